import type { Random } from './random.ts';

type Grid = string[][];

const NASTY = [
  '',
  '0',
  '-1',
  '=1+1',
  '4.2E+17',
  '1,234.50',
  '２０２２',
  '2022.9.1',
  '22/9/1',
  '44805',
  '壹万元整',
  '合计',
  '小计',
  '制表人：某某',
  '单位：万元',
  '"',
  '""',
  "'",
  'a"b',
  '\n',
  'x\ny',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\ufffd',
  '锟斤拷',
  '，',
  ';',
  '\t',
  '𬭎',
  '420304188801010012',
  '13800138000',
  '9'.repeat(40),
  '张'.repeat(600),
  '__proto__',
  'constructor',
  '（示例）',
];

const MUTATIONS: readonly ((grid: Grid, random: Random) => void)[] = [
  function repeatRow(grid, random) {
    grid.splice(random.below(grid.length + 1), 0, [...random.pick(grid)]);
  },
  function dropRow(grid, random) {
    if (grid.length > 1) grid.splice(random.below(grid.length), 1);
  },
  function swapRows(grid, random) {
    const [a, b] = [random.below(grid.length), random.below(grid.length)];
    [grid[a], grid[b]] = [grid[b] ?? [], grid[a] ?? []];
  },
  function dropCell(grid, random) {
    const row = random.pick(grid);
    row.splice(random.below(row.length), 1);
  },
  function addCell(grid, random) {
    const row = random.pick(grid);
    row.splice(random.below(row.length + 1), 0, random.pick(NASTY));
  },
  function changeCell(grid, random) {
    const row = random.pick(grid);
    if (row.length > 0) row[random.below(row.length)] = random.pick(NASTY);
  },
  function dropColumn(grid, random) {
    const at = random.below(grid[0]?.length ?? 1);
    for (const row of grid) row.splice(at, 1);
  },
  function swapColumns(grid, random) {
    const width = grid[0]?.length ?? 1;
    const [a, b] = [random.below(width), random.below(width)];
    for (const row of grid)
      if (row.length > Math.max(a, b)) [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
  },
  function blankRow(grid, random) {
    grid.splice(random.below(grid.length + 1), 0, ['', '']);
  },
  function sideRow(grid, random) {
    const row = random.pick([
      ['合计', '', '10500.50'],
      ['2022年补贴表'],
      ['', '单位：万元'],
      ['监督电话：0719-7200000'],
    ]);
    grid.splice(random.below(grid.length + 1), 0, [...row]);
  },
  function mendHead(grid, random) {
    const head = grid[0];
    if (head && head.length > 0) {
      const at = random.below(head.length);
      head[at] = random.pick(['金额(万元)', '姓名', '补贴金颔', '序号', '', `${head[at] ?? ''}x`]);
    }
  },
];

/** A table with one to five slips such as people make. */
export function mutateTable(rows: readonly (readonly string[])[], random: Random): Grid {
  const grid = rows.map((row) => [...row]);
  for (let times = 1 + random.below(5); times > 0; times -= 1) random.pick(MUTATIONS)(grid, random);
  return grid;
}

/** Text of a table in some program's manner: delimiter, quotes and line ends, rightly or not. */
export function textOf(grid: readonly (readonly string[])[], random: Random): string {
  const delimiter = random.pick([',', ',', ',', '\t', ';', '，', '|']);
  const end = random.pick(['\n', '\n', '\r\n', '\r']);
  const quoting = random.pick(['right', 'right', 'all', 'never', 'broken']);
  const cell = (text: string): string => {
    const needed = text.includes(delimiter) || /["\n\r]/.test(text);
    if (quoting === 'never') return text;
    if (quoting === 'broken' && random.chance(0.05)) return `"${text}`;
    return needed || quoting === 'all' ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return grid.map((row) => row.map(cell).join(delimiter) + end).join('');
}

/** Bytes of a text in some encoding; GB18030 is left to the corpus, since nothing here writes it. */
export function encode(text: string, random: Random): Uint8Array {
  switch (random.below(6)) {
    case 0:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 1:
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 2:
      return new Uint8Array(Buffer.from(`\ufeff${text}`));
    default:
      return new Uint8Array(Buffer.from(text));
  }
}
