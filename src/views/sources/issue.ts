import type { Correction, Source } from '../../domain/facts/knowledge.ts';
import { CORRECTION_KINDS } from '../../domain/facts/knowledge.ts';
import type { Prose } from '../../portal/fs/prose.ts';
import type { Portal } from '../../portal/portal.ts';
import { citeSource, pageNumbers } from '../facts/citation.ts';

/** One line of an issue's contents, with what the portal made of the article. */
export interface ContentsLine {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly pages: string;
  readonly note: string | null;
  readonly facts: number;
  readonly rules: number;
  /** Digest or case study that retells the article in our own words. */
  readonly retold: { readonly label: string; readonly href: string } | null;
}

/** The page of a source: what it is, what it contains, how to cite it, what is wrong with it. */
export interface SourcePage {
  readonly source: Source;
  readonly citation: string;
  readonly contents: readonly ContentsLine[];
  readonly faults: readonly {
    readonly kind: Correction['kind'];
    readonly label: string;
    readonly count: number;
  }[];
  /** For the register of divisions: villages and communities by town. */
  readonly towns: readonly { readonly name: string; readonly count: number }[];
  readonly namesakes: readonly { readonly name: string; readonly towns: readonly string[] }[];
}

/** Sources with a page of their own: issues and registers; articles are anchors on their issue. */
export function sourcePages(
  portal: Portal,
  retold: Pick<Prose, 'cases' | 'policies'>,
): SourcePage[] {
  return portal.knowledge.sources
    .filter((source) => source.within === null)
    .map((source) => {
      const contents = contentsOf(source, portal, retold);
      return {
        source,
        citation: citeSource(source, source),
        contents,
        faults: contents.length > 0 ? countFaults(portal.knowledge.corrections) : [],
        ...(source.kind === 'register' ? divisionsOf(portal) : { towns: [], namesakes: [] }),
      };
    });
}

function contentsOf(
  issue: Source,
  portal: Portal,
  retold: Pick<Prose, 'cases' | 'policies'>,
): ContentsLine[] {
  const { sources, facts, rules } = portal.knowledge;
  return sources
    .filter((source) => source.within === issue.id)
    .map((source) => {
      const slug = source.id.slice(issue.id.length + 1);
      return {
        id: source.id,
        title: source.title,
        author: source.author,
        pages: pageNumbers(source.pages),
        note: source.note,
        facts: facts.filter((fact) => fact.source === source.id).length,
        rules: rules.filter((rule) => rule.policy === slug).length,
        retold: retoldAs(slug, retold),
      };
    });
}

function retoldAs(slug: string, retold: Pick<Prose, 'cases' | 'policies'>): ContentsLine['retold'] {
  if (retold.policies.has(slug)) return { label: '政策摘要', href: `/policies/${slug}/` };
  if (retold.cases.has(slug)) return { label: '案例', href: `/cases/${slug}/` };
  return null;
}

function countFaults(corrections: readonly Correction[]): SourcePage['faults'] {
  return (Object.keys(CORRECTION_KINDS) as Correction['kind'][]).map((kind) => ({
    kind,
    label: CORRECTION_KINDS[kind],
    count: corrections.filter((one) => one.kind === kind).length,
  }));
}

function divisionsOf({ towns, knowledge }: Portal): Pick<SourcePage, 'towns' | 'namesakes'> {
  const townName = new Map(towns.map(({ id, name }) => [id, name]));
  const places = new Map<string, string[]>();
  for (const { name, town } of knowledge.divisions) {
    places.set(name, [...(places.get(name) ?? []), townName.get(town) ?? town]);
  }
  return {
    towns: towns
      .filter(({ sample }) => !sample)
      .map(({ id, name }) => ({
        name,
        count: knowledge.divisions.filter((division) => division.town === id).length,
      })),
    namesakes: [...places]
      .filter(([, where]) => where.length > 1)
      .map(([name, where]) => ({ name, towns: where })),
  };
}

/** The printed sources that figures and clauses are taken from, as a sentence names them. */
export function sourceNames({
  knowledge,
}: Pick<Portal, 'knowledge'>): readonly { readonly href: string; readonly name: string }[] {
  const cited = new Set(knowledge.sources.map(({ within }) => within));
  return knowledge.sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, issue }) => ({
      href: `/sources/${id}/`,
      name: `《${title}》${issue?.replace(/（.*）/, '') ?? ''}`,
    }));
}
