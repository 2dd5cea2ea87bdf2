import { lastDayWithin } from '../../domain/targets/target.ts';
import { targetsTable } from '../../intake/tables/targets.ts';
import { checkIds } from '../facts/read-knowledge.ts';
import type { DataReading, Filed } from '../reading.ts';

export type TargetRow = Filed<typeof targetsTable>;

/** Reads what was promised until when. Needs the lists `entities`, `sources`, `rules` and `facts`. */
export function readTargets(reading: DataReading): TargetRow[] {
  const targets = reading.rows(targetsTable);
  checkIds(reading, targetsTable, '涉及事实', targets, ({ facts }) => facts ?? [], 'facts');
  for (const target of targets) check(reading, target);
  return targets;
}

function check(reading: DataReading, target: TargetRow): void {
  const { due, every, outcome, found, foundSource, foundOn } = target;
  const fault = reading.rowFault('targets', target);
  if ((due === null) === (every === null)) {
    const message =
      due === null ? '到期和多久一次都没有写。' : '到期和多久一次都写了，看不出哪天算到期。';
    fault('到期', 'when', message, '有日子的写到期，一直要做的写多久一次，只写一个。');
  }
  if (due !== null && lastDayWithin(due) === null) {
    fault('到期', 'day', '没有这一天。', '请照来源改；来源只写到月的，写成年-月。');
  }
  const parts = { 结果: outcome, 结果怎么说: found, 结果的来源: foundSource };
  const missing = Object.entries(parts).filter(([, value]) => value === null);
  if ((missing.length > 0 && missing.length < 3) || (missing.length === 3 && foundOn !== null)) {
    const names = missing.map(([header]) => `「${header}」`).join('、');
    const message = `结果没有写全，缺${names}。没有出处的结果不能公开。`;
    fault(
      missing[0]?.[0] ?? '结果',
      'half',
      message,
      '写全，或把关于结果的几格都留空，网页上写「没有资料」。',
    );
  }
  if (foundSource !== null && foundSource === target.source) {
    const message = '结果的来源和说这件事的是同一份文件：说要做，不等于做到了。';
    fault('结果的来源', 'same', message, '请写另一份资料；没有就把关于结果的几格都留空。');
  }
}
