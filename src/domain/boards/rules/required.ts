import type { CensureEntry, CensureFault } from '../entry.ts';

const NEEDED = [
  ['kind', '没有写是哪一类提示。', '请从提示类别表里选一类，填它的代号。'],
  ['rule', '没有写依据。没有依据，不能上榜。', '请写依据哪份规定的哪一条。'],
  ['deed', '没有写事实。', '请写看得见的事实。'],
  ['place', '没有写地点。', '请写到组或网格。'],
  ['seenOn', '没有写事实日期。', '请写事情发生或查到的日子。'],
  ['toldOn', '没有事先告知本人。', '请先告知，再填告知的日子。'],
  ['reply', '没有写本人怎么说。', '请写本人的说明；没有说的，写「未作说明」。'],
  ['mendBy', '没有写整改期限。', '请写哪天以前改好。'],
  ['objection', '没有写不服去哪里说。', '请写异议渠道。'],
] as const satisfies readonly (readonly [keyof CensureEntry, string, string])[];

/** Everything that makes a hint fair has to be there. */
export function requiredFields(entry: CensureEntry): readonly CensureFault[] {
  return NEEDED.filter(([field]) => entry[field] === null || entry[field] === '').map(
    ([field, message, fix]) => ({ field, code: `missing-${field}`, message, fix }),
  );
}
