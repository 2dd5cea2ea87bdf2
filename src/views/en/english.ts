import { type CaseHead, caseSchema } from '../../intake/case-head.ts';
import { filledIn } from '../../intake/english-lines.ts';
import { figureBase } from '../../intake/prose-tags.ts';
import type { Portal } from '../../portal/portal.ts';

/** A case as the English page tells it. */
export interface EnglishCase {
  readonly title: string;
  readonly href: string;
  readonly lines: readonly string[];
}

/** The cases that have English, in their order; `heads` by address. */
export function englishCases(
  portal: Pick<Portal, 'knowledge'>,
  heads: ReadonlyMap<string, unknown>,
): EnglishCase[] {
  const { facts } = figureBase(portal.knowledge);
  return [...heads]
    .map(([slug, head]): [string, CaseHead] => [slug, caseSchema.parse(head)])
    .sort(([, a], [, b]) => a.order - b.order)
    .flatMap(([slug, { english }]) =>
      english
        ? [
            {
              title: english.title,
              href: `/cases/${slug}/`,
              lines: english.lines.map((line) => filledIn(line, facts)),
            },
          ]
        : [],
    );
}
