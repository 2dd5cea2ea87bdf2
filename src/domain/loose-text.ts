/** The engine copies shorter parts of a text anyway. */
const SHORT = 12;

/** The same text, cut loose from the longer one it may be a part of, which it would keep alive. */
export function looseText(text: string): string {
  return text.length <= SHORT ? text : [...text].join('');
}
