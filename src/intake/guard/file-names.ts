import type { Finding } from './finding.ts';
import { findNamesInText, looksLikeName } from './names.ts';
import { findAllPrivate } from './scan.ts';

const NAMED: Omit<Finding, 'at'> = {
  code: 'guard/file-name',
  severity: 'error',
  message: '文件名里有姓名。',
  fix: '请改成「2026年3季度收支」这样，写事不写人。',
};

/** What is private in the name of a file or of a folder on the way to it. */
export function guardName(path: string): Omit<Finding, 'at'>[] {
  const parts = path.replace(/\.[A-Za-z0-9]{1,8}$/, '').split('/');
  return parts.flatMap((part) => {
    const found = findAllPrivate(part.replaceAll('_', ' ')).filter(
      ({ severity }) => severity === 'error',
    );
    if (found.length > 0) return found;
    const words = part.split(/[\s\-_—－（）()]+/);
    const named = words.some((word) => /^\p{Script=Han}{2,4}$/u.test(word) && looksLikeName(word));
    return named || findNamesInText(part).length > 0 ? [NAMED] : [];
  });
}

/** A path fit for a message: what in it could be private is left out. */
export function maskPath(path: string): string {
  if (guardName(path).length === 0) return path;
  return path
    .split('/')
    .map((part) => (guardName(part).length === 0 ? part : maskPart(part)))
    .join('/');
}

function maskPart(part: string): string {
  const dot = part.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [part.slice(0, dot), part.slice(dot)] : [part, ''];
  const letters = [...stem];
  return `${letters[0] ?? ''}…（${letters.length} 个字）${ending}`;
}
