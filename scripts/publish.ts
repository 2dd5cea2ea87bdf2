import { readFileSync } from 'node:fs';
import { figuresWords } from '../src/domain/desk/figures.ts';
import type { Problem } from '../src/domain/problem.ts';
import { signLog, treeOf } from '../src/domain/record/log/kept-log.ts';
import type { PortalConfig } from '../src/intake/config.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { makeRecordSigner } from '../src/portal/fs/record-key.ts';
import { changeFolder } from '../src/portal/fs/write.ts';
import type { DataFiles } from '../src/portal/reading.ts';
import { takeCosigned } from '../src/portal/record/cosigned.ts';
import { recordDemo } from '../src/portal/record/demo.ts';
import { holdRecord } from '../src/portal/record/hold.ts';
import { keyProblems, withKeyMark } from '../src/portal/record/key-mark.ts';
import { type FoundOnFile, figuresOf, foundOnFile } from '../src/portal/record/record-folder.ts';
import { LOG_PATH, type Register, registerOf } from '../src/portal/record/register.ts';
import type { Stated } from '../src/portal/record/statements.ts';
import { readOptions, type Values } from './publish/options.ts';
import { approveIt, atOnce, endIt, onItsWay, submitIt } from './publish/steps.ts';
import { keyWords, listed } from './publish/write-record.ts';
import { main, refused } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run publish -- --by 职务 --approved-by 职务 [--reason 原因]
把数据文件夹里要公开的内容登记下来。登记过的，以后悄悄改了、少了，检查和生成都会停下来。
  --by           谁做的表，写职务
  --approved-by  谁核的，写另一个人的职务；核的人照着签了字的纸输合计和行数
  --alone        没有第二个人核：写为什么，这句话会公开
  --reason       公开过的改了：写为什么，原来的和现在的一起留着
  --withdraw     撤回哪一份（公示编号或文件），可以写几次；先从数据文件夹里删掉
  --leak         撤回的是泄露：登记里它的内容也删干净，只留日期和原因
  --rows、--total  行数和合计，不写就问；几栏金额的，--total 照问的先后写几次
  --submit       两个人不在一起的，先提交，写 --by；在公示台上也看得到
  --approve      另一个人核提交的，写 --approved-by；核过了，再运行 npm run publish 登记
  --send-back    核的人退回提交的，写哪里不对
  --data         数据文件夹，不写是 data
  --dry-run      只说要登记什么、什么在等人核，不写
  --cosigned     收下见证的单位寄回来的文件（他们运行 npm run witness）
  --new-key      换了钥匙，用新的签；见 docs/security.md
  --demo         重新登记整个示例（data/sample），只用于演示站`;

await main(HELP, async () => {
  const values = readOptions();
  if (values.help) return HELP;
  const around = surroundings();
  const folder = values.data ?? around.dataFolder;
  const loaded = loadPortal(folder, around.today, { offRecord: true });
  const { portal, problems, files } = loaded;
  if (!portal) return refusal(problems);
  const { statements, register } = loaded.published();
  if (values.demo)
    return registerDemo(folder, files, recordDemo(statements, portal.amendments, portal.asOf));
  const own = registerOf(register, false);
  const lost = values['new-key'] && own.entries.length > 0 ? [] : keyProblems(own, portal.config);
  if (lost.length > 0) return refusal(lost);
  const real = statements.filter(({ sample }) => !sample);
  const work = { folder, loaded, config: portal.config, day: portal.asOf };
  const way = onItsWay();
  const isToEnd = values.by === undefined && values.withdraw.length === 0;
  if (values.approve) return approveIt(work, way, values);
  if (isToEnd && !values.submit && !values['dry-run'] && way.kept?.submission.state === 'approved')
    return endIt(work, way, values['new-key']);
  refuseUnknown(values.withdraw, own, new Set(real.map(({ subject }) => subject)));
  const found = foundOnFile(loaded, { withdrawn: values.withdraw });
  const gone = missing(real, found);
  if (gone.length > 0) return refusal(gone);
  if (found.things.length + found.withdrawn.length === 0) {
    const signed = signOnly(own, values, loaded.files, portal.config);
    if (signed.written.size > 0) changeFolder(folder, { ...signed, basis: files });
    return [signed.words, ...way.words].join('\n');
  }
  if (values['dry-run'])
    return [
      ...listed(found),
      figuresWords(figuresOf(found.things)),
      '没有登记。',
      ...way.words,
    ].join('\n');
  return values.submit
    ? submitIt(way, around.today, found, values)
    : atOnce(work, way, found, values);
});

/** What went missing from the data folder and nobody withdraws. */
function missing(real: readonly Stated[], { own, things, withdrawn }: FoundOnFile): Problem[] {
  const known = new Set([...withdrawn, ...things.map(({ statement }) => statement.subject)]);
  return holdRecord(real, own)
    .filter(
      ({ problem, subject }) =>
        ['record/missing', 'record/withdrawn'].includes(problem.code) && !known.has(subject),
    )
    .map(({ problem }) => problem);
}

/** Puts the sample on record anew, and nothing else. */
function registerDemo(folder: string, files: DataFiles, demo: ReadonlyMap<string, string>): string {
  const old = [...files.keys()].filter((path) => path.startsWith('sample/record/'));
  const removed = old.filter((path) => !demo.has(path));
  changeFolder(folder, { written: demo, removed, basis: files });
  return `示例已登记，改了 ${demo.size} 个文件。`;
}

/** Signs what is on record and was not signed yet, or takes in what a witness signed. */
function signOnly(
  own: Register,
  values: Values,
  files: DataFiles,
  config: PortalConfig,
): { readonly written: Map<string, string>; readonly words: string } {
  const before = own.logs.get(false);
  if (values.cosigned !== undefined) {
    const taken = takeCosigned(treeOf(own.entries), before, readFileSync(values.cosigned, 'utf8'));
    if (!taken.ok) throw refused(taken.why);
    return { written: new Map([[LOG_PATH, taken.text]]), words: `收下了 ${taken.name} 的见证。` };
  }
  const words = '没有要登记的，都登记过了。';
  if (own.entries.length === 0) return { written: new Map(), words };
  const { signer, made } = makeRecordSigner(config);
  const text = signLog(treeOf(own.entries), values['new-key'] ? undefined : before, signer);
  const marked = withKeyMark(files, signer.key);
  if (text === before && marked.size === 0) return { written: new Map(), words };
  const signed = `${words}\n${own.entries.length} 条都签了名。`;
  return { written: marked.set(LOG_PATH, text), words: [signed, ...keyWords(made)].join('\n') };
}

function refuseUnknown(
  subjects: readonly string[],
  { entries }: Register,
  still: ReadonlySet<string>,
): void {
  const known = new Set(entries.map(({ subject }) => subject));
  for (const subject of subjects) {
    if (!known.has(subject)) throw refused(`登记簿里没有「${subject}」，没法撤回。`);
    if (still.has(subject)) throw refused(`「${subject}」还在数据文件夹里，请先删掉再撤回。`);
  }
}
