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

/** Shorter names are words of every day. */
const SHORTEST = 3;
/** A cell that is the name of an office of the county or a town, and does not say that it is made up. */
const OFFICE =
  /(?<=^|[,；"])(?:区|县|市|镇|乡(?!镇)|街道)\p{Script=Han}{0,14}(?:局|委|办|组|专班|政府|所|公室|指挥部|党委)(?=$|[,；"，。])/gmu;
/** A masked name whose last sign is that of a given name. Samples have a heavenly stem there. */
const PERSON = /\p{Script=Han}\*+(?![甲乙丙丁戊己庚辛壬癸])\p{Script=Han}/gu;

/** Finds in a text of the sample what names a real place, office or, as it seems, person. */
export function realNameFinder(portal: Named): (text: string) => RealName[] {
  const names = new RegExp(`(?<!示例)(?:${realNames(portal).map(escaped).join('|')})`, 'g');
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

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Names of everything real that the data folder knows by name, longest first. */
function realNames({ config, towns, villages, knowledge }: Named): string[] {
  const places = [...towns, ...villages].filter(({ sample }) => !sample);
  const names = [
    config.region.name,
    ...places.map(({ name }) => name),
    ...villages.flatMap(({ sample, formerNames }) => (sample ? [] : formerNames)),
    ...knowledge.divisions.map(({ name }) => name),
    ...knowledge.entities.map(({ name }) => name.replace(/（.*）$/u, '')),
  ];
  return [...new Set(names)]
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}
