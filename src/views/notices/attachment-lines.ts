import type { Notice } from '../../portal/notices/notice.ts';

/** A file beside a notice as a link: its name, what it is, and how much there is to fetch. */
export interface AttachmentLine {
  readonly href: string;
  readonly name: string;
  readonly words: string;
}

export function attachmentLines({ files }: Pick<Notice, 'files'>): AttachmentLine[] {
  return files.map(({ href, name, kind, bytes }) => ({
    href: encodeURI(href),
    name,
    words: `${kind}，${sizeWords(bytes)}`,
  }));
}

/** Size for a reader who pays by volume: 235 KB, 1.2 MB. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
