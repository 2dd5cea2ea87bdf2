import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { isSampleFile } from '../../domain/sample.ts';
import type { Fault } from './fault.ts';
import { jsonWords, readJson } from './json-text.ts';
import { checkMeaning, type ProgrammeLists } from './meaning.ts';
import { programmeSchema } from './schema.ts';
import { issueWords } from './schema-words.ts';

/** Reads one programme file; null after reporting each of its faults once. */
export function readProgramme(
  file: string,
  source: string,
  lists: ProgrammeLists,
  problems: Problem[],
): Programme | null {
  let row = 0;
  const fault: Fault = (code, column, message, fix) => {
    problems.push({ file, row, column, code, severity: 'error', message, fix });
  };
  const json = readJson(source);
  if (!json.ok) {
    row = json.line ?? 0;
    const code = json.twice === null ? 'programmes/json' : 'programmes/json-twice';
    fault(code, json.twice ?? '', ...jsonWords(json));
    return null;
  }
  const parsed = programmeSchema.safeParse(json.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const place = issue.path.join('.');
      if (place.endsWith('kind') && issue.code === 'invalid_union') {
        fault('programmes/formula-kind', place, '不认识这种算法。', KINDS_FIX);
      } else {
        const message = `「${place || '整个文件'}」${issueWords(issue, json.value, programmeSchema)}。`;
        fault('programmes/value', place, message, '请对照自带的项目文件，或算法说明页，改正。');
      }
    }
    return null;
  }
  const programme = { ...parsed.data, sample: isSampleFile(file) };
  const before = problems.length;
  checkMeaning(programme, file, lists, fault);
  return problems.length === before ? programme : null;
}

const KINDS_FIX =
  '请从 share、cost-share、flat、tiers、rate、stipend、sum、unstated 里选一种，写法见算法说明页；sum 里面只能放前六种。';
