import { type Day, daysBetween } from '../../domain/day.ts';
import { leftWords } from '../../domain/notices/notice.ts';

/** Shows every notice of a copied page, which bears its last day, as it stands on a day. */
export function endNotices(page: ParentNode, today: Day): void {
  for (const notice of page.querySelectorAll<HTMLElement>('[data-ends]')) {
    const { ends = '', status } = notice.dataset;
    const left = daysBetween(today, ends);
    if (status === undefined) {
      if (left < 0) notice.remove();
    } else if (left < 0 || status !== 'upcoming') {
      tell(notice, left);
    }
  }
}

function tell(notice: HTMLElement, left: number): void {
  const isOver = left < 0;
  const words = isOver ? '已结束' : leftWords(left);
  const tag = notice.querySelector('.tag');
  const clock = notice.querySelector('.clock');
  say(tag, words);
  say(clock?.querySelector('b'), isOver ? words : `公示中，${words}`);
  if (!isOver) {
    const days = clock?.querySelector('.days')?.firstChild;
    if (days) days.nodeValue = String(left || '今');
    return;
  }
  notice.dataset.status = 'ended';
  notice.removeAttribute('data-ends');
  if (tag) tag.className = 'tag ended';
  if (clock) clock.className = 'clock ended';
  for (const part of notice.querySelectorAll('.days, progress')) part.remove();
}

/** Text that is there already is left alone, for whoever watches the page would be told of it. */
function say(element: Element | null | undefined, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
