import { type ShouldHang, seenOn } from '../../domain/print/board-look.ts';
import { readHandedOut } from '../../domain/record/handed-out.ts';
import { newerCode } from '../../domain/record/verdict.ts';
import { postingsTable } from '../../intake/tables/postings.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { fill, make } from '../make.ts';
import { canvasOf, codesOf } from './picture-codes.ts';

/** Longest side of the copy to keep. */
const KEPT = 2000;

interface Looking {
  readonly sheets: readonly ShouldHang[];
  readonly records: string;
  readonly village: string;
  readonly rowOf: () => Omit<RowToWrite<typeof postingsTable>, 'notice'>;
  readonly say: (words: string) => void;
  readonly shown: HTMLElement;
}

/** Looks at photos of a board on this device alone, and tells what hangs, what does not, and what should not. */
export async function lookAt(photos: readonly File[], looking: Looking): Promise<void> {
  const { sheets, records, say, shown, village } = looking;
  fill(shown);
  const read = new Set<string>();
  const copies: HTMLAnchorElement[] = [];
  for (const [at, photo] of photos.entries()) {
    const picture = await createImageBitmap(photo);
    for (const text of await codesOf(picture, (share) =>
      say(`正在看第 ${at + 1} 张照片，${Math.round(share * 100)}%……`),
    ))
      read.add(text);
    copies.push(await copyOf(picture, `公开栏-${village}-${at + 1}.jpg`));
  }
  const seen = [...read].map((text) => seenOn(sheets, text));
  const hanging = seen.flatMap((one) => (one.kind === 'hangs' ? [one.sheet] : []));
  const missing = sheets.filter((sheet) => !hanging.includes(sheet));
  const others = await Promise.all(
    seen.flatMap((one) => (one.kind === 'other' ? [otherWords(records, one.code)] : [])),
  );
  const foreign = seen.filter(({ kind }) => kind === 'foreign').length;
  say(`看到 ${read.size} 个方码：该挂的挂着 ${hanging.length} 份，没照到 ${missing.length} 份。`);
  fill(
    shown,
    ...listed(
      '挂着的',
      hanging.map(({ title }) => title),
    ),
    ...listed(
      '没照到的，去看一看有没有贴',
      missing.map(({ title }) => title),
    ),
    ...listed('该揭下或换掉的', others),
    ...(foreign > 0 ? [make('p', {}, `另有 ${foreign} 个方码不是公示的。`)] : []),
    make('p', {}, ...toSave(hanging, looking), ...copies),
  );
}

/** The photo drawn anew: where and when it was taken is not in it any more. */
async function copyOf(picture: ImageBitmap, name: string): Promise<HTMLAnchorElement> {
  const canvas = canvasOf(picture, KEPT);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.85);
  });
  if (!blob) throw new Error('no copy');
  return saving(blob, name, '存照片（去掉了位置和时间）');
}

/** The rows to import: posters and the like are no notices, and are not written down. */
function toSave(hanging: readonly ShouldHang[], { rowOf, village }: Looking): HTMLAnchorElement[] {
  const notices = hanging.filter(({ scanned }) => scanned.includes('#'));
  if (notices.length === 0) return [];
  const csv = (): string =>
    writeTable(
      postingsTable,
      notices.map(({ id }) => ({ notice: id, ...rowOf() })),
    );
  const link = saving(new Blob([csv()]), `张贴登记-${village}.csv`, '存张贴登记（CSV）');
  // What was typed beside it since is in it.
  link.onclick = () => {
    link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv' }));
  };
  return [link];
}

function saving(blob: Blob, name: string, words: string): HTMLAnchorElement {
  return make('a', { class: 'btn', href: URL.createObjectURL(blob), download: name }, words);
}

async function otherWords(records: string, code: string): Promise<string> {
  const answer = await fetch(`${records}${code}.json`);
  const handed = answer.ok ? readHandedOut(await answer.text()) : null;
  if (!handed) return `指纹 ${code}：本站没有登记过，请告诉监督电话。`;
  const title = handed.title ?? `指纹 ${code}`;
  if (handed.history.some(({ state }) => state === 'withdrawn'))
    return `${title}：已撤回，请揭下。`;
  return newerCode(handed) === null ? `${title}：已结束，请揭下。` : `${title}：已更正，请换新的。`;
}

function listed(heading: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  return [
    make('h3', {}, `${heading}（${lines.length}）`),
    make('ul', {}, ...lines.map((line) => make('li', {}, line))),
  ];
}
