import { type Scanned, scansIn } from '../../domain/record/scan.ts';

const NO_CODE =
  '这个 PDF 里没有指纹。请放从本站存的、登记过的一份；扫描成 PDF 的，请照一张方码的照片放进来，或照着纸输指纹。';
const NO_PICTURE = '这张照片打不开。请用手机拍的 JPG 照片再试。';
const NO_SQUARE = '照片里没有看清方码。请近一点、正着照，整个方码都在里面；也可以照着纸输指纹。';

/** What the drawn codes of sheets say, read from their PDF or from a photo; in words why there is none. */
export async function scansOf(file: File): Promise<readonly Scanned[] | string> {
  const bytes = await file.arrayBuffer();
  // Photos come without an ending from some phones: a PDF says what it is at its head.
  const isSheet = latin(bytes.slice(0, 1024)).includes('%PDF-');
  if (!isSheet) return fromPhoto(file);
  const plain = scansIn(latin(bytes));
  const scans = plain.length > 0 ? plain : scansIn(await packedText(bytes));
  return scans.length > 0 ? scans : NO_CODE;
}

function latin(bytes: ArrayBuffer): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** What a PDF that was saved anew keeps in packed streams: of programs that pack links and what is told of the file. */
async function packedText(bytes: ArrayBuffer): Promise<string> {
  const told: string[] = [];
  if (typeof DecompressionStream !== 'function') return '';
  const text = latin(bytes);
  for (const { index, 0: head } of text.matchAll(/\/FlateDecode[\s\S]{0,300}?\bstream\r?\n/g)) {
    const from = index + head.length;
    const to = text.indexOf('endstream', from);
    if (to === -1 || to - from > LONGEST_PACKED) continue;
    told.push(await unpacked(bytes.slice(from, to)));
  }
  return told.join(' ');
}

/** Pictures and fonts are longer than what tells of links. */
const LONGEST_PACKED = 100_000;

/** As far as a stream can be unpacked: line ends behind it are no part of it. */
async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  let text = '';
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
      text += new TextDecoder('latin1').decode(value);
  } catch {
    // What came before stays.
  }
  return text;
}

async function fromPhoto(photo: File): Promise<readonly Scanned[] | string> {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (!picture) return NO_PICTURE;
  const { codesOf } = await import('../print/picture-codes.ts');
  const scans = scansIn((await codesOf(picture, () => {})).join(' '));
  return scans.length > 0 ? scans : NO_SQUARE;
}
