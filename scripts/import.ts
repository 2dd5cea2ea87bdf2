import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openHome } from '../src/desk/open-home.ts';
import { hasErrors } from '../src/domain/problem.ts';
import type { Table } from '../src/intake/define-table.ts';
import { stampOf } from '../src/intake/file/stamp.ts';
import { partsToTell } from '../src/intake/merge/filing-path.ts';
import { tableNamed } from '../src/intake/tables/known-tables.ts';
import { assemble } from '../src/portal/assemble.ts';
import { readDataFolder, surroundings } from '../src/portal/fs/load.ts';
import { changeFolder, untilStill } from '../src/portal/fs/write.ts';
import { bringIn, readSheets } from '../src/portal/handing-in/bring-in.ts';
import type { Home } from '../src/portal/handing-in/home.ts';
import { ask, canAsk, type Said } from './import/ask.ts';
import { filesAt } from './import/files-at.ts';
import { inboxOutcome, isInbox, readInbox, writeReport } from './import/inbox.ts';
import { HELP, type ImportOptions, optionsGiven } from './import/options.ts';
import { isDone, noChange, type Outcome, outcomeJson, outcomeWords } from './import/report.ts';
import { main, wrongUse } from './support/main.ts';

await main(HELP, async () => {
  const given = optionsGiven();
  if (given.values.help) return HELP;
  const [first, ...others] = given.positionals;
  if (
    first !== undefined &&
    others.length === 0 &&
    given.values.table === undefined &&
    isInbox(first)
  ) {
    return importInbox(first, given);
  }
  let said: Said = saidIn(given);
  let outcome = untilStill(() => importFiles(given, said));
  // Once for each sort of question: an answer may show what else has to be asked.
  for (let left = 3; left > 0 && outcome.questions.length > 0 && canAsk(); left -= 1) {
    said = bothSaid(said, await ask(outcome.questions));
    outcome = untilStill(() => importFiles(given, said));
  }
  if (!isDone(outcome)) process.exitCode = 1;
  return given.values.json ? outcomeJson(outcome) : outcomeWords(outcome);
});

function saidIn({ answers, values }: ImportOptions): Said {
  return { answers, dropPrivate: values['drop-private'] ?? false };
}

/** Brings in what all villages have handed in, and leaves a report and the sheets to be mended. */
async function importInbox(path: string, given: ImportOptions): Promise<string> {
  const { values } = given;
  const around = surroundings();
  const out = values.out ?? around.dataFolder;
  const there = folderIfThere(out);
  const { home } = openHome(around.dataFolder, around.today, there);
  const said = { ...saidIn(given), options: readingOptions(values) };
  const { problems: known } = assemble(home.files, around.today);
  const plan = readInbox(path, home, said, howOf(given), known);
  const report = await writeReport(path, home, plan);
  const isNew = plan.settled.every(({ brought }) =>
    (brought.plan?.files ?? []).every(({ exists }) => !exists),
  );
  const write = !hasErrors(plan.faults) && plan.texts.size > 0 && (values.write || isNew);
  if (write) changeFolder(out, { written: plan.texts, basis: there });
  if (!write || plan.settled.some(({ isIn }) => !isIn)) process.exitCode = 1;
  return inboxOutcome(home, plan, write, report);
}

function readingOptions({ mask = false, unit, sheet }: ImportOptions['values']) {
  return {
    maskNames: mask,
    ...(unit === undefined ? {} : { unit }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function howOf({ values, reason }: ImportOptions) {
  const { remove: removeGone = false, agree: agreed = false } = values;
  return { reason, removeGone, agreed };
}

function bothSaid(one: Said, other: Said): Said {
  const { heads, words, fills } = one.answers;
  const more = other.answers;
  return {
    answers: {
      heads: new Map([...heads, ...more.heads]),
      words: new Map([...words, ...more.words]),
      fills: new Map([...fills, ...more.fills]),
    },
    dropPrivate: one.dropPrivate || other.dropPrivate,
  };
}

/** Reads the files, works out what they do to the data folder, and does it when it may be done. */
function importFiles(given: ImportOptions, said: Said): Outcome {
  const { values, positionals } = given;
  const around = surroundings();
  const out = values.out ?? around.dataFolder;
  const there = folderIfThere(out);
  const opened = openHome(around.dataFolder, around.today, there);
  const { home } = opened;
  const paths = positionals.flatMap(filesAt);
  const { table, village } = chosen(orAsStamped(values, paths), home);
  const sheets = paths.map((path) => ({
    ...{ bytes: readFileSync(path), name: basename(path), table, village },
    ...{ ...said, options: readingOptions(values) },
  }));
  if (sheets.length === 0) throw wrongUse('要写至少一个文件。');
  const brought = bringIn(home, readSheets(home, table, village, sheets), howOf(given));
  const { plan, texts } = brought;
  if (!plan || hasErrors(brought.problems)) return { ...brought, written: [] };
  const found = opened.freshProblems(texts);
  const problems = [...brought.problems, ...found];
  const isAsked = values.write || plan.files.every(({ exists }) => !exists);
  const write = isAsked && !noChange(plan) && !brought.waits && !hasErrors(problems);
  if (write) changeFolder(out, { written: texts, basis: there });
  return { ...brought, problems, written: write ? [...texts.keys()] : [] };
}

/** Table and village as the command line says, or as the stamp of a checked file does. */
function orAsStamped(values: ImportOptions['values'], paths: readonly string[]) {
  const [path] = paths;
  const stamp =
    path === undefined || values.table !== undefined ? null : stampOf(readFileSync(path));
  if (!stamp) return values;
  const { village = stamp.village || undefined } = values;
  return { ...values, table: stamp.table, ...(village === undefined ? {} : { village }) };
}

function chosen(
  { table, programme, village }: ImportOptions['values'],
  { programmes, names, lists }: Home,
): { readonly table: Table; readonly village: string | null } {
  if (table === undefined) throw wrongUse('要写 --table 表名。');
  const name = table === 'payouts' && programme !== undefined ? `payouts-${programme}` : table;
  const found = tableNamed(name, programmes);
  if (!found) throw wrongUse(`没有叫「${name}」的表。npm run template 会列出所有的表。`);
  if (partsToTell(found).includes('village') && village === undefined) {
    throw wrongUse('要写 --village 村代号。');
  }
  if (village === undefined) return { table: found, village: null };
  const id = names.villages?.get(village) ?? village;
  if (lists.villages?.has(id) !== true) {
    throw wrongUse(`名册里没有叫「${village}」的村（社区）。`);
  }
  return { table: found, village: id };
}

function folderIfThere(folder: string): ReadonlyMap<string, string> {
  try {
    return readDataFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
