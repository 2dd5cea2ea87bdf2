import { isMoney } from '../units.ts';
import { cellText, type FileRow } from './file-cell.ts';
import { headOf } from './match-heads.ts';
import { quantityOf } from './tidy/quantity.ts';

/** What a column that no table asks for is about, when losing it unseen would change what is told. */
export type Nature = 'money' | 'number' | 'name' | 'day';

const HEADS: readonly (readonly [Nature, RegExp])[] = [
  ['money', /金额|款$|收入|支出|余额|结余|补助|补贴|奖补|租金|价|费$|投资|资金|借方|贷方|元$/],
  ['number', /面积|长度|宽度|数量|重量|亩|平方|米$|数$/],
  ['name', /姓名|户主|负责人|领款人|^名字$/],
  ['day', /日期|时间|年月日/],
];
const CELLS: readonly (readonly [Nature, (text: string) => boolean])[] = [
  ['day', (text) => /^\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\D*$/.test(text)],
  ['name', (text) => /^\p{Script=Han}{1,2}[*＊]+\p{Script=Han}?$/u.test(text)],
  ['money', (text) => /^-?[\d,]+\.\d\d$/.test(text) || isAmount(text)],
  ['number', (text) => /^-?[\d,]+(\.\d+)?$/.test(text) || quantityOf(text, null)?.unit != null],
];

/** What a column is about: as its head says, else as most of its cells look; null for any other. */
export function natureOf(head: string, index: number, data: readonly FileRow[]): Nature | null {
  const { stem, unit } = headOf(head);
  if (unit) return isMoney(unit) || unit.dimension.startsWith('currency') ? 'money' : 'number';
  const said = HEADS.find(([, words]) => words.test(stem));
  if (said) return said[0];
  const cells = data.map((row) => cellText(row, index)).filter((text) => text !== '');
  const looks = CELLS.find(([, test]) => cells.filter(test).length * 2 > cells.length);
  return looks?.[0] ?? null;
}

function isAmount(text: string): boolean {
  const unit = quantityOf(text, null)?.unit;
  return unit != null && (isMoney(unit) || unit.dimension.startsWith('currency'));
}
