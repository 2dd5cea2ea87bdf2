import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { withSetting } from '../../src/intake/add-setting.ts';
import { configSchema, insides, type PortalConfig, readConfig } from '../../src/intake/config.ts';
import { drawReceiptSalt } from '../../src/intake/receipts/salt.ts';
import { settingsText } from '../../src/intake/settings-text.ts';
import { PRESET_NAMES } from '../../src/intake/start/presets.ts';
import { newSettings } from '../../src/intake/start/settings.ts';

const start = (preset: string): PortalConfig =>
  newSettings({ name: '澄溪县', code: '361135', preset });

function read(text: string): { config: PortalConfig | null; problems: Problem[] } {
  const problems: Problem[] = [];
  return { config: readConfig(text, problems), problems };
}

test.each(PRESET_NAMES)('writes the settings of 「%s」 so that they read back', (preset) => {
  const text = settingsText(start(preset));
  expect(read(text)).toEqual({ config: start(preset), problems: [] });
  expect(text).toContain('"within": "江西省"');
});

it('reads the settings of the demonstration back', () => {
  const { config } = read(readFileSync('data/portal.json', 'utf8'));
  if (!config) throw new Error('no settings');
  expect(read(settingsText(config)).config).toEqual(config);
});

it('says above every setting what it is', () => {
  const silent = (shape: object, path: string): string[] =>
    Object.entries(shape).flatMap(([key, setting]) => [
      ...(setting.description === undefined && !/^(?:filing|receipts|english)\./.test(path)
        ? [path + key]
        : []),
      ...silent(insides(setting) ?? {}, `${path}${key}.`),
    ]);
  expect(silent(configSchema.shape, '')).toEqual([]);
  const lines = settingsText(start('村务三公开')).split('\n');
  const told = lines.filter(
    (line, at) => /^ *"/.test(line) && !/^ *\/\//.test(lines[at - 1] ?? ''),
  );
  expect(told).toEqual([]);
});

it('keeps its remarks and reads back where a salt is added', () => {
  const salt = drawReceiptSalt((count) => new Uint8Array(count).fill(7));
  const text = withSetting(settingsText(start('全部')), 'receipts', { salt });
  expect(read(text).config?.receipts).toEqual({ salt });
  expect(text).toContain('// 名字留多久。');
});

test.each([
  ['with the line ends of Windows', '// 第一行 {\r\n\t// 第二行 }\r\n', '\r\n'],
  ['below remarks with signs', '// 我们县的设置 { 不要删\n\n', '\n'],
  ['behind a mark of the editor', '\uFEFF', '\n'],
])('adds a setting %s', (_, before, end) => {
  const text = before + settingsText(start('全部')).replaceAll('\n', end);
  const salt = drawReceiptSalt((count) => new Uint8Array(count).fill(7));
  const added = withSetting(text, 'receipts', { salt });
  expect(read(added.replace('\uFEFF', '')).config?.receipts).toEqual({ salt });
  expect(added.replace(/\n {2}"receipts".*,/, '')).toBe(text);
});

it('names the known settings beside one it does not know', () => {
  const { problems } = read(settingsText(start('全部')).replace('"post"', '"person"'));
  expect(problems.map(({ message }) => message)).toContain(
    '「contact」里有不认识的项：person。只认这些：post、phone、place。',
  );
});
