import { expect, it } from 'vitest';
import { clerkFiles } from '../../../scripts/bench/small-county.ts';
import { NO_PHONE } from '../../../src/intake/start/settings.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { type Statement, statementOf } from '../../../src/views/compliance/statement.ts';
import { NO_ARTICLES } from '../../../src/views/section.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What the page of a small county says, with some of its settings and tables otherwise. */
function statement(
  settings: Settings = {},
  more: Readonly<Record<string, string>> = {},
): Statement {
  const files = new Map([...clerkFiles(), ...Object.entries(more)]);
  const config = { ...JSON.parse(files.get('portal.json') ?? ''), ...settings };
  files.set('portal.json', JSON.stringify(config));
  const { portal, problems } = assemble(files, '2026-11-27');
  if (!portal) throw new Error(problems.map(({ message }) => message).join());
  return statementOf(portal, NO_ARTICLES);
}

const CATALOGUE = `编号,类别,事项,频次,期满后几天内,天数算法,谁公开,适用,公示天数,公示按工作日,个人信息,依据,社区依据,依据写明的
财2,财务,收支明细,每月,10,首日不算，遇休息日顺延,村（居）民委员会,都适用,5,,不含,甲办法,,
村9,村务,救助名单,随时,,首日不算，遇休息日顺延,村（居）民委员会,都适用,5,,只张贴,乙条例,,
`;
const LAWS = `${clerkFiles().get('laws.csv')?.trimEnd()}
甲办法,2020年,,,每月公布。,已核,对过
乙条例,2024年,,,随时公布。,待核,
`;

it('counts what is published by its basis, and says which texts nobody has compared', () => {
  const found = statement({}, { 'disclosure.csv': CATALOGUE, 'laws.csv': LAWS });
  expect(found.items).toBe(2);
  expect(found.personal).toEqual([
    { label: '不含', items: 1 },
    { label: '打星号', items: 0 },
    { label: '只张贴', items: 1 },
  ]);
  expect(found.bases.map(({ name, items, isChecked }) => [name, items, isChecked])).toEqual([
    ['甲办法', 1, true],
    ['乙条例', 1, false],
  ]);
  expect(found.open.filter((line) => line.includes('乙条例'))).toHaveLength(1);
  expect(found.open.join('\n')).not.toContain('甲办法');
});

it('says what is left to be done until the settings say it', () => {
  const contact = { post: '值班员', phone: NO_PHONE, place: '各村' };
  const before = statement({ contact }).open.join('\n');
  for (const word of ['网址', '备案号', '写上电话', '公示登记']) expect(before).toContain(word);
  const after = statement({
    address: 'https://www.chengxi.gov.cn',
    filing: { icp: '某备1号' },
  });
  for (const word of ['网址', '备案号', '写上电话'])
    expect(after.open.join('\n')).not.toContain(word);
  expect(after.server.map(({ words }) => words).join()).toMatch(
    /https:\/\/www\.chengxi\.gov\.cn.*某备1号/,
  );
});

it('never claims that the circular on apps was compared', () => {
  const { open } = statement();
  expect(open[0]).toMatch(/国办函〔2026〕12号.*待核/);
});

it('follows the settings in what it says of boards and of names', () => {
  const words = (settings: Settings): string =>
    statement(settings)
      .privacy.map((line) => line.words)
      .join('\n');
  expect(words({ sections: { censureBoard: false } })).toContain('网站上没有这一栏');
  expect(words({ sections: { censureBoard: true } })).toContain('两个人核实');
  expect(words({ retention: { namedRowsDays: 45 } })).toContain('过后 45 天');
});
