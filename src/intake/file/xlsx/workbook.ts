import type { ProblemCode } from '../../../domain/problem-codes.ts';
import { FileFault } from '../file-fault.ts';
import { attribute, walkXml } from './xml.ts';
import { broken, type Zip } from './zip.ts';

/** Where a sheet lies in the package, and whether it can be seen. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** The workbook's own part: its sheets, and from which year its days are counted. */
export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly from1904: boolean;
  readonly strings: string;
  readonly styles: string;
}

const SAVE_AS = '请用 Excel 或 WPS 打开，「另存为」选「Excel 工作簿（.xlsx）」或「CSV」，再交。';

/** Packages that are no XLSX, by a part each has. */
const OTHERS: readonly (readonly [
  part: string,
  code: ProblemCode,
  message: string,
  fix: string,
])[] = [
  ['content.xml', 'file/open-document', '这是 ODS 格式的表格，读不了。', SAVE_AS],
  ['xl/workbook.bin', 'file/binary-excel', '这是二进制的 Excel 文件（.xlsb），读不了。', SAVE_AS],
  [
    'word/document.xml',
    'file/not-a-table',
    '这是 Word 文档，不是表格。',
    '请把表格复制到 Excel 或 WPS 表格里，另存后再交。',
  ],
  ['ppt/presentation.xml', 'file/not-a-table', '这是幻灯片，不是表格。', '请交原来的表格。'],
  ['index/document.iwa', 'file/not-a-table', '这是苹果 Numbers 表格，读不了。', SAVE_AS],
];

/** Opens the workbook of a package; throws a `FileFault` with advice for any other package. */
export function readWorkbook(zip: Zip): Workbook {
  const main = mainPart(zip);
  if (main === null) {
    const other = OTHERS.find(([part]) => zip.has(part));
    if (other) throw new FileFault(other[1], other[2], other[3]);
    if (zip.has('[Content_Types].xml')) throw broken();
    throw new FileFault('file/archive', '这是压缩包，不是表格。', '请先解压，再交里面的表格。');
  }
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : '';
  const targets = readTargets(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  walkXml(zip.part(main) ?? new Uint8Array(), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const part = targets.byId.get(attribute(attributes, 'id') ?? '');
      if (part === undefined) throw broken();
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, part });
    },
  });
  const { byType } = targets;
  return {
    sheets,
    from1904,
    strings: byType.get('sharedStrings') ?? `${folder}sharedStrings.xml`,
    styles: byType.get('styles') ?? `${folder}styles.xml`,
  };
}

/** Name of the workbook's part, as the package's relations say it. */
function mainPart(zip: Zip): string | null {
  const named = readTargets(zip, '_rels/.rels', '').byType.get('officeDocument');
  const main = named ?? 'xl/workbook.xml';
  return main.endsWith('.xml') && zip.has(main) && !/^(word|ppt)\//i.test(main) ? main : null;
}

interface Targets {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
}

function readTargets(zip: Zip, part: string, folder: string): Targets {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const bytes = zip.part(part);
  if (bytes) {
    walkXml(bytes, {
      open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
        if (name !== 'Relationship') return;
        const path = resolve(folder, target);
        byId.set(id, path);
        byType.set(type.slice(type.lastIndexOf('/') + 1), path);
      },
    });
  }
  return { byId, byType };
}

/** A target is relative to its folder, or begins with a stroke. */
function resolve(folder: string, target: string): string {
  if (/^[\\/]/.test(target)) return target.slice(1).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
