import { type Day, formatDay, formatMonth, type Month } from '../../domain/day.ts';
import { countWords, spoken } from '../../domain/sample.ts';
import type { Table } from '../../intake/define-table.ts';
import type { Portal } from '../../portal/portal.ts';
import { allLedgers, ledgerHref } from '../programmes/ledger-pages.ts';
import { programmeName } from '../programmes/programme-name.ts';
import { synonymsOf } from '../search/synonyms.ts';
import { type Articles, MENU_GROUPS } from '../section.ts';
import { sectionHref, sectionLabel, sectionOfTable, sectionsOn } from '../sections.ts';
import { type DataTable, dataTables } from './data-pages.ts';
import { type Download, downloads } from './downloads.ts';
import { type FileKind, fileKinds, noWorkbook } from './file-kinds.ts';
import { ledgerDownload } from './payouts.ts';

/** One thing that is to be had as files. */
export interface DataLine {
  /** Its anchor; a ledger of one village has none. */
  readonly id?: string;
  readonly title: string;
  /** What tells its columns. */
  readonly href: string;
  readonly about: string | null;
  /** The page that shows the same. */
  readonly page: { readonly href: string; readonly label: string } | null;
  /** How many rows, real and made-up ones apart. */
  readonly counted: string;
  /** The latest day or month in it that is not to come; null where it has none. */
  readonly latest: string | null;
  /** Address of the files without their ending. */
  readonly base: string;
  readonly kinds: readonly FileKind[];
  /** Why one kind is missing. */
  readonly missing: string | null;
  readonly sample: boolean;
  /** What else a reader may call it. */
  readonly words: string;
}

/** Downloads that stand together. */
export interface DataGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly lines: readonly DataLine[];
}

const LEDGERS = '一村一份的补贴发放台账';
const LEDGERS_ABOUT = '发给哪些户、发了多少、按规则该多少；收费的也在这里';

/** Every table that is offered, in the groups of the menu, and the ledgers of single villages. */
export function dataIndex(portal: Portal, articles: Articles, asOf: Day): readonly DataGroup[] {
  const byId = new Map(downloads(portal).map((one) => [one.table.id, one]));
  const offered = dataTables(portal).filter(({ counted }) => counted !== null);
  const byGroup = Map.groupBy(offered, ({ table }) => sectionOfTable(table.id)?.group);
  const groups = Object.entries(MENU_GROUPS).map(([title, about], at) => ({
    id: `group-${at + 1}`,
    title,
    about,
    lines: (byGroup.get(title as keyof typeof MENU_GROUPS) ?? []).map((entry) =>
      tableLine(portal, articles, entry, byId.get(entry.table.id), asOf),
    ),
  }));
  return [ledgerGroup(portal, asOf), ...groups].filter(({ lines }) => lines.length > 0);
}

function tableLine(
  portal: Portal,
  articles: Articles,
  { table, kinds, missing, sample }: DataTable,
  download: Download | undefined,
  asOf: Day,
): DataLine {
  const section = sectionOfTable(table.id);
  const isOn = section !== undefined && sectionsOn(portal, articles).includes(section);
  const label = section ? sectionLabel(section, portal) : '';
  return {
    id: table.id,
    title: table.title,
    href: `/data/${table.id}/`,
    about: table.about,
    page: section && isOn ? { href: sectionHref(section), label } : null,
    counted: countedIn(download?.rows ?? []),
    latest: latestIn(download, asOf),
    base: `/data/${table.id}`,
    kinds,
    missing,
    sample,
    words: otherWords(portal, `${label}${table.title}${table.about}`),
  };
}

/** What each village paid out under each programme, a file of its own: what is most asked for. */
function ledgerGroup(portal: Portal, asOf: Day): DataGroup {
  const programmes = new Map(portal.programmes.map((one) => [one.id, programmeName(portal, one)]));
  const byVillage = Map.groupBy(allLedgers(portal), ({ village }) => village);
  const lines = portal.villages.flatMap(({ id, name }) =>
    (byVillage.get(id) ?? []).map(({ programme, village, payouts }): DataLine => {
      const title = programmes.get(programme) ?? '';
      const download = ledgerDownload(portal, programme, village);
      const href = ledgerHref(programme, village);
      return {
        title: title.startsWith(name) ? title : `${name}${title}`,
        href: `/data/${download.table.id}/`,
        about: null,
        page: { href, label: '台账' },
        counted: countedIn(download.rows),
        latest: latestIn(download, asOf),
        base: href.replace(/\/$/, ''),
        kinds: fileKinds(payouts.length),
        missing: noWorkbook(payouts.length),
        sample: payouts.some(({ sample }) => sample),
        words: otherWords(portal, `${spoken(name)}${title}`),
      };
    }),
  );
  return { id: 'ledgers', title: LEDGERS, about: LEDGERS_ABOUT, lines };
}

/** How many rows; where none of them is real, that too. */
function countedIn(rows: Download['rows']): string {
  const counted = rows.map(({ sample }) => ({ sample: sample === true }));
  const isMadeUp = rows.length > 0 && counted.every(({ sample }) => sample);
  return `${countWords(counted, '行')}${isMadeUp ? '（示例）' : ''}`;
}

/** A text with what its words are also called. */
function otherWords(portal: Portal, text: string): string {
  const known = synonymsOf(portal).filter((words) => words.some((word) => text.includes(word)));
  return [text, ...known.flat()].join(' ');
}

/** The latest day or month, on or before `asOf`, that any row holds. */
function latestIn(download: Download | undefined, asOf: Day): string | null {
  if (!download) return null;
  const dated = datedColumns(download.table);
  let latest = '';
  for (const row of download.rows) {
    for (const key of dated) {
      const value = row[key];
      if (typeof value === 'string' && value > latest && value <= asOf) latest = value;
    }
  }
  if (latest === '') return null;
  return latest.length === asOf.length ? formatDay(latest as Day) : formatMonth(latest as Month);
}

function datedColumns({ columns }: Table): string[] {
  return Object.entries(columns)
    .filter(([, { kind }]) => kind === 'day' || kind === 'month')
    .map(([key]) => key);
}
