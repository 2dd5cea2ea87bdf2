/** A text by which two that look alike are the same: in half width, without spaces. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
