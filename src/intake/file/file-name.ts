import { findPrivate } from '../guard.ts';
import type { ProblemList } from './problem-list.ts';

/** Tells a file name that carries something private. */
export function reportFileName(name: string, problems: ProblemList): void {
  if (!findPrivate(name)) return;
  problems.add(
    0,
    '',
    'error',
    'file/private-name',
    '文件名里有个人信息。',
    '请改成「2026年3季度收支」这样的文件名。',
  );
}
