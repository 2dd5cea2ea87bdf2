import { formatDay } from '../../domain/day.ts';
import { type HandedOut, RECORD_STATES, type RecordStep } from '../../domain/record/handed-out.ts';
import type { Verdict } from '../../domain/record/verdict.ts';
import { make } from '../make.ts';
import type { Signed } from './signed.ts';

const SAID: Readonly<Record<Verdict['kind'], readonly [mark: string, words: string]>> = {
  same: ['pass', '这张纸和网上一致。'],
  changed: ['cannot-tell', '这张纸以后改过。'],
  withdrawn: ['breach', '这张已撤回。'],
  unknown: ['breach', '没有这张。'],
  altered: ['breach', '网上的内容和这串指纹对不上，登记以后被动过。请告诉监督电话。'],
};

/** A verdict: plain words first, what differs next, the proof below. */
export function showVerdict(
  verdict: Verdict,
  handed: HandedOut | null,
  signed: Signed | null,
  base: string,
  changes: readonly string[] = [],
): HTMLElement {
  const [mark, words] = SAID[verdict.kind];
  return make(
    'section',
    { class: 'verdict' },
    make('h2', { class: mark }, words),
    ...(handed?.title && handed.page
      ? [make('p', {}, make('a', { href: base + handed.page }, handed.title))]
      : []),
    ...detailsOf(verdict, changes),
    ...(handed ? [proofOf(handed, signed)] : []),
  );
}

function detailsOf(verdict: Verdict, changes: readonly string[]): HTMLElement[] {
  switch (verdict.kind) {
    case 'unknown':
      return [
        make(
          'p',
          {},
          '本站没有登记过这串指纹。请对着纸再看一遍，也看看网址是不是纸上的网址；都对，就是纸有问题，请告诉监督电话。',
        ),
      ];
    case 'altered':
      return [];
    case 'withdrawn':
      return [make('p', {}, `${formatDay(verdict.step.day)}撤回${reasonOf(verdict.step)}。`)];
    case 'same': {
      const { step, expired } = verdict;
      const gone = expired ? `${formatDay(expired.day)}起姓名到期，网上已经去掉。` : '';
      return [
        make(
          'p',
          {},
          `${formatDay(step.day)}登记${signedBy(step)}，后来没有改过。${gone}名单、金额请点开上面的网页，和纸上的对一对。`,
        ),
      ];
    }
    case 'changed':
      return [
        make('ul', {}, ...changes.map((change) => make('li', {}, change))),
        ...verdict.later.map((step) =>
          make(
            'p',
            {},
            `${formatDay(step.day)}${RECORD_STATES[step.state]}${reasonOf(step)}${signedBy(step)}。现在的指纹 ${step.code}。`,
          ),
        ),
      ];
  }
}

function reasonOf({ reason }: RecordStep): string {
  return reason === null ? '' : `，原因：${reason.replace(/。$/, '')}`;
}

function signedBy({ preparedBy, approvedBy, alone }: RecordStep): string {
  const by = approvedBy === null ? `一个人登记（${alone ?? '没有写原因'}）` : `${approvedBy}核`;
  return `，${preparedBy}做，${by}`;
}

function proofOf({ content, history }: HandedOut, signed: Signed | null): HTMLElement {
  const rows = content?.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return make(
    'details',
    {},
    make('summary', {}, '怎么知道的'),
    make(
      'p',
      {},
      rows === undefined
        ? '这一版的内容不再给看，只有登记簿里的日期和指纹。'
        : `这台机器把登记的内容（${rows} 行）重新算了一遍指纹，和纸上的是同一串。`,
    ),
    make('p', {}, signed?.isOurs ? signed.words : '登记总账里还没有签到它。'),
    make(
      'ul',
      {},
      ...history.map(({ day, state, code }) =>
        make('li', {}, `${formatDay(day)} ${RECORD_STATES[state]} ${code}`),
      ),
    ),
  );
}
