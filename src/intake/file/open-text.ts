import type { Table } from '../define-table.ts';
import { type Decoding, decodeStrictly, decodings, type Encoding } from './decode.ts';
import type { Sheet } from './file-cell.ts';
import { FileFault } from './file-fault.ts';
import { findHead } from './find-head.ts';
import { DELIMITERS, type Delimiter, splitText } from './split-text.ts';
import { looksGarbled } from './tidy/plain.ts';

/** A text file, decoded and split in the way that shows the most heads of the table. */
export interface OpenedText {
  readonly sheet: Sheet;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** Text and rows looked at to choose encoding and delimiter. */
const LOOK = { letters: 50_000, rows: 40 };

interface Guess {
  readonly decoding: Decoding;
  readonly delimiter: Delimiter;
  readonly heads: number;
  readonly width: number;
}

/** Reads bytes as text for any of the tables; throws a `FileFault` when they are not readable text. */
export function openText(bytes: Uint8Array, tables: readonly Table[]): OpenedText {
  const found = decodings(bytes);
  const best = bestGuess(found, tables);
  if (best.heads === 0) refuseGarbled(bytes, best.decoding);
  const { decoding, delimiter } = best;
  const rows = splitText(decoding.text, delimiter);
  if (rows.length === 0) {
    throw new FileFault('file/empty', '这个文件里没有内容。', '请打开原表看看，重新保存再交。');
  }
  return {
    sheet: { name: '', hidden: false, rows, hiddenLines: [], hiddenColumns: [] },
    encoding: decoding.encoding,
    delimiter,
  };
}

function bestGuess(found: readonly Decoding[], tables: readonly Table[]): Guess {
  let best: Guess | null = null;
  for (const decoding of found) {
    const start = decoding.text.slice(0, LOOK.letters);
    for (const delimiter of DELIMITERS) {
      if (delimiter !== ',' && !start.includes(delimiter)) continue;
      const rows = splitText(start, delimiter, LOOK.rows);
      const heads = Math.max(
        0,
        ...tables.map((table) => findHead(rows, table)?.match.places.size ?? 0),
      );
      const width = Math.max(0, ...rows.map((row) => row.cells.length));
      const guess = { decoding, delimiter, heads, width };
      if (!best || isBetter(guess, best)) best = guess;
    }
  }
  return best as Guess;
}

/** More heads decide; without any, more columns within the more trusted encoding. */
function isBetter(guess: Guess, best: Guess): boolean {
  if (guess.heads !== best.heads) return guess.heads > best.heads;
  return guess.heads === 0 && guess.decoding === best.decoding && guess.width > best.width;
}

/** Text without a known head may be text in the wrong encoding; then that is what to say. */
function refuseGarbled(bytes: Uint8Array, decoding: Decoding): void {
  const big5 = decoding.encoding === 'GB18030' ? decodeStrictly(bytes, 'big5') : null;
  const odd = /[\ue000-\uf8ff]|[\u0080-\u00ff]{3}/.test(decoding.text.slice(0, LOOK.letters));
  if (
    big5 !== null &&
    /[\u4e00-\u9fff]/.test(big5) &&
    commonShare(big5) > commonShare(decoding.text)
  ) {
    throw new FileFault(
      'file/garbled',
      '文字打不开（乱码），像是繁体编码（Big5）的文件。',
      '请用 Excel 或 WPS 打开，另存为「CSV UTF-8（逗号分隔）」再交。',
    );
  }
  if (!odd && !looksGarbled(decoding.text.slice(0, LOOK.letters))) return;
  throw new FileFault(
    'file/garbled',
    '文字打不开（乱码），存的时候编码就错了。',
    '请用 Excel 或 WPS 打开原表，另存为「CSV UTF-8（逗号分隔）」再交。',
  );
}

const COMMON =
  /[的一是在不有人和村鎮镇組组戶户金額额日期年月元姓名編编號号收支出合計计公示單单位]/g;

function commonShare(text: string): number {
  const start = text.slice(0, LOOK.letters);
  const han = start.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han === 0 ? 0 : (start.match(COMMON)?.length ?? 0) / han;
}
