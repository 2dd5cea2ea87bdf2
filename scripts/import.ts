import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasErrors } from '../src/domain/problem.ts';
import type { Table } from '../src/intake/define-table.ts';
import { partsToTell } from '../src/intake/merge/filing-path.ts';
import { tableNamed } from '../src/intake/tables/known-tables.ts';
import { loadPortal, readDataFolder, surroundings } from '../src/portal/fs/load.ts';
import { changeFolder, untilStill } from '../src/portal/fs/write.ts';
import { bringIn, faultsBrought } from '../src/portal/handing-in/bring-in.ts';
import type { Home } from '../src/portal/handing-in/home.ts';
import { knownNames } from '../src/views/data/template-lists.ts';
import { ask, canAsk, type Said } from './import/ask.ts';
import { HELP, type ImportOptions, optionsGiven } from './import/options.ts';
import { isDone, noChange, type Outcome, outcomeJson, outcomeWords } from './import/report.ts';
import { main, wrongUse } from './support/main.ts';

await main(HELP, async () => {
  const given = optionsGiven();
  if (given.values.help) return HELP;
  let said: Said = { answers: given.answers, dropPrivate: given.values['drop-private'] ?? false };
  let outcome = untilStill(() => importFiles(given, said));
  // Once for each sort of question: an answer may show what else has to be asked.
  for (let left = 3; left > 0 && outcome.questions.length > 0 && canAsk(); left -= 1) {
    const more = await ask(outcome.questions);
    said = bothSaid(said, more);
    outcome = untilStill(() => importFiles(given, said));
  }
  if (!isDone(outcome)) process.exitCode = 1;
  return given.values.json ? outcomeJson(outcome) : outcomeWords(outcome);
});

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
function importFiles({ values, positionals, reason }: ImportOptions, said: Said): Outcome {
  const around = surroundings();
  const out = values.out ?? around.dataFolder;
  const there = folderIfThere(out);
  const home = homeAt(around, there);
  const { table, village } = chosen(values, home);
  const { mask = false, unit, sheet } = values;
  const options = {
    maskNames: mask,
    ...(unit === undefined ? {} : { unit }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const sheets = positionals.flatMap(filesAt).map((path) => ({
    ...{ bytes: readFileSync(path), name: basename(path), table, village },
    ...{ ...said, options },
  }));
  if (sheets.length === 0) throw wrongUse('要写至少一个文件。');
  const { remove: removeGone = false, agree: agreed = false } = values;
  const brought = bringIn(home, table, village, sheets, { reason, removeGone, agreed });
  const { plan, texts } = brought;
  if (!plan || hasErrors(brought.problems)) return { ...brought, written: [] };
  const problems = [...brought.problems, ...faultsBrought(home.files, texts, around.today)];
  const isAsked = values.write || plan.files.every(({ exists }) => !exists);
  const write = isAsked && !noChange(plan) && !brought.waits && !hasErrors(problems);
  if (write) changeFolder(out, { written: texts, basis: there });
  return { ...brought, problems, written: write ? [...texts.keys()] : [] };
}

/** The data folder that sheets go to: what is known in the one around, with what is in the one written to. */
function homeAt(
  { dataFolder, today }: ReturnType<typeof surroundings>,
  there: ReadonlyMap<string, string>,
): Home {
  const { portal, lists, programmes, files } = loadPortal(dataFolder, today);
  return {
    portal,
    lists,
    programmes,
    files: new Map([...files, ...there]),
    names: portal ? knownNames(portal) : {},
    today: portal?.asOf ?? today,
  };
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
