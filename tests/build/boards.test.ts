import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { boardsTable } from '../../src/intake/tables/boards.ts';
import { type RowToWrite, writeTable } from '../../src/intake/write-table.ts';
import { countyFiles, countyHome } from '../support/another-county.ts';
import { type SiteText, siteTexts } from '../support/site-texts.ts';
import { build } from '../support/source-tree.ts';

type Entry = RowToWrite<typeof boardsTable>;

/** A lawful hint whose every field can be told from every other entry's. */
function hint(mark: string, change: Partial<Entry>): Entry {
  return {
    id: `shangfang-2022-${mark}`,
    board: 'censure',
    village: 'shangfang',
    kind: 'luandui',
    subjectKind: 'place',
    subject: `${mark}空地`,
    deed: `${mark}堆了旧瓦。`,
    place: `${mark}片`,
    rule: `村规民约${mark}条`,
    ruleAdopted: '2021-03-20',
    seenOn: '2022-11-01',
    checkedBy: [`网格长${mark}`, '村务监督委员会主任'],
    toldOn: '2022-11-03',
    reply: `答应清走${mark}`,
    mendBy: '2022-12-20',
    decidedBy: '村民代表会议',
    decidedOn: '2022-11-28',
    noticeFrom: '2022-12-01',
    noticeTo: '2023-01-10',
    consequence: `限期清走${mark}`,
    objection: `${mark}议事室`,
    ...change,
  };
}

const ENTRIES: readonly Entry[] = [
  hint('aended', {}),
  hint('brepaired', { noticeTo: '2023-02-28', repairedOn: '2023-01-15' }),
  hint('ccoming', { noticeFrom: '2023-02-02', noticeTo: '2023-02-28' }),
  hint('dshown', { noticeTo: '2023-02-28' }),
  {
    ...hint('epraise', {
      board: 'commendation',
      kind: null,
      times: null,
      mendBy: null,
      reply: null,
    }),
    toldOn: null,
    objection: null,
  },
];
const HONOURS = `编号,村（社区）,称号,评选期,评给谁,户号,对象,事迹,得票,应投票数,评选方式,评选单位,评出日期,公示开始,公示结束,名字公开到,奖励,奖励说明,本人同意公开
shangfang-2022-p01,shangfang,haobangyang,2022-11,户,H7001,甄*贰,夜里巡逻修好路灯。,40,50,投票,村民代表会议,2022-12-01,2022-12-02,2022-12-08,2023-01-20,,,是
shangfang-2022-p02,shangfang,haobangyang,2022-11,户,H7002,甄*叁,雨天清理边沟落叶。,41,50,投票,村民代表会议,2022-12-01,2022-12-02,2022-12-08,2023-03-20,,,是
`;
const AMENDMENTS = `日期,表,文件,哪一行,哪一列,原来写的,改成,为什么
2022-12-05,红黑榜登记簿,boards/2022.csv,shangfang-2022-aended,事由,原先写的aended,aended堆了旧瓦。,字写错了。
2022-12-05,红黑榜登记簿,boards/2022.csv,shangfang-2022-dshown,事由,原先写的dshown,dshown堆了旧瓦。,字写错了。
2022-12-05,评选登记簿,honours/2022.csv,shangfang-2022-p01,事迹,原先写的p01,夜里巡逻修好路灯。,字写错了。
`;

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-boards-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Builds a small county with the entries on a day and gives all that its site says. */
function built(name: string, day: string, censureBoard: boolean): SiteText[] {
  const files = countyFiles();
  files.set('boards/2022.csv', writeTable(boardsTable, ENTRIES));
  files.set('honours/2022.csv', HONOURS);
  files.set('amendments/2022.csv', AMENDMENTS);
  const config = JSON.parse(files.get('portal.json') ?? '{}');
  config.sections.censureBoard = censureBoard;
  files.set('portal.json', JSON.stringify(config));
  const home = countyHome(join(room, name), files);
  const { status, stdout, stderr } = build({ ...home, PORTAL_DATE: day });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return siteTexts(join(room, name, 'dist'));
}

function filesWith(texts: readonly SiteText[], words: string | RegExp): string[] {
  return texts
    .filter(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)))
    .map(({ file }) => file);
}

describe('a site built after an entry has had its time', () => {
  let texts: SiteText[] = [];
  beforeAll(() => {
    texts = built('later', '2023-02-01', true);
  });

  test.each(['aended', 'brepaired', 'ccoming', 'epraise'])('holds nothing of %s', (mark) => {
    expect(filesWith(texts, mark)).toEqual([]);
  });

  test.each(['甄*贰', 'H7001', '原先写的p01'])(
    'holds nothing of a name that has gone: %s',
    (words) => {
      expect(filesWith(texts, words)).toEqual([]);
    },
  );

  it('still shows the title, the deed, and the name whose time runs', () => {
    expect(filesWith(texts, '夜里巡逻修好路灯')).toContain('honours/shangfang/index.html');
    for (const file of ['honours/shangfang/index.html', 'data/honours.csv', 'data/honours.json']) {
      expect(filesWith(texts, '甄*叁')).toContain(file);
    }
  });

  it('still shows the one whose time runs, on its page and in the downloads', () => {
    const files = filesWith(texts, 'dshown堆了旧瓦');
    for (const file of ['boards/censure/index.html', 'data/boards.csv', 'data/boards.json']) {
      expect(files).toContain(file);
    }
    expect(filesWith(texts, '原先写的dshown')).toContain('data/amendments.csv');
  });
});

describe('a site whose censure board is switched off', () => {
  let texts: SiteText[] = [];
  beforeAll(() => {
    texts = built('off', '2022-12-15', false);
  });

  test.each(['aended', 'brepaired', 'dshown'])('holds nothing of %s', (mark) => {
    expect(filesWith(texts, mark)).toEqual([]);
  });

  it('still praises', () => {
    expect(filesWith(texts, 'epraise堆了旧瓦')).toContain('boards/commendation/index.html');
  });

  it('neither links to it nor speaks of it', () => {
    // Programme code is one for all portals; what it may show comes from the tables of this one.
    const said = texts.filter(({ file }) => !file.startsWith('_astro/'));
    expect(filesWith(said, /待整改|boards\/censure|board-kinds|buwenming|luandui/)).toEqual([]);
    expect(said.some(({ file }) => file.startsWith('boards/censure'))).toBe(false);
  });

  it('uses the word nowhere, since no text of the county does', () => {
    expect(
      filesWith(texts, /红黑榜|黑榜/).filter((file) => !/^(?:_astro|search)/.test(file)),
    ).toEqual([]);
  });
});
