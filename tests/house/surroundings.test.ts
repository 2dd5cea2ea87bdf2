import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf } from '../support/site.ts';

/** Where a command finds the folders of a home; the build also hands its own copy on by these names. */
const ASKERS = ['src/portal/fs/sources.ts'];

it('asks in one place where the folders are, so that every command knows a home', () => {
  const files = ['src', 'scripts'].flatMap((root) =>
    filesOf(root).map((name) => `${root}/${name}`),
  );
  const asking = files.filter((file) =>
    /process\.env\.PORTAL_(?:HOME|DATA|CONTENT|PUBLIC|OUT|BASE)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(asking).toEqual(ASKERS);
});
