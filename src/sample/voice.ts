import type { Village } from '../domain/village.ts';
import type { Random } from './random.ts';

/** How a place speaks of itself: a village and a community have other meetings, rules and posts. */
export interface Voice {
  readonly here: string;
  readonly charter: string;
  /** What everybody gives a hand to: a tower estate has no ditches. */
  readonly drain: string;
  readonly assembly: string;
  readonly delegates: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly supervisedBy: string;
  /** How many its meeting of delegates has: one for so many households. */
  readonly householdsPerDelegate: number;
  /** A part of the place, never as small as a door. */
  readonly part: (number: number) => string;
}

const VILLAGE: Voice = {
  here: '村里',
  charter: '村规民约',
  drain: '排水沟',
  assembly: '村民会议',
  delegates: '村民代表会议',
  preparedBy: '村报账员',
  reviewedBy: '村委会主任',
  supervisedBy: '村务监督委员会主任',
  householdsPerDelegate: 6,
  part: (number) => `${number}组`,
};

const COMMUNITY: Voice = {
  here: '社区',
  charter: '居民公约',
  drain: '楼前下水管',
  assembly: '居民会议',
  delegates: '居民代表会议',
  preparedBy: '社区报账员',
  reviewedBy: '社区居委会主任',
  supervisedBy: '居务监督委员会主任',
  householdsPerDelegate: 20,
  part: (number) => `${number}网格`,
};

export function voiceOf(village: Village): Voice {
  return village.kind === 'village' ? VILLAGE : COMMUNITY;
}

/** How many may come to each meeting: a household sends one to the assembly. */
export function seats(village: Village): { readonly assembly: number; readonly delegates: number } {
  const households = village.households ?? 0;
  const { householdsPerDelegate } = voiceOf(village);
  return { assembly: households, delegates: Math.round(households / householdsPerDelegate) };
}

/** Any part of the place; samples have eight. */
export function anyPart(random: Random, village: Village): string {
  return voiceOf(village).part(random.between(1, 8));
}
