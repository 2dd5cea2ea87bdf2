import { type Fen, formatYuan, sumFen } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { countsSample } from '../../domain/sample.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { payoutHref } from './ledger-pages.ts';

/** A sum that is not what its rule gives. */
export interface WrongSum {
  readonly payout: CheckedPayout;
  readonly payer: Programme['payer'];
  /** Paid less due: more than zero where too much was paid. */
  readonly difference: Fen;
}

/** Every sum that is not what its rule gives, the largest difference first. */
export const wrongSums = oncePerPortal((portal): readonly WrongSum[] => {
  const payers = new Map(portal.programmes.map(({ id, payer }) => [id, payer]));
  return portal.payouts
    .flatMap((payout) => {
      const { paid, due } = payout;
      if (paid === null || due.amount === null || paid === due.amount) return [];
      const payer = payers.get(payout.programme) ?? 'public';
      return [{ payout, payer, difference: paid - due.amount }];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
});

/** Sums on one side: too much or too little. */
export interface SideOfWrong {
  readonly label: string;
  readonly count: number;
  readonly fen: Fen;
}

const LABELS: Readonly<Record<Programme['payer'], readonly [over: string, under: string]>> = {
  public: ['多付', '少付'],
  household: ['多收', '少收'],
};

/** 多付 3 笔共 12,200 元, and so on; sides without any are left out. */
export function sidesOf(sums: readonly WrongSum[]): SideOfWrong[] {
  return (['public', 'household'] as const).flatMap((payer) =>
    [1, -1].flatMap((sign, at) => {
      const own = sums.filter((sum) => sum.payer === payer && sum.difference * sign > 0);
      const fen = sumFen(own.map(({ difference }) => difference * sign));
      return own.length === 0 ? [] : [{ label: LABELS[payer][at] ?? '', count: own.length, fen }];
    }),
  );
}

/** The same in words, with nothing to say where every sum is right. */
export function wrongWords(sums: readonly WrongSum[]): string {
  return sidesOf(sums)
    .map(({ label, count, fen }) => `${label} ${count} 笔共 ${formatYuan(fen)}`)
    .join('，');
}

/** One wrong sum as a row: what the rule gives, what was paid, and what the village says of it. */
export interface WrongLine {
  readonly href: string;
  readonly where: string;
  readonly programme: string;
  readonly due: Fen;
  readonly paid: Fen;
  readonly difference: Fen;
  readonly recovered: Fen | null;
  readonly note: string | null;
}

/** All wrong sums: in words, line by line and village by village. */
export interface WrongView {
  readonly words: string;
  readonly recovered: Fen;
  readonly lines: readonly WrongLine[];
  readonly villages: readonly { readonly name: string; readonly words: string }[];
}

export function wrongView(portal: Portal): WrongView {
  const sums = wrongSums(portal);
  const titles = new Map(portal.programmes.map(({ id, title }) => [id, title]));
  const isSample = countsSample(portal.payouts);
  const counted = sums.filter(({ payout }) => payout.sample === isSample);
  const byVillage = Map.groupBy(sums, ({ payout }) => payout.village);
  return {
    words: wrongWords(counted),
    recovered: sumFen(counted.map(({ payout }) => payout.recovered ?? 0)),
    lines: sums.map(({ payout, difference }) => ({
      href: payoutHref(portal, payout.id) ?? '',
      where: [villageOf(portal, payout.village).name, payout.group, payout.name]
        .filter(Boolean)
        .join(' '),
      programme: titles.get(payout.programme) ?? payout.programme,
      due: (payout.paid ?? 0) - difference,
      paid: payout.paid ?? 0,
      difference,
      recovered: payout.recovered,
      note: payout.note,
    })),
    villages: [...byVillage].map(([id, own]) => ({
      name: villageOf(portal, id).name,
      words: wrongWords(own),
    })),
  };
}
