import type { Day } from './day.ts';
import type { Stop } from './disclosure/quiet.ts';

export interface Town {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string | null;
  /** Where its tile lies on the map, counted from the north and from the west; null where nobody said. */
  readonly mapRow: number | null;
  readonly mapColumn: number | null;
  /** True for one that is made up, to show what ledgers look like. */
  readonly sample: boolean;
}

/** Batches of pilot places, which programmes may serve as a whole. */
export const PILOT_BATCHES = { first: '第一批', second: '第二批' } as const;
export type PilotBatch = keyof typeof PILOT_BATCHES;

export const VILLAGE_KIND_LABELS = { village: '村', community: '社区', estate: '小区' } as const;

/** A place with pages of its own: a village, a community or an estate. */
export interface Village {
  readonly id: string;
  readonly name: string;
  readonly officialName: string | null;
  readonly formerNames: readonly string[];
  readonly town: Town;
  readonly kind: keyof typeof VILLAGE_KIND_LABELS;
  /** Whether it has a rural collective with accounts of its own; null where the register does not say. */
  readonly collective: boolean | null;
  readonly divisionCode: string | null;
  readonly pilotBatch: PilotBatch | null;
  readonly households: number | null;
  readonly people: number | null;
  /** Ids of the facts the two figures stand on. */
  readonly householdsFrom: string | null;
  readonly peopleFrom: string | null;
  /** Id of the community an estate belongs to. */
  readonly within: string | null;
  readonly note: string | null;
  /** True for a place that is made up: sample ledgers are of such places alone. */
  readonly sample: boolean;
  readonly contact: VillageContact;
}

/** Sides of a notice board, in centimetres. */
export interface BoardSize {
  readonly width: number;
  readonly height: number;
}

/** Whom to call, and where the paper hangs. Unknown parts are null, never guessed. */
export interface VillageContact {
  readonly phone: string | null;
  readonly post: string | null;
  readonly noticeBoardPlace: string | null;
  readonly noticeBoard: BoardSize | null;
  /** First day from which the village owes what the catalogue asks for; null before it publishes here. */
  readonly since: Day | null;
  /** Where the village says that it publishes no more, for a time or for good. */
  readonly stop: Stop | null;
  /** True when the contact is a sample and must not be called. */
  readonly sample: boolean;
}

/** Whether a place keeps a collective's accounts: a village does and a community in town does not, unless the register says otherwise. */
export function hasCollective({ kind, collective }: Pick<Village, 'kind' | 'collective'>): boolean {
  return collective ?? kind === 'village';
}
