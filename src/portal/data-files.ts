import type { FaultWords } from '../domain/problem.ts';
import { guardName, maskPath } from '../intake/guard/file-names.ts';
import { jsonTexts } from '../intake/guard/files/json.ts';
import { findAllPrivate } from '../intake/guard/scan.ts';
import type { DataFiles, DataReading } from './reading.ts';

const RAW = /(^|\/)(?:raw|原始|原件|未脱敏)\//;
const LEFTOVER =
  /(^|\/)(?:~\$[^/]*|\.~lock\.[^/]*|Thumbs\.db|desktop\.ini|\.DS_Store|[^/]*\.(?:tmp|bak|swp|crdownload)|[^/]*~)$/i;
const ATTACHMENT = /^(?:sample\/)?attachments\//;
const OFFICE =
  /\.(?:xlsx?|xlsm|et|ett|docx?|wps|pptx?|dps|pdf|zip|rar|7z|jpe?g|png|webp|gif|heic|mp4)$/i;

/**
 * Looks at the folder itself: raw tables, leftovers of office programs, files that belong elsewhere,
 * names of files that name people, and the words of JSON files. Tables are guarded cell by cell.
 */
export function guardDataFiles(files: DataFiles, reading: DataReading): void {
  for (const [path, text] of files) {
    const shown = maskPath(path);
    const stray = strayFault(path);
    if (stray) {
      reading.take(path);
      reading.fault({ file: shown, ...stray });
    }
    for (const { severity, code, message, fix } of guardName(path)) {
      reading.fault({ file: shown, column: '文件名', code, message, fix, severity });
    }
    if (path.endsWith('.json')) guardJson(path, text, reading);
  }
}

function strayFault(path: string): FaultWords | null {
  if (RAW.test(path)) {
    return {
      code: 'file/raw',
      message: '原始表不能放在数据文件夹里，更不能提交到仓库。',
      fix: '请把它移到电脑上别的文件夹，这里只放打过星号的表。',
    };
  }
  if (LEFTOVER.test(path)) {
    return {
      code: 'file/leftover',
      message: '这是表格软件或系统留下的临时文件，里面可能有姓名。',
      fix: '请关掉表格软件，删除这个文件。',
    };
  }
  if (OFFICE.test(path) && !ATTACHMENT.test(path)) {
    return {
      code: 'file/not-a-table',
      message: '数据文件夹里只放 CSV 表；Excel、Word、PDF、图片、压缩包可能带着没打星号的内容。',
      fix: '表格请用「在线校验」存成 CSV；要公开的附件放到 attachments 里本村的文件夹。',
    };
  }
  return null;
}

function guardJson(path: string, text: string, reading: DataReading): void {
  for (const piece of jsonTexts(text, '')) {
    const allowed = reading.allowedIn(path);
    for (const found of findAllPrivate(piece.text, { allowed })) {
      reading.fault({
        file: path,
        code: found.code,
        message: found.message,
        fix: found.fix,
        severity: found.severity,
      });
    }
  }
}
