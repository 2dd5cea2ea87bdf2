import type { BoardKind, CensureEntry, CensureFault } from '../entry.ts';

const PUNISHES =
  /停业|停水|停电|停发|扣发|扣除|取消.{0,8}(?:资格|待遇|补贴|分红)|不得(?:享受|申请|参加)|不予(?:办理|发放)|没收|缴纳|赔款|违约金|退出.{0,4}(?:低保|名单)|通报单位|不给(?:盖章|开证明|办)/;

/** Whether the entry has reached the count from which the kind's consequence follows. */
export function hasReachedStrikes(kind: BoardKind | null, times: number | null): boolean {
  return kind !== null && kind.strikes !== null && times !== null && times >= kind.strikes;
}

/** No punishment and no loss of rights, except the one the kind's own clause lays down, once it is due. */
export function lawfulConsequence(entry: CensureEntry): readonly CensureFault[] {
  const faults: CensureFault[] = [];
  const { kind, times } = entry;
  if (kind !== null && kind.strikes !== null && times === null) {
    faults.push({
      field: 'times',
      code: 'times-missing',
      message: `「${kind.title}」要算次数，没有写这是第几次。`,
      fix: '请写累计第几次。',
    });
  }
  const words = entry.consequence ?? '';
  const due = hasReachedStrikes(kind, times) && words === kind?.strikeConsequence;
  if (PUNISHES.test(words) && !due) {
    faults.push({
      field: 'consequence',
      code: 'unlawful-consequence',
      message: '写了处罚或取消待遇，没有依据可以这样做。',
      fix: '村（社区）没有处罚权。请只写限期怎么改；确有规定的，按提示类别表里的写法和次数写。',
    });
  }
  return faults;
}
