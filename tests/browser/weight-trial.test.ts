import { expect, it } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { handWorked } from '../support/hand-worked.ts';

const { at, open } = browsing();
const complete = handWorked().filter(({ total }) => total !== '');

it('ranks the places anew by the weights that are typed, and by the official ones as on the page', async () => {
  const page = await open();
  await page.goto(at('/evaluation/'));
  const box = page.locator('[data-weights]');
  const told = () => box.locator('output li').allTextContents();
  const [daily, base, result] = await box.locator('input').all();
  if (!daily || !base || !result) throw new Error('three weights');
  expect(await told()).toEqual([]);
  await daily.fill('20.0');
  expect((await told()).map((line) => /^第 (\d+) .*?([\d.]+) 分$/.exec(line)?.slice(1))).toEqual(
    complete.map(({ rank, total }) => [rank, total]),
  );
  await daily.fill('100');
  await base.fill('0');
  await result.fill('0');
  const byDaily = complete.map(({ daily: score }) => Number(score)).toSorted((a, b) => b - a);
  expect((await told()).map((line) => Number(/([\d.]+) 分$/.exec(line)?.[1]))).toEqual(byDaily);
  await base.fill('100');
  expect(await box.textContent()).toContain('加起来是 200%，按比例折成 100% 来算。');
  await base.fill('多');
  expect(await box.textContent()).toContain('请只写数字');
});
