import type { BoardKind } from '../domain/board/entry.ts';
import type { Day } from '../domain/day.ts';
import type { FinanceMonth } from '../domain/finance.ts';
import type { Row } from '../intake/define-table.ts';
import type { amendmentsTable } from '../intake/tables/amendments.ts';
import type { boardsTable } from '../intake/tables/boards.ts';
import type { disclosureTable } from '../intake/tables/disclosure.ts';
import type { accountsTable } from '../intake/tables/finance.ts';
import type {
  accountItemsTable,
  contractsTable,
  holdingsTable,
  worksTable,
} from '../intake/tables/holdings.ts';
import type { honoursTable, honourTitlesTable } from '../intake/tables/honours.ts';
import type { lawsTable } from '../intake/tables/laws.ts';
import type { noticesTable } from '../intake/tables/notices.ts';
import type { objectionsTable } from '../intake/tables/objections.ts';
import type { opinionsTable } from '../intake/tables/opinions.ts';
import type { pointGoodsTable, pointShopsTable } from '../intake/tables/point-shops.ts';
import type { pointItemsTable, pointSchemesTable, pointsTable } from '../intake/tables/points.ts';
import type { receiptsTable } from '../intake/tables/receipts.ts';
import type { Attachment } from './attachments.ts';
import type { FreeTable } from './notice-tables.ts';
import type { Provenance } from './reading.ts';

/** A notice with the village it belongs to, its table and what has corrected it since. */
export type Notice = Row<typeof noticesTable> &
  Provenance & {
    readonly village: string;
    readonly table: FreeTable | null;
    /** Files that hang beside it. */
    readonly files: readonly Attachment[];
    /** Short mark of what the notice, its table and its files said when it was published. */
    readonly fingerprint: string;
    /** Day on which its names were taken out of the data, if they were. */
    readonly expiredOn: Day | null;
    /** It listed people, and its rows have become totals. */
    readonly namesGone: boolean;
    /** Id of the notice that corrects this one, if any. */
    readonly correctedBy: string | null;
  };

/** A month of a village's money, with the notice that announced it, if one did. */
export type VillageMonth = FinanceMonth &
  Provenance & {
    readonly village: string;
    readonly notice: Notice | null;
  };

/** What one receipt code opens. */
export type Receipt = Omit<Row<typeof receiptsTable>, 'line'> & Provenance;
export type AccountItem = Row<typeof accountItemsTable>;
export type Holding = Row<typeof holdingsTable> & Provenance & { readonly village: string };
export type Contract = Row<typeof contractsTable> & Provenance & { readonly village: string };
export type Works = Row<typeof worksTable> & Provenance & { readonly village: string };
export type Account = Row<typeof accountsTable>;
export type Amendment = Row<typeof amendmentsTable> & Provenance;
export type DisclosureItem = Row<typeof disclosureTable>;
export type Law = Row<typeof lawsTable>;
export type Opinion = Row<typeof opinionsTable>;
export type Objection = Row<typeof objectionsTable> & Provenance & { readonly village: string };
/** A title; its lists are empty where the file leaves them so. */
export type HonourTitle = Omit<Row<typeof honourTitlesTable>, 'villages' | 'facts' | 'rules'> &
  Record<'villages' | 'facts' | 'rules', readonly string[]>;
/** A title given, with the title itself. */
export type Honour = Omit<Row<typeof honoursTable>, 'title'> &
  Provenance & { readonly title: HonourTitle };
/** An entry of a board; `scheme` is the kind of hint it is, null for praise. */
export type BoardEntry = Row<typeof boardsTable> &
  Provenance & { readonly scheme: BoardKind | null };
export type PointChange = Row<typeof pointsTable> &
  Provenance & {
    readonly village: string;
    /** Its household number has had its time and was replaced by one that says nothing. */
    readonly numberGone: boolean;
  };
export type PointScheme = Row<typeof pointSchemesTable> & Provenance;
export type PointItem = Row<typeof pointItemsTable> & Provenance;
export type PointShop = Row<typeof pointShopsTable> & Provenance;
export type PointGood = Row<typeof pointGoodsTable> & Provenance;
