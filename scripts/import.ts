import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors, type Problem, sortProblems } from '../src/domain/problem.ts';
import type { Table } from '../src/intake/define-table.ts';
import { asksForYes } from '../src/intake/file/changes.ts';
import { readFile } from '../src/intake/file/read-file.ts';
import { findPrivate } from '../src/intake/guard.ts';
import { partsToTell } from '../src/intake/merge/filing-path.ts';
import {
  columnsHeaded,
  type ImportPlan,
  type Incoming,
  planCounts,
  planImport,
} from '../src/intake/merge/plan-import.ts';
import { planReport, shownChanges } from '../src/intake/merge/plan-words.ts';
import { problemReport } from '../src/intake/problem-words.ts';
import { tableNamed } from '../src/intake/tables/known-tables.ts';
import { assemble } from '../src/portal/assemble.ts';
import { loadPortal, readDataFolder, surroundings } from '../src/portal/fs/load.ts';
import { changeFolder, untilStill } from '../src/portal/fs/write.ts';
import { knownNames } from '../src/views/data/template-lists.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run import -- 文件或文件夹… --table 表名 [--village 村代号] [--programme 项目代号]
把做好的表（CSV 任何编码、XLSX）读成规范的 CSV，放进数据文件夹。有要改的地方时全部列出，返回 1，什么也不写。
  --table      表名，例如 accounts、notices、payouts（奖补台账还要写 --programme）；全部表名见 npm run template
  --village    哪个村（社区），写名册里的代号或名称
  --out        写到哪个数据文件夹，不写就是 PORTAL_DATA 或 data
  --write      已经有这个文件时，看过新增和改动再加上它写入；全是新文件时不用写
  --reason     改了已经公开的内容，要写为什么；会记进改动登记
  --remove     这次没有的行从文件里去掉；不写就留着不动
  --mask       居民姓名没打星号的，替您打上
  --sheet      读哪张工作表，写名称或第几张；--unit 金额单位：元、百元、千元、万元
  --agree      有换算过的金额、面积时，逐条核对过新旧数字，都对，再加上它
  --json       给程序看的结果`;

/** Units of amounts that a whole file may be in. */
const UNITS: readonly string[] = ['元', '角', '百元', '千元', '万元', '亿元'];

interface Choices {
  readonly table: Table;
  readonly parts: Readonly<Record<string, string>>;
}

await main(HELP, () => untilStill(importFiles));

function importFiles(): string {
  const { values, positionals } = parseArgs({
    options: {
      table: { type: 'string' },
      village: { type: 'string' },
      programme: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean' },
      reason: { type: 'string' },
      remove: { type: 'boolean' },
      mask: { type: 'boolean' },
      sheet: { type: 'string' },
      unit: { type: 'string' },
      agree: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const around = surroundings();
  const { portal, lists, programmes, files } = loadPortal(around.dataFolder, around.today);
  const today = portal?.asOf ?? around.today;
  const names = portal ? knownNames(portal) : {};
  const unit = values.unit;
  if (unit !== undefined && !UNITS.includes(unit)) {
    throw wrongUse(`--unit 写 ${UNITS.join('、')} 里的一个。`);
  }
  const reason = reasonGiven(values.reason);
  const { table, parts } = chosen();
  const { notices: _notices, payouts: _payouts, ...settled } = lists;
  const problems: Problem[] = [];
  const incoming: Incoming<Table>[] = [];
  for (const file of positionals.flatMap(filesAt)) {
    const reading = readFile(readFileSync(file), basename(file), table, settled, {
      today,
      maskNames: values.mask ?? false,
      ...(unit === undefined ? {} : { unit }),
      ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      names,
      programmes,
    });
    problems.push(...reading.problems);
    const columns = columnsHeaded(table, reading.preview.columns);
    incoming.push({ name: basename(file), rows: reading.rows, columns });
  }
  if (incoming.length === 0) throw wrongUse('要写至少一个文件。');
  if (hasErrors(problems)) return told(null, problems, []);
  const out = values.out ?? around.dataFolder;
  const there = folderIfThere(out);
  const onFile = new Map([...files, ...there]);
  const plan = planImport(table, incoming, onFile, {
    parts,
    today,
    reason,
    removeGone: values.remove ?? false,
  });
  problems.push(...plan.problems);
  if (hasErrors(problems)) return told(plan, problems, []);
  const texts = new Map([
    ...plan.files.map(({ path, text }) => [path, text] as const),
    ...plan.amendments,
  ]);
  problems.push(...broughtIn(onFile, texts, today));
  if (hasErrors(problems)) return told(plan, problems, []);
  const isAsked = values.write || plan.files.every(({ exists }) => !exists);
  const write = isAsked && !noChange(plan) && !isUnanswered();
  if (write) changeFolder(out, { written: texts, basis: there });
  return told(plan, problems, write ? [...texts.keys()] : []);

  function chosen(): Choices {
    if (values.table === undefined) throw wrongUse('要写 --table 表名。');
    const name =
      values.table === 'payouts' && values.programme !== undefined
        ? `payouts-${values.programme}`
        : values.table;
    const found = tableNamed(name, programmes);
    if (!found) throw wrongUse(`没有叫「${name}」的表。npm run template 会列出所有的表。`);
    const asked = partsToTell(found);
    if (asked.includes('village') && values.village === undefined)
      throw wrongUse('要写 --village 村代号。');
    if (values.village === undefined) return { table: found, parts: {} };
    const village = names.villages?.get(values.village) ?? values.village;
    if (lists.villages?.has(village) !== true) {
      throw wrongUse(`名册里没有叫「${values.village}」的村（社区）。`);
    }
    return { table: found, parts: { village } };
  }

  /** Whether amounts or measures were changed in the reading and nobody has said yes to it. */
  function isUnanswered(): boolean {
    return values.agree !== true && problems.some(asksForYes);
  }

  function told(
    plan: ImportPlan<Table> | null,
    all: readonly Problem[],
    written: readonly string[],
  ): string {
    const sorted = sortProblems(all);
    const changes = sorted.filter(asksForYes).length;
    const waits = plan !== null && !noChange(plan) && isUnanswered();
    const ok = !hasErrors(sorted);
    if (!ok || waits) process.exitCode = 1;
    if (values.json) {
      const { counts, files } = planJson(table, plan, written);
      return JSON.stringify({ ok: ok && !waits, waits, problems: sorted, counts, files });
    }
    const good = incoming.reduce((sum, { rows }) => sum + rows.length, 0);
    const parts = [problemReport(sorted, good), plan ? planReport(table, plan) : ''];
    if (!ok) parts.push('什么也没有写。');
    else if (waits) parts.push(askingForYes(changes));
    else if (plan && noChange(plan)) parts.push('和已有的完全一样，不用写。');
    else if (written.length > 0) parts.push(`已写入：${written.join('、')}`);
    else parts.push('还没有写入。看过没有错，加上 --write 再运行一次。');
    return parts.filter((part) => part !== '').join('\n');
  }
}

function askingForYes(changes: number): string {
  return `什么也没有写：有 ${changes} 处金额或数量和表里写的数字不一样，都列在上面。请逐条核对新旧数字，都对，加上 --agree 再运行一次。`;
}

/** Whether every file would stay as it is. */
function noChange({ files }: ImportPlan<Table>): boolean {
  return files.every(({ unchanged }) => unchanged);
}

/** Files of a folder that can hold a table, in order; a file is itself. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(csv|txt|tsv|xlsx|xls|et)$/i.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => join(path, name));
}

function folderIfThere(folder: string): ReadonlyMap<string, string> {
  try {
    return readDataFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

function reasonGiven(reason: string | undefined): string | null {
  const text = reason?.trim() ?? '';
  if (text === '') return null;
  if (text.length > 200) throw wrongUse('--reason 最多 200 个字。');
  const found = findPrivate(text);
  if (found) throw wrongUse(`--reason 里${found.message}${found.fix}`);
  return text;
}

/** Errors that the whole data folder would have with the new files and has not without them. */
function broughtIn(
  onFile: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  today: string,
): Problem[] {
  const before = new Set(
    assemble(onFile, today).problems.map((problem) => JSON.stringify(problem)),
  );
  const { problems } = assemble(new Map([...onFile, ...texts]), today);
  return problems.filter((problem) => !before.has(JSON.stringify(problem)));
}

function planJson(
  table: Table,
  plan: ImportPlan<Table> | null,
  written: readonly string[],
): { counts: ReturnType<typeof planCounts>; files: readonly object[] } {
  if (!plan) return { counts: { added: 0, changed: 0, same: 0, gone: 0 }, files: [] };
  const files = plan.files.map(({ path, exists, merge }) => ({
    path,
    exists,
    written: written.includes(path),
    added: merge.added.length,
    changed: shownChanges(table, merge.changed),
    same: merge.same.length,
    gone: merge.gone.length,
  }));
  return { counts: planCounts(plan), files };
}
