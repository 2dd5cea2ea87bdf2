import { expect, it, test } from 'vitest';
import { isBoardOnly } from '../../../src/domain/programmes/board-only.ts';

test.each([
  '城乡居民最低生活保障金',
  '重度残疾人护理补贴',
  '事实无人抚养儿童生活费',
  '百岁老人长寿保健费',
  '尿毒症患者透析补助',
  '恶性肿瘤患者救助',
  '困难群众慰问金',
  '低收入家庭住房补助',
  '防返贫监测户产业奖补',
])('%s: a list of it says of everybody on it that they are ill, old or in need', (title) => {
  expect(isBoardOnly(title)).toBe(true);
});

it('lets lists of what anybody may get go on the web', () => {
  const titles = ['耕地地力保护补贴', '农村户厕改造', '松材线虫病防治补贴', '养老保险缴费补贴'];
  expect(titles.filter(isBoardOnly)).toEqual([]);
});
