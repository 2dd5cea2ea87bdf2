import { readFileSync } from 'node:fs';

/** National tables that any county keeps. */
const NATIONAL = ['account-items', 'account-titles', 'laws', 'holidays', 'meetings'];
const PROGRAMME = {
  id: 'chaye-gaizhi',
  title: '茶园改植换种补助',
  department: '县农业农村局',
  summary: '老茶园改植换种，每亩补 400 元。',
  policy: 'chaye',
  subject: '户',
  measures: [{ key: 'area', label: '改植面积', unit: '亩', min: '0.01' }],
  formula: { kind: 'rate', of: 'area', amount: '400' },
  amountClauses: ['R-CY-01'],
  stages: [
    { key: 'applied', label: '申报' },
    { key: 'accepted', label: '验收' },
    { key: 'notice', label: '公示', kind: 'notice' },
    { key: 'paid', label: '兑付' },
  ],
  notice: { minDays: 7, count: 'first-day-excluded' },
  example: { area: '3.5' },
};

/**
 * A small county of made-up places, one programme, nothing handed in yet: to hand in to, in tests and
 * measurements. A village is its id and its name.
 */
export function clerkFiles(villages = ['liuping 柳坪村', 'shiqiao 石桥村']): Map<string, string> {
  const roster = villages.map((one, at) => {
    const [id, name] = one.split(' ');
    return `${id},${name},${name}村民委员会,hekou,村,,990001101${String(201 + at).padStart(3, '0')}`;
  });
  const config = {
    name: '测试公示',
    region: { name: '某县', within: '某省', code: '990001' },
    tagline: '某县',
    issuer: '某县民政局',
    address: 'https://gongshi.example',
    sample: false,
    contact: { post: '值班员', phone: '0719-0000000', place: '各村' },
    sections: { censureBoard: false },
    retention: { namedRowsDays: 30 },
  };
  return new Map([
    ...NATIONAL.map((id) => [`${id}.csv`, readFileSync(`data/${id}.csv`, 'utf8')] as const),
    ['portal.json', JSON.stringify(config)],
    ['towns.csv', '编号,名称,区划代码\nhekou,河口镇,990001101000\n'],
    [
      'villages.csv',
      `编号,名称,正式名称,乡镇,类别,有集体经济组织,区划代码\n${roster.join('\n')}\n`,
    ],
    ['policies.csv', '编号,名称,类别,刊载,页码\nchaye,茶园改植换种补助办法,办法,仅引用,p1\n'],
    [
      'rules.csv',
      '编号,政策,条款,对象,条件,要求,单位,备注,页码,涉及事实\nR-CY-01,chaye,第三条,农户,改植换种,每亩400元,,,p1,\n',
    ],
    ['programmes/chaye-gaizhi.json', JSON.stringify(PROGRAMME)],
  ]);
}
