import type { Fact, Source } from '../../domain/facts/knowledge.ts';

/** A fact's reference in the three forms people paste. */
export interface Citation {
  /** GB/T 7714—2015, the form Chinese papers use. */
  readonly gbt: string;
  readonly bibtex: string;
  /** CSL-JSON, for Zotero and other reference managers. */
  readonly csl: string;
}

/** Where a fact was printed, and where it is kept on this site. */
export interface Citable {
  readonly fact: Pick<Fact, 'id' | 'metric' | 'printed' | 'pages'>;
  readonly source: Source;
  /** The issue the source stands in; the source itself when it stands alone. */
  readonly issue: Source;
  /** Full address of the fact on this site. */
  readonly url: string;
  readonly siteName: string;
  /** Day the site speaks of, as the day of retrieval: a build knows no reader's clock. */
  readonly asOf: string;
}

/** Reference for one fact: the printed article first, then the entry of this site. */
export function citeFact(citable: Citable): Citation {
  const { fact, source, url, siteName, asOf } = citable;
  const printed = citeSource(source, citable.issue);
  return {
    gbt: `${printed} //${siteName}. 事实 ${fact.id}：${fact.metric}[DB/OL]. [${asOf}]. ${url}.`,
    bibtex: bibtex(citable),
    csl: JSON.stringify(cslItem(citable)),
  };
}

/** GB/T 7714 reference of an article in a journal issue, or of the issue or register itself. */
export function citeSource(source: Source, issue: Source): string {
  const author = source.author ? `${source.author.replaceAll('、', ', ')}. ` : '';
  const pages = pageNumbers(source.pages);
  if (source.id === issue.id) {
    const year = source.publishedOn?.slice(0, 4) ?? /\d{4}/.exec(source.issue ?? '')?.[0] ?? '';
    const place = source.publisher ? ` ${source.publisher},` : '';
    return `${author}${source.title}：${source.issue ?? ''}[${source.kind === 'journal' ? 'J' : 'DB'}].${place} ${year}.`;
  }
  const { year, number } = yearAndNumber(issue);
  return `${author}${source.title}[J]. ${issue.title}, ${year}(${number})${pages ? `: ${pages}` : ''}.`;
}

/** Page numbers without the marks of the table: `p34-35,42` → `34-35, 42`. */
export function pageNumbers(pages: string | null): string {
  return (pages ?? '').replaceAll('p', '').split(',').join(', ');
}

function yearAndNumber(issue: Source): { year: string; number: string } {
  const match = /(\d{4})年第(\d+)期/.exec(issue.issue ?? '');
  return { year: match?.[1] ?? '', number: match?.[2] ?? '' };
}

function bibtex({ fact, source, issue, url }: Citable): string {
  const { year, number } = yearAndNumber(issue);
  const fields: [string, string][] = [
    ['title', source.title],
    ['author', (source.author ?? '').replaceAll('、', ' and ')],
    ['journal', issue.title],
    ['year', year],
    ['number', number],
    ['pages', pageNumbers(source.pages).replaceAll('-', '--')],
    ['note', `事实 ${fact.id}：${fact.metric}＝${fact.printed}`],
    ['url', url],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(
      ([key, value]) => `  ${key} = {${value.replace(/[{}\\]/g, '').replace(/([%&#_])/g, '\\$1')}}`,
    );
  return `@article{${source.id}-${fact.id},\n${lines.join(',\n')}\n}`;
}

function cslItem({ fact, source, issue, url }: Citable): Record<string, unknown> {
  const { year, number } = yearAndNumber(issue);
  const date = issue.publishedOn?.split('-').map(Number);
  return {
    id: `${source.id}-${fact.id}`,
    type: 'article-journal',
    title: source.title,
    ...(source.author ? { author: source.author.split('、').map((literal) => ({ literal })) } : {}),
    'container-title': issue.title,
    ...(number ? { issue: number } : {}),
    ...(source.pages ? { page: pageNumbers(source.pages) } : {}),
    issued: { 'date-parts': [date ?? [Number(year)]] },
    note: `事实 ${fact.id}：${fact.metric}＝${fact.printed}`,
    language: 'zh-CN',
    URL: url,
  };
}
