import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseArgs } from '../../scripts/support/arguments.ts';
import { runCommand } from '../support/command.ts';

const OPTIONS = { to: { type: 'string' }, write: { type: 'boolean' } } as const;
const fault = (...args: string[]): string => {
  try {
    parseArgs({ args, options: OPTIONS });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const KNOWN = '这条命令的选项有：--to、--write。';

it('reads what Node reads', () => {
  const given = parseArgs({ args: ['a', '--to=b'], options: OPTIONS, allowPositionals: true });
  expect([{ ...given.values }, given.positionals]).toEqual([{ to: 'b' }, ['a']]);
});

it.each([
  [['--wirte'], `没有 --wirte 这个选项。您要写的是不是 --write？${KNOWN}`],
  [['-x'], `没有 -x 这个选项。${KNOWN}`],
  [['表.xlsx'], `这条命令后面只能写选项，不知道「表.xlsx」是什么。${KNOWN}`],
  [['--to'], '--to 后面要写内容，写成 --to 内容。'],
  [
    ['--to', '--write'],
    '--to 后面少了内容，接着就是 --write；内容真以「-」开头的，写成 --to=--write。',
  ],
  [['--write=yes'], '--write 后面不用写内容。'],
])('says of %j what is wrong, in Chinese', (args, words) => {
  expect(fault(...args)).toBe(words);
});

it('is how every command reads what it was told', () => {
  const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' });
  const own = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      /parseArgs[^;]*node:util/.test(readFileSync(join('scripts', file), 'utf8')),
  );
  expect(own).toEqual([join('support', 'arguments.ts')]);
});

it.each(['new', 'import', 'check', 'rollback'])(
  'npm run %s names its options when it is told one that it does not know',
  async (name) => {
    const { status, stderr } = await runCommand(name, ['--no-such-thing']);
    expect(stderr).toMatch(/^没有 --no-such-thing 这个选项。这条命令的选项有：--/);
    expect(status).toBe(2);
  },
);
