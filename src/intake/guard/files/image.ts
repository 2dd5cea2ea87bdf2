import ExifReader from 'exifreader';
import { type FileReading, type FileText, NOTHING, printableRuns } from './file-text.ts';
import { jpegParts } from './jpeg.ts';
import { pngParts } from './png.ts';
import { webpParts } from './webp.ts';

/** An image taken apart: what makes the picture, and everything else. */
export interface ImageParts {
  readonly kept: readonly Uint8Array[];
  readonly metadata: readonly Uint8Array[];
}

/** Parts of a JPEG, PNG or WebP, whatever its name says; null for anything else or a broken file. */
export function imageParts(bytes: Uint8Array): ImageParts | null {
  return jpegParts(bytes) ?? pngParts(bytes) ?? webpParts(bytes);
}

/** The picture alone, without camera, place, author, captions and previews; null when it cannot be told. */
export function pictureOnly(bytes: Uint8Array): Uint8Array | null {
  const parts = imageParts(bytes);
  if (!parts) return null;
  const whole = new Uint8Array(parts.kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts.kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What an image says besides the picture. A place it was taken at is a fault of its own. */
export function readImage(bytes: Uint8Array): FileReading {
  const parts = imageParts(bytes);
  if (!parts) {
    return {
      texts: [],
      faults: [
        {
          code: 'guard/image-unreadable',
          severity: 'error',
          message: '这张图片打不开，没法检查里面有没有个人信息。',
          fix: '请另存为 JPG 或 PNG 再放进来。',
        },
      ],
    };
  }
  if (parts.metadata.length === 0) return NOTHING;
  const { words, located } = tagsOf(bytes);
  const texts: FileText[] = [
    { place: '图片信息', text: words, kind: 'words' },
    ...parts.metadata.map((part) => ({
      place: '图片信息',
      text: printableRuns(part),
      kind: 'words' as const,
    })),
  ];
  const place = {
    code: 'guard/photo-place',
    severity: 'error',
    message: '照片里带着拍摄地点，不能公开。',
    fix: '请用微信发给自己（不选原图）再存下来，地点就没有了。',
  } as const;
  const rest = {
    code: 'guard/photo-details',
    severity: 'fixed',
    message: '照片里带着拍摄信息，网站上的一份已去掉。',
    fix: '数据文件夹里的这一份也请换成去掉信息的。',
  } as const;
  return { texts, faults: [located ? place : rest] };
}

/** Values of Exif, IPTC and XMP as words, and whether one of them is a place. */
function tagsOf(bytes: Uint8Array): { words: string; located: boolean } {
  try {
    const tags = ExifReader.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const entries = Object.entries(tags as Record<string, { description?: unknown }>);
    return {
      words: entries.map(([, tag]) => String(tag?.description ?? '')).join('\n\n\n\n'),
      located: entries.some(([name]) => /^(?:exif:)?GPS(?:Latitude|Longitude|Position)/.test(name)),
    };
  } catch {
    return { words: '', located: false };
  }
}
