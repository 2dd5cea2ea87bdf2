import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeBundle } from '../src/integrations/bundle/write-bundle.ts';
import { listFolder } from '../src/portal/fs/folder.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { sourceFolders } from '../src/portal/fs/sources.ts';
import { writeWhole } from '../src/portal/fs/write.ts';
import { publishes, villageHref } from '../src/views/places.ts';
import { parseArgs } from './support/arguments.ts';
import { buildSite } from './support/build-site.ts';
import { main, wrongUse } from './support/main.ts';
import { step } from './support/progress.ts';
import { refusal } from './support/refusal.ts';
import { BUILD_FOLDER } from './support/site-folder.ts';
import { villageNamed } from './support/village-named.ts';

const HELP = `用法：npm run bundle -- --village 村代号 [--out 文件] [--site 文件夹]
做一个村的离线版：一个 ZIP，解开（或放在优盘里解开），双击 index.html 就能看，不用上网。
有这个村的网页、张贴的纸、表格、搜索；别的村的链接到网上。
  --village   村（社区）的代号或名称
  --out       写到哪个文件，不写是 村代号.zip
  --site      用哪个生成好的网站；不写就现在生成一次`;

/** Days of files in a ZIP would differ from run to run; it knows none before 1980. */
const NO_DAY = new Date(1980, 0, 1);
/** What is packed already gains nothing. */
const PACKED = /\.(?:png|jpe?g|webp|pdf|woff2)$/;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: {
      village: { type: 'string' },
      out: { type: 'string' },
      site: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  if (values.village === undefined) throw wrongUse('要写 --village 村代号。');
  const around = surroundings();
  const { portal, problems } = loadPortal(around.dataFolder, around.today);
  if (!portal) return refusal(problems);
  const village = villageNamed(portal, values.village);
  if (!publishes(portal, village.id))
    throw wrongUse(`${village.name}在这里没有公示，没有可以带走的。`);
  mkdirSync(BUILD_FOLDER, { recursive: true });
  const room = mkdtempSync(join(BUILD_FOLDER, 'bundle-'));
  try {
    const site = values.site ?? join(room, 'built');
    if (values.site === undefined) {
      const why = await step('生成网站', () => buildSite(sourceFolders(), site));
      if (why !== null) throw Object.assign(new Error(why), { code: 'ERR_FOLDER' });
    }
    if (!existsSync(join(site, villageHref(village.id), 'index.html')))
      throw wrongUse(
        `${site} 里没有${village.name}的网页。请先运行 npm run build，或者不写 --site。`,
      );
    const folder = join(room, 'bundle');
    await step('做离线版', () => writeBundle(site, folder, portal, village));
    const out = values.out ?? `${village.id}.zip`;
    const zip = zipped(folder);
    writeWhole(out, zip);
    return `${village.name}的离线版：${out}，${(zip.length / 1e6).toFixed(1)} MB。解开以后双击 index.html。`;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
});

/** The same bytes for the same files. */
function zipped(folder: string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      listFolder(folder).files.map((file) => [
        file,
        [readFileSync(join(folder, file)), { level: PACKED.test(file) ? 0 : 6, mtime: NO_DAY }],
      ]),
    ),
  );
}
