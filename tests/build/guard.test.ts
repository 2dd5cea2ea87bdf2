import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { text } from '../../src/intake/column.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import type { Table } from '../../src/intake/define-table.ts';
import { tableXlsx } from '../../src/intake/table-xlsx.ts';
import { guardOutput } from '../../src/integrations/guard-output.ts';
import { countyFiles, countyHome } from '../support/another-county.ts';
import * as file from '../support/planted/files.ts';
import { filesOf, SITE, sitePortal } from '../support/site.ts';
import { build } from '../support/source-tree.ts';

const portal = sitePortal();

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-guard-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const ID = '420304188801010012';

it('finds nothing private in the whole built site', async () => {
  expect(await guardOutput(SITE, portal)).toEqual([]);
});

it('finds everything that is put into a built site, at once', async () => {
  const planted = {
    'help/index.html': `<p>4203<b>04188801010012</b></p>`,
    'data/x.csv': `编号\n${ID}\n`,
    'search/facets.json': JSON.stringify({ lists: [[ID]] }),
    'x.svg': `<svg><title>${ID}</title></svg>`,
  };
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(room, 'planted', path)), { recursive: true });
    writeFileSync(join(room, 'planted', path), text);
  }
  const problems = await guardOutput(join(room, 'planted'), portal);
  expect(problems.map((problem) => problem.file).sort()).toEqual(Object.keys(planted).sort());
  expect(JSON.stringify(problems)).not.toContain('1888');
});

it('looks into each cell of a workbook to download', async () => {
  const columns = { name: text({ header: '名称', hint: '', example: '' }) };
  const table = { title: '试', columns } as unknown as Table;
  mkdirSync(join(room, 'workbook/data'), { recursive: true });
  for (const [name, value] of [
    ['told', ID],
    ['fine', '甲'],
  ])
    writeFileSync(
      join(room, `workbook/data/${name}.xlsx`),
      await tableXlsx(table, [{ name: value }]),
    );
  const problems = await guardOutput(join(room, 'workbook'), portal);
  expect(problems.map(({ file }) => file)).toEqual(['data/told.xlsx']);
});

/** What a spreadsheet would take for a formula; a signed number is none. */
const RUNS = /^(?:[\s\u200b-\u200f\ufeff"“”‘’]*(?:[=@＝＠＋－]|[+-](?!\d+(?:\.\d+)?%?$))|[\t\r])/;

it('lets no cell of any download run as a formula', () => {
  let cells = 0;
  for (const path of filesOf(SITE).filter((name) => name.endsWith('.csv'))) {
    for (const row of parseCsv(readFileSync(join(SITE, path), 'utf8'))) {
      for (const cell of row.cells) {
        expect([path, cell]).not.toEqual([path, expect.stringMatching(RUNS)]);
        cells += 1;
      }
    }
  }
  expect(cells).toBeGreaterThan(10_000);
});

it('lets no cell of a workbook to download run as a formula', () => {
  let cells = 0;
  for (const path of filesOf(SITE).filter((name) => name.endsWith('.xlsx'))) {
    const parts = unzipSync(new Uint8Array(readFileSync(join(SITE, path))));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name)) continue;
      const text = strFromU8(bytes);
      expect([path, name, text.includes('<f>') || text.includes('<f ')]).toEqual([
        path,
        name,
        false,
      ]);
      for (const [, cell = ''] of text.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)) {
        expect([path, cell]).not.toEqual([path, expect.stringMatching(RUNS)]);
        cells += 1;
      }
    }
  }
  expect(cells).toBeGreaterThan(500);
});

it('lets no entry of a calendar run as a formula, or carry a line of its own', () => {
  let entries = 0;
  for (const path of filesOf(SITE).filter((name) => name.endsWith('.ics'))) {
    const lines = readFileSync(join(SITE, path), 'utf8').replaceAll('\r\n ', '').split('\r\n');
    for (const line of lines.filter((text) => text !== '')) {
      expect(line).toMatch(/^[A-Z-]+(?:;[^:]*)?:/);
      const [, words] = line.match(/^(?:SUMMARY|DESCRIPTION|URL|NAME|X-WR-\w+):(.*)$/) ?? [];
      if (words === undefined) continue;
      expect([path, words]).not.toEqual([path, expect.stringMatching(RUNS)]);
      entries += 1;
    }
  }
  expect(entries).toBeGreaterThan(50);
});

it('shows no name whose time has passed, on no page and in no download', () => {
  const last = addDays(portal.asOf, -portal.config.retention.namedRowsDays);
  const old = portal.notices.filter(({ noticeTo, namesGone }) => namesGone && noticeTo < last);
  expect(old.length).toBeGreaterThan(5);
  for (const { id } of old) {
    const root = parse(readFileSync(join(SITE, `notices/${id}/index.html`), 'utf8'));
    expect([id, root.querySelector('main')?.text.match(/\p{Script=Han}\*/u)]).toEqual([id, null]);
  }
  const [head, ...rows] = parseCsv(
    readFileSync(join(SITE, 'data/payouts-meili-tingyuan.csv'), 'utf8'),
  );
  const [name, until] = ['户主', '公示结束'].map((header) => head?.cells.indexOf(header) ?? -1);
  const expired = rows.filter(({ cells }) => (cells[until ?? -1] ?? '9') < last);
  expect(expired.length).toBeGreaterThan(20);
  expect(new Set(expired.map(({ cells }) => cells[name ?? -1]))).toEqual(new Set(['姓名已撤下']));
});

describe('a notice with a photo beside it', () => {
  const REGISTER = `公示编号,类别,标题,公示单位,发布日期,公示开始,公示结束,正文,制表人职务,审核人职务,监督人职务,附件
shangfang-2022-001,村务,水渠修好了,上坊村村民委员会,2022-12-01,2022-12-01,2022-12-31,水渠修好了。,村报账员,村委会主任,村务监督委员会主任,竣工.jpg
`;

  function withPhoto(name: string, photo: Uint8Array) {
    const files = countyFiles().set('notices/shangfang/2022.csv', REGISTER);
    const home = countyHome(join(room, name), files);
    const path = join(room, name, 'data/attachments/shangfang/竣工.jpg');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, photo);
    return home;
  }

  it('links it with its size, and publishes nothing but the picture', async () => {
    const out = join(room, 'details/dist');
    const grey = { width: 40, height: 30, channels: 3, background: '#888' } as const;
    const taken = sharp({ create: grey }).jpeg();
    const photo = await taken.withExif({ IFD0: { Make: 'camera' } }).toBuffer();
    const result = build(withPhoto('details', new Uint8Array(photo)));
    expect(result.status, result.stderr).toBe(0);
    const shown = readFileSync(join(out, 'attachments/shangfang/竣工.jpg'));
    expect(shown.includes('camera')).toBe(false);
    const { width, height, exif } = await sharp(shown).metadata();
    expect([width, height, exif]).toEqual([40, 30, undefined]);
    const pages = filesOf(out).filter((path) => /^notices\/shangfang-2022-\d+\/index/.test(path));
    const links = pages.flatMap((path) =>
      parse(readFileSync(join(out, path), 'utf8')).querySelectorAll('a[href*="/attachments/"]'),
    );
    expect(links.map((link) => [link.text, link.nextElementSibling?.text])).toEqual([
      ['竣工.jpg', '图片，1 KB'],
    ]);
  });

  it('is refused when the photo tells where it was taken', () => {
    const result = build(withPhoto('located', file.jpeg(file.jpegExif(1, true))));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('拍摄地点');
    expect(result.stderr).toContain('attachments/shangfang/竣工.jpg');
  });
});
