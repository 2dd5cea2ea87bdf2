import type { Problem } from '../../domain/problem.ts';
import { code, text } from '../column.ts';
import { ALWAYS, defineTable, type Row } from '../define-table.ts';
import { decodings } from '../file/decode.ts';
import { fileKind } from '../file/file-kind.ts';
import { readFile } from '../file/read-file.ts';
import { DIVISION } from '../tables/slugs.ts';
import type { townsTable } from '../tables/towns.ts';
import type { villagesTable } from '../tables/villages.ts';
import type { RowToWrite } from '../write-table.ts';
import { PlaceIds } from './place-ids.ts';

/** 乡镇和村: the list that a county has at hand, two columns and perhaps the codes. */
const placesTable = defineTable({
  id: 'places',
  title: '乡镇和村的名单',
  path: 'places.csv',
  about: '一行是一个村（社区）：在哪个乡镇，叫什么。',
  publicFrom: ALWAYS,
  columns: {
    town: text({
      header: '乡镇',
      aliases: ['乡镇（街道）', '乡镇名称', '街道', '镇', '所属乡镇'],
      hint: '和上一行一样的可以空着。',
      example: '城关镇',
    }),
    village: text({
      header: '村（社区）',
      aliases: ['村', '村社区', '村名', '村名称', '村（社区）名称', '名称', '村居'],
      required: true,
      hint: '平常用的名字。',
      example: '清河村',
    }),
    code: code({
      header: '区划代码',
      aliases: ['代码', '村代码', '统计用区划代码', '村（社区）代码'],
      ...DIVISION,
      hint: '村的 12 位代码，没有就不写。',
      example: '361135112209',
    }),
  },
});

/** Rosters of a county, made of its list. */
export interface Places {
  readonly towns: readonly RowToWrite<typeof townsTable>[];
  readonly villages: readonly RowToWrite<typeof villagesTable>[];
  readonly problems: readonly Problem[];
}

/** Reads a list of towns and villages, with or without a head, as it was pasted from a spreadsheet. */
export function readPlaceList(bytes: Uint8Array, file: string, region: string): Places {
  const { bytes: headed, added } = withHead(bytes);
  const { rows, problems } = readFile(headed, file, placesTable);
  const found: Problem[] = problems
    .filter(({ code: of }) => of !== 'head/unknown')
    .map((problem) => ({ ...problem, row: Math.max(0, problem.row - added) }));
  const fault = (row: Row<typeof placesTable>, column: string, message: string, fix: string) => {
    const at = { file, row: row.line - added, column, severity: 'error' } as const;
    found.push({ ...at, code: 'places/row', message, fix });
  };
  const [townIds, villageIds] = [new PlaceIds(), new PlaceIds()];
  const towns = new Map<string, { id: string; name: string; divisionCode?: string }>();
  const villages: RowToWrite<typeof villagesTable>[] = [];
  const seen = new Map<string, number>();
  let last = '';
  for (const row of rows) {
    last = row.town ?? last;
    if (last === '') {
      fault(row, '乡镇', '第一行没有写乡镇。', '请写上它在哪个乡镇（街道）。');
      continue;
    }
    const town = towns.get(last) ?? { id: townIds.take(last, 'town'), name: last };
    towns.set(last, town);
    for (const [column, key] of [
      ['村（社区）', `${last} ${row.village}`],
      ['区划代码', row.code],
    ] as const) {
      const first = key === null ? undefined : seen.get(key);
      if (first !== undefined)
        fault(row, column, `和第 ${first} 行的一样。`, '请删掉重复的一行，或改正写错的。');
      else if (key !== null) seen.set(key, row.line - added);
    }
    if (row.code !== null) {
      const wrong = codeFault(row.code, region, town.divisionCode);
      if (wrong === null) town.divisionCode ??= `${row.code.slice(0, 9)}000`;
      else fault(row, '区划代码', wrong, '请对照国家统计用区划代码改正，或者先空着。');
    }
    villages.push({
      id: villageIds.take(row.village, town.id),
      name: row.village,
      town: town.id,
      kind: kindOf(row.village),
      divisionCode: row.code,
    });
  }
  return { towns: [...towns.values()], villages, problems: found };
}

/** Two columns pasted without a head get the usual one; `added` lines stand before those of the file. */
function withHead(bytes: Uint8Array): { bytes: Uint8Array; added: number } {
  const [decoded] = fileKind(bytes) === 'zip' ? [] : decodings(bytes);
  const first = decoded?.text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const cells = first.split(/[\t,，]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const isPlain =
    cells.length >= 2 && /[镇乡道场区处]$/.test(cells[0] ?? '') && cells[0] !== '乡镇';
  if (!decoded || !isPlain || !/[村居区会寨屯庄街]$/.test(cells[1] ?? ''))
    return { bytes, added: 0 };
  const mark = first.includes('\t') ? '\t' : first.includes(',') ? ',' : '，';
  const head = ['乡镇', '村（社区）', '区划代码'].slice(0, Math.min(3, cells.length)).join(mark);
  return { bytes: new TextEncoder().encode(`${head}\n${decoded.text}`), added: 1 };
}

/** What is wrong with the code of a village; null when it fits its county and its town. */
function codeFault(village: string, region: string, town: string | undefined): string | null {
  if (!village.startsWith(region)) return `不是以本地的区划代码 ${region} 开头。`;
  if (village.endsWith('000')) return '这是乡镇的代码，不是村的。';
  if (town !== undefined && !village.startsWith(town.slice(0, 9)))
    return `前 9 位和同一乡镇别的村（${town.slice(0, 9)}）不一样。`;
  return null;
}

function kindOf(name: string): 'village' | 'community' | 'estate' {
  if (/(?:社区|居委会|居民委员会|居)$/.test(name)) return 'community';
  return name.endsWith('小区') ? 'estate' : 'village';
}
