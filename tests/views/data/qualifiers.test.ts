import { expect, it } from 'vitest';
import { isExact } from '../../../src/domain/facts/exactness.ts';
import { parseCsv } from '../../../src/intake/csv.ts';
import { downloadCsv, downloadJson, downloads } from '../../../src/views/data/downloads.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const factById = new Map(portal.knowledge.facts.map((fact) => [fact.id, fact]));

/** Qualifiers of the facts that are not exact and that a row of numbers stands on. */
function roughOf(facts: readonly string[]): string[] {
  return facts.flatMap((id) => {
    const fact = factById.get(id);
    return fact === undefined || isExact(fact) ? [] : (fact.qualifier ?? []);
  });
}

it('keeps the qualifier of what is not exact beside its number, in CSV and in JSON', () => {
  let kept = 0;
  const lost: string[] = [];
  for (const download of downloads(portal)) {
    const { columns, id } = download.table;
    if (id === 'facts' || !Object.hasOwn(columns, 'facts') || !Object.hasOwn(columns, 'amount'))
      continue;
    const records = JSON.parse(downloadJson(download)) as {
      readonly amount: number | null;
      readonly facts: readonly string[];
    }[];
    const [, ...lines] = parseCsv(downloadCsv(download));
    records.forEach((record, at) => {
      const qualifiers = record.amount === null ? [] : roughOf(record.facts);
      if (qualifiers.length === 0) return;
      kept += 1;
      const texts = [Object.values(record).join('；'), lines[at]?.cells.join('；') ?? ''];
      for (const text of texts)
        lost.push(
          ...qualifiers
            .filter((one) => !text.split('；').includes(one))
            .map((one) => `${id} ${at + 2}: ${one}`),
        );
    });
  }
  expect(kept).toBeGreaterThan(2);
  expect(lost).toEqual([]);
});
