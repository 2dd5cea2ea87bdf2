import type { ProblemList } from './problem-list.ts';

/** What is shown of a file whose name holds something private. */
const NAMELESS = '（文件名已隐去）';

/** Tells a file name that carries something private, and names the file so no more. */
export function reportFileName(problems: ProblemList): void {
  problems.rename(NAMELESS);
  problems.add({
    code: 'file/private-name',
    message: '文件名里有个人信息。',
    fix: '请改成「2026年3季度收支」这样的文件名。',
  });
}
