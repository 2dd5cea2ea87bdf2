import type { Finding } from './finding.ts';
import { readsAsName } from './names.ts';
import { findNamesInText } from './names-in-text.ts';
import { findAllPrivate } from './scan.ts';

const NAMED: Omit<Finding, 'at' | 'length'> = {
  code: 'guard/file-name',
  severity: 'error',
  message: '文件名里有姓名。',
  fix: '请改成「2026年3季度收支」这样，写事不写人。',
};

const ENDING = /\.[A-Za-z0-9]{1,8}$/;

/** What is private in the name of a file or of a folder on the way to it. */
export function guardName(path: string, published = false): Omit<Finding, 'at' | 'length'>[] {
  return path
    .replace(ENDING, '')
    .split('/')
    .flatMap((part) => guardPart(part, published));
}

function guardPart(part: string, published = false): Omit<Finding, 'at' | 'length'>[] {
  const found = [part, part.replaceAll('_', ' ')]
    .flatMap((text) => findAllPrivate(text, { published }))
    .filter(({ severity }) => severity === 'error');
  if (found.length > 0) return found.slice(0, 1);
  const words = part.split(/[\s\-_—－（）()]+/);
  const named = words.some((word) => /^\p{Script=Han}{2,4}$/u.test(word) && readsAsName(word));
  return named || findNamesInText(part).length > 0 ? [NAMED] : [];
}

/** A path fit for a message: what in it could be private is left out. */
export function maskPath(path: string, published = false): string {
  if (guardName(path, published).length === 0) return path;
  const ending = ENDING.exec(path)?.[0] ?? '';
  const parts = path.slice(0, path.length - ending.length).split('/');
  return (
    parts
      .map((part) => (guardPart(part, published).length === 0 ? part : maskPart(part)))
      .join('/') + ending
  );
}

function maskPart(part: string): string {
  const letters = [...part];
  return `${letters[0] ?? ''}…（${letters.length} 个字）`;
}
