import { namesInCell } from './guard/names.ts';
import { findPrivate } from './guard.ts';

const LABEL =
  /[号名期额款数积注明类型组村户金补贴租项日月年单项科原情结标合电地卡签章手价费率元米亩余收支级别称态序人方向式点时间事内容途据法处镇乡]/;

/** A head as a message may name it: by its words when they are a label's, else by its place alone. */
export function headName(head: string, index: number): string {
  const text = head.replace(/\s+/g, ' ').trim();
  const isLabel = LABEL.test(text) && namesInCell(text).length === 0 && !/\d{3}/.test(text);
  return isLabel && text.length <= 24 && !findPrivate(text) ? text : `第 ${index + 1} 列`;
}
