import { timelinessOf } from '../../domain/disclosure/calendar.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsVillageHref, hasAccounts } from '../accounts/village.ts';
import { boardsName } from '../boards/boards-name.ts';
import { decisionHref, decisionsOf } from '../decisions/decisions.ts';
import { calendars, disclosureHref } from '../disclosure/calendars.ts';
import { scoreOf } from '../evaluation/village-score.ts';
import { healthAndSafetyHref, healthAndSafetyOf } from '../health-and-safety/health-and-safety.ts';
import { honoursHref, honoursOf } from '../honours/honours.ts';
import { hasPoints } from '../points/points.ts';
import { ledgerHref, ledgerOf } from '../programmes/ledger-pages.ts';
import { unitOf } from '../programmes/words.ts';
import { projectsHref, projectsOf } from '../projects/links.ts';
import { propertyHref, propertyOf } from '../property/property.ts';
import { supervisionOf } from '../supervision/supervision.ts';
import { surveyHref, surveysOf } from '../surveys/public-surveys.ts';
import { ticketsHref, ticketsSummary } from '../tickets/tickets.ts';

/** A card that leads from a village to one of its other pages. */
export interface VillageLink {
  readonly href: string;
  readonly label: string;
  readonly words: string;
}

/** Only the sections that hold something for this village. */
export function villageLinks(
  portal: Portal,
  village: Village,
  cases: ReadonlySet<string>,
): VillageLink[] {
  const links: VillageLink[] = [];
  if (cases.has(village.id)) {
    links.push({ href: `/cases/${village.id}/`, label: '案例', words: '怎么做的、花了多少' });
  }
  const calendar = calendars(portal).get(village.id);
  if (calendar) {
    const { due, onTime } = timelinessOf(calendar.cells, portal.asOf);
    links.push({
      href: disclosureHref(village.id),
      label: '该公开的',
      words: `到期 ${due} 件，按时 ${onTime} 件`,
    });
  }
  if (hasAccounts(portal, village.id)) {
    links.push({
      href: accountsVillageHref(village.id),
      label: '集体财务',
      words: '有什么、欠谁的、租给谁',
    });
  }
  const decisions = decisionsOf(portal, village.id);
  if (decisions.length > 0) {
    links.push({
      href: `${decisionHref()}#${village.id}`,
      label: '怎么定下来的',
      words: `${decisions.length} 件决议`,
    });
  }
  const tickets = ticketsSummary(portal, village.id);
  if (tickets) {
    links.push({
      href: ticketsHref(village.id),
      label: '问题办理',
      words: `收到 ${tickets.received} 张单子，办完 ${tickets.done} 张`,
    });
  }
  const projects = projectsOf(portal, village.id);
  if (projects.length > 0) {
    links.push({
      href: projectsHref(village.id),
      label: '项目和钱',
      words: `${projects.length} 个项目，谁出了多少`,
    });
  }
  if (healthAndSafetyOf(portal, village.id)) {
    links.push({
      href: healthAndSafetyHref(village.id),
      label: '只公布数的事',
      words: '药品统筹、平安巡查',
    });
  }
  if (propertyOf(portal, village.id)) {
    links.push({
      href: propertyHref(village.id),
      label: '物业',
      words: '收费、维修、考评和续签',
    });
  }
  if (portal.latrines.counts.some((count) => count.village === village.id)) {
    links.push({
      href: `/latrines/#${village.id}`,
      label: '改厕进度',
      words: '改了多少、验收到哪一步',
    });
  }
  if (portal.estates.estates.some((estate) => estate.village === village.id)) {
    links.push({ href: '/estates/#xiangmu', label: '老旧小区改造', words: '改哪些小区、谁包联' });
  }
  for (const programme of portal.programmes) {
    const ledger = ledgerOf(portal, programme.id, village.id);
    if (!ledger) continue;
    links.push({
      href: ledgerHref(programme.id, village.id),
      label: programme.title,
      words: `${ledger.payouts.length} ${unitOf(programme)}`,
    });
  }
  const entries = portal.boards.filter((entry) => entry.village === village.id);
  if (entries.length > 0) {
    links.push({ href: '/boards/', label: boardsName(portal), words: `${entries.length} 条在榜` });
  }
  const honours = honoursOf(portal, village.id);
  if (honours.length > 0) {
    links.push({
      href: honoursHref(village.id),
      label: '评选',
      words: `评上 ${honours.length} 个`,
    });
  }
  const score = scoreOf(portal, village.id);
  if (score) {
    links.push({ href: `/evaluation/${village.id}/`, label: '考评', words: score.summary });
  }
  const weekly = supervisionOf(portal, village.id);
  if (weekly !== null) {
    links.push({ href: `/supervision/#${village.id}`, label: '每周进度', words: weekly });
  }
  const surveys = surveysOf(portal, village.id);
  if (surveys.length > 0) {
    const kinds = surveys.map(({ kind, valid }) => `${kind} ${valid} 份`);
    links.push({
      href: surveyHref(village.id),
      label: '问卷调查',
      words: [...new Set(kinds)].join('，'),
    });
  }
  if (hasPoints(portal, village.id)) {
    links.push({ href: `/points/${village.id}/`, label: '积分', words: '规则、台账和兑换' });
  }
  return links;
}
