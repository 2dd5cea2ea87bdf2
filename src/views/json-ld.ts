import type { Policy } from '../domain/facts/knowledge.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What machines are told of a page: schema.org JSON-LD, safe to stand inside a script element. */
export function jsonLd(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');
}

/** A story of a village, with the issue whose figures it retells. */
export function articleJsonLd(about: {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly image: string;
  readonly publisher: string;
  readonly source: { readonly label: string; readonly publishedOn: string | null };
}): string {
  const publisher = { '@type': 'Organization', name: about.publisher };
  return jsonLd({
    '@type': 'Article',
    headline: about.title,
    description: about.summary,
    url: about.url,
    mainEntityOfPage: about.url,
    image: about.image,
    inLanguage: 'zh-CN',
    author: publisher,
    publisher,
    isAccessibleForFree: true,
    license: LICENCE,
    // The story tells of what the issue printed; it has no day of its own.
    isBasedOn: {
      '@type': 'PublicationIssue',
      name: about.source.label,
      ...(about.source.publishedOn && { datePublished: about.source.publishedOn }),
    },
  });
}

/** A policy that gives something to residents, as a service of the district. */
export function serviceJsonLd(
  policy: Policy,
  about: {
    readonly name: string;
    readonly summary: string;
    readonly url: string;
    readonly region: string;
  },
): string {
  return jsonLd({
    '@type': 'GovernmentService',
    name: about.name,
    alternateName: policy.title,
    description: about.summary,
    url: about.url,
    areaServed: { '@type': 'AdministrativeArea', name: about.region },
    ...(policy.scope ? { audience: { '@type': 'Audience', name: policy.scope } } : {}),
  });
}

/** A subsidy programme, as the service of the department that runs it. */
export function programmeJsonLd(about: {
  readonly name: string;
  readonly summary: string;
  readonly url: string;
  readonly department: string;
  readonly region: string;
  readonly subject: string;
}): string {
  return jsonLd({
    '@type': 'GovernmentService',
    name: about.name,
    description: about.summary,
    url: about.url,
    inLanguage: 'zh-CN',
    serviceOperator: { '@type': 'GovernmentOrganization', name: about.department },
    areaServed: { '@type': 'AdministrativeArea', name: about.region },
    audience: { '@type': 'Audience', audienceType: about.subject },
  });
}

/** The fact base, or all tables together, as a data set that can be cited and fetched. */
export function datasetJsonLd(about: {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly publisher: string;
  readonly asOf: string;
  readonly files: readonly { readonly url: string; readonly format: string }[];
}): string {
  return jsonLd({
    '@type': 'Dataset',
    name: about.name,
    description: about.description,
    url: about.url,
    inLanguage: 'zh-CN',
    dateModified: about.asOf,
    isAccessibleForFree: true,
    license: LICENCE,
    creator: { '@type': 'Organization', name: about.publisher },
    distribution: about.files.map(({ url, format }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: format,
    })),
  });
}
