import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { browsing } from '../support/browsing.ts';

const { at, open } = browsing();

/** What the keyboard should come to and what it came to, as it is written on the page. */
interface Walk {
  readonly expected: readonly string[];
  readonly reached: readonly string[];
  /** Reached without a mark that shows where one is. */
  readonly unseen: readonly string[];
  /** Reached after something that stands below it. */
  readonly backwards: readonly string[];
}

declare const walk: { expected: HTMLElement[]; reached: HTMLElement[]; unseen: HTMLElement[] };

/** Runs in the page: lists what can be worked, and notes down what comes into focus. */
function watch(): void {
  const WORKED = 'a[href],button,input,select,textarea,summary,[tabindex="0"]';
  const all = [...document.querySelectorAll<HTMLElement>(WORKED)];
  const seen = {
    expected: [] as HTMLElement[],
    reached: [] as HTMLElement[],
    unseen: [] as HTMLElement[],
  };
  seen.expected = all.filter((part) => part.checkVisibility({ visibilityProperty: true }));
  document.addEventListener('focusin', ({ target }) => {
    const part = target as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    seen.reached.push(part);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) seen.unseen.push(part);
  });
  Object.assign(globalThis, { walk: seen });
}

/** Runs in the page: what was noted down, in words. */
function told(): Walk {
  const words = (part: Element): string =>
    `${part.localName} ${(part.textContent ?? '').trim() || part.getAttribute('aria-label') || part.id}`;
  const box = (part: Element): DOMRect => part.getBoundingClientRect();
  const { expected, reached, unseen } = walk;
  // What a link to skip with covers is at the top of the window wherever that stands.
  const backwards = reached
    .slice(1)
    .filter(
      (part, before) => before > 0 && box(part).bottom <= box(reached[before] as Element).top,
    );
  return {
    expected: expected.map(words),
    reached: reached.map(words),
    unseen: unseen.map(words),
    backwards: backwards.map(words),
  };
}

const narrow = async (path: string): Promise<Page> => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at(path));
  return page;
};

test.each(['/', '/villages/hetang/', '/notices/hetang-2022-029/', '/overview/'])(
  'walks through %s in the order in which it reads, seen all the way, with nowhere to be caught',
  async (path) => {
    const page = await narrow(path);
    await page.evaluate(watch);
    const count = await page.evaluate(() => walk.expected.length);
    for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press('Tab');
    const { expected, reached, unseen, backwards } = await page.evaluate(told);
    expect(count).toBeGreaterThan(10);
    expect(reached).toEqual(expected);
    expect({ unseen, backwards }).toEqual({ unseen: [], backwards: [] });
  },
);

describe('the keyboard on every page', () => {
  const focused = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent?.trim());

  it('skips to what the page says', async () => {
    const page = await narrow('/overview/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('goes to the menu, opens a group of it, closes it and goes on', async () => {
    const page = await narrow('/');
    const [group, next] = await page.locator('#menu summary').allTextContents();
    await page.focus('.top a[href="#menu"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(group?.trim());
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const first = page.locator('#menu details').first();
    expect(await focused(page)).toBe((await first.locator('a').first().textContent())?.trim());
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await first.getAttribute('open')).toBeNull();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(next?.trim());
  });
});
