import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clausesOf } from '../../src/domain/programmes/clauses.ts';
import { clauseLines } from '../../src/views/policies/clause-lines.ts';
import { realPortal } from '../support/real-portal.ts';

const portal = realPortal();
const rules = new Map(portal.knowledge.rules.map((rule) => [rule.id, rule]));

it('knows every clause that code, prose or a programme names', () => {
  const unknown = ['src', 'content', 'data/programmes', 'data/sample'].flatMap((folder) =>
    textFiles(folder).flatMap((file) =>
      (readFileSync(file, 'utf8').match(/\bR-[A-Z]{2}-\d{2}\b/g) ?? [])
        // An example in a table definition stands for any clause.
        .filter((id) => !rules.has(id))
        .map((id) => `${file}: ${id}`),
    ),
  );
  expect(unknown).toEqual([]);
});

it('links to clauses only where they stand', () => {
  const wrong = ['src', 'content'].flatMap((folder) =>
    textFiles(folder).flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /\/(?:policies|cases)\/([a-z-]+)\/#(r-[a-z]{2}-\d{2})/g,
        ),
      ]
        .filter(([, page, anchor]) => rules.get((anchor ?? '').toUpperCase())?.policy !== page)
        .map(([link]) => `${file}: ${link}`),
    ),
  );
  expect(wrong).toEqual([]);
});

it('shows a programme at each of its clauses', () => {
  for (const programme of portal.programmes) {
    for (const id of clausesOf(programme)) {
      const line = clauseLines(rules.get(id)?.policy ?? '', portal).find((one) => one.id === id);
      expect(
        line?.uses.map(({ href }) => href),
        id,
      ).toContain(`/programmes/${programme.id}/`);
    }
  }
});

function textFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.(ts|astro|mdx|json|csv)$/.test(name))
    .map((name) => join(folder, name));
}
