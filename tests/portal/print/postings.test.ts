import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { calendars } from '../../../src/views/disclosure/calendars.ts';
import { villageDisclosure } from '../../../src/views/disclosure/village-calendar.ts';
import { wholePortal } from '../../support/real-portal.ts';

describe('what was written down as posted', () => {
  it('is told what it cannot be: another village, down before it was up, a photo that is not there', () => {
    const files = new Map(readDataFolder('data'));
    const path = 'sample/postings/liuwan/2022.csv';
    const rows = [
      'shanpo-2022-003,2022-07-17,2022-07-24,村报账员,村民代表,',
      'liuwan-2022-003,2022-07-17,2022-07-16,村报账员,村民代表,公开栏.jpg',
    ];
    files.set(path, `公示编号,张贴日期,揭下日期,张贴人职务,见证人职务,照片\n${rows.join('\n')}\n`);
    const found = assemble(files, '2022-12-15').problems.filter(({ file }) => file === path);
    expect(found.map(({ row, column, code }) => [row, column, code]).sort()).toEqual([
      [2, '公示编号', 'postings/other-village'],
      [3, '揭下日期', 'postings/order'],
      [3, '照片', 'postings/photo'],
    ]);
  });

  it('is counted beside what is on the site, each notice by its first day', () => {
    const portal = wholePortal();
    const calendar = calendars(portal).get('liuwan');
    if (!calendar) throw new Error('the sample has no calendar');
    const online = calendar.cells.flatMap(({ notice }) => notice ?? []);
    const posted = online.filter((id) => portal.postings.some(({ notice }) => notice === id));
    expect(posted.length).toBeGreaterThan(0);
    expect(posted.length).toBeLessThan(online.length);
    const view = villageDisclosure(portal, calendar);
    expect(view.summary).toContain(`上网 ${online.length} 件，登记了贴出的 ${posted.length} 件。`);
    const shown = view.affairs
      .flatMap(({ items }) => items.flatMap(({ periods }) => periods))
      .filter(({ published }) => published?.posted);
    expect(shown.length).toBe(posted.length);
  });
});
