import { FREQUENCIES, periodKind } from '../../disclosure/period.ts';
import { HONOUREES, type Honour, type HonourFault, type HonourTitle } from '../honour.ts';

/** A title is given where it exists, to whom it is for, as often as it is for. */
export function titleAllows(honour: Honour, title: HonourTitle): readonly HonourFault[] {
  const faults: HonourFault[] = [];
  if (title.villages.length > 0 && !title.villages.includes(honour.village)) {
    faults.push({
      field: 'village',
      code: 'title-elsewhere',
      message: `「${title.title}」不是这个村（社区）的称号。`,
      fix: '请核对称号的代号；自己村里新设的称号，先在称号表里加一行。',
    });
  }
  if (!title.bearers.includes(HONOUREES[honour.bearer])) {
    faults.push({
      field: 'bearer',
      code: 'title-bearer',
      message: `「${title.title}」不评给${HONOUREES[honour.bearer]}。`,
      fix: `这个称号评给：${title.bearers.join('、')}。`,
    });
  }
  const kind = periodKind(honour.period);
  if (title.period !== null && kind !== title.period) {
    faults.push({
      field: 'period',
      code: 'title-period',
      message: `「${title.title}」${FREQUENCIES[title.period]}评一次，评选期写得不一样。`,
      fix: '每月评的写 2022-11，每季写 2022Q4，每半年写 2022H2，每年写 2022。',
    });
  }
  return faults;
}
