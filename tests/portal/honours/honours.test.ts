import { describe, expect, it, test } from 'vitest';
import { parseCsv } from '../../../src/intake/csv.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { expireFolder } from '../../../src/portal/expiry/expire-folder.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { Portal } from '../../../src/portal/portal.ts';
import { honourPeriods, periodCounts, titleGroups } from '../../../src/views/honours/honours.ts';

const LEDGER = 'sample/honours/2022.csv';
const files = new Map(
  [...readDataFolder('data')].filter(([path]) => !/^sample\/(?!honour|village|towns)/.test(path)),
);
const ledger = files.get(LEDGER) ?? '';

function load(
  change: Readonly<Record<string, string>> = {},
  day = '2022-12-15',
  keepNames = false,
) {
  return assemble(new Map([...files, ...Object.entries(change)]), day, { asOf: day, keepNames });
}

function loaded(...options: Parameters<typeof load>): Portal {
  const { portal, problems } = load(...options);
  if (!portal) throw new Error(problems.map(({ file, message }) => file + message).join('\n'));
  return portal;
}

const portal = loaded();

describe('the titles of the source', () => {
  it('are each title that its lists name, and one that it calls elsewhere', () => {
    const listed = portal.knowledge.indicators.filter(({ set }) => set.startsWith('评选'));
    expect(listed.length).toBeGreaterThan(40);
    const known = portal.honourTitles
      .filter(({ sample }) => !sample)
      .map(({ list, number, title }) => `${list} ${number} ${title}`);
    expect(listed.map(({ set, number, item }) => `${set} ${number} ${item}`)).toEqual(
      known.filter((words) => !words.startsWith('null')),
    );
    expect(known.filter((words) => words.startsWith('null'))).toEqual(['null null 互助好邻居']);
  });

  it('say 没有写明 where the source prints nothing, and link what they stand on', () => {
    const lines = titleGroups(portal).flatMap((group) => group.lines);
    expect(lines).toHaveLength(portal.honourTitles.length);
    const said = (name: string, section: RegExp) => {
      const group = titleGroups(portal).find((one) => section.test(one.section));
      const line = group?.lines.find(({ title }) => title === name);
      const details = [...(line?.details ?? []), ...(group?.shared ?? [])];
      return {
        words: Object.fromEntries(details.map(({ label, words }) => [label, words])),
        grounds: [...(line?.grounds ?? []), ...(group?.grounds ?? [])].map(({ label }) => label),
      };
    };
    const star = said('绿色之星', /^龙韵/);
    expect(star.words).not.toHaveProperty('没有写明');
    expect(star.words).toMatchObject({ 多久一次: '每月', 奖励: '价值50元的清洁大礼包' });
    expect(star.grounds).toEqual(expect.arrayContaining(['名单', 'F193', 'F194']));
    expect(said('典型个人', /^郧阳区/).words.没有写明).toBe('谁来评、怎么评、条件、多久一次、奖励');
  });
});

describe('the ledger as the build reads it', () => {
  test.each([
    ['an unmasked name', /,罗\*甲,/, ',罗小甲,', 'guard/name'],
    ['no consent', /,是\n/, ',\n', 'honours/consent'],
    ['a title nobody knows', /,liuwan-1,/, ',liuwan-9,', 'cell/not-listed'],
    ['a title of another village', /,liuwan-1,/, ',hetang-1,', 'honours/title-elsewhere'],
    ['more votes than voters', /,52,58,/, ',59,58,', 'honours/votes-over'],
    ['a period of no form', /,2022Q3,/, ',2022年3季度,', 'cell/code'],
    ['one household twice', /,H0119,王\*癸,/, ',H0148,王*癸,', 'honours/double'],
  ])('refuses %s and names the row', (_, pattern, words, code) => {
    const changed = ledger.replace(pattern, words);
    expect(changed).not.toBe(ledger);
    const { problems } = load({ [LEDGER]: changed });
    expect(problems.map((problem) => [problem.code, problem.file, problem.row > 1])).toContainEqual(
      [code, LEDGER, true],
    );
  });

  it('refuses a title that stands on a fact nobody knows', () => {
    const path = 'honour-titles.csv';
    const changed = (files.get(path) ?? '').replace('F193；F194', 'F193；F9999');
    const { problems } = load({ [path]: changed });
    expect(problems.map(({ code, file, column }) => [code, file, column])).toContainEqual([
      'cell/not-listed',
      path,
      '事实',
    ]);
  });
});

describe('names', () => {
  const later = '2023-12-31';
  const namesIn = (shown: Portal) =>
    shown.honours.filter(({ subject, bearer }) => bearer !== 'shop' && subject.includes('*'));

  it('go when their time is over, and title and deed stay', () => {
    const gone = portal.honours.filter(({ publicUntil }) => publicUntil < portal.asOf);
    expect(gone.length).toBeGreaterThan(0);
    for (const { subject, household, deed } of gone) {
      expect([subject, household]).toEqual(['某户', null]);
      expect(deed).not.toBe('');
    }
    expect(namesIn(portal).length).toBeGreaterThan(gone.length);
    expect(namesIn(loaded({}, later))).toEqual([]);
    expect(loaded({}, later).honours).toHaveLength(portal.honours.length);
  });

  it('are not shown before the notice begins', () => {
    expect(loaded({}, '2022-11-03').honours.map(({ period }) => period)).toEqual([
      '2022-09',
      '2022-09',
    ]);
  });

  it('leave the files by the command, once', () => {
    const { changed } = expireFolder(files, loaded({}, later, true), later);
    const text = changed.get(LEDGER) ?? '';
    expect(text).not.toMatch(/\p{Script=Han}\*|,H\d{4},/u);
    expect(parseCsv(text)).toHaveLength(parseCsv(ledger).length);
    const again = new Map([...files, ...changed]);
    const second = expireFolder(again, loaded(Object.fromEntries(changed), later, true), later);
    expect([...second.changed.keys()]).toEqual([]);
  });
});

it('counts every title given once, by period and by village', () => {
  const counted = periodCounts(portal)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words.split('，').map((part) => Number(part.split(' ').at(-1))));
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(portal.honours.length);
  const shown = portal.villages.flatMap(({ id }) => honourPeriods(portal, id));
  expect(shown.flatMap(({ titles }) => titles).flatMap(({ lines }) => lines)).toHaveLength(
    portal.honours.length,
  );
});
