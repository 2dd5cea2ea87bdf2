import { renderSVG } from 'uqr';
import { type Day, formatDay } from '../../domain/day.ts';
import { printedReceiptCode } from '../../domain/receipts/code.ts';
import { escapeXml } from '../../domain/xml.ts';
import { SLIP_STYLE } from './slip-style.ts';

/** One slip of paper. Who it is for stands on the list alone; outside it bears only its number. */
export interface Slip {
  readonly number: number;
  readonly village: string;
  /** Which ledger; printed inside. */
  readonly title: string;
  readonly code: string;
  /** What the household is due and has been paid on a day, in words; printed inside. */
  readonly amounts: readonly (readonly [label: string, words: string])[];
  readonly asOf: Day;
  /** Whom to call about it, as printed. */
  readonly phone: string;
  readonly sample: boolean;
}

/**
 * The slips as a page to print on A4, four a sheet. Each is folded along the right line, so that code,
 * sign and amounts lie inside and only village and number show.
 *
 * @param address full address of the page that codes are typed into
 */
export function slipsHtml(slips: readonly Slip[], address: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>回执条</title>
<style>${SLIP_STYLE}</style>
</head>
<body>
${slips.map((slip) => slipHtml(slip, address)).join('\n')}
</body>
</html>
`;
}

/** Three of the five groups, with the hyphen that leads on. */
const FIRST_LINE = 15;

function slipHtml(slip: Slip, address: string): string {
  const code = printedReceiptCode(slip.code);
  const sign = renderSVG(`${address}#${slip.code}`, { border: 1, pixelSize: 4, ecc: 'M' });
  const shown = address.replace(/^https?:\/\//, '');
  return `<section class="slip" data-slip="${slip.number}">
<div class="outside">
${slip.sample ? '<p class="sample">示例数据</p>' : ''}
<p class="village">${escapeXml(slip.village)}</p>
<p class="number"><b>${slip.number}</b> 号</p>
<p>请当面交给名单上这一号的人，别人不要拆开。</p>
<p class="fold">经办人：把右边一格往里折，盖住码，钉好。</p>
</div>
<div class="inside">
<p class="title">${escapeXml(slip.title)} 回执码</p>
<div class="sign">${sign}</div>
<p class="code">${code.slice(0, FIRST_LINE)}<br>${code.slice(FIRST_LINE)}</p>
</div>
<div class="how">
<p class="amounts">${slip.amounts.map(([label, words]) => `${escapeXml(label)} <b>${escapeXml(words)}</b>`).join('<br>')}</p>
<p>截至${formatDay(slip.asOf)}。怎么算、到哪一步，扫左边的方块看，或者打开网址写那 20 个字符：<span class="address">${escapeXml(shown)}</span></p>
<p>不会用，打电话 ${escapeXml(slip.phone)}。</p>
<p>凭码只能看，<b>不能领钱</b>。谁凭它要钱、要卡号，都是骗子。丢了、被看到了，叫村里换。</p>
</div>
</section>`;
}
