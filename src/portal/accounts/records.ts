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
import type { Filed, Provenance } from '../reading.ts';

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
export type Holding = Filed<typeof holdingsTable>;
export type Contract = Filed<typeof contractsTable>;
export type Works = Filed<typeof worksTable>;
