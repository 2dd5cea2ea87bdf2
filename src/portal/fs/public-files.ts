import type { Problem } from '../../domain/problem.ts';
import { maskPath } from '../../intake/guard/file-names.ts';
import { publicFileFaults } from '../../intake/guard/files/public-file.ts';
import { listFolder } from './folder.ts';
import { readSource, readText } from './source-files.ts';

const TEXT = /\.(?:txt|svg)$/i;

/** What may not be published as it is: everything but pictures, fonts and plain text. */
export function publicFaults(folder: string): Problem[] {
  return listFolder(folder).files.flatMap((path) => {
    const file = `public/${maskPath(path)}`;
    const text = TEXT.test(path) ? readText(folder, path).problems : [];
    if (text.length > 0) return text.map((fault) => ({ ...fault, file }));
    const faults = publicFileFaults(path, readSource(folder, path));
    return faults.map((fault) => ({ file, row: 0, column: '', ...fault }));
  });
}
