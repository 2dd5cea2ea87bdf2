import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { type Slip, slipsHtml } from '../../../src/views/receipts/slips.ts';

const SLIP: Slip = {
  number: 17,
  village: '龙韵村',
  title: '美丽<庭院>',
  code: '8RRJZ3HW3WC5S73XSRNQ',
  amounts: [
    ['应得', '12,716.25 元'],
    ['已兑付', '还没有'],
  ],
  asOf: '2022-12-15',
  phone: '0719-0000003（示例）',
  sample: true,
};
const root = parse(
  slipsHtml([SLIP, { ...SLIP, number: 18, sample: false }], 'https://a.example/receipts/'),
);
const [first, second] = root.querySelectorAll('.slip');

it('shows outside nothing but village and number, and marks samples', () => {
  expect(first?.querySelector('.outside')?.text.replace(/\s+/g, '')).toBe(
    '示例数据龙韵村17号请当面交给名单上这一号的人，别人不要拆开。经办人：把右边一格往里折，盖住码，钉好。',
  );
  expect(second?.text).not.toContain('示例数据');
});

it('has the code inside, in groups, and a sign that leads to the page', () => {
  const code = first?.querySelector('.code')?.text ?? '';
  expect(code.replace(/\s/g, '')).toBe('8RRJ-Z3HW-3WC5-S73X-SRNQ');
  expect(first?.querySelectorAll('.inside svg')).toHaveLength(1);
  expect(first?.querySelector('.outside,.how')?.text).not.toContain('8RRJ');
});

it('has what the household is due and was paid inside, for whoever has no telephone', () => {
  const inside = first?.querySelector('.how .amounts')?.text.split('\n');
  expect(inside).toEqual(['应得 12,716.25 元', '已兑付 还没有']);
  expect(first?.querySelector('.outside')?.text).not.toContain('12,716');
});

it('says how to type it, whom to call, and takes no text for markup', () => {
  const how = first?.querySelector('.how')?.text ?? '';
  expect(how).toContain('a.example/receipts/');
  expect(how).toContain('0719-0000003');
  expect(first?.querySelector('.title')?.innerHTML).toContain('美丽&lt;庭院&gt;');
});

it('loads nothing and runs nothing', () => {
  expect(root.querySelectorAll('script,link,img,[src],[href]')).toEqual([]);
});
