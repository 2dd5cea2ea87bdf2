import { strToU8 } from 'fflate';
import { docx, xlsx, zipped } from './files.ts';

/** Objects of a PDF beyond its page, and what its catalogue, page and trailer say besides. */
interface PdfParts {
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  readonly content?: string;
  readonly objects?: readonly string[];
  readonly after?: string;
}

/** A PDF of one page put together by hand; objects of one's own are numbered from 6. */
export function pdfOf(parts: PdfParts): Uint8Array {
  const content = `BT /F1 12 Tf 40 700 Td (notice) Tj ET ${parts.content ?? ''}`;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${parts.catalog ?? ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>> ${parts.page ?? ''}>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...(parts.objects ?? []),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R ${parts.trailer ?? ''}>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(text + (parts.after ?? ''));
}

const stream = (text: string, dict = ''): string =>
  `<<${dict}/Length ${text.length}>>stream\n${text}\nendstream`;

/** Saved once more with another first page: the words of the older one stay in the file. */
function revised(secret: string): Uint8Array {
  const first = new TextDecoder().decode(pdfOf({ content: `BT (${secret}) Tj ET` }));
  const start = /startxref\n(\d+)/.exec(first)?.[1] ?? '0';
  const object = `4 0 obj${stream('BT /F1 12 Tf (notice) Tj ET')}endobj\n`;
  const table = `xref\n4 1\n${String(first.length + 1).padStart(10, '0')} 00000 n \ntrailer<</Size 6/Root 1 0 R/Prev ${start}>>\nstartxref\n${first.length + 1 + object.length}\n%%EOF`;
  return strToU8(`${first}\n${object}${table}`);
}

/** Places in a PDF where words can be that no page shows. */
export const CRAFTED_PDFS: Readonly<Record<string, (secret: string) => Uint8Array>> = {
  'an older version': revised,
  'a property': (s) =>
    pdfOf({ trailer: '/Info 6 0 R', objects: [`<</Subject(${s})/Creator(${s})>>`] }),
  'a property that is no text': (s) =>
    pdfOf({ trailer: '/Info 6 0 R', objects: [`<</Own<</Deep[(${s})]>>>>`] }),
  XMP: (s) =>
    pdfOf({
      catalog: '/Metadata 6 0 R',
      objects: [stream(`<x a="${s}"/>`, '/Type/Metadata/Subtype/XML')],
    }),
  'a bookmark': (s) =>
    pdfOf({
      catalog: '/Outlines 6 0 R',
      objects: [
        '<</First 7 0 R/Last 7 0 R/Count 1>>',
        `<</Title(${s})/Parent 6 0 R/Dest[3 0 R/Fit]>>`,
      ],
    }),
  'a note': (s) =>
    pdfOf({
      page: '/Annots[6 0 R]',
      objects: [`<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/NM(${s})/Subj(${s})/RC(${s})>>`],
    }),
  'a link': (s) =>
    pdfOf({
      page: '/Annots[6 0 R]',
      objects: [
        `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x.example/${s})>>>>`,
      ],
    }),
  'an attached file': (s) =>
    pdfOf({
      page: '/Annots[6 0 R]',
      objects: [
        '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 7 0 R>>',
        '<</Type/Filespec/F(a.txt)/EF<</F 8 0 R>>>>',
        stream(s),
      ],
    }),
  'an embedded file': (s) =>
    pdfOf({
      catalog: '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>',
      objects: ['<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>', stream(s)],
    }),
  'a form': (s) =>
    pdfOf({ catalog: '/AcroForm<</Fields[6 0 R]>>', objects: [`<</FT/Tx/T(${s})/V(${s})>>`] }),
  'a script': (s) =>
    pdfOf({
      catalog: `/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert("${s}"))>>]>>>>`,
    }),
  'an action': (s) => pdfOf({ catalog: `/OpenAction<</S/URI/URI(https://x.example/${s})>>` }),
  'an alternative text of the structure': (s) =>
    pdfOf({
      catalog: '/StructTreeRoot 6 0 R',
      objects: [`<</Type/StructTreeRoot/K<</S/Figure/Alt(${s})>>>>`],
    }),
  'an alternative text in the drawing': (s) =>
    pdfOf({
      content: `/Span<</ActualText(${s})/Deep<</Alt(${s})>>>>BDC BT (x) Tj ET EMC /P<</E(${s})>>DP`,
    }),
  'a comment in the drawing': (s) => pdfOf({ content: `% ${s}\n0 g` }),
  'names of pages': (s) => pdfOf({ catalog: `/PageLabels<</Nums[0<</P(${s})>>]>>` }),
  'a layer': (s) =>
    pdfOf({
      catalog: '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>',
      objects: [`<</Type/OCG/Name(${s})>>`],
    }),
  'an object nobody refers to': (s) => pdfOf({ objects: [`(${s})`, stream(s)] }),
  'what follows the end': (s) => pdfOf({ after: `\n${s}` }),
  'an entry of its own': (s) => pdfOf({ page: `/Own(${s})/PieceInfo<</A<</Private(${s})>>>>` }),
};

const W = 'xmlns:w="w" xmlns:wp="wp" xmlns:a="a"';
const body = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const word = (inside: string): Uint8Array => docx('公示', { 'word/document.xml': body(inside) });
const part = (name: string, text: string): Uint8Array => docx('公示', { [name]: text });

const line = (form: string, text: string): Uint8Array =>
  word(`<w:p><w:pPr>${form}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`);
const run = (form: string, text: string): Uint8Array =>
  word(`<w:p><w:r><w:rPr>${form}</w:rPr><w:t>${text}</w:t></w:r></w:p>`);
const row = (form: string, text: string): Uint8Array =>
  word(
    `<w:tbl><w:tr><w:trPr>${form}</w:trPr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  );
/** Places in a Word file where words can be that no print shows. */
export const CRAFTED_WORD: Readonly<Record<string, (secret: string) => Uint8Array>> = {
  'a tracked deletion': (s) =>
    word(`<w:p><w:del w:author="${s}"><w:r><w:delText>${s}</w:delText></w:r></w:del></w:p>`),
  'a tracked deletion in a header': (s) =>
    part('word/header1.xml', `<w:hdr ${W}><w:del><w:t>${s}</w:t></w:del></w:hdr>`),
  'the author of a change of form': (s) =>
    word(`<w:p><w:r><w:rPr><w:rPrChange w:author="${s}"/></w:rPr></w:r></w:p>`),
  'an alternative text': (s) =>
    word(`<w:p><wp:docPr id="1" name="${s}" descr="${s}" title="${s}"/></w:p>`),
  'a field': (s) => word(`<w:p><w:fldSimple w:instr="QUOTE ${s}"/></w:p>`),
  'a field in parts': (s) => word(`<w:p><w:r><w:instrText>COMMENTS ${s}</w:instrText></w:r></w:p>`),
  'a variable': (s) =>
    part(
      'word/settings.xml',
      `<w:settings ${W}><w:docVars><w:docVar w:name="a" w:val="${s}"/></w:docVars></w:settings>`,
    ),
  'the tag of a control': (s) => word(`<w:sdt><w:sdtPr><w:tag w:val="${s}"/></w:sdtPr></w:sdt>`),
  'a bookmark': (s) => word(`<w:p><w:bookmarkStart w:id="0" w:name="${s}"/></w:p>`),
  'XML of its own': (s) => part('customXml/item1.xml', `<a>${s}</a>`),
  'the list of people': (s) => part('word/people.xml', `<p a="${s}"/>`),
  'a drawing of another kind': (s) => part('word/media/image1.emf', s),
  'another document': (s) => part('word/afchunk.htm', s),
  properties: (s) => part('docProps/custom.xml', `<p name="${s}">${s}</p>`),
  'white words': (s) =>
    word(`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${s}</w:t></w:r></w:p>`),
  'words of a point': (s) =>
    word(`<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>${s}</w:t></w:r></w:p>`),
  'hidden words': (s) =>
    word(`<w:p><w:r><w:rPr><w:vanish w:val="on"/></w:rPr><w:t>${s}</w:t></w:r></w:p>`),
  'signs of a font': (s) =>
    word(
      `<w:p>${[...s].map((sign) => `<w:sym w:font="Wingdings" w:char="F0${sign.charCodeAt(0).toString(16)}"/>`).join('')}</w:p>`,
    ),
  'words of the colour of the paper': (s) => run('<w:color w:themeColor="background1"/>', s),
  'words of no width': (s) => run('<w:w w:val="1"/>', s),
  'words under black': (s) => run('<w:highlight w:val="black"/>', s),
  'a line of no height': (s) => line('<w:spacing w:line="1" w:lineRule="exact"/>', s),
  'a line beside the paper': (s) => line('<w:ind w:left="-30000"/>', s),
  'a frame beside the paper': (s) => line('<w:framePr w:x="-20000"/>', s),
  'a row of no height': (s) => row('<w:trHeight w:val="1" w:hRule="exact"/>', s),
  'a hidden row': (s) => row('<w:hidden/>', s),
  'whoever may edit': (s) => word(`<w:permStart w:id="1" w:ed="${s}"/>`),
  'an instruction to a program': (s) => word(`<?program ${s}?><w:p/>`),
  'a comment of XML': (s) => word(`<!-- ${s} -->`),
  'what follows the ZIP': (s) => Uint8Array.from([...word('<w:p/>'), ...strToU8(s)]),
};

const sheet = (inside: string): Uint8Array =>
  xlsx('公示', { 'xl/worksheets/sheet1.xml': `<worksheet>${inside}</worksheet>` });
const book = (inside: string): Uint8Array =>
  xlsx('公示', {
    'xl/workbook.xml': `<workbook xmlns:mc="mc"><sheets><sheet name="表" sheetId="1"/></sheets>${inside}</workbook>`,
  });

const cell = (place: string, text: string, style = 0): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A cell with letters of another kind, on a ground of its own where one is given. */
export const styled = (font: string, text: string, ground = '<fill/>'): Uint8Array =>
  xlsx('公示', {
    'xl/styles.xml': `<styleSheet><fonts><font/><font>${font}</font></fonts><fills><fill/>${ground}</fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', text, 1)}</row></sheetData></worksheet>`,
  });

/** Places in an Excel file where words can be that no print shows. */
export const CRAFTED_SHEETS: Readonly<Record<string, (secret: string) => Uint8Array>> = {
  'the records of a pivot table': (s) =>
    xlsx('公示', { 'xl/pivotCache/pivotCacheRecords1.xml': `<a>${s}</a>` }),
  'a column of no width': (s) =>
    sheet(
      `<cols><col min="1" max="1" width="0" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${s}</t></is></c></row></sheetData>`,
    ),
  'a row of no height': (s) =>
    sheet(
      `<sheetData><row r="1" ht="0"><c r="A1" t="inlineStr"><is><t>${s}</t></is></c></row></sheetData>`,
    ),
  'rows of no height': (s) =>
    sheet(
      `<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"><c t="inlineStr"><is><t>${s}</t></is></c></row></sheetData>`,
    ),
  'a hidden row': (s) =>
    sheet(
      `<sheetData><row r="1" hidden="1"><c t="inlineStr"><is><t>${s}</t></is></c></row></sheetData>`,
    ),
  'a hidden sheet': (s) =>
    book(`<sheets><sheet name="${s}" sheetId="1" state="veryHidden"/></sheets>`),
  'a sheet that is not in the book': (s) =>
    xlsx('公示', {
      'xl/worksheets/sheet9.xml': `<worksheet><sheetData><row r="1">${cell('A1', s)}</row></sheetData></worksheet>`,
    }),
  'a cell under another': (s) =>
    sheet(
      `<sheetData><row r="1">${cell('A1', 'x')}${cell('B1', s)}</row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
    ),
  'columns of no width': (s) =>
    sheet(
      `<sheetFormatPr defaultColWidth="0"/><sheetData><row r="1">${cell('A1', s)}</row></sheetData>`,
    ),
  'white words': (s) => styled('<color rgb="FFFFFFFF"/>', s),
  'words of the colour of the paper': (s) => styled('<color theme="0"/>', s),
  'words of a point': (s) => styled('<sz val="1"/>', s),
  'white words in a cell of others': (s) =>
    xlsx('公示', {
      'xl/sharedStrings.xml': `<sst><si><r><t>公示</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>${s}</t></r></si></sst>`,
    }),
  'what a cell held before': (s) =>
    xlsx('公示', { 'xl/sharedStrings.xml': `<sst><si><t>公示</t></si><si><t>${s}</t></si></sst>` }),
  'an alternative text': (s) => xlsx('公示', { 'xl/drawings/drawing1.xml': `<a descr="${s}"/>` }),
  'a link': (s) =>
    sheet(`<hyperlinks><hyperlink ref="A1" display="${s}" tooltip="${s}"/></hyperlinks>`),
  'a prompt': (s) => sheet(`<dataValidations><dataValidation prompt="${s}"/></dataValidations>`),
  'a scenario': (s) => sheet(`<scenarios><scenario name="a" user="${s}"/></scenarios>`),
  'who shares it': (s) => book(`<fileSharing userName="${s}"/>`),
  'where it lay': (s) =>
    book(
      `<mc:AlternateContent><mc:Choice><absPath url="C:\\${s}"/></mc:Choice></mc:AlternateContent>`,
    ),
  'a connection': (s) => xlsx('公示', { 'xl/connections.xml': `<a b="${s}"/>` }),
  'a name': (s) => book(`<definedNames><definedName name="a">"${s}"</definedName></definedNames>`),
  'a formula': (s) =>
    sheet(
      `<sheetData><row r="1"><c r="A1"><f>CONCATENATE("${s}","")</f><v>1</v></c></row></sheetData>`,
    ),
  'a reading': (s) =>
    xlsx('公示', {
      'xl/sharedStrings.xml': `<sst><si><t>公示</t><rPh><t>${s}</t></rPh></si></sst>`,
    }),
  'an extension': (s) => sheet(`<sheetData/><extLst><ext uri="a"><b>${s}</b></ext></extLst>`),
  'a form that shows nothing': (s) =>
    xlsx(s, {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts></styleSheet>',
    }),
  'a picture of itself': (s) => xlsx('公示', { 'docProps/thumbnail.jpeg': s }),
  'settings of a printer': (s) => xlsx('公示', { 'xl/printerSettings/printerSettings1.bin': s }),
  'a comment': (s) => xlsx('公示', { 'xl/comments1.xml': `<a>${s}</a>` }),
};

/** A ZIP that calls itself a document. */
export const noDocument = (secret: string): Uint8Array => zipped({ 'a.txt': secret });
