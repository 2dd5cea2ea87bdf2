import type { Lists } from '../../intake/lists.ts';
import { type Handed, worksKnown } from '../handed.ts';
import type { Portal } from '../portal.ts';
import { Reads } from './reads.ts';

/** A checked portal as it is handed to pages so that it is noted what each of them reads. */
export function watched(portal: Portal, lists: Lists): Required<Handed> {
  const reads = new Reads((root) =>
    root === 'portal' ? portal : root === 'lists' ? lists : worksKnown().get(root)?.(portal),
  );
  return { portal: reads.root('portal') as Portal, lists: reads.root('lists') as Lists, reads };
}
