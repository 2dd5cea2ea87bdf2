import { expect, it } from 'vitest';
import { unsaidOnce } from '../../src/views/unsaid.ts';

const SIGN = '<span role="img" aria-label="来源没有写">—</span>';

it('says once what several cells do not say', () => {
  const { html, note } = unsaidOnce(
    '<td data-th="谁">没有写明</td><td><b>1</b>\n没有写 <a>F1</a></td><dd>多少没有写明。</dd>',
  );
  expect(html).toBe(
    `<td data-th="谁">${SIGN}</td><td><b>1</b>${SIGN}<a>F1</a></td><dd>${SIGN}</dd>`,
  );
  expect(note).toBe('—：来源没有写。');
});

it('does so behind a label', () => {
  const { html } = unsaidOnce('<li>电话：没有写明。</li><small>负责：没有写明（某案例）</small>');
  expect(html).toBe(`<li>电话：${SIGN}。</li><small>负责：${SIGN}（某案例）</small>`);
});

it('does so in drawings, behind a name', () => {
  const { html, note } = unsaidOnce(
    '<svg><text x="1">社区补的 多少没有写明</text><text>负责：没有写明 · 9 户</text><text>没有写</text></svg>',
  );
  expect(html).toBe(
    '<svg><text x="1">社区补的 —</text><text>负责：— · 9 户</text><text>没有写</text></svg>',
  );
  expect(note).toBe('—：来源没有写。');
});

it('leaves a single cell as it is', () => {
  const html = '<td>没有写明</td><td>3</td>';
  expect(unsaidOnce(html)).toEqual({ html, note: null });
});

it.each([
  '<h2>没有写明</h2><dt>没有写明</dt><a href="#x">没有写明</a>',
  '<span>没有写明：奖励。</span><li>哪一档，原文未载：按下一档</li>',
  '<td>公示几天，原文未载</td><td>没有写，先问窗口</td>',
  '<svg><text>没有写</text><text>没有写</text></svg><select><option>没有写</option></select>',
  '<script>var a = "<td>没有写</td><td>没有写</td>";</script>',
  '<p>还没有写</p><td>还没有写</td><td>还没有写</td>',
])('leaves what says more: %s', (html) => {
  expect(unsaidOnce(html)).toEqual({ html, note: null });
});
