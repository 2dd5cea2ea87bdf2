import { formatDay } from '../../day.ts';
import { isEnded } from '../../ended.ts';
import { isBody } from '../deciding-body.ts';
import type { CensureEntry, CensureFault } from '../entry.ts';

/** A kind speaks of certain subjects only, and only certain bodies may decide it, while it holds. */
export function kindAllows({
  kind,
  subjectKind,
  decidedBy,
  decidedOn,
}: CensureEntry): readonly CensureFault[] {
  if (kind === null) return [];
  const faults: CensureFault[] = [];
  if (!kind.subjects.includes(subjectKind)) {
    faults.push({
      field: 'subjectKind',
      code: 'kind-subject',
      message: `「${kind.title}」不能写${subjectKind}。`,
      fix: `这一类只写：${kind.subjects.join('、')}。`,
    });
  }
  if (!kind.deciders.some((form) => isBody(form, decidedBy))) {
    faults.push({
      field: 'decidedBy',
      code: 'kind-decider',
      message: `「${kind.title}」不能由这个单位决定。`,
      fix: `这一类由这些单位决定：${kind.deciders.join('、')}。请写单位的全名，不写职务。`,
    });
  }
  if (kind.until !== null && isEnded(kind, decidedOn)) {
    faults.push({
      field: 'decidedOn',
      code: 'kind-ended',
      message: `「${kind.title}」${formatDay(kind.until)}以后就不能再用了，决定比这天晚。`,
      fix: '请删掉这一条；另有现在有效的依据，改写那一类和那条依据。',
    });
  }
  return faults;
}
