import { formatDay, formatMonthDay } from '../../domain/day.ts';
import { AFFAIRS } from '../../domain/notices/notice.ts';
import { escapeXml } from '../../domain/xml.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeOf, noticesIn } from '../notices/notice-of.ts';
import { villageHref, villageOf } from '../places.ts';
import { reasonOf, type Withdrawal, withdrawals, withdrawnTitle } from '../record/withdrawals.ts';
import { sampleTitle } from './sample-title.ts';

/** As many as a reader who looks once a month would want. */
const ENTRIES = 50;

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
 * Atom feed (RFC 4287) of the newest notices, of one village or of all. It says what a notice is about
 * and until when one can object, never what stands in its tables: a reader keeps entries for ever, and
 * names on them must be able to go.
 */
export function noticeFeed(portal: Portal, site: FeedSite, village: string | null): string {
  const place = village === null ? portal.config.region.name : villageOf(portal, village).name;
  const home = site.url(village === null ? '/' : villageHref(village));
  const notices = (village === null ? portal.notices : noticesIn(portal, village))
    .toSorted(newestFirst)
    .slice(0, ENTRIES);
  // Under the address of the notice, so that a reader puts it in the place of what it kept.
  const withdrawn = [...withdrawals(portal).values()]
    .filter((one) => village === null || one.village.id === village)
    .slice(-ENTRIES);
  const sample = notices.some((notice) => notice.sample);
  const changes = [
    ...notices.map((notice) => changedOn(notice, portal)),
    ...withdrawn.map(({ entry: { day } }) => day),
  ].toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('title', sampleTitle(`${place}公示 · ${site.name}`, sample)),
    element('id', home),
    `<link rel="self" href="${escapeXml(site.url(feedHref(village)))}"/>`,
    `<link href="${escapeXml(home)}"/>`,
    element('updated', startOf(changes.at(-1) ?? portal.asOf)),
    `<author>${element('name', portal.config.issuer)}</author>`,
    ...notices.map((notice) => entry(notice, portal, site)),
    ...withdrawn.map((one) => withdrawalEntry(one, site)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(notice: Notice, portal: Portal, site: FeedSite): string {
  const url = site.url(noticeHref(notice.id));
  return [
    '<entry>',
    element('title', sampleTitle(notice.title, notice.sample)),
    element('id', url),
    `<link href="${escapeXml(url)}"/>`,
    element('published', startOf(notice.publishedOn)),
    element('updated', startOf(changedOn(notice, portal))),
    `<category term="${notice.affair}" label="${AFFAIRS[notice.affair]}"/>`,
    element('summary', summaryOf(notice, portal)),
    '</entry>',
  ].join('');
}

function withdrawalEntry(one: Withdrawal, site: FeedSite): string {
  const { id, village, entry, before } = one;
  const url = site.url(noticeHref(id));
  return [
    '<entry>',
    element('title', sampleTitle(withdrawnTitle(one), entry.sample)),
    element('id', url),
    `<link href="${escapeXml(url)}"/>`,
    element('published', startOf(before[0]?.day ?? entry.day)),
    element('updated', startOf(entry.day)),
    element(
      'summary',
      `${village.name}这次公示${formatDay(entry.day)}撤回。原因：${reasonOf(one)}`,
    ),
    '</entry>',
  ].join('');
}

function summaryOf(notice: Notice, portal: Portal): string {
  const { name, town } = villageOf(portal, notice.village);
  const period = `${formatDay(notice.noticeFrom)}—${formatMonthDay(notice.noticeTo)}`;
  const correction = correctionOf(notice, portal);
  const corrected = correction ? `已更正，见“${correction.title}”。` : '';
  return `${town.name}${name}${AFFAIRS[notice.affair]}公示，公示期：${period}，有异议请在这之前提出。${corrected}`;
}

/** The day a notice came out, or was corrected. */
function changedOn(notice: Notice, portal: Portal): string {
  return correctionOf(notice, portal)?.publishedOn ?? notice.publishedOn;
}

function correctionOf(notice: Notice, portal: Portal): Notice | undefined {
  return noticeOf(portal, notice.correctedBy);
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** A day as a moment; the portal knows no hours. */
function startOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}
