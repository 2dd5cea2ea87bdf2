import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { builtSite } from '../../scripts/support/open-site.ts';
import { Desk, type Workshop } from '../../src/desk/desk.ts';
import type { Person } from '../../src/domain/desk/submission.ts';

export const TODAY = '2026-11-27';
export const PASSPHRASE = 'four plain words here';
export const CLERK: Person = { name: '王芳', post: '村报账员', roles: ['handIn'] };
export const CHECKER: Person = {
  name: '李强',
  post: '村务监督委员会主任',
  roles: ['approve', 'publish'],
};

/** A desk over a fresh home of a small county; `close` takes the folder away. */
export function deskHome(
  given: Omit<Workshop, 'open'> & Partial<Workshop>,
  live: string | null = null,
) {
  const workshop: Workshop = {
    open: (sources, room, out) => builtSite(sources, room, out, given.build),
    ...given,
  };
  const home = mkdtempSync(join(tmpdir(), 'sunboard-desk-'));
  for (const [path, text] of clerkFiles()) {
    mkdirSync(dirname(join(home, 'data', path)), { recursive: true });
    writeFileSync(join(home, 'data', path), text);
  }
  for (const name of ['content', 'public']) mkdirSync(join(home, name));
  let minute = 0;
  const place = {
    sources: {
      data: join(home, 'data'),
      content: join(home, 'content'),
      public: join(home, 'public'),
    },
    ...{ work: join(home, 'work'), out: join(home, 'dist'), today: TODAY, live, workshop },
    ...{ push: false, inbox: null as string | null, town: null },
    clock: () => {
      minute += 1;
      return `${TODAY}T09:${String(minute % 60).padStart(2, '0')}:00+08:00`;
    },
  };
  const desk = new Desk(place);
  return { desk, home, place, close: () => rmSync(home, { recursive: true, force: true }) };
}
