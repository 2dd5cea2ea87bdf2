/** Fingerprints and receipt codes: groups of four capitals and digits, with a letter among them. */
const MARK = '(?=[0-9-]*[A-Z])[0-9A-Z]{4}(?:-[0-9A-Z]{4})+';
/** Ids of notices and payouts, which are parts of addresses too: `qinghe-2022-w001`. */
const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:(?:19|20)\\d\\d-[a-z]?\\d{2,4}|[a-z]+-\\d{3,4})';
const OWN = new RegExp(`(?<![\\w-])(?:${MARK}|${ID})(?![\\w-]|\\s?@)`, 'g');

/**
 * The text without the codes that the portal makes itself: drawn or counted, they say nothing of
 * anybody, though some look like a messenger's name. As much room is left, so that places stay true.
 */
export function withoutOwnCodes(text: string): string {
  return text.includes('-') ? text.replace(OWN, (code) => ' '.repeat(code.length)) : text;
}
