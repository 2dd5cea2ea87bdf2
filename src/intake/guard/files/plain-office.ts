import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FileFault } from './file-text.ts';
import { hiddenCells, withoutUnusedStrings } from './hidden-cells.ts';
import { pictureOnly } from './image.ts';
import { isOfPaper, isWhite, localName } from './office-markup.ts';

/** Parts of a Word or Excel file that hold what is printed and how it looks. */
const PLAIN =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|header\d*|footer\d*|footnotes|endnotes|theme\/theme\d*)\.xml|word\/media\/[^/]+\.(?:png|jpe?g)|word\/_rels\/[^/]+\.xml\.rels|word\/theme\/_rels\/[^/]+\.rels|xl\/(?:workbook|styles|sharedStrings|theme\/theme\d*|worksheets\/sheet\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/_rels\/[^/]+\.rels)$/i;
/** Parts that programs leave for themselves; the published copy goes without them. */
const LEFT_OVER =
  /^(?:docProps|customXml)\/|\/$|^(?:word|xl)\/(?:people|persons\/[^/]+|calcChain|metadata|commentsIds|commentsExtended)\.xml$|printerSettings|thumbnail/i;

interface Refusal {
  readonly where: RegExp;
  /** Whether an element, by its name without prefix and its attributes, is what is refused. */
  readonly is: (name: string, of: Attributes) => boolean;
  readonly message: string;
  readonly fix: string;
}
type Attributes = Readonly<Record<string, string>>;

const off = (value: string | undefined): boolean => /^(?:0|false|off|none)$/i.test(value ?? '');
const on = (value: string | undefined): boolean => value !== undefined && !off(value);
const isOf =
  (names: string): Refusal['is'] =>
  (name) =>
    names.split(' ').includes(name);

const WORD = /^word\//;
const SHEET = /^xl\/worksheets\//;
const REFUSED: readonly Refusal[] = [
  {
    where: WORD,
    is: (name) => /^(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)$|Change$/.test(name),
    message: '有修订痕迹，改掉的字还看得见。',
    fix: '请在「审阅」里接受全部修订，再存。',
  },
  {
    where: WORD,
    is: (name, of) =>
      (/^(?:vanish|specVanish|webHidden)$/.test(name) && !off(of.val)) ||
      (name === 'color' &&
        (isWhite(of.val) ||
          (/^(?:background|light)1$/.test(of.themeColor ?? '') &&
            !(Number.parseInt(of.themeShade ?? 'FF', 16) < 0xe6)))) ||
      (/^(?:sz|szCs)$/.test(name) && Number(of.val) < 8) ||
      (name === 'w' && Number(of.val) < 30) ||
      (name === 'highlight' && of.val === 'black'),
    message: '有隐藏的、白色的或小得看不见的字。',
    fix: '请删除这些字，再存。',
  },
  {
    where: WORD,
    is: (name, of) =>
      (name === 'hidden' && !off(of.val)) ||
      (/^(?:spacing|trHeight)$/.test(name) &&
        [of.lineRule, of.hRule].includes('exact') &&
        [of.line, of.val].some((twips) => tiny(twips, 60))) ||
      (/^(?:ind|framePr)$/.test(name) &&
        [of.left, of.start, of.x, of.y].some((twips) => tiny(twips, -2880))),
    message: '有隐藏的、高度近于零的或排到纸外的段落、表格行。',
    fix: '请删除这些内容，再存。',
  },
  {
    where: WORD,
    is: (name, of) =>
      isOf(
        'sdt permStart mailMerge object pict control altChunk sym commentReference customXml smartTag',
      )(name, of) ||
      (name === 'fldSimple' && !PAGE_FIELD.test(of.instr ?? '')) ||
      (name === 'bookmarkStart' && !/^(?:_[A-Za-z]+|OLE_LINK)\d*$/.test(of.name ?? '')),
    message: '有控件、域、书签、批注或嵌入的对象，里面可以藏着看不见的字。',
    fix: '请另存为 PDF，或把内容复制到新的空白文档里（选「只保留文本」）再存。',
  },
  {
    where: /^xl\/workbook\.xml$/,
    is: (name, of) => name === 'sheet' && on(of.state) && of.state !== 'visible',
    message: '有隐藏的工作表。',
    fix: '请取消隐藏，核对后删掉不公开的表。',
  },
  {
    where: SHEET,
    is: (name, of) =>
      (/^(?:row|col)$/.test(name) && (on(of.hidden) || tiny(of.ht, 2) || tiny(of.width, 0.5))) ||
      (name === 'sheetFormatPr' &&
        (on(of.zeroHeight) || tiny(of.defaultRowHeight, 2) || tiny(of.defaultColWidth, 0.5))),
    message: '有隐藏的，或者高、宽是零的行或列。',
    fix: '请取消隐藏，核对后删掉不公开的内容。',
  },
  {
    where: /^xl\/(?:styles|sharedStrings)\.xml$/,
    is: (name, of) => name === 'sz' && tiny(of.val, 4),
    message: '有小得看不见的字。',
    fix: '请把字号调大，核对后删掉不公开的内容，再存。',
  },
  {
    where: /^xl\/sharedStrings\.xml$/,
    is: (name, of) => name === 'color' && isOfPaper(of),
    message: '单元格里有白色的字。',
    fix: '请把字的颜色改成黑色，核对后删掉不公开的内容，再存。',
  },
  {
    where: /^xl\//,
    is: (name, of) =>
      isOf(
        'scenario scenarios hyperlink dataConsolidate oleObject control legacyDrawing drawing picture fileSharing externalReference pivotCache webPublishItem customSheetView customWorkbookView',
      )(name, of) ||
      (name === 'dataValidation' &&
        ['prompt', 'promptTitle', 'error', 'errorTitle'].some((key) => of[key])) ||
      (name === 'definedName' && !/^_xlnm\./.test(of.name ?? '')) ||
      (name === 'numFmt' && /^[;\s]*$/.test(of.formatCode ?? '')),
    message:
      '有单元格以外的内容（名称、链接、提示、方案、图形、数据透视表一类），里面可以藏着看不见的字。',
    fix: '请把单元格复制到新的空白工作簿里（选「粘贴数值」）再存，或另存为 PDF。',
  },
  {
    where: /\.rels$/,
    is: (name, of) => name === 'Relationship' && /^external$/i.test(of.TargetMode ?? ''),
    message: '里面有指到别处的链接。',
    fix: '请取消超链接，再存。',
  },
];
/** Fields that number pages. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b[\s\\*A-Za-z"-]*$/;

function tiny(value: string | undefined, least: number): boolean {
  return value !== undefined && Number(value) < least;
}

/** What in a Word or Excel file is not plain: what cannot be seen, or is seen only at times. */
export function officeFaults(parts: Unzipped): FileFault[] {
  const found = new Map<string, FileFault>();
  const add = (message: string, fix: string): void => {
    found.set(message, { code: 'guard/hidden-content', severity: 'error', message, fix });
  };
  for (const [name, content] of Object.entries(parts)) {
    if (LEFT_OVER.test(name)) continue;
    if (!PLAIN.test(name)) {
      add(OTHER_PARTS.message, OTHER_PARTS.fix);
      continue;
    }
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const rules = REFUSED.filter(({ where }) => where.test(name));
    const parser = new SaxesParser();
    let instruction = '';
    for (const event of ['doctype', 'processinginstruction'] as const)
      parser.on(event, () => add(OTHER_PARTS.message, OTHER_PARTS.fix));
    parser.on('opentag', ({ name: full, attributes }) => {
      const of = withoutPrefixes(attributes as Attributes);
      for (const { is, message, fix } of rules) if (is(localName(full), of)) add(message, fix);
      if (localName(full) === 'instrText') instruction = ' ';
    });
    parser.on('text', (text) => {
      if (instruction !== '') instruction += text;
    });
    parser.on('closetag', ({ name: full }) => {
      if (localName(full) !== 'instrText') return;
      if (!PAGE_FIELD.test(instruction)) add(FIELD.message, FIELD.fix);
      instruction = '';
    });
    try {
      parser.write(strFromU8(content)).close();
    } catch {
      add('里面有读不懂的内容。', OTHER_PARTS.fix);
    }
  }
  return [...found.values(), ...hiddenCells(parts)];
}

const OTHER_PARTS = {
  message: '里面有正文以外的内容（批注、图表、数据透视表、宏、嵌入的文件一类）。',
  fix: '请删掉这些内容再存；最好另存为 PDF。',
};
const FIELD = {
  message: '有页码以外的域，里面可以藏着看不见的字。',
  fix: '请按 Ctrl+A，再按 Ctrl+Shift+F9，把域变成文字，再存。',
};

/** What a program keeps beside what is shown: where a file lay, formulas, readings, alternative texts. */
const UNSEEN: readonly (readonly [where: RegExp, what: RegExp])[] = [
  [/^xl\/workbook\.xml$/, /<mc:AlternateContent\b[\s\S]*?<\/mc:AlternateContent>/g],
  [/^xl\//, /<extLst\b[\s\S]*?<\/extLst>/g],
  [SHEET, /<f\b[^>]*\/>|<f\b[^>]*>[\s\S]*?<\/f>|<pageSetup\b[^>]*>/g],
  [/^xl\/sharedStrings\.xml$/, /<rPh\b[\s\S]*?<\/rPh>/g],
  [/^word\/settings\.xml$/, /<w:docVars>[\s\S]*?<\/w:docVars>|<w:attachedTemplate\b[^>]*>/g],
  [WORD, /<(?:wp:docPr|pic:cNvPr|a:cNvPr|wps:cNvPr)\b(?:"[^"]*"|[^">])*>/g],
  [/\.rels$/, /<Relationship\b(?:"[^"]*"|[^">])*>/g],
  [/^\[Content_Types\]\.xml$/, /<Override\b(?:"[^"]*"|[^">])*>/g],
  [/./, /<!--[\s\S]*?-->/g],
];

/** The file with what is shown and nothing else; the names of who wrote it are gone with the rest. */
export function plainOffice(parts: Unzipped): Uint8Array {
  const clean: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const [name, content] of Object.entries(withoutUnusedStrings(parts))) {
    if (LEFT_OVER.test(name)) continue;
    const own = /\.(?:xml|rels)$/i.test(name)
      ? strToU8(seenOnly(name, strFromU8(content)))
      : (pictureOnly(content) ?? content);
    clean[name] = [own, { mtime: new Date('1980-01-02T00:00:00Z') }];
  }
  return zipSync(clean);
}

function seenOnly(name: string, source: string): string {
  return UNSEEN.filter(([where]) => where.test(name)).reduce(
    (text, [, what]) => text.replace(what, (whole: string) => instead(name, whole)),
    source,
  );
}

/** Pictures lose what is said of them, pages their printer; references to parts that are gone go too. */
function instead(part: string, whole: string): string {
  if (/^<pageSetup\b/.test(whole)) return whole.replace(/\sr:id="[^"]*"/, '');
  if (/^<\w+:(?:docPr|cNvPr)\b/.test(whole))
    return whole.replace(/\s(?:descr|title)="[^"]*"/g, '').replace(/\sname="[^"]*"/, ' name=""');
  if (!/^<(?:Relationship|Override)\b/.test(whole)) return '';
  const target = /\s(?:Target|PartName)="([^"]*)"/.exec(whole)?.[1] ?? '';
  const from = `file:///${part.replace(/_rels\/[^/]*$|\[Content_Types\]\.xml$/, '')}`;
  const path = URL.canParse(target, from) ? new URL(target, from).pathname.slice(1) : '';
  return LEFT_OVER.test(path) ? '' : whole;
}

function withoutPrefixes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), value]),
  );
}
