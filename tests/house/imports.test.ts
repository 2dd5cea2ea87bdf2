import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { forbiddenImports } from '../support/forbidden-imports.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-imports-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('every import goes the way the architecture says', () => {
  expect(forbiddenImports()).toEqual([]);
});

let count = 0;
/** A tree with one file in it. */
function treeWith(path: string, text: string): string {
  count += 1;
  const root = join(room, String(count));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return root;
}

describe('refuses', () => {
  test.each([
    ['domain to portal', 'src/domain/a.ts', "\nimport { load } from '../portal/fs/load.ts';", 2],
    ['domain to a type of views', 'src/domain/a.ts', "import type { X } from '../views/x.ts';", 1],
    ['domain to a package', 'src/domain/a.ts', "import Papa from 'papaparse';", 1],
    ['intake to the disk', 'src/intake/a.ts', "import { readFileSync } from 'node:fs';", 1],
    ['intake to Astro', 'src/intake/a.ts', "import type { X } from 'astro';", 1],
    ['portal to the disk, outside fs', 'src/portal/a.ts', "import 'node:fs';", 1],
    ['views to values of portal', 'src/views/a.ts', "import { x } from '../portal/x.ts';", 1],
    ['a re-export', 'src/views/a.ts', "export * from '../portal/x.ts';", 1],
    ['a dynamic import', 'src/views/a.ts', "const x = await import('../portal/x.ts');", 1],
    ['a type query', 'src/domain/a.ts', "type X = import('../views/x.ts').X;", 1],
    ['a glob', 'src/pages/a.ts', "import.meta.glob(['../../data/*.csv']);", 1],
    ['inline types, which stay', 'src/views/a.ts', "import { type X } from '../portal/x.ts';", 1],
    [
      'frontmatter to rules of portal',
      'src/pages/a.astro',
      "---\n// note\nimport { x } from '../portal/fs/load.ts';\n---\n<p>import</p>",
      3,
    ],
    [
      'a script in markup to views',
      'src/pages/a.astro',
      "---\n---\n<script>\n  import '../views/x.ts';\n</script>",
      4,
    ],
    [
      'prose to the portal',
      'content/cases/a.mdx',
      "---\ntitle: x\n---\n\nimport { portal } from '../../src/portal/current.ts'\n\n# x",
      5,
    ],
    ['a room without a rule', 'src/utils/a.ts', "import '../domain/a.ts';", 1],
    ['scripts from src', 'src/views/a.ts', "import '../../scripts/build.ts';", 1],
  ])('%s', (_, path, text, line) => {
    const faults = forbiddenImports(treeWith(path, text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${path}:${line} imports `));
  });
});

describe('lets through', () => {
  test.each([
    ['intake to domain', 'src/intake/a.ts', "import { x } from '../domain/x.ts';"],
    ['views to a type of portal', 'src/views/a.ts', "import type { X } from '../portal/x.ts';"],
    ['the disk in fs', 'src/portal/fs/a.ts', "import 'node:fs';"],
    [
      'the current portal in markup',
      'src/layouts/A.astro',
      "---\nimport '../portal/current.ts';\n---",
    ],
    ['a client script', 'src/pages/a.astro', "<script>\nimport '../client/a.ts';\n</script>"],
    [
      'words about imports',
      'src/domain/a.ts',
      "// import x from '../views/x.ts'\nconst a = `import '../views/x'`;",
    ],
    [
      'code shown in prose',
      'content/cases/a.mdx',
      "```ts\nimport x from '../../src/portal/x.ts'\n```",
    ],
  ])('%s', (_, path, text) => {
    expect(forbiddenImports(treeWith(path, text))).toEqual([]);
  });
});
