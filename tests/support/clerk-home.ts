import { clerkFiles } from '../../scripts/bench/small-county.ts';
import {
  type Answers,
  NOTHING_SAID,
  type Question,
  withGuesses,
} from '../../src/intake/file/clerk/context.ts';
import { tableNamed } from '../../src/intake/tables/known-tables.ts';
import { assemble } from '../../src/portal/assemble.ts';
import {
  type BroughtIn,
  bringIn,
  faultsBrought,
  readSheets,
} from '../../src/portal/handing-in/bring-in.ts';
import type { Home } from '../../src/portal/handing-in/home.ts';
import { knownNames } from '../../src/views/data/template-lists.ts';

const TODAY = '2026-11-27';
/** A home as a command opens it. */
export function homeOf(files: ReadonlyMap<string, string>): Home {
  const { portal, lists, programmes, problems } = assemble(files, TODAY);
  if (!portal) throw new Error(problems.map(({ file, message }) => file + message).join('\n'));
  return { files, portal, lists, programmes, names: knownNames(portal), today: TODAY };
}

/** One sheet handed in for a village. */
export interface Sheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: string;
  readonly village?: string;
  readonly reason?: string;
  readonly agreed?: boolean;
}

/** A county to which sheets are handed in one after another. */
export class ClerkCounty {
  files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string> = clerkFiles()) {
    this.files = files;
  }

  /** Hands in a sheet with what has been said of it; what may be written is. */
  handIn(sheet: Sheet, answers: Partial<Answers> = {}, dropPrivate = false): BroughtIn {
    const home = homeOf(this.files);
    const table = tableNamed(sheet.table, home.programmes);
    if (!table) throw new Error(`no table ${sheet.table}`);
    const village = sheet.village ?? 'liuping';
    const said = { ...NOTHING_SAID, ...answers };
    const handed = { ...sheet, table, village, answers: said, dropPrivate, options: {} };
    const how = { reason: sheet.reason ?? null, removeGone: false, agreed: sheet.agreed ?? false };
    const brought = bringIn(home, readSheets(home, table, village, [handed]), how);
    const problems = [...brought.problems, ...faultsBrought(this.files, brought.texts, TODAY)];
    const isRight = problems.every(({ severity }) => severity !== 'error') && !brought.waits;
    if (isRight) this.files = new Map([...this.files, ...brought.texts]);
    return { ...brought, problems };
  }

  /** Hands in a sheet and answers whatever is asked as it seems. */
  handInAsked(sheet: Sheet): { readonly asked: readonly Question[]; readonly brought: BroughtIn } {
    const first = this.handIn(sheet);
    if (first.questions.length === 0) return { asked: [], brought: first };
    const answers = withGuesses(NOTHING_SAID, first.questions);
    const dropPrivate = first.questions.some(({ about }) => about === 'private');
    return { asked: first.questions, brought: this.handIn(sheet, answers, dropPrivate) };
  }

  text(path: string): string {
    return this.files.get(path) ?? '';
  }
}
