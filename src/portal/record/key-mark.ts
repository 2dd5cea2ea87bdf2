import type { Problem } from '../../domain/problem.ts';
import { digestOf, inLetters } from '../../domain/record/digest.ts';
import { readLog } from '../../domain/record/log/kept-log.ts';
import { type NoteKey, writeKey } from '../../domain/record/log/note.ts';
import { withSetting } from '../../intake/add-setting.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../../intake/config.ts';
import type { DataFiles } from '../reading.ts';
import { DEMO_SIGNER } from './demo-signer.ts';
import { LOG_PATH, type Register } from './register.ts';

/** 128 bits of the digest of a key, in letters that the guard takes for no number. */
function markOf(key: NoteKey): string {
  return inLetters(digestOf(writeKey(key))).slice(0, 32);
}

const DEMO_MARK = markOf(DEMO_SIGNER.key);

/**
 * The settings with the mark of the key that signs the register, where they have it not yet: a home whose
 * register goes is known by it, on any machine. The key of the demonstration leaves none.
 */
export function withKeyMark(files: DataFiles, key: NoteKey): Map<string, string> {
  const text = files.get(CONFIG_FILE);
  const config = readConfig(text, []);
  const [mark, known] = [markOf(key), config?.record?.key];
  if (text === undefined || !config || mark === DEMO_MARK || mark === known) return new Map();
  const marked =
    known === undefined
      ? withSetting(text, 'record', { key: mark })
      : text.replaceAll(known, () => mark);
  return new Map([[CONFIG_FILE, marked]]);
}

/** What says that a home has published, and its register is gone or is that of another key. */
export function keyProblems(
  { entries, logs }: Pick<Register, 'entries' | 'logs'>,
  { record }: Pick<PortalConfig, 'record'>,
): Problem[] {
  if (!record) return [];
  const problem = { row: 0, column: '', severity: 'error' } as const;
  const log = readLog(logs.get(false) ?? '');
  if (!log && !entries.some(({ sample }) => !sample))
    return [
      {
        ...{ ...problem, file: LOG_PATH, code: 'record/lost' },
        message: '这个网站登记过（portal.json 里有 record），公示登记却不见了。',
        fix: '请从备份、仓库历史里把 record 文件夹放回来。真是另做一个、从来没有公开过的网站，才删掉 portal.json 里的 record。',
      },
    ];
  // A log that cannot be read is told by `brokenLogs`.
  if (!log || markOf(log.key) === record.key) return [];
  return [
    {
      ...{ ...problem, file: LOG_PATH, code: 'record/other-key' },
      message: '公示登记是用另一把钥匙签的，和 portal.json 里 record 记的不一样。',
      fix: '请把 record 文件夹和 portal.json 都从备份、仓库历史里恢复。真换了钥匙，请运行 npm run publish -- --new-key。',
    },
  ];
}
