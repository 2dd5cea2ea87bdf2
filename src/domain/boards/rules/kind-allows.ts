import { isBody } from '../deciding-body.ts';
import type { CensureEntry, CensureFault } from '../entry.ts';

/** A kind speaks of certain subjects only, and only certain bodies may decide it. */
export function kindAllows({
  kind,
  subjectKind,
  decidedBy,
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
  return faults;
}
