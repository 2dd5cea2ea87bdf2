import { type Outcome, type Person, takeBack } from '../domain/desk/submission.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import type { Desk } from './desk.ts';

/** Begins to withdraw a notice of this home, by its id. */
export function beginWithdrawal(
  desk: Desk,
  person: Person,
  notice: string,
  reason: string,
  leak: boolean,
): Outcome {
  const found = desk.home().home.portal?.notices.find(({ id }) => id === notice);
  if (!found || found.sample) return { ok: false, why: `没有编号是「${notice}」的公示。` };
  const { village, title } = found;
  const given = { table: noticesTable.id, village, name: `《${title}》`, reason };
  const takesBack = { how: 'withdraw', of: notice, leak } as const;
  return desk.handIn((id) => takeBack({ id, ...given, takesBack }, desk.acting(person)));
}

/** Begins to roll a publication back, by the number of its submission. */
export function beginRollBack(desk: Desk, person: Person, of: string, reason: string): Outcome {
  const { submission } = desk.store.get(of) ?? {};
  if (submission?.state !== 'published' || submission.files.length === 0)
    return { ok: false, why: `${of} 没有公开过，或者是很早以前公开的，退不回去。请交改好的表。` };
  if (submission.takesBack)
    return {
      ok: false,
      why: '撤回、回退过的退不回去。要重新公开，请重新交表，或者写一条新的公示。',
    };
  const { table, village, name } = submission;
  const takesBack = { how: 'rollBack', of, leak: false } as const;
  return desk.handIn((id) =>
    takeBack({ id, table, village, name, reason, takesBack }, desk.acting(person)),
  );
}
