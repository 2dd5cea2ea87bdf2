import type { Month } from '../../domain/day.ts';
import { type Fen, formatLarge, formatYuan } from '../../domain/money.ts';
import type { Portal } from '../../portal/portal.ts';
import { monthsOf } from '../accounts/month.ts';
import { rateWords } from '../disclosure/overview.ts';
import { countedPlaces, villageHref } from '../places.ts';
import { payoutsOf } from '../programmes/ledger-pages.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Headline, headlines } from './headlines.ts';

/** One place as one of many small pictures: what it spent month by month, and how it stands. */
export interface VillageMultiple {
  readonly href: string;
  readonly name: string;
  readonly months: readonly { readonly month: Month; readonly expense: Fen }[];
  readonly figures: Figures;
  readonly words: readonly string[];
}

export interface Overview {
  readonly name: string;
  readonly headlines: readonly Headline[];
  readonly villages: readonly VillageMultiple[];
  /** The most that any of them spent in a month, by which all are drawn. */
  readonly most: Fen;
  /** The months that are drawn, so that all stand under each other. */
  readonly months: readonly Month[];
  readonly sample: boolean;
}

/** 一页看全区, 一页看全县: by the last character of the region's name. */
export function overviewName(region: string): string {
  return `一页看全${region.at(-1)}`;
}

const MONTHS = 12;

export function overview(portal: Portal): Overview {
  const { villages, ids, name, sample } = countedPlaces(portal);
  const whole = figuresOf(portal, ids);
  const months = [
    ...new Set(villages.flatMap(({ id }) => monthsOf(portal, id).map(({ month }) => month))),
  ]
    .sort()
    .slice(-MONTHS);
  const multiples = villages.map((village) => {
    const figures = figuresOf(portal, [village.id]);
    return {
      href: villageHref(village.id),
      name: village.name,
      months: monthsOf(portal, village.id).filter(({ month }) => months.includes(month)),
      figures,
      words: standing(figures),
    };
  });
  return {
    name,
    headlines: [...headlines(whole), ...poolLine(portal, ids), ...ticketLine(whole)],
    villages: multiples,
    most: Math.max(1, ...multiples.flatMap((one) => one.months.map(({ expense }) => expense))),
    months,
    sample,
  };
}

/** What a supervisor looks for first in a place. */
function standing({ timeliness, breaches, tickets, objections }: Figures): string[] {
  return [
    `按时 ${rateWords(timeliness)}`,
    ...(timeliness.missing > 0 ? [`没公开 ${timeliness.missing} 件`] : []),
    ...(breaches > 0 ? [`不合规则 ${breaches} 笔`] : []),
    ...(tickets.overdue > 0 ? [`超期 ${tickets.overdue} 张单子`] : []),
    ...(objections.open > 0 ? [`${objections.open} 条异议没答复`] : []),
  ];
}

/** How much there is to give, of the programmes that have a ledger here and a pool of a known size. */
function poolLine(portal: Portal, ids: ReadonlySet<string>): Headline[] {
  const pooled = portal.programmes.filter(
    ({ id, payer, pool }) =>
      payer === 'public' &&
      pool !== null &&
      payoutsOf(portal, id).some(({ village }) => ids.has(village)),
  );
  if (pooled.length === 0) return [];
  const pool = pooled.reduce((all, programme) => all + (programme.pool?.amount ?? 0), 0);
  return [
    {
      href: '/programmes/',
      figure: formatLarge(pool),
      words: `写明了总额的 ${pooled.length} 个奖补项目，一共能给这么多`,
    },
  ];
}

function ticketLine({ tickets }: Figures): Headline[] {
  const { received, done, overdue } = tickets;
  if (received === 0) return [];
  const words = `反映的问题，办完 ${done} 张，超期没办完 ${overdue} 张`;
  return [{ href: '/tickets/', figure: `${received} 张`, words }];
}

/** What a month was, for those who cannot see its column: 11月 10,685 元. */
export function monthExpense(month: Month, expense: Fen): string {
  return `${Number(month.slice(5))}月 ${formatYuan(expense)}`;
}
