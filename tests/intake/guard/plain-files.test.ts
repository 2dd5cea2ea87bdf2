import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { publishedCopy } from '../../../src/portal/fs/published-copy.ts';
import { scanFile } from '../../../src/portal/fs/scan.ts';
import {
  CRAFTED_PDFS,
  CRAFTED_SHEETS,
  CRAFTED_WORD,
  noDocument,
  pdfOf,
  styled,
} from '../../support/planted/crafted.ts';
import * as file from '../../support/planted/files.ts';
import { workbook } from '../../support/workbook.ts';

const SECRET = 'Planted-Words-Here';
const FONT = (name: string): string =>
  `/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/${name}>>>>>>`;

async function errors(name: string, bytes: Uint8Array) {
  const scan = { prefix: '', allowedIn: () => new Set<string>(), published: false };
  const problems = await scanFile(name, bytes, scan);
  return problems.filter(({ severity }) => severity === 'error');
}

/** Everything in a file, its compressed parts opened. */
async function everything(name: string, bytes: Uint8Array): Promise<string> {
  const raw = strFromU8(bytes, true);
  if (/\.(?:docx|xlsx)$/.test(name)) {
    const parts = Object.entries(unzipSync(bytes));
    return [raw, ...parts.map(([part, content]) => part + strFromU8(content, true))].join('\n');
  }
  if (!name.endsWith('.pdf')) return raw;
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream
        ? strFromU8(decodePDFRawStream(object).decode(), true)
        : String(object),
    );
  return [raw, ...streams].join('\n');
}

/** How a secret fares: refused, or left out of the copy that is published. */
async function fate(name: string, bytes: Uint8Array): Promise<string> {
  if ((await errors(name, bytes)).length > 0) return 'refused';
  const copy = await publishedCopy(name, bytes);
  if (!copy) return 'not published';
  return (await everything(name, copy)).includes(SECRET) ? 'PUBLISHED' : 'left out';
}

describe.each([
  ['a.pdf', CRAFTED_PDFS],
  ['a.docx', CRAFTED_WORD],
  ['a.xlsx', CRAFTED_SHEETS],
] as const)('what no reader sees in %s', (name, crafted) => {
  test.each(Object.entries(crafted))('%s', async (_, make) => {
    const bytes = make(SECRET);
    expect(await everything(name, bytes).catch(() => SECRET)).toMatch(
      new RegExp(`${SECRET}|Wingdings`),
    );
    expect(await fate(name, bytes)).toMatch(/^(?:refused|left out)$/);
  });
});

it('says what is wrong and how to save it plainly', async () => {
  for (const [name, bytes] of [
    ['a.pdf', CRAFTED_PDFS['a script']?.(SECRET)],
    ['a.docx', CRAFTED_WORD['white words']?.(SECRET)],
    ['a.xlsx', CRAFTED_SHEETS['a comment']?.(SECRET)],
    ['a.docx', noDocument(SECRET)],
  ] as const) {
    const found = await errors(name, bytes ?? new Uint8Array());
    expect(found).not.toEqual([]);
    for (const { message, fix } of found) {
      expect(`${message}${fix}`).toMatch(/存|打印|删/);
      expect(`${message}${fix}`).not.toContain(SECRET);
    }
  }
});

describe('a plain file', () => {
  test.each([
    ['a.pdf', pdfOf({})],
    ['a.docx', file.docx('龙韵村公示')],
    ['a.xlsx', file.xlsx('龙韵村公示')],
  ])(
    '%s passes, and its copy says the same, each time with the same bytes',
    async (name, bytes) => {
      expect(await errors(name, bytes)).toEqual([]);
      const copy = await publishedCopy(name, bytes);
      expect(copy).toEqual(await publishedCopy(name, bytes));
      const text = await everything(name, copy ?? new Uint8Array());
      expect(text).toContain(
        name === 'a.pdf' ? '(notice) Tj' : strFromU8(new TextEncoder().encode('龙韵村'), true),
      );
    },
  );

  it('of our own may prompt in its cells once it is published', async () => {
    const bytes = CRAFTED_SHEETS['a prompt']?.('写成 2022-12-15 这样') ?? new Uint8Array();
    const scan = { prefix: '', allowedIn: () => new Set<string>(), published: true };
    expect(await scanFile('data/templates/a.xlsx', bytes, scan)).toEqual([]);
  });

  it('may have grey words, which are a shade of the paper, and white ones on grey', async () => {
    const grey = '<fill><patternFill><fgColor theme="0" tint="-0.5"/></patternFill></fill>';
    expect(await errors('a.xlsx', styled('<color theme="0" tint="-0.5"/>', '公示'))).toEqual([]);
    expect(await errors('a.xlsx', styled('<color theme="0"/>', '公示', grey))).toEqual([]);
  });

  it('may have white words on a coloured ground', async () => {
    const blue = '<fill><patternFill><fgColor rgb="FF1F4E79"/></patternFill></fill>';
    expect(await errors('a.xlsx', styled('<color theme="0"/>', '公示', blue))).toEqual([]);
  });

  test.each([
    ['beyond its edge', { content: 'BT /F1 12 Tf 9000 9000 Td (420304198801010012) Tj ET' }],
    [
      'where it is cut off',
      {
        page: '/CropBox[0 650 595 842]',
        content: 'BT /F1 12 Tf 40 100 Td (420304198801010012) Tj ET',
      },
    ],
    ['as the name of a font', { page: FONT('420304198801010012') }],
  ])('is read also %s', async (_, parts) => {
    expect(await errors('a.pdf', pdfOf(parts))).not.toEqual([]);
  });

  it('is read as it is seen when it was drawn backwards', async () => {
    const id = '420304188801010012';
    const drawn = [...id].map((sign, at) => `1 0 0 1 ${40 + at * 7} 600 Tm (${sign}) Tj`).reverse();
    const bytes = pdfOf({ content: `BT /F1 12 Tf ${drawn.join(' ')} ET` });
    expect((await errors('a.pdf', bytes)).map(({ code }) => code)).not.toEqual([]);
  });

  test.each(['word/document.xml', 'word/header1.xml', 'word/styles.xml'])(
    'a number in an attribute of %s is read',
    async (part) => {
      const bytes = file.docx('公示', {
        [part]: '<w:a xmlns:w="w"><w:b w:c="420304188801010012"/></w:a>',
      });
      expect(await errors('a.docx', bytes)).not.toEqual([]);
    },
  );
});

describe('a picture', () => {
  const made = (format: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .toFormat(format)
      .toBuffer();
  const words = new TextEncoder().encode(SECRET);
  const inserted = (bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array =>
    Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]);
  const segment = (marker: number, head = ''): Uint8Array => {
    const data = [...new TextEncoder().encode(head), ...words];
    return Uint8Array.from([0xff, marker, 0, data.length + 2, ...data]);
  };

  test.each([
    ['a colour profile', segment(0xe2, 'ICC_PROFILE\0\x01\x01')],
    ['Adobe’s mark', segment(0xee, 'Adobe')],
    ['a second JFIF', segment(0xe0, 'JFIF\0')],
    ['a comment', segment(0xfe)],
    ['APP12', segment(0xec, 'Ducky')],
  ])('loses %s', async (_, more) => {
    const bytes = inserted(await made('jpeg'), 2, more);
    expect(await fate('a.jpg', bytes)).toBe('left out');
  });

  it('with a segment that no program knows is not published', async () => {
    const bytes = inserted(await made('jpeg'), 2, segment(0xf0));
    expect(await fate('a.jpg', bytes)).toBe('not published');
  });

  test.each([
    ['a text', file.pngText(SECRET)],
    ['a packed text', file.pngPacked(SECRET)],
    ['a text of Unicode', file.pngWords(SECRET)],
  ])('of PNG loses %s', async (_, chunk) => {
    expect(await fate('a.png', inserted(await made('png'), 33, chunk))).toBe('left out');
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    'of %s loses what follows its end',
    async (format) => {
      const name = `a.${format}`;
      const bytes = Uint8Array.from([...(await made(format)), ...words]);
      expect(await fate(name, bytes)).toBe('left out');
    },
  );

  it('keeps its size and stands upright', async () => {
    const wide = { width: 20, height: 10, channels: 3, background: '#888' } as const;
    const turned = await sharp({ create: wide }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const copy = await publishedCopy('a.jpg', new Uint8Array(turned));
    const { width, height, orientation } = await sharp(copy ?? new Uint8Array()).metadata();
    expect([width, height, orientation]).toEqual([10, 20, undefined]);
  });
});

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const wordTable = (...rows: string[]): Uint8Array =>
  file.docx('', {
    'word/document.xml': `<w:document><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
  });
const written = (...lines: [left: number, text: string][]): Uint8Array =>
  pdfOf({
    content: lines
      .map(([left, text], at) => `BT /F1 12 Tf ${left} ${600 - 20 * at} Td (${text}) Tj ET`)
      .join(' '),
  });

describe('names in a table of an attachment', () => {
  const sheet = (...rows: string[][]): Uint8Array => workbook([{ rows }]);
  test.each([
    ['a.xlsx', sheet(['组', '内容'], ['1组', '沈家旺'], ['2组', '温国栋'])],
    ['a.xlsx', sheet(['户主', '面积'], ['沈家旺', '60'])],
    ['a.docx', wordTable(row('组', '内容'), row('1组', '沈家旺'), row('2组', '阿依古丽'))],
    ['a.docx', wordTable(row('户主姓名', '组'), row('沈家旺', '1组'))],
    ['a.pdf', written([100, 'John Smith'], [100, 'Mary Brown'])],
    ['a.pdf', written([100, 'Jo Smith'], [91, 'Mary Browne'])],
  ])('%s is refused, and none of them repeated', async (name, bytes) => {
    const found = await errors(name, bytes);
    expect(found.map(({ code }) => code)).toContain('guard/name');
    expect(JSON.stringify(found)).not.toMatch(/沈家|温国|古丽|Smith|Brown/);
  });

  test.each([
    ['a.xlsx', sheet(['户主', '作物'], ['沈*旺', '花生'], ['温*栋', '黄豆'])],
    ['a.docx', wordTable(row('户主', '类别'), row('沈*旺', '危房'), row('阿***', '改厕'))],
    ['a.pdf', written([100, 'Total cost'], [100, 'Unit price'])],
  ])('%s passes when it names nobody', async (name, bytes) => {
    expect((await errors(name, bytes)).filter(({ code }) => code === 'guard/name')).toEqual([]);
  });

  test.each(['沈家旺患病，补助500元', '沈*旺患糖尿病多年', '420304**********12'])(
    '%s is refused wherever it stands',
    async (text) => {
      const made: Readonly<Record<string, Uint8Array>> = {
        'a.docx': file.docx(text),
        'b.docx': file.docx('', {
          'word/document.xml': `<w:document><w:body><w:p><w:r><w:t><![CDATA[${text}]]></w:t></w:r></w:p></w:body></w:document>`,
        }),
        'c.docx': file.docx('x', {
          'word/document.xml': `<w:document><w:body><w:p><w:hyperlink w:tooltip="${text}"/></w:p></w:body></w:document>`,
        }),
        'd.docx': file.docx('x', {
          'word/footnotes.xml': `<w:footnotes>${row(text)}</w:footnotes>`,
        }),
        'a.xlsx': sheet([text]),
        'b.xlsx': workbook([{ name: text, rows: [['x']] }]),
        'c.xlsx': file.xlsx('x', {
          'xl/sharedStrings.xml': `<sst><si/><si><t>${text}</t></si></sst>`,
        }),
        'd.xlsx': sheet(['x'], [`<f>`, text]),
      };
      for (const [name, bytes] of Object.entries(made)) {
        expect([name, await errors(name, bytes)]).not.toEqual([name, []]);
      }
    },
  );
});
