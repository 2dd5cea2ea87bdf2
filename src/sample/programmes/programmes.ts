import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { type SampleFile, whole } from '../file.ts';

/** A programme of the data folder, as it was read and as it was written. */
export interface WrittenProgramme {
  readonly programme: Programme;
  readonly text: string;
}

/**
 * Which made-up place shows the rules that a real village has for itself alone. The rule is copied in
 * the name of the made-up place, so that no line of a sample ledger stands under a real village's name.
 */
const SHOWN_BY: Readonly<Record<string, string>> = {
  shangenqian: 'songping',
  yuhuangshan: 'fenglin',
  huangshiping: 'fenglin',
  longquan: 'zhuyuan',
  qinglongquan: 'liuwan',
  shazhou: 'shiqiao',
};

/** Copies of the programmes of single villages, each with its file. */
export function ownProgrammes(
  written: readonly WrittenProgramme[],
  real: readonly Village[],
  madeUp: readonly Village[],
): { readonly programme: Programme; readonly file: SampleFile }[] {
  return written.flatMap(({ programme, text }) => {
    const [only, ...others] = programme.villages;
    const from = others.length > 0 ? undefined : real.find(({ id }) => id === only);
    const to = from && madeUp.find(({ id }) => id === SHOWN_BY[from.id]);
    if (!from || !to) return [];
    const own = { id: programme.id.replace(from.id, to.id), villages: [to.id] };
    const copy = <Form extends object>(form: Form): string =>
      JSON.stringify({ ...form, ...own }, null, 2).replaceAll(from.name, to.name);
    return [
      {
        programme: JSON.parse(copy({ ...programme, sample: true })),
        file: whole(`programmes/${own.id}.json`, `${copy(JSON.parse(text))}\n`),
      },
    ];
  });
}
