/** A masked name, with what is left of it: 张*, 张*三, 欧阳**. */
const MASKED_NAME = /\p{Script=Han}[*＊]+\p{Script=Han}?|[a-z][*＊]+/giu;

/** Text without masked names: what is left of one may not be used to look for a person. */
export function unnamed(text: string): string {
  return text.replace(MASKED_NAME, ' * ');
}
