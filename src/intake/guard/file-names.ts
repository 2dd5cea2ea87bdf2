import type { Finding } from './finding.ts';
import { readsAsName } from './names.ts';
import { findNamesInText } from './names-in-text.ts';
import { findAllPrivate } from './scan.ts';

type Named = Omit<Finding, 'at' | 'length'>;

const NAMED: Named = {
  code: 'guard/file-name',
  severity: 'error',
  message: '文件名里有姓名。',
  fix: '请改成「2026年3季度收支」这样，写事不写人。',
};

const ENDING = /\.[A-Za-z0-9]{1,8}$/;

/** What is private in the name of a file or of a folder on the way to it. */
export function guardName(path: string, published = false): Named[] {
  return path
    .replace(ENDING, '')
    .split('/')
    .flatMap((part) => guardPart(part, published));
}

/** What was found in a part of a name: most files of a site are called the same, in the same folders. */
const known = {
  published: new Map<string, readonly Named[]>(),
  given: new Map<string, readonly Named[]>(),
};
/** Names kept before beginning anew, so that a long-running command does not grow. */
const KEPT = 20_000;

function guardPart(part: string, published = false): readonly Named[] {
  const kept = published ? known.published : known.given;
  if (kept.size > KEPT) kept.clear();
  const found = kept.get(part) ?? findInPart(part, published);
  kept.set(part, found);
  return found;
}

function findInPart(part: string, published: boolean): readonly Named[] {
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
