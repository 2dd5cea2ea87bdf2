import type { Fen } from '../../domain/money.ts';
import type { Envelope } from '../../domain/payouts/envelope.ts';
import { ACCEPTED_STAGE } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { moneyWords } from './words.ts';

/** One line of the whole money: how many, how much, and what must be said with it. */
export interface EnvelopeRow {
  /** What the line counts, for those who read the page by machine. */
  readonly key: EnvelopeKey;
  readonly label: string;
  readonly count: number | null;
  readonly fen: Fen | null;
}

export type EnvelopeKey =
  | 'pool'
  | 'applied'
  | 'paid'
  | 'waiting'
  | 'under-way'
  | 'refused'
  | 'recovered'
  | 'unspent'
  | 'remaining';

/** The whole money of a programme or of a village's part of it, line by line. */
export function envelopeRows(programme: Programme, envelope: Envelope): EnvelopeRow[] {
  const words = moneyWords(programme);
  const row = (
    key: EnvelopeKey,
    label: string,
    count: number | null,
    fen: Fen | null,
  ): EnvelopeRow => ({ key, label, count, fen });
  const { pool, unspent, remaining } = envelope;
  return [
    ...(pool === null ? [] : [row('pool', '资金总额', null, pool)]),
    row('applied', '申报', envelope.applied, null),
    row('paid', words.paid, envelope.paidCount, envelope.paid),
    row('waiting', waitingLabel(programme, envelope), envelope.waitingCount, envelope.waiting),
    row('under-way', '还在办', envelope.underWay, null),
    ...envelope.refused.map(({ reason, count }) =>
      row('refused', `没通过：${reason}`, count, null),
    ),
    row('recovered', '追回', envelope.recoveredCount, envelope.recovered),
    ...(unspent === null
      ? []
      : [
          row(
            'unspent',
            unspent < 0 ? '超出总额' : '还没付出去（总额 − 已付 + 追回）',
            null,
            unspent,
          ),
        ]),
    ...(remaining === null
      ? []
      : [
          row(
            'remaining',
            remaining < 0 ? '等着的全付完，还差' : '等着的全付完，还剩',
            null,
            remaining,
          ),
        ]),
  ];
}

function waitingLabel(programme: Programme, { waitingUnknown }: Envelope): string {
  const { waiting } = moneyWords(programme);
  const accepted = programme.stages.some(({ key }) => key === ACCEPTED_STAGE);
  const label = accepted ? `验收合格，${waiting}` : waiting;
  return waitingUnknown === 0 ? label : `${label}（有 ${waitingUnknown} 笔算不出，没有加进去）`;
}
