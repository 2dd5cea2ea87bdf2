import { afterAll, expect, test } from 'vitest';
import type { Lists } from '../../../src/intake/lists.ts';
import { handOver } from '../../../src/portal/handed.ts';
import { watched } from '../../../src/portal/reads/watched.ts';
import { dataTable, dataTables } from '../../../src/views/data/data-pages.ts';
import { noticesIn } from '../../../src/views/notices/notice-of.ts';
import { wholePortal } from '../../support/real-portal.ts';

const whole = wholePortal();
const handed = watched(whole, {} as Lists);
handOver(handed);
afterAll(() => handOver({ portal: whole, lists: {} as Lists }));

/** Parts that some work reads of what pages are made from. */
async function readBy(work: () => unknown): Promise<string[]> {
  const { read } = await handed.reads.noting(async () => work());
  return [...read];
}

test('one table is as it stands among all', () => {
  for (const entry of dataTables(whole)) expect(dataTable(whole, entry.table.id)).toEqual(entry);
  expect(() => dataTable(whole, 'none')).toThrow('no table none');
});

test('the page of a table hangs on how many rows it has, and on no rows', async () => {
  const own = await readBy(() => dataTable(handed.portal, 'villages'));
  expect(own.some((part) => part.endsWith('["get","villages"]]'))).toBe(true);
  expect(own.some((part) => part.endsWith('["get","notices"]]'))).toBe(false);
  expect(own).not.toContain('[["portal","notices"]]');
  const counted = (await readBy(() => dataTable(handed.portal, 'notices'))).filter((part) =>
    part.endsWith('["get","notices"]]'),
  );
  expect(counted).toHaveLength(1);
});

test('what is of one village hangs on the notices of that village alone', async () => {
  const [first] = whole.notices;
  const village = first?.village ?? '';
  const read = await readBy(() => noticesIn(handed.portal, village));
  expect(read).toHaveLength(1);
  expect(read[0]).toMatch(new RegExp(`\\["get","${village}"\\]\\]$`));
  expect(noticesIn(whole, village)).toEqual(
    whole.notices.filter((notice) => notice.village === village),
  );
});
