import { formatYuan } from '../../domain/money.ts';
import { envelopeOf } from '../../domain/payouts/envelope.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref, monthsOf } from '../accounts/month.ts';
import { monthWords, mostlyWords, type RankedLine, ranked } from '../accounts/spending.ts';
import { type OverdueLine, overdueOf, type QuietLine, quietLines } from '../disclosure/overdue.ts';
import { type ChangeLine, changesOf } from '../home/this-week.ts';
import { type NoticeLine, noticeLine, runningNotices } from '../notices/notice-line.ts';
import { noticesIn } from '../notices/notice-of.ts';
import { oncePerPortal } from '../once.ts';
import { publishes, villageHref } from '../places.ts';
import { ledgerHref, ledgerOf } from '../programmes/ledger-pages.ts';
import { programmeName } from '../programmes/programme-name.ts';
import { moneyWords, unitOf } from '../programmes/words.ts';

/** The newest month of a village's money. */
export interface VillageMoney {
  readonly href: string;
  readonly words: string;
  readonly mostly: string | null;
  readonly largest: readonly RankedLine[];
}

/** What a programme gave, or took, in a village. */
export interface SubsidyLine {
  readonly href: string;
  readonly title: string;
  readonly words: string;
}

/** What one village page shows: four questions answered, everything else one tap away. */
export interface VillageView {
  readonly running: readonly NoticeLine[];
  readonly recent: readonly NoticeLine[];
  readonly overdue: readonly OverdueLine[];
  readonly quiet: readonly QuietLine[];
  readonly changes: readonly ChangeLine[];
  readonly money: VillageMoney | null;
  readonly subsidies: readonly SubsidyLine[];
  /** For a real place without a ledger here: the made-up one that shows what ledgers look like. */
  readonly standIn: { readonly href: string; readonly name: string } | null;
  readonly sample: boolean;
}

const RECENT = 10;
const LARGEST = 3;

export function villageView(portal: Portal, village: Village): VillageView {
  const notices = noticesIn(portal, village.id);
  const running = runningNotices(portal, notices);
  return {
    running: running.map((notice) => noticeLine(portal, notice)),
    recent: notices
      .filter((notice) => !running.includes(notice))
      .slice(0, RECENT)
      .map((notice) => noticeLine(portal, notice)),
    overdue: overdueOf(portal, village.id),
    quiet: quietLines(portal).filter((line) => line.village === village.id),
    changes: changesOf(portal, village.id),
    money: moneyOf(portal, village.id),
    subsidies: subsidiesOf(portal, village.id),
    standIn: standInOf(portal, village),
    sample: village.sample,
  };
}

function moneyOf(portal: Portal, village: string): VillageMoney | null {
  const last = monthsOf(portal, village).at(-1);
  if (!last) return null;
  return {
    href: accountsHref(village, last.month),
    words: monthWords(portal, last),
    mostly: mostlyWords(last),
    largest: ranked(last, 'expense').slice(0, LARGEST),
  };
}

/** Every programme with a ledger of the village: how many, how much, and how many still wait. */
function subsidiesOf(portal: Portal, village: string): SubsidyLine[] {
  return portal.programmes.flatMap((programme) => {
    const ledger = ledgerOf(portal, programme.id, village);
    if (!ledger) return [];
    const unit = unitOf(programme);
    const { paid, waiting } = moneyWords(programme);
    const { paidCount, waitingCount, ...sums } = envelopeOf(programme, ledger.payouts);
    const words = [
      paidCount > 0 ? `${paid} ${paidCount} ${unit}，${formatYuan(sums.paid)}` : `还没有${paid}的`,
      ...(waitingCount > 0 ? [`${waiting} ${waitingCount} ${unit}`] : []),
    ];
    return [
      {
        href: ledgerHref(programme.id, village),
        title: programmeName(portal, programme),
        words: words.join('；'),
      },
    ];
  });
}

/** The made-up place of the same kind with the most to see. */
function standInOf(portal: Portal, village: Village): VillageView['standIn'] {
  if (village.sample || publishes(portal, village.id)) return null;
  const kind = village.kind === 'village' ? 'village' : 'community';
  const first = standIns(portal).find((place) => place.kind === kind);
  return first ? { href: villageHref(first.id), name: first.name } : null;
}

/** Made-up places that keep ledgers, those with the most payouts before the others. */
const standIns = oncePerPortal((portal): readonly Village[] => {
  const payouts = new Map<string, number>();
  for (const { village } of portal.payouts) payouts.set(village, (payouts.get(village) ?? 0) + 1);
  return portal.villages
    .filter(({ id, sample }) => sample && publishes(portal, id))
    .sort((a, b) => (payouts.get(b.id) ?? 0) - (payouts.get(a.id) ?? 0));
});
