/** What stands for a value that the source does not give, and what it is called. */
const SIGN = '—';
const CALLED = '来源没有写';

/** Two letters before it name the source, as each county calls its own, or ask what is missing. */
const UNSAID = '(?:\\p{Script=Han}{2})?(?:没有写明?|未载)';
/** A page without these says nothing of the kind. */
const ANY = /没有写|未载/;
/** Cells that say no more than that; longer words tell what is missing, and stay. */
const ONLY = new RegExp(`^\\s*${UNSAID}。?\\s*$`, 'u');
/** The same behind a label. */
const LABELLED = new RegExp(`(?<=：)${UNSAID}(?=[。 （]|$)`, 'gu');

/**
 * The same behind a name in a drawing; where it stands alone there, it is what the key explains. The words
 * are looked for first: what stands before each letter of every drawing took longer than all else on a page.
 */
const DRAWN = new RegExp(`(?=${UNSAID}(?:<| ·))(?<=<text\\b[^>]*>[^<]*[ ：])${UNSAID}`, 'gu');

/** Text and tags in turn; drawings, code and choices are one piece. */
const PIECES = /<(svg|script|style|pre|select)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** Where such words are a heading or a button and not a value. */
const NO_VALUE = /^<(?:h\d|dt|th|a|button|summary|option|label|p|li)\b/;

/**
 * Says once a page that the source does not give a value. Where the markup of a page says it in more
 * than one place, each gets a dash instead, and `note` tells what it stands for; null where there is
 * no need of one.
 */
export function unsaidOnce(html: string): { readonly html: string; readonly note: string | null } {
  if (!ANY.test(html)) return { html, note: null };
  const sign = `<span role="img" aria-label="${CALLED}">${SIGN}</span>`;
  let said = 0;
  const put = (): string => {
    said += 1;
    return sign;
  };
  const pieces = html.match(PIECES) ?? [];
  const signed = pieces.map((piece, at) => {
    if (piece.startsWith('<svg')) {
      return piece.replace(DRAWN, () => {
        said += 1;
        return SIGN;
      });
    }
    if (piece.startsWith('<')) return piece;
    const whole = ONLY.test(piece) && !NO_VALUE.test(pieces[at - 1] ?? '');
    return whole ? put() : piece.replace(LABELLED, put);
  });
  return said < 2 ? { html, note: null } : { html: signed.join(''), note: `${SIGN}：${CALLED}。` };
}
