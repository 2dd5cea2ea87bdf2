import { hasErrors, sortProblems } from '../src/domain/problem.ts';
import { problemReport } from '../src/intake/problem-words.ts';
import { lettersNotPrinted } from '../src/integrations/sheets/lacking-letters.ts';
import { guardSources } from '../src/portal/fs/guard-sources.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { proseProblems, unsourcedClaims } from '../src/portal/fs/prose.ts';
import { sourceFolders } from '../src/portal/fs/sources.ts';
import { payoutDoubts } from '../src/portal/payouts/payout-doubts.ts';
import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';

const HELP = `用法：npm run check -- [--data 文件夹] [--json] [--claims]
检查数据文件夹和文章，不生成网站。有要改的地方时返回 1。
  --claims  列出案例里没有带事实、日子、条款，也没有写「没有写」的句子在哪一行，请编的人对着原文看`;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean' },
      claims: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  if (values.claims) return unsourcedClaims(sourceFolders().content).join('\n');
  const around = surroundings();
  const folder = values.data ?? around.dataFolder;
  const sources = { ...sourceFolders(), data: folder };
  const loaded = loadPortal(folder, around.today);
  const { portal, problems: inData, files } = loaded;
  const problems = sortProblems([
    ...inData,
    ...lettersNotPrinted(files, portal),
    ...(portal ? [...payoutDoubts(portal), ...proseProblems(sources.content, portal)] : []),
    ...(await guardSources(sources, loaded)),
  ]);
  const ok = !hasErrors(problems);
  if (!ok) process.exitCode = 1;
  if (values.json) {
    const counts = { files: files.size, problems: problems.length };
    return JSON.stringify({ ok, problems, counts });
  }
  return problems.length > 0 ? problemReport(problems) : '没有发现问题。';
});
