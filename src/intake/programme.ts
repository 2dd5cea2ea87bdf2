import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { checkMeaning, type Fault, type ProgrammeLists } from './programme-meaning.ts';
import { programmeSchema } from './programme-schema.ts';

/** Reads one programme file; null after reporting each of its faults once. */
export function readProgramme(
  file: string,
  source: string,
  lists: ProgrammeLists,
  problems: Problem[],
): Programme | null {
  const fault: Fault = (code, column, message, fix) => {
    problems.push({ file, row: 0, column, code, severity: 'error', message, fix });
  };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    fault('programme/json', '', '这个文件不是正确的 JSON。', '请检查引号、逗号和括号是不是成对。');
    return null;
  }
  const parsed = programmeSchema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const place = issue.path.join('.');
      if (place === 'formula.kind' || issue.code === 'invalid_union') {
        fault(
          'programme/formula-kind',
          place,
          '不认识这种算法。',
          '请从 share、cost-share、flat、tiers、rate、stipend、sum、unstated 里选一种，写法见算法说明页。',
        );
      } else {
        fault(
          'programme/value',
          place,
          `「${place || '整个文件'}」${schemaWords(issue)}。`,
          '请对照自带的项目文件改正。',
        );
      }
    }
    return null;
  }
  const before = problems.length;
  checkMeaning(parsed.data, file, lists, fault);
  return problems.length === before ? parsed.data : null;
}

function schemaWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `有不认识的项：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_type') return `没有填，或类型不对，应是 ${issue.expected}`;
  return `应${issue.message}`;
}
