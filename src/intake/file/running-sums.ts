import type { Reach } from './side-rows.ts';

/** Sums of one column while its rows go by, for each way in which a total row reaches back. */
export class RunningSums {
  all = 0;
  #since = 0;
  #day = 0;
  #month = 0;
  #lastDay = '';
  /** What a journal counts into its year before this file begins; null until it says so. */
  #before: number | null = null;
  #firstMonth = '';

  /** Adds a row of a day; '' where rows have none. */
  add(value: number, day: string): void {
    if (this.#firstMonth === '') this.#firstMonth = day.slice(5, 7);
    if (day !== '' && day !== this.#lastDay) this.#day = 0;
    if (day !== '' && day.slice(0, 7) !== this.#lastDay.slice(0, 7)) this.#month = 0;
    if (day !== '') this.#lastDay = day;
    this.all += value;
    this.#since += value;
    this.#day += value;
    this.#month += value;
  }

  /**
   * What a total that reaches so far must come to; null where this file cannot tell: a sum of the year
   * counts months that lie before it, so only how it grows from one to the next can be held.
   */
  upTo(reach: Reach, stated: number | null): number | null {
    switch (reach) {
      case 'all':
        return this.all;
      case 'day':
        return this.#day;
      case 'month':
        return this.#month;
      case 'since': {
        const sum = this.#since;
        this.#since = 0;
        return sum;
      }
      case 'year': {
        if (stated === null) return null;
        if (this.#firstMonth === '01') return this.all;
        const before = this.#before;
        this.#before = stated - this.all;
        return before === null ? null : before + this.all;
      }
    }
  }
}
