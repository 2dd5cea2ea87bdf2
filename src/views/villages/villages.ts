import { PILOT_BATCHES, VILLAGE_KIND_LABELS, type Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { isRunning } from '../notices/notice-line.ts';
import { noticesIn } from '../notices/notice-of.ts';
import { villageHref } from '../places.ts';

/** A village as a card to tap. */
export interface VillageCard {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly words: string;
}

export function villageCard(portal: Portal, village: Village): VillageCard {
  const running = noticesIn(portal, village.id).filter((notice) =>
    isRunning(notice, portal.asOf),
  ).length;
  return {
    id: village.id,
    href: villageHref(village.id),
    name: village.name,
    words: running > 0 ? `${village.town.name} · ${running} 件在公示` : village.town.name,
  };
}

/** Villages under their towns, towns in the order of the register. */
export function villagesByTown(
  portal: Portal,
): { readonly town: string; readonly cards: readonly VillageCard[] }[] {
  return portal.towns
    .map((town) => ({
      town: town.name,
      cards: portal.villages
        .filter((village) => village.town.id === town.id)
        .map((village) => villageCard(portal, village)),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** What a village is, in a line: 城关镇 · 村 · 第一批试点 · 843 户 · 3,044 人. */
export function villageFacts(village: Village): string[] {
  return [
    village.town.name,
    VILLAGE_KIND_LABELS[village.kind],
    ...(village.pilotBatch ? [`${PILOT_BATCHES[village.pilotBatch]}试点`] : []),
    ...(village.sample ? madeUpFigures(village) : []),
  ];
}

/** Figures of a made-up place stand on no fact. */
function madeUpFigures({ households, people }: Village): string[] {
  return [households && `${households} 户`, people && `${people} 人`].filter(
    (words) => typeof words === 'string',
  );
}
