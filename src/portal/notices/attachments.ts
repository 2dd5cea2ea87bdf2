import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { DataReading } from '../reading.ts';

/** A file beside a notice, as it will hang on the site. */
export interface Attachment {
  readonly name: string;
  /** Path below the data folder. */
  readonly path: string;
  readonly href: string;
  /** What it is, in words: PDF, Word 文档, 图片. */
  readonly kind: string;
  readonly bytes: number;
}

/** What is known of a file in the attachments folder: the size of the copy that is published, and the digest of what was handed in. */
export interface AttachmentFile {
  readonly bytes: number;
  readonly digest: string;
}
export type AttachmentFiles = ReadonlyMap<string, AttachmentFile>;

export const ATTACHMENT_PATH = /^(?:sample\/)?attachments\/[^/]+\/[^/]+$/;

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  webp: '图片',
};
/** Endings of the files that may hang beside a notice. */
export const ATTACHMENT_ENDINGS = Object.keys(KINDS).map((ending) => `.${ending}`);

/** What to do about a file that is of no kind that can be checked. */
export function useKinds(name: string): string {
  return /\.(?:docx?|wps|xlsx?|et)$/i.test(name)
    ? '请用 Word、Excel 或 WPS 打开，「另存为」选「Word 文档（.docx）」或「Excel 工作簿（.xlsx）」，不设密码，再放；也可以存成 PDF。'
    : '请用 PDF、JPG、PNG、WebP、DOCX 或 XLSX，另存一份再放。';
}

/** Signs that addresses and file systems do not take well. */
const AWKWARD = /[\\/:*?"<>|#%\s]|^\./;

/** Files that a notice names, found in its village's folder; what is wrong with them is reported. */
export function attachmentsOf(
  notice: {
    readonly attachments: readonly string[] | null;
    readonly line: number;
    readonly village: string;
    readonly file: string;
    readonly sample: boolean;
  },
  files: AttachmentFiles,
  reading: DataReading,
): Attachment[] {
  const folder = `${notice.sample ? 'sample/' : ''}attachments/${notice.village}`;
  const fault = (code: ProblemCode, message: string, fix: string): void =>
    reading.fault({ file: notice.file, row: notice.line, column: '附件', code, message, fix });
  return (notice.attachments ?? []).flatMap((name) => {
    const path = `${folder}/${name}`;
    const kind = KINDS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
    reading.take(path);
    if (AWKWARD.test(name)) {
      fault(
        'attachment/name',
        '附件的文件名有空格或特殊符号。',
        '请改文件名，只用汉字、字母、数字和短横。',
      );
    } else if (kind === undefined) {
      fault('attachment/kind', '附件不是能检查的格式。', useKinds(name));
    } else {
      const file = files.get(path);
      if (file)
        return [
          { name, path, href: `/attachments/${notice.village}/${name}`, kind, bytes: file.bytes },
        ];
      fault(
        'attachment/missing',
        '没有找到这个附件。',
        `请把文件放到 ${folder}/，文件名要一模一样。`,
      );
    }
    return [];
  });
}
