import { hideFew, shownPersons } from '../../domain/few-persons.ts';
import { countsSample } from '../../domain/sample.ts';
import { FEW_PERSONS } from '../../domain/small-group.ts';
import type { ElderCareCentreRow, ElderCareYear } from '../../portal/elder-care/read-elder-care.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

/** A centre with its residents as they may be told. */
export interface ShownCentre {
  readonly centre: ElderCareCentreRow;
  /** Null where nothing is known, or where it would say who they are. */
  readonly residents: number | null;
  /** Why no number is told; null where it is, or where none is known. */
  readonly withheld: string | null;
}

/** Centres with the one total that gives nothing away. */
export interface ShownCentres {
  readonly centres: readonly ShownCentre[];
  readonly total: number | null;
}

const FEW = `${FEW_PERSONS}，不写`;
const COVER = '为免推算出别处的人数，不写';

interface Index extends ShownCentres {
  readonly byVillage: ReadonlyMap<string, ShownCentre>;
  readonly accounts: ReadonlyMap<string, readonly ElderCareYear[]>;
}
/** Every centre; what is hidden is the same on every page and in every download. */
const elderCareIndex = oncePerPortal((portal): Index => {
  const { centres: rows, accounts } = portal.elderCare;
  // Real and made-up ones apart, as each has a total of its own.
  const apart = [false, true].map((sample) => rows.filter((row) => row.sample === sample));
  const shown = apart.map((own) =>
    // The subsidy ledger publishes the residents of those who have applied.
    hideFew(own.map(({ residents, payout }) => ({ count: residents, elsewhere: payout !== null }))),
  );
  const counts = new Map(
    apart.flatMap((own, kind) => own.map((row, at) => [row, shown[kind]?.counts[at] ?? null])),
  );
  const centres = rows.map((centre): ShownCentre => {
    const residents = counts.get(centre) ?? null;
    const hidden = residents === null && centre.residents !== null;
    const few = hidden && shownPersons(centre.residents) === null;
    return { centre, residents, withheld: hidden ? (few ? FEW : COVER) : null };
  });
  return {
    centres,
    total: shown[Number(countsSample(rows))]?.total ?? null,
    byVillage: new Map(centres.map((one) => [one.centre.village, one])),
    accounts: Map.groupBy(accounts, ({ village }) => village),
  };
});

export function shownCentres(portal: Portal): ShownCentres {
  return elderCareIndex(portal);
}

/** The centre of a village; undefined where it has none. */
export function elderCareCentreOf(portal: Portal, village: string): ElderCareCentreRow | undefined {
  return elderCareIndex(portal).byVillage.get(village)?.centre;
}

export function shownCentreOf(portal: Portal, village: string): ShownCentre {
  const shown = elderCareIndex(portal).byVillage.get(village);
  if (!shown) throw new Error(`no centre in ${village}`);
  return shown;
}

/** The years of a village's association, in the order of the files. */
export function elderCareYearsOf(portal: Portal, village: string): readonly ElderCareYear[] {
  return elderCareIndex(portal).accounts.get(village) ?? [];
}

/** How many residents, or why that is not told. */
export function residentsWords({ residents, withheld }: ShownCentre): string {
  if (withheld !== null) return withheld;
  return residents === null ? '还没有写' : `${residents} 位`;
}

export function elderCareHref(village?: string): string {
  return village === undefined ? '/elder-care/' : `/elder-care/${village}/`;
}
