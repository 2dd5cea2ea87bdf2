import type { Problem } from '../../domain/problem.ts';

import type { Json } from '../../domain/record/canonical.ts';
import { codeOf, digestOf, inLetters } from '../../domain/record/digest.ts';
import { logFault, readLog, treeOf } from '../../domain/record/log/kept-log.ts';
import { brokenSeals, type Version } from '../../domain/record/version.ts';
import { LOG_PATH, type RecordEntry, type Register, registerOf, versionOf } from './register.ts';

/** Faults of the record itself: a version that was changed, is missing or belongs to nothing. */
export function brokenRecord(register: Register): Problem[] {
  const { entries, versions } = register;
  const codes = new Set(entries.map(({ code }) => code));
  const withdrawn = new Set(
    entries.filter(({ state }) => state === 'withdrawn').map(({ subject }) => subject),
  );
  const last = new Map<string, RecordEntry>();
  const found: Problem[] = [];
  for (const entry of entries) {
    const previous = last.get(entry.subject)?.code ?? null;
    last.set(entry.subject, entry);
    const words =
      entry.previous === previous
        ? versionFault(entry, register, withdrawn.has(entry.subject))
        : '前一版写的不是登记簿里这一份的上一行';
    if (words !== null) found.push(broken(entry.file, entry.line, entry.code, words));
  }
  for (const { code, file, line } of last.values()) {
    const version = versionOf(register, code);
    if (version && !isOpen(version)) found.push(broken(file, line, code, CLOSED));
  }
  for (const [code, { path, line }] of versions) {
    if (!codes.has(code)) found.push(broken(path, line, code, '登记簿里没有这一版'));
  }
  return found;
}

const CLOSED = '最后一版有封着的行打不开，开封的内容不见了，改没改过看不出来';

/** Whether every row can be read: names that have gone leave earlier versions closed, and the last one open. */
function isOpen({ content, open }: Version): boolean {
  return content.tables.every(({ rows }, table) =>
    rows.every((row, place) => typeof row !== 'string' || open[table]?.[place] != null),
  );
}

/** Versions that were found whole, and as what: whoever reads the data again need not sum them up again. */
const whole = new WeakMap<Version, string>();

/**
 * What is wrong with a version; null when it is what was put on record. Of what was withdrawn because it
 * should never have been told, nothing need be left.
 */
function versionFault(
  { code, digest, subject }: RecordEntry,
  register: Register,
  withdrawn: boolean,
): string | null {
  if (!register.versions.has(code)) return withdrawn ? null : '这一版的内容不见了';
  const version = versionOf(register, code);
  if (!version) return '这一版的内容读不出来';
  if (whole.get(version) === digest + subject) return null;
  const bytes = digestOf(version.content as unknown as Json);
  if (inLetters(bytes) !== digest || codeOf(bytes) !== code)
    return '这一版的内容被改过，和摘要不符';
  if (version.content.subject !== subject) return '这一版的内容是另一份的';
  if (brokenSeals(version).length > 0) return '这一版有一行的内容被改过，和封条不符';
  whole.set(version, digest + subject);
  return null;
}

function broken(file: string, row: number, code: string, words: string): Problem {
  return {
    file,
    row,
    column: '',
    code: 'record/broken',
    severity: 'error',
    message: `公示登记被动过：${code}，${words}。`,
    fix: RESTORE,
  };
}

/** Faults of what was signed: without it, nobody would see that rows of the register went. */
export function brokenLogs(register: Register): Problem[] {
  return [false, true].flatMap((sample): Problem[] => {
    const { entries, logs } = registerOf(register, sample);
    const file = `${sample ? 'sample/' : ''}${LOG_PATH}`;
    const text = logs.get(sample);
    if (entries.length === 0 && text === undefined) return [];
    const problem = { file, row: 0, column: '', code: 'record/log', severity: 'error' } as const;
    if (text === undefined)
      return [
        {
          ...problem,
          message: '公示登记没有签过名，删了哪一条看不出来。',
          fix: sample ? DEMO : SIGN,
        },
      ];
    const log = readLog(text);
    const fault = log ? logFault(treeOf(entries), log) : '签名的文件读不出来';
    if (!log || fault !== null)
      return [{ ...problem, message: `公示登记被动过：${fault}。`, fix: sample ? DEMO : RESTORE }];
    const unsigned = entries.length - (log.checkpoints.at(-1)?.size ?? 0);
    const message = `公示登记最后 ${unsigned} 条还没有签名。`;
    return unsigned > 0
      ? [{ ...problem, severity: 'warning', message, fix: sample ? DEMO : SIGN }]
      : [];
  });
}

const SIGN = '请在有钥匙的电脑上运行 npm run publish。';
const DEMO = '示例改了的，请运行 npm run publish -- --demo 重新登记。';
const RESTORE = '登记只由 npm run publish 写，不能手改；请从备份或仓库历史里恢复 record 文件夹。';
