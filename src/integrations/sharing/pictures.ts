import { Worker } from 'node:worker_threads';
import { poster } from '../../charts/poster.ts';
import { sharePicture } from '../../charts/share-picture.ts';
import type { Portal } from '../../portal/portal.ts';
import { codeSvg } from '../../views/code-svg.ts';
import { generalPicture, pagePicture, posterPath } from '../../views/sharing/picture-path.ts';
import { sharedByPath } from '../../views/sharing/shared.ts';
import type { PageFacts } from '../pages/page-facts.ts';

/**
 * Puts the pictures that the pages name into the site, so that nothing is told that is not on a page. They
 * are drawn in threads of their own, so that the search is made meanwhile.
 */
export async function writePictures(
  folder: string,
  pages: readonly PageFacts[],
  portal: Portal,
): Promise<void> {
  const drawings = [...drawingsOf(pages, portal)];
  const shares = Array.from({ length: THREADS }, (_, own) =>
    drawings.filter((_, at) => at % THREADS === own),
  );
  await Promise.all(shares.map((share) => draw(folder, new Map(share))));
}

/** The search takes one core at most, and ends before the pictures do. */
const THREADS = 2;

function draw(folder: string, drawings: ReadonlyMap<string, string>): Promise<void> {
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
    workerData: { folder, drawings },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** Every picture as SVG, by its path in the site. */
function drawingsOf(pages: readonly PageFacts[], portal: Portal): ReadonlyMap<string, string> {
  const { address, region, name } = portal.config;
  const siteName = `${name} · ${region.name}`;
  const drawings = new Map<string, string>();
  const sharedPages = sharedByPath(portal);
  for (const { url, picture } of pages) {
    if (picture === null) continue;
    const shared = sharedPages.get(url) ?? picture.read;
    const site = { siteName, sample: picture.sample };
    drawings.set(pagePicture(url), sharePicture(shared, site));
    if (picture.poster) {
      drawings.set(posterPath(url), poster(shared, site, codeSvg(address + url)));
    }
  }
  for (const sample of [false, true]) {
    const title = `${region.name}党务村务财务公示`;
    const general = { kind: region.within, title, figures: [], until: null };
    drawings.set(generalPicture(sample), sharePicture(general, { siteName, sample }));
  }
  return drawings;
}
