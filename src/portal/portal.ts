import type { BoardKind } from '../domain/boards/entry.ts';
import type { Day } from '../domain/day.ts';
import type { MeetingRule } from '../domain/decisions/decision.ts';
import type { Holidays } from '../domain/holidays.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Town, Village } from '../domain/village.ts';
import type { PortalConfig } from '../intake/config.ts';
import type { Row, Table } from '../intake/define-table.ts';
import type { heldBackTable } from '../intake/tables/held-back.ts';
import type { VillageHoldings } from './accounts/read-holdings.ts';
import type { AccountItem, AccountTitle, VillageMonth } from './accounts/records.ts';
import type { BoardEntry } from './boards/board-entry.ts';
import type { VillageDecision } from './decisions/read-decisions.ts';
import type { DisclosureItem, Law } from './disclosure/records.ts';
import type { ElderCare } from './elder-care/read-elder-care.ts';
import type { Estates } from './estates/read-estates.ts';
import type { Evaluation } from './evaluation/read-evaluation.ts';
import type { Knowledge } from './facts/read-knowledge.ts';
import type { VillageCount } from './health-and-safety/read-health-and-safety.ts';
import type { Honours } from './honours/read-honours.ts';
import type { LatrineProgramme } from './latrines/read-latrines.ts';
import type { Notice } from './notices/notice.ts';
import type { Objection } from './objections/objection.ts';
import type { Organisation } from './organisation/read-organisation.ts';
import type { CheckedPayout } from './payouts/read-payouts.ts';
import type { VillageTally } from './points/point-tallies.ts';
import type { Points } from './points/read-points.ts';
import type { Posting } from './print/posting.ts';
import type { Projects } from './projects/read-projects.ts';
import type { Property } from './property/read-property.ts';
import type { NamesTold } from './publish/names-told.ts';
import type { TableFile } from './reading.ts';
import type { Receipt } from './receipts/receipt.ts';
import type { Amendment } from './record/amendment.ts';
import type { Register } from './record/register.ts';
import type { ToldVersion } from './record/told-versions.ts';
import type { Registers } from './registers/read-registers.ts';
import type { Services } from './services/read-services.ts';
import type { Supervision } from './supervision/read-supervision.ts';
import type { Surveys } from './surveys/read-surveys.ts';
import type { TargetRow } from './targets/read-targets.ts';
import type { VillageTicket } from './tickets/read-tickets.ts';

/** Everything the portal shows, checked, joined and never changed afterwards. */
export interface Portal extends Honours, Registers {
  readonly config: PortalConfig;
  /** The day the portal speaks of. */
  readonly asOf: Day;
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
  readonly knowledge: Knowledge;
  readonly holidays: Holidays;
  readonly laws: readonly Law[];
  readonly disclosure: readonly DisclosureItem[];
  readonly meetings: readonly MeetingRule[];
  readonly decisions: readonly VillageDecision[];
  readonly objections: readonly Objection[];
  /** Tables that came in with faults; what is shown is what was on file before. */
  readonly heldBack: readonly Row<typeof heldBackTable>[];
  readonly accountTitles: readonly AccountTitle[];
  readonly accountItems: readonly AccountItem[];
  readonly notices: readonly Notice[];
  /** What went up on the boards. */
  readonly postings: readonly Posting[];
  readonly accounts: readonly VillageMonth[];
  readonly boardKinds: readonly BoardKind[];
  readonly holdings: VillageHoldings;
  readonly projects: Projects;
  readonly estates: Estates;
  readonly latrines: LatrineProgramme;
  readonly boards: readonly BoardEntry[];
  readonly organisation: Organisation;
  readonly services: Services;
  readonly tickets: readonly VillageTicket[];
  readonly property: Property;
  readonly healthAndSafety: readonly VillageCount[];
  readonly targets: readonly TargetRow[];
  readonly elderCare: ElderCare;
  readonly amendments: readonly Amendment[];
  /** What was put on record up to the day. */
  readonly register: Register;
  readonly programmes: readonly Programme[];
  readonly payouts: readonly CheckedPayout[];
  readonly receipts: readonly Receipt[];
  readonly evaluation: Evaluation;
  readonly supervision: Supervision;
  readonly points: Points;
  readonly pointTallies: readonly VillageTally[];
  readonly surveys: Surveys;
  /** What each version on record says, by code, as it may be told; left out where the names are kept. */
  readonly toldVersions?: () => ReadonlyMap<string, ToldVersion>;
  /** Until when the names that it tells may be told; left out where the names are kept. */
  readonly named?: NamesTold;
  /** The rows, as they may be told, of each table that is shown as it is on file, by the table's id. */
  readonly tables: ReadonlyMap<string, readonly TableFile<Table>[]>;
  /** Telephones and other values of offices that may be public, as the guard sees them. */
  readonly publicValues: ReadonlySet<string>;
}
