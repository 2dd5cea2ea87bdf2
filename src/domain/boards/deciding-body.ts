/** Stands in a form for a few letters: 区××局. */
const ANY = '××';
const PLACE = '\\p{Script=Han}{1,14}';
/** Words that end in 区 and are no county-level district. */
const NO_DISTRICT = '(?<![社小片园景库矿校])';

/**
 * Whether a name is a body of the form: the whole form, with nothing after it and at most the name of a
 * place before it. 「区××局」 is 区农业农村局 and 某某区财政局, not 小区物业管理局; 「村民委员会」 is
 * 清河村村民委员会, not 村民委员会主任.
 */
export function isBody(form: string, name: string): boolean {
  const parts = form.split(ANY).map((part) => part.replace(/[^\p{Script=Han}]/gu, ''));
  const guard = form.startsWith('区') ? NO_DISTRICT : '';
  const body = parts.join('\\p{Script=Han}{1,12}');
  return new RegExp(`^(?:${PLACE})?${guard}${body}$`, 'u').test(name.replace(/\s/g, ''));
}
