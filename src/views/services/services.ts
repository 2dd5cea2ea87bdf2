import type { Village } from '../../domain/village.ts';
import { SERVICE_LOTS } from '../../intake/tables/services.ts';
import type { Portal } from '../../portal/portal.ts';
import type { ServiceItem, VillageService } from '../../portal/services/read-services.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';
import { type DoubtLine, doubtLine } from '../facts/subject-page.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';

/** One service that can be run in a village. */
export interface ServiceLine {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly hours: string;
  readonly materials: readonly string[];
  readonly runner: string;
  readonly phone: string;
  readonly terminal: boolean;
}

/** The sheet of one village: what can be done there, for its page and its wall. */
export interface VillageServices {
  readonly village: Village;
  readonly lines: readonly ServiceLine[];
  readonly sample: boolean;
}

/** The entrance: how many items the source speaks of, which it names, and where they can be done. */
export interface ServicesOverview {
  readonly printed: readonly {
    readonly metric: string;
    readonly mark: FactMark;
    readonly section: string;
  }[];
  readonly doubts: readonly (DoubtLine & { readonly why: string })[];
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly lot: string;
    readonly department: string;
    readonly materials: string;
    readonly where: string;
    readonly villages: readonly { readonly name: string; readonly href: string }[];
  }[];
  /** Whether no item is known to be of the first lot. */
  readonly firstLotUnnamed: boolean;
  readonly terminal: readonly string[];
  readonly villages: readonly {
    readonly name: string;
    readonly href: string;
    readonly words: string;
  }[];
  readonly sample: boolean;
}

/** Topic of the fact base, and set of its terms, that speak of services brought down. */
const TOPIC = '便民服务下沉';
const TERMINAL = '自助服务终端功能';

/** What each village offers, by its id. */
export const servicesByVillage = oncePerPortal(
  (portal): ReadonlyMap<string, readonly VillageService[]> =>
    Map.groupBy(portal.services.offered, ({ village }) => village),
);

export function servicesHref(village?: string): string {
  return village === undefined ? '/services/' : `/services/${village}/`;
}

export function villageServices(portal: Portal, id: string): VillageServices {
  const items = new Map(portal.services.items.map((item) => [item.id, item]));
  const own = servicesByVillage(portal).get(id) ?? [];
  return {
    village: villageOf(portal, id),
    lines: own.map((service) => serviceLine(service, items.get(service.item))),
    sample: own.some(({ sample }) => sample),
  };
}

function serviceLine(service: VillageService, item: ServiceItem | undefined): ServiceLine {
  return {
    id: service.item,
    name: item?.name ?? service.item,
    place: [service.place, service.window].filter(Boolean).join('，'),
    hours: service.hours,
    materials: service.materials ?? item?.materials ?? [],
    runner: service.runner ?? '没有写，先问窗口',
    phone: service.phone ?? '没有写',
    terminal: service.terminal ?? false,
  };
}

export function servicesOverview(portal: Portal): ServicesOverview {
  const { facts, corrections, indicators } = portal.knowledge;
  const { items, offered } = portal.services;
  const printed = facts.filter(({ topic, value }) => topic === TOPIC && value !== null);
  const doubtful = new Set(printed.flatMap(({ seeAlso }) => seeAlso));
  const byItem = Map.groupBy(offered, ({ item }) => item);
  return {
    printed: printed.map((fact) => ({
      metric: fact.metric,
      mark: factMark(fact.id, facts),
      section: `${fact.section}${fact.pages ? `（${fact.pages}）` : ''}`,
    })),
    doubts: corrections
      .filter(({ id }) => doubtful.has(id))
      .map((correction) => ({ ...doubtLine(correction), why: correction.why })),
    items: items.map((item) => {
      const missing = item.where ? '没有写明' : '没有写';
      return {
        id: item.id,
        name: item.name,
        lot: item.lot === null ? missing : SERVICE_LOTS[item.lot],
        department: item.department ?? missing,
        materials: item.materials?.join('、') ?? missing,
        where: item.where ?? '',
        villages: (byItem.get(item.id) ?? []).map(({ village }) => ({
          name: villageOf(portal, village).name,
          href: servicesHref(village),
        })),
      };
    }),
    firstLotUnnamed: !items.some(({ lot }) => lot === 'first'),
    terminal: indicators.filter(({ set }) => set === TERMINAL).map(({ item }) => item),
    villages: [...servicesByVillage(portal)].map(([id, own]) => ({
      name: villageOf(portal, id).name,
      href: servicesHref(id),
      words: `${own.length} 件事`,
    })),
    sample: [...items, ...offered].some(({ sample }) => sample),
  };
}
