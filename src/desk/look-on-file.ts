import type { OnFile, Submission } from '../domain/desk/submission.ts';
import { digestOnFile, figuresOf, foundFor } from '../portal/record/record-folder.ts';
import type { Effect } from './look.ts';
import type { OpenedHome } from './open-home.ts';

/** Works out what lies in a home already and is to be put on record (`npm run publish -- --submit`). */
export function lookOnFile(opened: OpenedHome, submission: Submission, onFile: OnFile): Effect {
  const found = foundFor(opened.filed(new Map()), onFile, submission);
  return {
    ...{ submission, opened, villageName: '', title: submission.name },
    ...{ texts: new Map(), problems: [], faults: 0, sheet: null },
    figures: figuresOf(found.things),
    digest: digestOnFile(found, submission),
  };
}
