import type { AccountsMonth } from '../../domain/accounts/month.ts';
import type { Row } from '../../intake/define-table.ts';
import type { accountTitlesTable } from '../../intake/tables/accounts.ts';
import type {
  accountItemsTable,
  contractsTable,
  holdingsTable,
  worksTable,
} from '../../intake/tables/holdings.ts';
import type { Notice } from '../notices/notice.ts';
import type { Provenance } from '../reading.ts';

/** A month of a village's money, with the notice that announced it, if one did. */
export type VillageMonth = AccountsMonth &
  Provenance & {
    readonly village: string;
    readonly notice: Notice | null;
  };

/** A title under which money comes in or goes out. */
export type AccountTitle = Row<typeof accountTitlesTable>;
/** An item that the rules on publishing accounts name. */
export type AccountItem = Row<typeof accountItemsTable>;
export type Holding = Row<typeof holdingsTable> & Provenance & { readonly village: string };
export type Contract = Row<typeof contractsTable> & Provenance & { readonly village: string };
export type Works = Row<typeof worksTable> & Provenance & { readonly village: string };
