/** The engine copies shorter parts of a text anyway. */
const SHORT = 12;
/** Encoding leaves such a text as it is, but makes a copy of one byte a letter. */
const PLAIN = /^[\w-]*$/;

/** The same text, cut loose from the longer one it may be a part of, which it would keep alive. */
export function looseText(text: string): string {
  if (text.length <= SHORT) return text;
  return PLAIN.test(text) ? encodeURIComponent(text) : ` ${text}`.slice(1);
}
