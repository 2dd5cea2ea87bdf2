import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { bare } from '../src/domain/bare.ts';
import type { Day } from '../src/domain/day.ts';
import { formatFen, parseFen } from '../src/domain/money.ts';
import { hasErrors } from '../src/domain/problem.ts';
import { inLetters } from '../src/domain/record/digest.ts';
import { RECORD_STATES } from '../src/domain/record/handed-out.ts';
import { LEFT_BEHIND } from '../src/domain/record/left-behind.ts';
import { signLog, treeOf } from '../src/domain/record/log/kept-log.ts';
import type { PortalConfig } from '../src/intake/config.ts';
import { withAmendments } from '../src/intake/merge/amendments.ts';
import { amendmentsTable } from '../src/intake/tables/amendments.ts';
import { type Loaded, loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { makeRecordSigner } from '../src/portal/fs/record-key.ts';
import { changeFolder } from '../src/portal/fs/write.ts';
import type { DataFiles } from '../src/portal/reading.ts';
import { putRight, untold } from '../src/portal/record/amend.ts';
import { takeCosigned } from '../src/portal/record/cosigned.ts';
import { recordDemo } from '../src/portal/record/demo.ts';
import { DEMO_SIGNER } from '../src/portal/record/demo-signer.ts';
import { holdRecord } from '../src/portal/record/hold.ts';
import {
  type Recording,
  record,
  recordFiles,
  type Signing,
  type ToRecord,
  unrecorded,
  withdraw,
} from '../src/portal/record/put-on-record.ts';
import {
  LOG_PATH,
  NOTHING_ON_RECORD as NOTHING,
  type Register,
  registerOf,
} from '../src/portal/record/register.ts';
import type { Stated } from '../src/portal/record/statements.ts';
import { parseArgs } from './support/arguments.ts';
import { main, refused } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run publish -- --by 职务 --approved-by 职务 [--reason 原因]
把数据文件夹里要公开的内容登记下来。登记过的，以后悄悄改了、少了，检查和生成都会停下来。
  --by           谁做的表，写职务
  --approved-by  谁核的，写另一个人的职务；核的人照着签了字的纸输合计和行数
  --alone        没有第二个人核：写为什么，这句话会公开
  --reason       公开过的改了：写为什么，原来的和现在的一起留着
  --withdraw     撤回哪一份（公示编号或文件），可以写几次；先从数据文件夹里删掉
  --leak         撤回的是泄露：登记里它的内容也删干净，只留日期和原因
  --total、--rows  合计和行数，不写就问
  --data         数据文件夹，不写是 data
  --dry-run      只说要登记什么，不写
  --cosigned     收下见证的单位寄回来的文件（他们运行 npm run witness）
  --new-key      换了钥匙，用新的签；见 docs/security.md
  --demo         重新登记整个示例（data/sample），只用于演示站`;

const readOptions = () =>
  parseArgs({
    options: {
      by: { type: 'string' },
      'approved-by': { type: 'string' },
      alone: { type: 'string' },
      reason: { type: 'string' },
      withdraw: { type: 'string', multiple: true, default: [] as string[] },
      leak: { type: 'boolean', default: false },
      total: { type: 'string' },
      rows: { type: 'string' },
      data: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      cosigned: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  }).values;
type Values = ReturnType<typeof readOptions>;

await main(HELP, async () => {
  const values = readOptions();
  if (values.help) return HELP;
  const around = surroundings();
  const folder = values.data ?? around.dataFolder;
  const loaded = loadPortal(folder, around.today, { offRecord: true });
  const { portal, problems, files } = loaded;
  if (!portal) return refusal(problems);
  const { statements, register } = loaded.published();
  if (values.demo) return registerDemo(folder, files, statements, portal.asOf);
  const own = registerOf(register, false);
  const real = statements.filter(({ sample }) => !sample);
  refuseUnknown(values.withdraw, own, new Set(real.map(({ subject }) => subject)));
  const found = unrecorded(real, own);
  const known = new Set([...values.withdraw, ...found.map(({ statement }) => statement.subject)]);
  const gone = holdRecord(real, own).filter(
    ({ problem, subject }) =>
      ['record/missing', 'record/withdrawn'].includes(problem.code) && !known.has(subject),
  );
  if (gone.length > 0) return refusal(gone.map(({ problem }) => problem));
  if (found.length + values.withdraw.length === 0) {
    const signed = signOnly(own, values, portal.config);
    if (signed.written.size > 0) changeFolder(folder, { ...signed, basis: files });
    return signed.words;
  }
  const said = summary(found, values.withdraw);
  if (values['dry-run']) return [...said.lines, '没有登记。'].join('\n');
  const { left, reasons } = untold(putRight(found, own), portal.amendments, own);
  const signing = signingOf(values, portal.asOf, found, left.length === 0 ? reasons : []);
  await confirm(values, said);
  const told = { date: portal.asOf, reason: signing.reason ?? '' };
  const amended = withAmendments(
    left.map((one) => ({ ...one, ...told })),
    files,
  );
  const now = amended.size === 0 ? loaded : loaded.changed({ written: amended, removed: [] });
  const { all, words, change } = toWrite(now, own, signing, values, portal.config);
  const written = new Map([...amended, ...change.written]);
  // What is on record stays there: a name in a reason is found before it is written.
  const after = loaded.changed({ ...change, written }).problems;
  if (hasErrors(after)) return refusal(after.filter(({ severity }) => severity === 'error'));
  changeFolder(folder, { ...change, written, basis: files });
  const lines = [
    ...(left.length > 0 ? [`改动登记添了 ${left.length} 条。`] : []),
    ...(values.leak ? [LEFT_BEHIND.where, LEFT_BEHIND.how] : []),
  ];
  return [...said.lines, `已登记 ${all.entries.length} 份。`, ...lines, ...words].join('\n');
});

/** Puts the sample on record anew, and nothing else. */
function registerDemo(
  folder: string,
  files: DataFiles,
  statements: readonly Stated[],
  asOf: Day,
): string {
  const demo = recordFiles(new Map(), NOTHING, recordDemo(statements, asOf), true, DEMO_SIGNER);
  const old = [...files.keys()].filter((path) => path.startsWith('sample/record/'));
  const removed = old.filter((path) => !demo.written.has(path));
  changeFolder(folder, { written: demo.written, removed, basis: files });
  return `示例已登记，改了 ${demo.written.size} 个文件。`;
}

/** What goes on record of a folder as it is to be, and the files that change. */
function toWrite(
  now: Loaded,
  own: Register,
  signing: Signing,
  values: Values,
  config: PortalConfig,
) {
  const real = now.published().statements.filter(({ sample }) => !sample);
  const recordings = [
    record(unrecorded(real, own), own, signing, () => inLetters(randomBytes(16))),
    withdraw(values.withdraw, own, signing, values.leak),
  ];
  const all: Recording = {
    entries: recordings.flatMap(({ entries }) => entries),
    versions: new Map(recordings.flatMap(({ versions }) => [...versions])),
  };
  const { signer, made } = makeRecordSigner(config);
  const log = values['new-key'] ? { ...own, logs: new Map() } : own;
  return { all, words: keyWords(made), change: recordFiles(now.files, log, all, false, signer) };
}

/** Signs what is on record and was not signed yet, or takes in what a witness signed. */
function signOnly(
  own: Register,
  values: Values,
  config: PortalConfig,
): { readonly written: Map<string, string>; readonly words: string } {
  const before = own.logs.get(false);
  if (values.cosigned !== undefined) {
    const taken = takeCosigned(treeOf(own.entries), before, readFileSync(values.cosigned, 'utf8'));
    if (!taken.ok) throw refused(taken.why);
    return { written: new Map([[LOG_PATH, taken.text]]), words: `收下了 ${taken.name} 的见证。` };
  }
  const words = '没有要登记的，都登记过了。';
  if (own.entries.length === 0) return { written: new Map(), words };
  const { signer, made } = makeRecordSigner(config);
  const text = signLog(treeOf(own.entries), values['new-key'] ? undefined : before, signer);
  if (text === before) return { written: new Map(), words };
  const signed = `${words}\n${own.entries.length} 条都签了名。`;
  return { written: new Map([[LOG_PATH, text]]), words: [signed, ...keyWords(made)].join('\n') };
}

function keyWords(made: string | null): string[] {
  return made === null
    ? []
    : [
        `做了一把签名的钥匙：${made}。请另存一份，不要给别人，也不要提交到仓库；见 docs/security.md。`,
      ];
}

function refuseUnknown(
  subjects: readonly string[],
  { entries }: Register,
  still: ReadonlySet<string>,
): void {
  const known = new Set(entries.map(({ subject }) => subject));
  for (const subject of subjects) {
    if (!known.has(subject)) throw refused(`登记簿里没有「${subject}」，没法撤回。`);
    if (still.has(subject)) throw refused(`「${subject}」还在数据文件夹里，请先删掉再撤回。`);
  }
}

/** What goes on record, in words, with the figures that whoever approves it has on paper. */
function summary(things: readonly ToRecord[], withdrawn: readonly string[]) {
  let rows = 0;
  let total = 0;
  const counted = new Set<string>();
  // What was put right is told by a table of its own, which is on no signed paper.
  const onPaper = things.filter(({ statement }) => statement.table !== amendmentsTable.id);
  for (const table of onPaper.flatMap(({ statement }) => statement.tables)) {
    for (const [index, cells] of table.rows.entries()) {
      // A line that a notice tells and a ledger holds is one line.
      const place = `${table.file} ${table.lines[index]}`;
      if (counted.has(place)) continue;
      counted.add(place);
      rows += 1;
      for (const [column, header] of table.columns.entries()) {
        if (!/元）$|\(元\)$/.test(header)) continue;
        const amount = parseFen(cells[column] ?? '');
        if (amount.ok) total += amount.fen;
      }
    }
  }
  const told = [
    ...things.map(
      ({ statement, state }) => `${RECORD_STATES[state]}：${statement.subject} ${statement.title}`,
    ),
    ...withdrawn.map((subject) => `撤回：${subject}`),
  ];
  const figures = `一共 ${rows} 行，各栏金额合计 ${formatFen(total)} 元。`;
  return { things: told, lines: [...told, figures], rows, total };
}

/**
 * Who signs. Nobody approves what is their own; whoever has nobody says why, in public. A reason that was
 * said when the changes came in need not be said again.
 */
function signingOf(
  values: Values,
  day: Signing['day'],
  things: readonly ToRecord[],
  reasons: readonly string[],
): Signing {
  const [by, approvedBy, alone] = [values.by, values['approved-by'], values.alone].map(
    (text) => text?.normalize('NFKC').trim() || null,
  );
  if (!by) throw refused('没有登记。请在这条命令后面加 --by 职务：谁做的表。');
  if (!approvedBy && !alone) {
    throw refused(
      '没有登记。请加 --approved-by 职务：谁核的，要另一个人；没有第二个人的，加 --alone "为什么"，这句话会公开。',
    );
  }
  if (approvedBy && alone) {
    throw refused('没有登记。--approved-by 和 --alone 只写一个：有人核的不用写 --alone。');
  }
  if (approvedBy && bare(approvedBy) === bare(by)) {
    throw refused('没有登记。做表的和核的不能是同一个人，请把 --approved-by 改成另一个人的职务。');
  }
  const corrected = things.filter(({ state }) => state === 'corrected');
  const isSaid = corrected.every(({ statement }) => statement.kind === 'table');
  const given = values.reason?.trim() || (isSaid ? reasons.join('；').slice(0, 200) : '') || null;
  const changed = [...corrected.map(({ statement }) => statement.subject), ...values.withdraw];
  if (changed.length > 0 && !given) {
    throw refused(
      `没有登记。公开过的「${changed.join('」「')}」改了或要撤回，请在这条命令后面加 --reason "为什么"。`,
    );
  }
  return {
    ...{ day, preparedBy: by, approvedBy: approvedBy ?? null, alone: alone ?? null },
    reason: given,
  };
}

/** Asks whoever approves for the figures of the signed paper, after what goes on record and before its own. */
async function confirm({ rows, total }: Values, said: ReturnType<typeof summary>): Promise<void> {
  const [onRows, onTotal] =
    rows !== undefined && total !== undefined ? [rows, total] : await figuresAsked(said.things);
  const amount = parseFen(bareFigure(onTotal));
  if (Number(bareFigure(onRows)) !== said.rows || !amount.ok || amount.fen !== said.total) {
    throw refused('输的行数或合计和要登记的不一样，没有登记。请核对纸上的和表里的。');
  }
}

async function figuresAsked(things: readonly string[]): Promise<readonly [string, string]> {
  const input = createInterface({ input: process.stdin });
  // Lines that come at once, from another program, wait their turn here.
  const typed = input[Symbol.asyncIterator]();
  const ask = async (words: string): Promise<string> => {
    process.stderr.write(words);
    const { value, done } = await typed.next();
    if (done) throw refused('行数和合计没有输完，没有登记。');
    return value;
  };
  try {
    console.error(`要登记的：\n${things.join('\n')}`);
    return [await ask('照纸上的，一共多少行？'), await ask('照纸上的，合计多少元？')];
  } finally {
    input.close();
  }
}

/** A figure as people write it on paper, as it is read: 1,900.00 元, ８ 行. */
function bareFigure(typed: string): string {
  return bare(typed).replace(/[,¥￥元行]/g, '');
}
