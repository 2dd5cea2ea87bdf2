import { addDays, formatDay } from '../../domain/day.ts';
import { scanOf } from '../../domain/record/scan.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import type { RecordEntry } from '../../portal/record/register.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { reasonOf, type Withdrawal, withdrawals } from './withdrawals.ts';

/** Days that a withdrawal hangs, counting the first: as long as most notices do. */
const DAYS = 7;

/** For each notice of a village that was withdrawn: what says so on the board, and what comes down. */
export function withdrawalSheets(portal: Portal, village: Village): Sheet[] {
  return [...withdrawals(portal).values()]
    .filter((one) => one.village.id === village.id)
    .flatMap((one) => [withdrawal(portal, one), withdrawn(portal, one)]);
}

function withdrawal(portal: Portal, one: Withdrawal): Sheet {
  const { entry, village } = one;
  const to = addDays(entry.day, DAYS - 1);
  const isOver = to < portal.asOf;
  return {
    ...sheetOf(portal, village, entry, `withdrawn-${entry.subject}`, [
      `${formatDay(entry.day)}起，编号 ${entry.subject} 的公示撤回，不再作数。`,
      `原因：${reasonOf(one)}`,
      `贴在墙上的、手里留着的旧纸${entry.previous === null ? '' : `（指纹 ${entry.previous}）`}，都以这一份为准。`,
      `登记：${entry.preparedBy}${entry.approvedBy === null ? '' : `，${entry.approvedBy}核`}。`,
      '不同意的、不明白的，打下面的电话。',
    ]),
    title: `撤回说明（公示编号 ${entry.subject}）`,
    period: `${formatDay(entry.day)}撤回`,
    stamp: isOver ? '已结束' : null,
    hangs: { from: entry.day, to },
  };
}

/** The sheet that hung until then, as the removal list names it. */
function withdrawn(portal: Portal, { entry, village, before }: Withdrawal): Sheet {
  const first = before[0]?.day ?? entry.day;
  return {
    ...sheetOf(portal, village, entry, entry.subject, ['这一份已经撤回，请揭下。']),
    title: `公示编号 ${entry.subject}`,
    code: entry.previous,
    stamp: '已撤回',
    hangs: { from: first, to: entry.day },
  };
}

function sheetOf(
  portal: Portal,
  village: Village,
  entry: RecordEntry,
  id: string,
  lines: readonly string[],
): Sheet {
  return {
    ...standingSheet(portal, village, {
      id,
      title: '',
      path: '/verify/',
      sample: village.sample,
      look: 'wall',
      figures: [],
      parts: [{ kind: 'text', heading: null, lines }],
    }),
    code: entry.code,
    scanned: `${portal.config.address}/verify/#${scanOf(entry)}`,
  };
}
