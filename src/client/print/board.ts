import type { ShouldHang } from '../../domain/print/board-look.ts';
import { part } from '../part.ts';

const NO_PICTURE = '这张照片打不开。请用手机拍的 JPG 照片再试。';

const board = document.querySelector<HTMLElement>('[data-board]');
if (board && typeof createImageBitmap === 'function') start(board);

function start(board: HTMLElement): void {
  const { sheets = '[]', records = '', village = '' } = board.dataset;
  const file = part<HTMLInputElement>('board-photo');
  const told = part('board-told');
  const day = part<HTMLInputElement>('board-day');
  day.value = document.documentElement.dataset.today ?? '';
  board.hidden = false;
  file.onchange = async () => {
    const photos = [...(file.files ?? [])];
    file.value = '';
    if (photos.length === 0) return;
    told.textContent = '正在看照片……';
    try {
      // What reads codes weighs more than the page.
      const { lookAt } = await import('./look-at.ts');
      await lookAt(photos, {
        sheets: JSON.parse(sheets) as ShouldHang[],
        records,
        village,
        rowOf: () => ({
          postedOn: day.value,
          postedBy: part<HTMLInputElement>('board-by').value,
          witness: part<HTMLInputElement>('board-witness').value,
        }),
        say: (words) => {
          told.textContent = words;
        },
        shown: part('board-shown'),
      });
    } catch {
      told.textContent = NO_PICTURE;
    }
    told.focus();
  };
}
