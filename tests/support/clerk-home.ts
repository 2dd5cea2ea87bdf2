import { readFileSync } from 'node:fs';
import type { Answers, Question } from '../../src/intake/file/clerk/context.ts';
import { tableNamed } from '../../src/intake/tables/known-tables.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { type BroughtIn, bringIn, faultsBrought } from '../../src/portal/handing-in/bring-in.ts';
import type { Home } from '../../src/portal/handing-in/home.ts';
import { knownNames } from '../../src/views/data/template-lists.ts';

const TODAY = '2026-11-27';
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

/** A small county of made-up places: two villages, one programme, nothing handed in yet. */
export function clerkFiles(villages = ['liuping 柳坪村', 'shiqiao 石桥村']): Map<string, string> {
  const roster = villages.map((one, at) => {
    const [id, name] = one.split(' ');
    return `${id},${name},${name}村民委员会,hekou,村,,99000110${String(1001 + at)}`;
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

/** A home as a command opens it. */
export function homeOf(files: ReadonlyMap<string, string>): Home {
  const { portal, lists, programmes, problems } = assemble(files, TODAY);
  if (!portal) throw new Error(problems.map(({ file, message }) => file + message).join('\n'));
  return { files, portal, lists, programmes, names: knownNames(portal), today: TODAY };
}

/** One sheet handed in for a village. */
export interface Sheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: string;
  readonly village?: string;
  readonly reason?: string;
  readonly agreed?: boolean;
}

/** A county to which sheets are handed in one after another. */
export class ClerkCounty {
  files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string> = clerkFiles()) {
    this.files = files;
  }

  /** Hands in a sheet with what has been said of it; what may be written is. */
  handIn(sheet: Sheet, answers: Partial<Answers> = {}, dropPrivate = false): BroughtIn {
    const home = homeOf(this.files);
    const table = tableNamed(sheet.table, home.programmes);
    if (!table) throw new Error(`no table ${sheet.table}`);
    const village = sheet.village ?? 'liuping';
    const said = { heads: new Map(), words: new Map(), fills: new Map(), ...answers };
    const handed = { ...sheet, table, village, answers: said, dropPrivate, options: {} };
    const how = { reason: sheet.reason ?? null, removeGone: false, agreed: sheet.agreed ?? false };
    const brought = bringIn(home, table, village, [handed], how);
    const problems = [...brought.problems, ...faultsBrought(this.files, brought.texts, TODAY)];
    const isRight = problems.every(({ severity }) => severity !== 'error') && !brought.waits;
    if (isRight) this.files = new Map([...this.files, ...brought.texts]);
    return { ...brought, problems };
  }

  /** Hands in a sheet and answers whatever is asked as it seems. */
  handInAsked(sheet: Sheet): { readonly asked: readonly Question[]; readonly brought: BroughtIn } {
    const first = this.handIn(sheet);
    if (first.questions.length === 0) return { asked: [], brought: first };
    const { answers, dropPrivate } = asGuessed(first.questions);
    return { asked: first.questions, brought: this.handIn(sheet, answers, dropPrivate) };
  }

  text(path: string): string {
    return this.files.get(path) ?? '';
  }
}

/** Answers that take every guess. */
export function asGuessed(questions: readonly Question[]): {
  readonly answers: Answers;
  readonly dropPrivate: boolean;
} {
  const entries = questions.flatMap((question) => question.entries);
  const all = (kind: keyof Answers): Map<string, string> =>
    new Map(
      entries.filter((one) => one.kind === kind).map(({ from, guess }) => [from, guess ?? '']),
    );
  return {
    answers: { heads: all('heads'), words: all('words'), fills: all('fills') },
    dropPrivate: questions.some(({ about }) => about === 'private'),
  };
}
