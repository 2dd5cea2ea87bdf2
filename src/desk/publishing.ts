import { join } from 'node:path';
import {
  type FileBefore,
  type Person,
  publish,
  readBackTold,
  type Submission,
  TAKING_BACK,
} from '../domain/desk/submission.ts';
import { takeLock } from '../portal/fs/lock.ts';
import { changeFolder } from '../portal/fs/write.ts';
import type { DataFiles } from '../portal/reading.ts';
import { together, waitingFor } from './beside.ts';
import { type Candidate, makeCandidate } from './candidate.ts';
import { type Change, type Content, contentDigest } from './change.ts';
import { deliver } from './delivery/deliver.ts';
import { placeOf } from './delivery/place.ts';
import type { Desk } from './desk.ts';
import { effectOf } from './effect.ts';
import { commitFiles } from './history.ts';
import type { Effect } from './look.ts';
import type { OpenedHome } from './open-home.ts';
import { pagesToRead, type ReadBack, readBack } from './read-back.ts';
import { textsOf } from './texts.ts';

/** How far something has come that takes its time. */
export interface Running {
  readonly is: 'under-way' | 'done' | 'failed';
  readonly words: string;
}

/** Something to be published, and what was seen of it. */
export interface Wanted {
  readonly id: string;
  readonly seen: string;
}

/** Something that may be published, what it is called, and what the files were before it. */
interface Ready extends Wanted {
  readonly submission: Submission;
  readonly title: string;
  readonly digest: string;
}

/** Publishes what was approved, one after another, and remembers how each went. */
export class Publishing {
  readonly #desk: Desk;
  readonly #running = new Map<string, Running>();
  /** What goes on, for whoever waits until all is done. */
  idle: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  of(id: string): Running | null {
    return this.#running.get(id) ?? null;
  }

  /** Begins to publish some, as one change of the site; `of` tells how it goes. */
  begin(wanted: readonly Wanted[], person: Person): void {
    const ours = wanted.filter(({ id }) => this.of(id)?.is !== 'under-way');
    const ids = ours.map(({ id }) => id);
    const words = '正在生成、检查、换上新网站，这一页会自己刷新……';
    this.#next(ids, words, '没有公开', () => this.#publish(ours, person));
  }

  /** Begins to carry the site to its place again, and to look for something at the live address. */
  lookAgain(id: string, person: Person): void {
    if (this.of(id)?.is === 'under-way') return;
    const words = '正在传、看网址，这一页会自己刷新……';
    this.#next([id], words, '没有看成', () => this.#seeLive([id], person, ''));
  }

  /** One thing after another, each told as it goes. */
  #next(ids: readonly string[], words: string, not: string, work: () => Promise<void>): void {
    this.#say(ids, { is: 'under-way', words });
    this.idle = this.idle.then(work).catch((error: unknown) => {
      const left = ids.filter((id) => this.of(id)?.is === 'under-way');
      const why = error instanceof Error ? error.message : String(error);
      this.#say(left, { is: 'failed', words: `${not}：${why}` });
    });
  }

  #say(ids: readonly string[], running: Running): void {
    for (const id of ids) this.#running.set(id, running);
  }

  async #publish(wanted: readonly Wanted[], person: Person): Promise<void> {
    const desk = this.#desk;
    // What lies on file is looked at again after the building, which takes its time.
    for (let left = 3; left > 0; left -= 1) {
      const opened = desk.home();
      const { ready, texts } = this.#together(opened, wanted, person);
      if (ready.length === 0) return;
      // What renders for looking at would share the processors with the building.
      desk.previews.close();
      const candidate = await makeCandidate(desk.place, texts);
      if (typeof candidate === 'string') throw new Error(candidate);
      const isDone = this.#takePlace(candidate, { opened, ready, texts }, person);
      candidate.discard();
      if (!isDone) continue;
      const message = ready.map(({ title }) => title).join('；');
      const uncommitted = await commitFiles(desk.place, [...texts.keys()], message);
      const ids = ready.map(({ id }) => id);
      await this.#seeLive(ids, person, uncommitted ?? '');
      return;
    }
    throw new Error('数据一直在被别人改，请等一会再按。');
  }

  /**
   * Writes what is ready and puts its site in place, unless something else was written since it was worked
   * out: false then. Of several desks of a home one does it at a time, or an older site would come last.
   */
  #takePlace(
    candidate: Candidate,
    { opened, ready, texts }: { opened: OpenedHome; ready: readonly Ready[]; texts: Change },
    person: Person,
  ): boolean {
    const desk = this.#desk;
    const giveBack = takeLock(join(desk.place.work, 'publishing.lock'));
    try {
      const isStill =
        desk.home() === opened && ready.every(({ id, seen }) => desk.store.get(id)?.seen === seen);
      if (!isStill) return false;
      const pages = pagesToRead(candidate);
      for (const { submission, seen } of ready) desk.store.put(submission, seen);
      // Cut short here, what is approved is on file and still to be published: again does the rest.
      changeFolder(desk.place.sources.data, { ...parted(texts), basis: opened.home.files });
      desk.place.workshop.swap(candidate.folder, desk.place.out);
      for (const { id, digest } of ready) {
        const kept = desk.store.get(id);
        if (!kept) continue;
        const done = publish(kept.submission, { digest, pages }, desk.acting(person));
        desk.keep(done, kept.seen);
      }
      return true;
    } finally {
      giveBack();
    }
  }

  /** What may be published of what is wanted, and the files that it writes; tells of the rest why not. */
  #together(opened: OpenedHome, wanted: readonly Wanted[], person: Person) {
    const desk = this.#desk;
    let now = opened;
    const texts = new Map<string, Content>();
    const ready: Ready[] = [];
    // In the order in which they came, as what goes together is looked at.
    for (const { id, seen } of [...wanted].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const refuse = (words: string): void => {
        this.#running.set(id, { is: 'failed', words: `没有公开：${words}` });
      };
      const kept = desk.store.get(id);
      const look = kept && effectOf(desk, kept.submission, now);
      if (!kept || !look || kept.seen !== seen) {
        refuse('它刚在别的窗口改过。');
        continue;
      }
      const { digest } = look;
      const may = publish(kept.submission, { digest, pages: [] }, desk.acting(person));
      if (!may.ok || look.faults > 0) {
        refuse(may.ok ? '现在读出来有错，请退回。' : may.why);
        continue;
      }
      const { beside = [], faulty = [] } = together(desk, kept.submission) ?? {};
      const apart = [...beside, ...faulty].find(
        (list) => !wanted.some((one) => one.id === list.id),
      );
      if (apart) {
        refuse(`看的时候连着「${apart.name}」，要一起公开。${waitingFor(apart)}`);
        continue;
      }
      const own = textsOf(desk, look);
      const submission = withFilesBefore(kept.submission, now.home.files, look.texts);
      now = now.with(own);
      for (const [path, text] of own) texts.set(path, text);
      ready.push({ id, seen, submission, digest, title: titleOf(look) });
    }
    return { ready, texts };
  }

  /** Carries the site to its place, reads the live address back, and writes down what was seen there. */
  async #seeLive(ids: readonly string[], person: Person, more: string): Promise<void> {
    const desk = this.#desk;
    const pages = ids.flatMap((id) => desk.store.get(id)?.submission.pages ?? []);
    const { isLive, words } = await carryAndLook(desk, [...new Set(pages)]);
    for (const id of ids) {
      const kept = desk.store.get(id);
      const told = kept && readBackTold(kept.submission, isLive, words, desk.acting(person));
      if (kept && told) desk.keep(told, kept.seen);
    }
    this.#say(ids, { is: isLive ? 'done' : 'failed', words: words + more });
  }
}

function parted(change: Change) {
  const written = [...change].flatMap(([path, content]) =>
    content === null ? [] : [[path, content] as const],
  );
  const removed = [...change.keys()].filter((path) => change.get(path) === null);
  return { written: new Map(written), removed };
}

/**
 * A submission with the files that it is about to change, so that it can be rolled back. Of one that was
 * cut short after it had changed them, the files as they were before that stay.
 */
function withFilesBefore(submission: Submission, files: DataFiles, change: Change): Submission {
  const fresh: FileBefore[] = [...change].map(([path, content]) => ({
    path,
    before: files.get(path) ?? null,
    after: contentDigest(content),
  }));
  const afterOf = (all: readonly FileBefore[]) => all.map(({ path, after }) => path + after).join();
  // What was taken back is not brought back again, and may be what nobody should keep.
  if (submission.takesBack) return submission;
  const isSame = change.size === 0 || afterOf(fresh) === afterOf(submission.files);
  return isSame ? submission : { ...submission, files: fresh };
}

/** What is done, for the history of the home. */
function titleOf({ submission: { takesBack }, villageName, title }: Effect): string {
  return `${takesBack ? TAKING_BACK[takesBack.how] : '公开'}：${villageName}${title}`;
}

/** Carries the site of a desk to the place that was set for it, and looks for pages at the live address. */
async function carryAndLook(desk: Desk, pages: readonly string[]): Promise<ReadBack> {
  const { live, out, work, clock } = desk.place;
  const place = placeOf(work);
  const why = place && (await deliver(out, place, work));
  if (why !== null) return { isLive: false, words: why };
  const address = live ?? desk.home().home.portal?.config.address ?? '';
  return readBack(address, out, pages, () => clock().slice(11, 16));
}
