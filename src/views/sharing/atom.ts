import { escapeXml } from '../../domain/xml.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref, villageOf } from '../places.ts';
import type { FeedEntry } from '../section.ts';
import { SECTIONS } from '../sections.ts';
import { sampleTitle } from './sample-title.ts';

/** What a feed needs of the site besides its data. */
export interface FeedSite {
  readonly name: string;
  readonly url: (path: string) => string;
}

/** Where the feed of a village lies, or that of all villages. */
export function feedHref(village: string | null): string {
  return village === null ? '/feed.xml' : `${villageHref(village)}feed.xml`;
}

/**
 * Atom feed (RFC 4287) of what the sections tell there, of one village or of all. A reader keeps entries
 * for ever, so what may have to go cannot be in them.
 */
export function atomFeed(portal: Portal, site: FeedSite, village: string | null): string {
  const place = village === null ? portal.config.region.name : villageOf(portal, village).name;
  const home = site.url(village === null ? '/' : villageHref(village));
  const entries = SECTIONS.flatMap((section) => section.feed?.(portal, village) ?? []);
  const changes = entries.map(({ updated }) => updated).toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element(
      'title',
      sampleTitle(
        `${place}公示 · ${site.name}`,
        entries.some(({ sample }) => sample),
      ),
    ),
    element('id', home),
    `<link rel="self" href="${escapeXml(site.url(feedHref(village)))}"/>`,
    `<link href="${escapeXml(home)}"/>`,
    element('updated', startOf(changes.at(-1) ?? portal.asOf)),
    `<author>${element('name', portal.config.issuer)}</author>`,
    ...entries.map((entry) => entryOf(entry, site)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(entry: FeedEntry, site: FeedSite): string {
  const { category } = entry;
  const url = site.url(entry.href);
  return [
    '<entry>',
    element('title', sampleTitle(entry.title, entry.sample)),
    element('id', url),
    `<link href="${escapeXml(url)}"/>`,
    element('published', startOf(entry.published)),
    element('updated', startOf(entry.updated)),
    category ? `<category term="${category.term}" label="${category.label}"/>` : '',
    element('summary', entry.summary),
    '</entry>',
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** A day as a moment; the portal knows no hours. */
function startOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}
