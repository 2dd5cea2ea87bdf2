/** Digests and embedded files are long and full of digits, and say nothing. */
export function withoutDigests(text: string): string {
  return text
    .replace(/sha(?:256|384|512)[-:][A-Za-z0-9+/=_-]{20,}/g, ' ')
    .replace(/;base64,[A-Za-z0-9+/=]+/g, ' ')
    .replace(/(?<![A-Za-z0-9])(?=[0-9]*[a-f])[0-9a-f]{32,}(?![A-Za-z0-9])/gi, ' ')
    .replace(NOTE, ' ');
}

/** What stands in signed notes and proofs (C2SP): a key, a signature, a hash. */
const NOTE =
  /\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}(?![\w+/])|^— \S+ [A-Za-z0-9+/]{88,}={0,2}$|^[A-Za-z0-9+/]{43}=$/gm;
