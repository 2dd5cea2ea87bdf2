/** Line of a place in a text, as an editor counts them: from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
