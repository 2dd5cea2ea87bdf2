import { type Check, type Outcome, worstOutcome } from '../../domain/check.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { apartWords, countedRows, countsSample } from '../../domain/sample.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { type PageLink, pageLinks } from '../page-link.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { allLedgers, ledgerHref, payoutHref } from './ledger-pages.ts';
import { perHundred } from './per-hundred.ts';
import { FAULT_LABELS } from './rule-labels.ts';
import { type WrongView, wrongView } from './wrong-sums.ts';

/** One breach, or one thing that cannot be told, with the way to its line in the ledger. */
export interface FindingLine {
  readonly payout: string;
  readonly rule: string;
  readonly outcome: Exclude<Outcome, 'pass'>;
  readonly href: string;
  readonly village: string;
  readonly villageId: string;
  readonly programme: string;
  readonly household: string;
  readonly words: string;
  readonly clause: ClauseLink | null;
  /** What the village says of it. */
  readonly note: string | null;
  readonly sample: boolean;
}

/** How often something was found, and in a hundred applications. */
export interface FindingCount {
  readonly href: string;
  readonly label: string;
  readonly checked: number;
  readonly breaches: number;
  readonly breachesOfHundred: string | null;
  readonly cannotTell: number;
  readonly cannotTellOfHundred: string | null;
}

/** Everything found in all ledgers, for a supervisor. */
export interface ChecksView {
  readonly findings: readonly FindingLine[];
  readonly rules: readonly FindingCount[];
  /** Ledgers with anything found, most breaches in a hundred first. */
  readonly ledgers: readonly FindingCount[];
  readonly total: FindingCount;
  readonly wrong: WrongView;
  /** Said beside the counts where made-up ledgers stand beside real ones. */
  readonly apart: string;
  readonly sample: boolean;
}

export const checksView = oncePerPortal(makeView);

/** Rules of a whole ledger, which speak only of what they find but look at every line. */
const LEDGER_RULES: ReadonlySet<string> = new Set(['once', 'pool', 'fraud', 'same-name']);

function makeView(portal: Portal): ChecksView {
  const counted = countedRows(portal.payouts);
  const isSample = countsSample(portal.payouts);
  const titles = new Map(portal.programmes.map((programme) => [programme.id, programme]));
  const findings = portal.payouts
    .flatMap((payout) => findingsOf(portal, titles.get(payout.programme), payout))
    .sort((a, b) => Number(a.outcome !== 'breach') - Number(b.outcome !== 'breach'));
  const rules = Object.entries(FAULT_LABELS).flatMap(([rule, label]) => {
    const own = findings.filter((one) => one.rule === rule && one.sample === isSample);
    if (own.length === 0) return [];
    const checked = LEDGER_RULES.has(rule)
      ? counted.length
      : counted.filter(({ checks }) => checks.some((check) => check.rule === rule)).length;
    return [
      countOf(
        rulePageHref(rule),
        label,
        checked,
        own.map(({ outcome }) => outcome),
      ),
    ];
  });
  const ledgers = allLedgers(portal)
    .map(({ programme, village, payouts }) =>
      countOf(
        ledgerHref(programme, village),
        `${villageOf(portal, village).name}：${titles.get(programme)?.title}`,
        payouts.length,
        payouts.map(({ checks }) => worstOutcome(checks)),
      ),
    )
    .filter(({ breaches, cannotTell }) => breaches + cannotTell > 0)
    .sort((a, b) => b.breaches / b.checked - a.breaches / a.checked || b.breaches - a.breaches);
  const outcomes = counted.map(({ checks }) => worstOutcome(checks));
  return {
    findings,
    rules,
    ledgers,
    total: countOf('', '', counted.length, outcomes),
    wrong: wrongView(portal),
    apart: apartWords(portal.payouts),
    sample: portal.payouts.some(({ sample }) => sample),
  };
}

function countOf(
  href: string,
  label: string,
  checked: number,
  outcomes: readonly Outcome[],
): FindingCount {
  const breaches = outcomes.filter((outcome) => outcome === 'breach').length;
  const cannotTell = outcomes.filter((outcome) => outcome === 'cannot-tell').length;
  return {
    href,
    label,
    checked,
    breaches,
    breachesOfHundred: perHundred(breaches, checked),
    cannotTell,
    cannotTellOfHundred: perHundred(cannotTell, checked),
  };
}

function findingsOf(
  portal: Portal,
  programme: Programme | undefined,
  payout: CheckedPayout,
): FindingLine[] {
  const found = payout.checks.filter(
    (check): check is Check & { outcome: FindingLine['outcome'] } => check.outcome !== 'pass',
  );
  return found.map(({ rule, outcome, because, clause }) => ({
    payout: payout.id,
    rule,
    outcome,
    href: payoutHref(portal, payout.id) ?? '',
    village: villageOf(portal, payout.village).name,
    villageId: payout.village,
    programme: programme?.title ?? payout.programme,
    household: [payout.group, payout.name].filter(Boolean).join(' '),
    words: because,
    clause: clauseLink(portal, clause),
    note: payout.note,
    sample: payout.sample,
  }));
}

export const FINDINGS_PER_PAGE = 200;

/** Address of a page of what one rule found. */
export function rulePageHref(rule: string, page = 1): string {
  const base = `/programmes/checks/${rule}/`;
  return page === 1 ? base : `${base}page-${page}/`;
}

/** One page of what one rule found. */
export interface RulePage {
  readonly rule: string;
  readonly label: string;
  readonly page: number;
  readonly pages: readonly PageLink[];
  readonly count: FindingCount;
  readonly lines: readonly FindingLine[];
}

/** Every page of every rule that found something. */
export function rulePages(portal: Portal): RulePage[] {
  const { findings, rules } = checksView(portal);
  return rules.flatMap((count) => {
    const rule = count.href.split('/').at(-2) ?? '';
    const own = findings.filter((finding) => finding.rule === rule);
    const lastPage = Math.ceil(own.length / FINDINGS_PER_PAGE);
    return Array.from({ length: lastPage }, (_, at) => ({
      rule,
      label: count.label,
      page: at + 1,
      pages: pageLinks(lastPage, at, (page) => rulePageHref(rule, page)),
      count,
      lines: own.slice(at * FINDINGS_PER_PAGE, (at + 1) * FINDINGS_PER_PAGE),
    }));
  });
}
