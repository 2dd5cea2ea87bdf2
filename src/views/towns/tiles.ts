import type { Town } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { rateWords } from '../disclosure/overview.ts';
import { type Figures, figuresOf } from '../overview/figures.ts';
import { townHref } from './href.ts';

/** A town on the map: what it is called and how it stands, with a tone for those who see it. */
export interface TownTile {
  readonly name: string;
  /** Null for a town none of whose places is on the site. */
  readonly href: string | null;
  readonly words: string;
  /** How much of what was due came in time; null where nothing was due. */
  readonly tone: 'good' | 'fair' | 'poor' | null;
}

export interface TownMap {
  readonly rows: readonly (readonly (TownTile | null)[])[];
  /** Whether the tiles lie by direction; else they stand in the order of the register. */
  readonly byDirection: boolean;
}

/** Hundredths of a percent from which a tone is given. */
const TONES = { good: 9_500, fair: 8_000 };
const ACROSS = 5;

/** The towns as tiles that lie as the towns do, nothing measured; those without a place come after. */
export function townMap(portal: Portal): TownMap {
  const placed = new Map<string, Town>();
  const others: Town[] = [];
  for (const town of portal.towns) {
    const key = `${town.mapRow} ${town.mapColumn}`;
    if (town.mapRow === null || town.mapColumn === null || placed.has(key)) others.push(town);
    else placed.set(key, town);
  }
  const towns = [...placed.values()];
  const wide = Math.max(
    towns.length === 0 ? ACROSS : 0,
    ...towns.map(({ mapColumn }) => mapColumn ?? 0),
  );
  const deep = Math.max(0, ...towns.map(({ mapRow }) => mapRow ?? 0));
  const grid = Array.from({ length: deep }, (_, row) =>
    Array.from({ length: wide }, (_, column) => placed.get(`${row + 1} ${column + 1}`) ?? null),
  );
  const after = Array.from({ length: Math.ceil(others.length / wide) }, (_, row) =>
    Array.from({ length: wide }, (_, column) => others[row * wide + column] ?? null),
  );
  const rows = [...grid, ...after].map((row) => row.map((town) => town && tileOf(portal, town)));
  return { rows, byDirection: towns.length > 0 };
}

function tileOf(portal: Portal, town: Town): TownTile {
  const own = portal.villages.filter((village) => village.town.id === town.id);
  const { timeliness } = figuresOf(
    portal,
    own.map(({ id }) => id),
  );
  const isDue = timeliness.due > 0;
  return {
    name: town.name,
    href: own.length > 0 ? townHref(town.id) : null,
    words: isDue ? `按时 ${rateWords(timeliness)}` : own.length > 0 ? `${own.length} 个村` : '',
    tone: isDue ? toneOf(timeliness) : null,
  };
}

function toneOf({ rate }: Figures['timeliness']): TownTile['tone'] {
  const hundredths = rate ?? 0;
  return hundredths >= TONES.good ? 'good' : hundredths >= TONES.fair ? 'fair' : 'poor';
}
