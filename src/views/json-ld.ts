import type { Policy } from '../domain/knowledge.ts';

/** What machines are told of a page: schema.org JSON-LD, safe to stand inside a script element. */
export function jsonLd(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');
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
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: about.publisher },
    distribution: about.files.map(({ url, format }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: format,
    })),
  });
}
