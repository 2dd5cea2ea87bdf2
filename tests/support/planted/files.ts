import { strToU8, zipSync, zlibSync } from 'fflate';

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(strToU8(type), data);
  return join(big(data.length, 4), body, big(crc(body), 4));
}

/** A grey dot as PNG, with further chunks. */
export function png(...extra: readonly Uint8Array[]): Uint8Array {
  return join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...extra,
    chunk('IDAT', zlibSync(Uint8Array.from([0, 128]))),
    chunk('IEND', new Uint8Array()),
  );
}

export const pngText = (text: string): Uint8Array =>
  chunk('tEXt', join(strToU8('Comment'), [0], strToU8(text)));
export const pngPacked = (text: string): Uint8Array =>
  chunk('zTXt', join(strToU8('Comment'), [0, 0], zlibSync(strToU8(text))));
export const pngWords = (text: string): Uint8Array =>
  chunk('iTXt', join(strToU8('Comment'), [0, 0, 0, 0, 0], strToU8(text)));

/** A JPEG of no picture to speak of, with further segments. */
export function jpeg(...extra: readonly Uint8Array[]): Uint8Array {
  return join(
    [0xff, 0xd8],
    segment(0xe0, join(strToU8('JFIF'), [0, 1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...extra,
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd9],
  );
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  return join([0xff, marker], big(data.length + 2, 2), data);
}

export const jpegComment = (text: string): Uint8Array => segment(0xfe, strToU8(text));
export const jpegXmp = (text: string): Uint8Array =>
  segment(
    0xe1,
    strToU8(
      `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
    ),
  );

/** Exif with which way up, and a GPS directory when asked. */
export function jpegExif(orientation: number, located: boolean): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number): number[] => [
    ...little(tag, 2),
    ...little(type, 2),
    ...little(count, 4),
    ...little(value, 4),
  ];
  const entries = [entry(0x0112, 3, 1, orientation)];
  if (located) entries.push(entry(0x8825, 4, 1, 38));
  const directory = [...little(entries.length, 2), ...entries.flat(), ...little(0, 4)];
  const gps = located
    ? [
        ...little(2, 2),
        ...entry(1, 2, 2, 0x4e),
        ...entry(2, 5, 3, 68),
        ...little(0, 4),
        ...[32, 1, 50, 1, 0, 1].flatMap((value) => little(value, 4)),
      ]
    : [];
  return segment(0xe1, join(strToU8('Exif\0\0'), strToU8('II*\0'), little(8, 4), directory, gps));
}

/** A WebP container with further chunks. */
export function webp(...extra: readonly Uint8Array[]): Uint8Array {
  const picture = join(strToU8('VP8L'), little(6, 4), [0x2f, 0, 0, 0, 0, 0]);
  const size = 4 + picture.length + extra.reduce((sum, part) => sum + part.length, 0);
  return join(strToU8('RIFF'), little(size, 4), strToU8('WEBP'), picture, ...extra);
}

export function webpXmp(text: string): Uint8Array {
  const data = strToU8(`<x:xmpmeta>${text}</x:xmpmeta>`);
  return join(strToU8('XMP '), little(data.length, 4), data, data.length % 2 ? [0] : []);
}

const utf16 = (text: string): string =>
  `<FEFF${[...text].flatMap((letter) => Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at).toString(16).padStart(4, '0'))).join('')}>`;

/** A PDF of one page with a line of ASCII text and a title. */
export function pdf(line: string, title = ''): Uint8Array {
  const stream = `BT /F1 12 Tf 40 700 Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Title ${utf16(title)}>>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(text);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A Word file whose paragraph is cut into runs, as Word does while one types. */
export function docx(text: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const half = Math.ceil(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)]
    .map(
      (part) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
    )
    .join('');
  return zipped({
    'word/document.xml': `<w:document><w:body><w:p>${runs}</w:p></w:body></w:document>`,
    ...more,
  });
}

export const coreProperties = (title: string, creator = ''): string =>
  `<cp:coreProperties><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator></cp:coreProperties>`;

/** An Excel file of one sheet with one cell of text. */
export function xlsx(text: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
    'xl/sharedStrings.xml': `<sst><si><r><t>${escaped(text)}</t></r></si></sst>`,
    ...more,
  });
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
