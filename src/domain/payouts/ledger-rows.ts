import type { Fen } from '../money.ts';
import { TextNumbers } from '../text-numbers.ts';
import { Words } from '../words.ts';
import { PAID_STAGE, type PayoutOwner, type PayoutTerms } from './payout.ts';

/** What the rules of a whole ledger look at in the terms of a payout; words as their numbers. */
export interface RowTerms {
  readonly village: number;
  readonly paidOn: number;
  /** In fen; NaN where nothing was paid. */
  readonly paid: number;
  readonly recovered: Fen;
}

/**
 * What the rules of a whole ledger look at, in columns of numbers, so that a ledger of any length is
 * judged without keeping its payouts.
 */
export class LedgerRows {
  size = 0;
  readonly ids = new TextNumbers();
  readonly households = new TextNumbers();
  readonly words = new Words();
  id = new Float64Array(64);
  household = new Float64Array(64);
  /** Numbers of the words of each row; 0 where there is none. */
  village = new Int32Array(64);
  group = new Int32Array(64);
  name = new Int32Array(64);
  paidOn = new Int32Array(64);
  /** Money paid and taken back, in fen; NaN where nothing was paid. */
  #paid = new Float64Array(64);
  recovered = new Float64Array(64);

  /** The terms of a payout, for this row and any other that has the same. */
  termsOf(payout: PayoutTerms): RowTerms {
    return {
      village: this.words.of(payout.village),
      paidOn: this.words.of(payout.stages[PAID_STAGE] ?? null),
      paid: payout.paid ?? Number.NaN,
      recovered: payout.recovered ?? 0,
    };
  }

  /** Takes the next row, and gives its place. */
  take({ id, household, name, group }: PayoutOwner, terms: RowTerms): number {
    const row = this.size;
    if (row === this.id.length) this.#grow();
    this.id[row] = this.ids.of(id);
    this.household[row] = this.households.of(household);
    this.group[row] = this.words.of(group);
    this.name[row] = this.words.of(name);
    this.village[row] = terms.village;
    this.paidOn[row] = terms.paidOn;
    this.#paid[row] = terms.paid;
    this.recovered[row] = terms.recovered;
    this.size = row + 1;
    return row;
  }

  idOf(row: number): string {
    return this.ids.textOf(this.id[row] ?? 0);
  }

  /** Money paid in a row; null where none was. */
  paid(row: number): Fen | null {
    const paid = this.#paid[row] as number;
    return Number.isNaN(paid) ? null : paid;
  }

  #grow(): void {
    const size = 2 * this.size;
    this.id = floats(this.id, size);
    this.household = floats(this.household, size);
    this.#paid = floats(this.#paid, size);
    this.recovered = floats(this.recovered, size);
    this.village = integers(this.village, size);
    this.group = integers(this.group, size);
    this.name = integers(this.name, size);
    this.paidOn = integers(this.paidOn, size);
  }
}

function floats(from: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(size);
  wider.set(from);
  return wider;
}

function integers(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(from);
  return wider;
}
