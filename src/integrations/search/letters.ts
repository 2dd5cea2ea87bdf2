import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/t2cn';
import { pinyin } from 'pinyin-pro';
import type { SearchLetters } from '../../domain/search/root.ts';
import type { SearchRecord } from './records.ts';

/** Characters by sound, and the traditional forms of characters that the site uses. */
export function searchLetters(records: readonly SearchRecord[]): SearchLetters {
  const used = new Set<string>();
  for (const { title, text } of records) for (const letter of title + text) used.add(letter);
  return { sounds: soundsOf(commonCharacters()), traditional: traditionalOf(used) };
}

/** The 3,755 characters of the first level of GB 2312, in the order of their sounds. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  const text = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  return [...text].filter((letter) => /\p{Script=Han}/u.test(letter));
}

function soundsOf(letters: readonly string[]): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const letter of letters) {
    const sound = pinyin(letter, { toneType: 'none', v: true });
    sounds[sound] = (sounds[sound] ?? '') + letter;
  }
  return sounds;
}

/** Pairs of a traditional form and the character that the site writes for it. */
function traditionalOf(used: ReadonlySet<string>): string {
  const simplified = ConverterFactory(from.tw ?? [], to.cn ?? []);
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const letter = String.fromCodePoint(code);
    const plain = simplified(letter);
    if (plain !== letter && used.has(plain)) pairs += letter + plain;
  }
  return pairs;
}
