import { expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { dataIndex } from '../../../src/views/data/data-index.ts';
import { dataTables } from '../../../src/views/data/data-pages.ts';
import { allLedgers } from '../../../src/views/programmes/ledger-pages.ts';
import { NO_ARTICLES } from '../../../src/views/section.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const groups = dataIndex(portal, NO_ARTICLES, portal.asOf);
const lines = groups.flatMap((group) => group.lines);

it('lists every table that is offered once, and every ledger of a village', () => {
  const offered = dataTables(portal).filter(({ counted }) => counted !== null);
  const ids = lines.flatMap(({ id }) => id ?? []);
  expect(ids.toSorted()).toEqual(offered.map(({ table }) => table.id).toSorted());
  const ledgers = lines.filter(({ id }) => id === undefined).map(({ base }) => base);
  expect(ledgers.toSorted()).toEqual(
    allLedgers(portal)
      .map(({ programme, village }) => `/programmes/${programme}/${village}`)
      .toSorted(),
  );
  expect(new Set(lines.map(({ title }) => title)).size).toBe(lines.length);
});

it('tells the latest day that is not to come, and of which rows none is real', () => {
  const line = (id: string) => lines.find((one) => one.id === id);
  const ends = portal.notices.map(({ noticeTo }) => noticeTo);
  expect(ends.some((day) => day > portal.asOf)).toBe(true);
  expect(line('notices')?.latest).toBe(formatDay(portal.asOf));
  expect(line('notices')?.counted).toBe(`${portal.notices.length} 行（示例）`);
  expect(line('projects')?.counted).toMatch(/^真的 \d+ 行，示例 \d+ 行$/);
  expect(line('rules')?.counted).toMatch(/^\d+ 行$/);
  expect(line('rules')?.latest).toBeNull();
});

it('knows what else a table is called', () => {
  const latrines = lines.filter(({ title }) => title.includes('户厕改造'));
  expect(latrines.length).toBeGreaterThan(1);
  for (const { words } of latrines) expect(words).toContain('厕所');
});
