import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Portal } from '../portal.ts';

/** What in a text of the sample speaks of somebody real, and how to say it instead. */
export interface RealName {
  readonly at: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

type Named = Pick<Portal, 'config' | 'towns' | 'villages' | 'knowledge'>;

/** Shorter full names are words of every day. */
const SHORTEST = 3;
/** What follows a place that is called by two signs. */
const AFTER_NAMES = '的那这来去人办学也和与等在有是派施当定';
/** Bodies that decide, whatever stands before: offices that no table names, so their endings are words of the language. */
const BODY = '(?:局|委|人大|政协|委员会|政府|法院|检察院|派出所|指挥部|领导小组|办公室)';
/** 小区, 社区, 门市 and the like are no levels of government; nor is an office that is said to be made up. */
const NO_LEVEL = '(?<![小社地片园矿林山牧校城景灾辖管库产新老本各该上超集夜门区县示例])';
const OFFICE = new RegExp(
  [
    // A cell that is the name of an office, and does not say that it is made up.
    '(?<=^|[,；"])(?:区|县|市(?!场(?!监))|镇|乡(?!镇)|街道)(?![里内上下的直])\\p{Script=Han}{0,14}(?:局|委|办|组|专班|政府|所|公室|指挥部|党委)(?=$|[,；"，。])',
    // In a sentence only what is above the town: its own town may well be called 镇政府.
    `${NO_LEVEL}(?:区|县|市(?!场(?!监)))(?![里内上下的直])\\p{Script=Han}{0,12}?${BODY}`,
    '(?<!示例\\p{Script=Han}{0,10})(?:公安局|派出所|人民法院|检察院|纪委监委|市监局|城管局|税务局)',
    // The committee of a village without the word that tells it apart.
    '\\p{Script=Han}+?(?<![例由的各本该每全])(?:村|社区)(?:村民委员会|居民委员会)',
  ].join('|'),
  'gmu',
);
/** Before the last sign of a masked name anything may stand that hides; samples have a heavenly stem last. */
const PERSON =
  /\p{Script=Han}(?:[*＊×○〇□●■xX]+(?![甲乙丙丁戊己庚辛壬癸])\p{Script=Han}|某(?![某甲乙丙丁戊己庚辛壬癸])\p{Script=Han}(?=$|[,；"]))/gmu;
/** Blanks between signs hide a name from nobody; line ends stay, for the count of lines. */
const BLANK = /[^\S\n]|[\u200b-\u200d\u2060\ufeff]/gu;
const OTHER_SHAPES = new Map(
  Array.from('鄖郟龍陽灣韻溝鎮鄉區縣莊嶺橋漢黃', (sign, at) => [
    sign,
    Array.from('郧郧龙阳湾韵沟镇乡区县庄岭桥汉黄')[at] ?? sign,
  ]),
);

/** A text as names are looked for in it: without blanks, in simplified signs, line by line as before. */
export function asRead(text: string): string {
  return text
    .replace(BLANK, '')
    .replace(/[鄖郟龍陽灣韻溝鎮鄉區縣莊嶺橋漢黃]/gu, (sign) => OTHER_SHAPES.get(sign) ?? sign);
}

/** Finds in a text of the sample what names a real place, office or, as it seems, person. */
export function realNameFinder(portal: Named): (text: string) => RealName[] {
  const names = new RegExp(realNames(portal).map(pattern).join('|'), 'gu');
  const kinds: readonly (readonly [RegExp, ProblemCode, (name: string) => string, string])[] = [
    [
      names,
      'sample/real-name',
      (name) => `示例里写了真名「${name}」，会被当成它的真事。`,
      '请改成示例里没有的村、镇、单位，名字里带「示例」二字。',
    ],
    [
      OFFICE,
      'sample/real-office',
      (name) => `示例里的「${name}」像真的单位。`,
      '请在单位名前加「示例」二字，如「示例镇财政所」。',
    ],
    [
      PERSON,
      'sample/real-person',
      () => '示例里的人名露了名字里的一个字，会和真人撞上。',
      '请把最后一个字换成天干，如「张*甲」，或只写「张*」。',
    ],
  ];
  return (text) =>
    kinds.flatMap(([pattern, code, message, fix]) =>
      [...text.matchAll(pattern)].map((match) => ({
        at: match.index,
        code,
        message: message(match[0]),
        fix,
      })),
    );
}

/** How a name is looked for: of an office named by its level alone there is one in every county. */
function pattern(name: string): string {
  const text = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^[省市区县镇乡]/u.test(name)) return `(?<!示例)${text}`;
  // Two signs are often part of another word: 大柳树 names nobody's town.
  return name.length < SHORTEST ? `${text}(?!\\p{Script=Han})|${text}(?=[${AFTER_NAMES}])` : text;
}

/** Names of everything real that the data folder knows by name, longest first. */
function realNames({ config, towns, villages, knowledge }: Named): string[] {
  const real = villages.filter(({ sample }) => !sample);
  const { name: region, within } = config.region;
  const places = [
    region,
    ...[...towns.filter(({ sample }) => !sample), ...real].map(({ name }) => name),
    ...real.flatMap(({ formerNames }) => formerNames),
  ];
  const around = within.match(/\p{Script=Han}{2,}?(?:省|市|自治区|自治州|地区|盟)/gu) ?? [];
  const firms = knowledge.entities.filter(({ kind }) => kind === 'company').map(({ name }) => name);
  const full = [
    ...places,
    ...around,
    ...knowledge.divisions.map(({ name }) => name),
    ...knowledge.entities.map(({ name }) => name.replace(/（.*）$/u, '')),
  ].filter((name) => name.length >= SHORTEST);
  const short = [
    ...places.map(placeStem),
    ...firms.map((name) => firmStem(name, [...around, region])),
    ...knowledge.entities.map(({ name }) => name.replace(/^市(?=\p{Script=Han}{5,}$)/u, '')),
  ].filter((name) => name.length >= SHORTEST - 1);
  return [...new Set([...full, ...short])].sort((a, b) => b.length - a.length);
}

/** What people say for short: 龙泉 for 龙泉村. */
function placeStem(name: string): string {
  return name.replace(/(?:村|社区|镇|乡|街道|省|市|区|县)$/u, '');
}

/** 湖北万润新能源科技股份有限公司 → 万润, where the county is in 湖北. */
function firmStem(name: string, around: readonly string[]): string {
  const from = around.map((place) => `${placeStem(place)}[省市区县]?`).join('|');
  return name
    .replace(new RegExp(`^(?:${from})+`, 'u'), '')
    .replace(/(?:新能源|科技|股份|有限|责任|公司|集团)+$/u, '');
}
