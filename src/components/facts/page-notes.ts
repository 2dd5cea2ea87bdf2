import { portal, prose } from '../../portal/current.ts';
import { articleNotes, type Note } from '../../views/facts/notes.ts';

const NOTES = articleNotes(prose.texts, portal.knowledge);

/** The notes of the article at this address, a case or a digest, by the figure. */
export function notesAt(
  params: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, Note> {
  const name = params.slug ? `cases/${params.slug}` : `policies/${params.policy}`;
  return NOTES.get(name) ?? new Map();
}
