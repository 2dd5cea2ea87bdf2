import { mightBePrivate } from '../quick-look.ts';
import { withoutDigests } from './digests.ts';
import { BREAK, type FileText } from './file-text.ts';

/** Numbers shorter than this are amounts and counts; as long as this, one could be a telephone. */
const LONG = 10_000_000_000;

/** An amount written as text, so that no digit of it is lost; its form is checked where it is read. */
const AMOUNT = /^\d{1,10}(?:\.\d{1,2})?$/;

/** Every text, key and very long number of a JSON file; a file that is no JSON is read as plain words. */
export function jsonTexts(source: string, place: string, explain = true): FileText[] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return [{ place, text: source, kind: 'words' }];
  }
  const kept: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      if (!AMOUNT.test(part) && mightBePrivate(part, explain)) kept.push(withoutDigests(part));
    } else if (typeof part === 'number') {
      if (part >= LONG && Number.isInteger(part)) kept.push(BigInt(part).toString());
    } else if (Array.isArray(part)) {
      for (const item of part) walk(item);
    } else if (part !== null && typeof part === 'object') {
      for (const [key, item] of Object.entries(part)) {
        walk(key);
        walk(item);
      }
    }
  };
  walk(value);
  return kept.length === 0 ? [] : [{ place, text: kept.join(BREAK), kind: 'words' }];
}
