/** GB18030 bytes of text whose characters a small table of its decoder covers. */
export function encodeGb(text: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      if (low === 0x7f) continue;
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (letter.length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, [high, low]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((letter) =>
      letter.charCodeAt(0) < 128 ? [letter.charCodeAt(0)] : [...(bytesOf.get(letter) ?? [63])],
    ),
  );
}
