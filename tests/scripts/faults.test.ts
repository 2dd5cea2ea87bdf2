import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-faults-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const DAY = { PORTAL_DATE: '2022-12-15' };
/** Kilobytes that a file may have where the disk is said to be full. */
const FULL = 5;

interface Told {
  readonly status: number | null;
  readonly out: string;
}

/** Runs a command of the project; `full` lets no file grow beyond a few kilobytes. */
function run(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  full = false,
): Told {
  const command = [`scripts/${script}.ts`, ...args];
  const options = { encoding: 'utf8', env: { ...process.env, ...DAY, ...env } } as const;
  const { status, stdout, stderr } = full
    ? spawnSync(
        'bash',
        ['-c', `ulimit -f ${FULL}; exec "$0" "$@"`, process.execPath, ...command],
        options,
      )
    : spawnSync(process.execPath, command, options);
  return { status, out: stdout + stderr };
}

/** A copy of the bundled data, with the sample or without. */
function copyOfData(name: string, sample: boolean): string {
  const data = join(room, name);
  cpSync('data', data, { recursive: true, filter: (path) => sample || !/[\\/]sample$/.test(path) });
  return data;
}

/** Every file of a folder with its bytes. */
function contents(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

/** A journal of a year, its vouchers numbered from a number on. */
function journal(name: string, from: number): string {
  const rows = Array.from(
    { length: 5 },
    (_, at) =>
      `2022-11-08,2022-11-${String(from + at).padStart(3, '0')},村组干部报酬,误工,,${10 + at},`,
  );
  const path = join(room, name);
  const opening = from === 1 ? '2022-11-01,,期初余额,,,,1000.00\n' : '';
  writeFileSync(path, `日期,凭证号,科目,摘要,收入,支出,余额\n${opening}${rows.join('\n')}\n`);
  return path;
}
const ACCOUNTS = [
  '--table',
  'accounts',
  '--village',
  'longyun',
  '--write',
  '--agree',
  '--reason',
  '试',
];

describe('two imports at once', () => {
  it('lose nothing', async () => {
    const data = copyOfData('twice', false);
    const env = { PORTAL_DATA: data };
    expect(run('import', [journal('a.csv', 1), ...ACCOUNTS], env).status).toBe(0);
    const both = [journal('b.csv', 101), journal('c.csv', 201)].map((file) => {
      const child = spawn(process.execPath, ['scripts/import.ts', file, ...ACCOUNTS], {
        env: { ...process.env, ...DAY, ...env },
      });
      let out = '';
      child.stdout.on('data', (piece) => (out += piece));
      child.stderr.on('data', (piece) => (out += piece));
      return new Promise<Told>((done) => child.on('close', (status) => done({ status, out })));
    });
    for (const { status, out } of await Promise.all(both)) expect([status, out]).toEqual([0, out]);
    const kept = readFileSync(join(data, 'accounts/longyun/2022.csv'), 'utf8');
    for (const number of ['001', '101', '105', '201', '205'])
      expect(kept).toContain(`2022-11-${number}`);
    expect(readdirSync(data)).not.toContain('.changes');
  });
});

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  it('leaves the ledgers as they were when names expire, and says so', () => {
    const data = copyOfData('expire', true);
    const before = contents(data);
    const { status, out } = run('expire', ['--data', data, '--date', '2032-01-01'], {}, true);
    expect([status, out]).toEqual([1, out]);
    expect(out).toMatch(/没有办成：.*原来的没有动/);
    expect(out).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    expect(contents(data)).toEqual(before);
    expect(run('expire', ['--data', data, '--date', '2032-01-01'], {}).status).toBe(0);
    expect(contents(data)).not.toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('what is neither a file nor a folder', () => {
  it('is refused by name, in the data and in what is published as it is', () => {
    const data = copyOfData('links', false);
    const shown = join(room, 'public');
    mkdirSync(shown);
    symlinkSync('/etc/hostname', join(shown, 'name.txt'));
    symlinkSync(join(data, 'villages.csv'), join(data, 'copy.csv'));
    mkdirSync(join(data, 'tickets'), { recursive: true });
    spawnSync('mkfifo', [join(data, 'tickets/pipe.csv')]);
    writeFileSync(join(shown, 'page.html'), '<script>x()</script>');
    writeFileSync(
      join(shown, 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><metadata>话</metadata></svg>',
    );
    writeFileSync(join(shown, 'photo.png'), 'GIF89a');
    writeFileSync(join(shown, 'about.txt'), '说明');
    const env = { PORTAL_DATA: data, PORTAL_PUBLIC: shown };
    const { status, out } = run('check', [], env);
    expect(status).toBe(1);
    for (const line of [
      'copy.csv：这是快捷方式（链接）',
      'tickets/pipe.csv：这是管道',
      'public/name.txt：这是快捷方式（链接）',
      'public/page.html：public/ 里只放图片',
      'public/logo.svg：这张 SVG 里有画图以外的内容：svg onload',
      'public/logo.svg：这张 SVG 里有画图以外的内容：<script>',
      'public/logo.svg：这张 SVG 里有画图以外的内容：<metadata>',
      'public/photo.png：文件的内容和扩展名对不上',
    ])
      expect(out.split(line)).toHaveLength(2);
    expect(out).not.toContain('about.txt');
    const built = run('build', [], { ...env, PORTAL_OUT: join(room, 'never') });
    expect(built.status).toBe(1);
    expect(built.out).toContain('public/name.txt：这是快捷方式（链接）');
    expect(readdirSync(room)).not.toContain('never');
  });
});
