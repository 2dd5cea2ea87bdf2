import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { hasErrors } from '../src/domain/problem.ts';
import { problemReport } from '../src/intake/problem-words.ts';
import { type Places, readPlaceList } from '../src/intake/start/places.ts';
import { PRESET_NAMES } from '../src/intake/start/presets.ts';
import { PROVINCES } from '../src/intake/start/provinces.ts';
import { isStandIn, NO_PHONE, newSettings } from '../src/intake/start/settings.ts';
import { assemble } from '../src/portal/assemble.ts';
import { surroundings } from '../src/portal/fs/load.ts';
import { isFree, startingData, writeHome } from '../src/portal/fs/new-home.ts';
import { main, wrongUse } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run new -- 文件夹 --name 澄溪县 --code 361135 [--places 名单]
建一份自己的：数据、设置、说明都齐，一张别处的表也没有，马上就能生成网站。没写的，在终端里会一样一样问。
  --name      县（市、区）、乡镇或村的名称
  --code      六位区划代码
  --within    属于哪里，例如 江西省某市；不写就按区划代码写省
  --places    乡镇和村的名单：两列，从 Excel 里粘出来的、CSV、XLSX 都行，有 12 位代码的再加一列
  --preset    要哪些栏目：${PRESET_NAMES.join('、')}；不写就是第一种，以后在 portal.json 里改
  --issuer    谁发布；--phone 办公室的座机；--address 网址。都可以以后再写`;

/** Everything that may be asked, in the order of asking. */
const QUESTIONS = {
  folder: '放在哪个文件夹（还没有的，或空的）',
  name: '县（市、区）、乡镇或村的名称',
  code: '六位区划代码',
  places: '乡镇和村的名单，拖进来或写文件名（没有就直接回车，以后再写）',
  preset: `要哪些栏目：${PRESET_NAMES.map((name, at) => `${at + 1} ${name}`).join('，')}（直接回车是 1）`,
  issuer: '谁发布（直接回车就写上面的名称）',
  phone: '网站的事打哪个电话，写办公室的座机（没有定就直接回车）',
  address: '网址，以 https:// 开头（没有定就直接回车）',
} as const;
type Answers = Partial<Record<keyof typeof QUESTIONS | 'within', string>>;

await main(HELP, async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: {
      name: text,
      code: text,
      within: text,
      places: text,
      preset: text,
      issuer: text,
      phone: text,
      address: text,
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const { help, ...given } = values;
  if (help) return HELP;
  if (positionals.length > 1) throw wrongUse('文件夹只写一个，名字里有空格的加引号。');
  const [folder] = positionals;
  return begin(await asked({ ...given, ...(folder === undefined ? {} : { folder }) }));
});

/** Asks for what is missing where somebody sits at a terminal and has not said everything that is needed. */
async function asked(given: Answers): Promise<Answers> {
  const isWhole = given.folder && given.name && given.code;
  if (isWhole || !process.stdin.isTTY) return given;
  const answers = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  for (const [key, question] of Object.entries(QUESTIONS) as [keyof typeof QUESTIONS, string][]) {
    for (let fault: string | null = ''; answers[key] === undefined && fault !== null; ) {
      const answer = (await terminal.question(`${question}：`)).trim().replace(/^["']|["']$/g, '');
      fault = answerFault(key, answer);
      if (fault !== null) console.error(fault);
      else if (answer !== '') answers[key] = key === 'preset' ? presetOf(answer) : answer;
    }
  }
  terminal.close();
  return answers;
}

function presetOf(answer: string): string {
  return PRESET_NAMES[Number(answer) - 1] ?? answer;
}

/** Why an answer will not do; null where it will. */
function answerFault(key: string, answer: string): string | null {
  if (answer === '') return ['folder', 'name', 'code'].includes(key) ? '这一样不能空。' : null;
  if (key === 'folder' && !isFree(answer)) return `${answer} 里已经有东西了，请换一个文件夹。`;
  if (key === 'code' && !/^\d{6}$/.test(answer)) return '是六位数字，例如 361135。';
  if (key === 'code' && !(answer.slice(0, 2) in PROVINCES)) return '没有哪个省的代码这样开头。';
  if (key === 'preset' && !PRESET_NAMES.includes(presetOf(answer)))
    return `写这些里的一个：${PRESET_NAMES.join('、')}。`;
  return null;
}

function begin(answers: Answers): string {
  for (const key of ['folder', 'name', 'code', 'preset'] as const) {
    if (answers[key] === undefined && key !== 'preset')
      throw wrongUse(`没有写${QUESTIONS[key]}${key === 'folder' ? '' : `（--${key}）`}。`);
    const fault = answerFault(key, answers[key] ?? (key === 'preset' ? '1' : ''));
    if (fault !== null) throw wrongUse(fault);
  }
  const { folder = '', name = '', code = '', places: list, preset = '1', ...rest } = answers;
  const places: Places = list
    ? readPlaceList(readFileSync(list), basename(list), code)
    : { towns: [], villages: [], problems: [] };
  const config = newSettings({ name, code, preset: presetOf(preset), ...rest });
  const data = startingData(config, places);
  const { problems } = assemble(data, surroundings().today);
  const found = [...places.problems, ...(hasErrors(places.problems) ? [] : problems)];
  if (hasErrors(found)) return `${refusal(found)}\n什么也没有写。`;
  const home = resolve(folder);
  const still = [
    ...(isStandIn(config.address) ? ['网址'] : []),
    ...(config.contact.phone === NO_PHONE ? ['电话'] : []),
  ];
  writeHome(home, data, { 名称: name, 文件夹: home });
  return [
    ...(found.length > 0 ? [problemReport(found)] : []),
    `建好了：${home}`,
    `${places.towns.length} 个乡镇，${places.villages.length} 个村（社区）。`,
    ...(still.length > 0 ? [`上线以前，在 data/portal.json 里写上${still.join('、')}。`] : []),
    '接着：',
    ...nextCommands(relative('.', home) || '.'),
  ].join('\n');
}

function nextCommands(home: string): string[] {
  const isWindows = process.platform === 'win32';
  return [
    isWindows ? `  $env:PORTAL_HOME = "${home}"` : `  export PORTAL_HOME=${JSON.stringify(home)}`,
    '  npm run check',
    '  npm start',
  ];
}
