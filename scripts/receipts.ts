import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasErrors } from '../src/domain/problem.ts';
import type { Programme } from '../src/domain/programmes/programme.ts';
import { drawReceiptCode, printedReceiptCode } from '../src/domain/receipts/code.ts';
import { type Fate, planReceipts, type ReceiptPlan } from '../src/domain/receipts/plan.ts';
import { withSetting } from '../src/intake/add-setting.ts';
import { CONFIG_FILE } from '../src/intake/config.ts';
import {
  type CodeListRow,
  codeListTable,
  readCodeList,
  writeCodeList,
} from '../src/intake/receipts/code-list.ts';
import { drawReceiptSalt } from '../src/intake/receipts/salt.ts';
import { receiptsTable } from '../src/intake/tables/receipts.ts';
import { writeTable } from '../src/intake/write-table.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { changeFolder, writeWhole } from '../src/portal/fs/write.ts';
import type { Portal } from '../src/portal/portal.ts';
import { type Slip, slipsHtml } from '../src/views/receipts/slips.ts';
import {
  FATE_WORDS,
  type LedgerToSeal,
  ledgersToSeal,
  linesToSeal,
  nextCodeList,
  slipsOf,
} from '../src/views/receipts/work.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { printPdf } from './support/print-pdf.ts';
import { whyNotPrivate } from './support/private-folder.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run receipts -- --programme 项目代号 [--village 村代号] --out 文件夹 [--codes 名单]
给台账的每一户（处）发一个回执码：写出要打印的回执条、经办人的名单，和数据文件夹里的密文表 receipts/。
  --programme  哪个项目，例如 meili-tingyuan
  --village    只做一个村（社区），写代号或名称；不写就是有这本台账的所有村
  --out        回执条和名单放哪里；不能在数据文件夹、网站程序或代码仓库里
  --codes      上次的名单：已经发过的码照旧能用，只给新的户发码；台账改过的，内容跟着更新
               名单里「要换新码」填「是」的，旧码作废，发新码
  --reprint    发过的回执条也再印一遍
  --forget     名单找不全了：不在名单里的旧码全部作废
  --data       数据文件夹，不写是 data
写完以后重新生成网站，码才打得开。`;

const SLIPS = '回执条';
/** How often long work says how far it is, in milliseconds. */
const EVERY = 2_000;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: {
      programme: { type: 'string' },
      village: { type: 'string' },
      out: { type: 'string' },
      codes: { type: 'string' },
      data: { type: 'string' },
      reprint: { type: 'boolean', default: false },
      forget: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const around = surroundings();
  const folder = values.data ?? around.dataFolder;
  const out = privateFolder(values.out, folder);
  const listFile = join(out, codeListTable.path);
  refuseOtherList(listFile, values.codes);
  const { portal, problems, files } = loadPortal(folder, around.today, {
    // Who a slip is for must be told from the list; what is sealed is the household's own.
    keepNames: true,
  });
  if (!portal) return refusal(problems);
  const programme = programmeNamed(portal, values.programme);
  const ledgers = ledgersToSeal(portal, programme, villageNamed(portal, values.village));
  if (ledgers.length === 0) throw wrongUse(`「${programme.title}」在这里还没有台账。`);
  const given = values.codes === undefined ? { rows: [], problems: [] } : listAt(values.codes);
  if (hasErrors(given.problems)) return refusal(given.problems);
  const salt = portal.config.receipts?.salt ?? drawReceiptSalt(randomBytes);
  const texts = new Map<string, string>();
  if (!portal.config.receipts) {
    texts.set(CONFIG_FILE, withSetting(files.get(CONFIG_FILE) ?? '', 'receipts', { salt }));
  }
  let list: readonly CodeListRow[] = given.rows;
  const slips: Slip[] = [];
  const told: string[] = [];
  for (const ledger of ledgers) {
    const plan = await planOf(ledger, portal, list, salt);
    if (plan.unknown.length > 0 && !values.forget) {
      process.exitCode = 1;
      return unknownWords(ledger, plan.unknown.length, values.codes);
    }
    list = nextCodeList(list, ledger, plan);
    slips.push(...slipsOf(portal, ledger, plan, list, values.reprint));
    texts.set(ledger.path, writeTable(receiptsTable, plan.rows));
    told.push(ledgerWords(ledger, plan));
  }
  mkdirSync(out, { recursive: true, mode: 0o700 });
  // The list first: a code that is on no list is lost, a table without its rows is made again.
  writePrivate(listFile, writeCodeList(list, printedReceiptCode));
  changeFolder(folder, { written: texts, basis: files });
  return [
    ...told,
    `名单：${listFile}。只给经办人看，和原始档案一起保管，下次要用 --codes 交它。`,
    ...slipWords(out, slips, portal),
    `已写进 ${folder}：${[...texts.keys()].join('、')}。请提交，再重新生成网站，码才打得开。`,
  ].join('\n');
});

function privateFolder(out: string | undefined, dataFolder: string): string {
  if (out === undefined) throw wrongUse('要写 --out 文件夹。');
  const why = whyNotPrivate(out, dataFolder);
  if (why !== null)
    throw wrongUse(`--out 不能用这个文件夹：${why}。请换一个，例如桌面上的文件夹。`);
  return out;
}

/** A list that is there and was not handed in would be lost, and with it every code on it. */
function refuseOtherList(listFile: string, codes: string | undefined): void {
  if (!existsSync(listFile)) return;
  if (codes !== undefined && existsSync(codes) && realpathSync(codes) === realpathSync(listFile))
    return;
  throw wrongUse(
    `${listFile} 已经有了。接着它做，请写 --codes "${listFile}"；不是的话，请换一个文件夹。`,
  );
}

function programmeNamed(portal: Portal, name: string | undefined): Programme {
  if (name === undefined) throw wrongUse('要写 --programme 项目代号。');
  const found = portal.programmes.find(({ id, title }) => id === name || title === name);
  if (found?.boardOnly) {
    throw wrongUse(`「${found.title}」的名单不能上网，每一户的也不行，所以不发回执码。`);
  }
  if (found) return found;
  const known = portal.programmes.map(({ id, title }) => `${id}\t${title}`).join('\n');
  throw wrongUse(`没有叫「${name}」的项目。有这些：\n${known}`);
}

function villageNamed(portal: Portal, name: string | undefined): string | null {
  if (name === undefined) return null;
  const found = portal.villages.find((village) => village.id === name || village.name === name);
  if (!found) throw wrongUse(`名册里没有叫「${name}」的村（社区）。`);
  return found.id;
}

function listAt(file: string): ReturnType<typeof readCodeList> {
  return readCodeList(readFileSync(file), basename(file));
}

/** Works out one ledger, saying now and then how far it is: each code takes a slow digest. */
function planOf(
  ledger: LedgerToSeal,
  portal: Portal,
  list: readonly CodeListRow[],
  salt: string,
): Promise<ReceiptPlan> {
  const own = list.filter(
    ({ programme, village }) => programme === ledger.programme.id && village === ledger.village.id,
  );
  let said = performance.now();
  return planReceipts({
    lines: linesToSeal(portal, ledger),
    codes: new Map(own.map(({ payout, code }) => [payout, code])),
    replace: new Set(own.filter(({ replace }) => replace).map(({ payout }) => payout)),
    rows: portal.receipts.filter(({ file }) => file === ledger.path),
    salt,
    drawCode: () => drawReceiptCode(randomBytes),
    drawIv: () => new Uint8Array(randomBytes(12)),
    report: (done, of) => {
      if (performance.now() - said < EVERY) return;
      said = performance.now();
      console.error(`${ledger.village.name}：${done} / ${of}`);
    },
  });
}

function ledgerWords({ village, programme }: LedgerToSeal, plan: ReceiptPlan): string {
  const count = (fate: Fate): number =>
    plan.receipts.filter((receipt) => receipt.fate === fate).length;
  const parts = (['new', 'kept', 'resealed', 'replaced'] as const)
    .filter((fate) => count(fate) > 0)
    .map((fate) => `${FATE_WORDS[fate]} ${count(fate)}`);
  if (plan.gone.length > 0) parts.push(`${FATE_WORDS.gone} ${plan.gone.length}`);
  if (plan.unknown.length > 0) parts.push(`不在名单里、已作废 ${plan.unknown.length}`);
  return `${village.name} ${programme.title}：${parts.join('，')}`;
}

function unknownWords(ledger: LedgerToSeal, count: number, codes: string | undefined): string {
  return [
    `${ledger.village.name}已经发出去的回执码里，有 ${count} 个不在${codes === undefined ? '手上（没有写 --codes）' : '这份名单里'}。什么也没有写。`,
    '请用 --codes 交上次的名单；名单找不回来了，写 --forget，让这些旧码作废，重新发。',
  ].join('\n');
}

function slipWords(out: string, slips: readonly Slip[], portal: Portal): string[] {
  if (slips.length === 0) return ['没有新的回执条要印。'];
  const address = `${portal.config.address}/receipts/`;
  const html = join(out, `${SLIPS}.html`);
  writePrivate(html, slipsHtml(slips, address));
  const pdf = join(out, `${SLIPS}.pdf`);
  const printed = printPdf(html, pdf)
    ? `回执条：${pdf}，${slips.length} 张，每页 4 张。沿横线剪开，右边一格折到中间一格上面，钉好，当面给。`
    : `回执条：${html}，${slips.length} 张。没有找到能用的 Chrome、Edge，请用浏览器打开它，按 A4 打印。`;
  const warning = address.startsWith('https://')
    ? []
    : ['注意：portal.json 的网址不是 https 开头，手机上打不开回执码。'];
  return [printed, '印完请删掉回执条的文件，只留名单。', ...warning];
}

/** Readable by nobody else on the machine; whole or as it was. */
function writePrivate(file: string, text: string): void {
  writeWhole(file, text, 0o600);
}
