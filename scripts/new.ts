import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { hasErrors } from '../src/domain/problem.ts';
import { problemReport } from '../src/intake/problem-words.ts';
import { type Places, readPlaceList } from '../src/intake/start/places.ts';
import { PRESET_NAMES, presetSections } from '../src/intake/start/presets.ts';
import { PROVINCES } from '../src/intake/start/provinces.ts';
import { isStandIn, NO_PHONE, newSettings } from '../src/intake/start/settings.ts';
import { assemble } from '../src/portal/assemble.ts';
import { surroundings } from '../src/portal/fs/load.ts';
import {
  catalogueNames,
  isFree,
  OWN_CATALOGUE,
  startingData,
  writeHome,
} from '../src/portal/fs/new-home.ts';
import { type Answers, answersGiven, askMissing, type Question } from './support/ask.ts';
import { main, wrongUse } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const CATALOGUES = catalogueNames();

const HELP = `用法：npm run new -- 文件夹 --name 澄溪县 --code 361135 [--places 名单]
建一份自己的：数据、设置、说明都齐，一张别处的表也没有，马上就能生成网站。没写的，在终端里会一样一样问。
  --name      县（市、区）、乡镇或村的名称
  --code      六位区划代码
  --within    属于哪里，例如 江西省某市；不写就按区划代码写省
  --places    乡镇和村的名单：两列，从 Excel 里粘出来的、CSV、XLSX 都行，有 12 位代码的再加一列
  --preset    要哪些栏目：${PRESET_NAMES.join('、')}；不写就是第一种，以后在 portal.json 里改
  --catalogue 公开目录照哪一个：${CATALOGUES.join('、')}；不写就是第一种，都要对着本地的文件核
  --issuer    谁发布；--phone 办公室的座机；--address 网址。都可以以后再写`;

/** Everything that may be asked, in the order of asking. */
const QUESTIONS: readonly Question[] = [
  {
    key: 'folder',
    words: '放在哪个文件夹（还没有的，或空的）',
    fault: (folder) => (isFree(folder) ? null : `${folder} 里已经有东西了，请换一个文件夹。`),
  },
  { key: 'name', words: '县（市、区）、乡镇或村的名称' },
  {
    key: 'code',
    words: '六位区划代码',
    fault: (code) => {
      if (!/^\d{6}$/.test(code)) return '是六位数字，例如 361135。';
      return code.slice(0, 2) in PROVINCES ? null : '没有哪个省的代码这样开头。';
    },
  },
  { key: 'places', words: '乡镇和村的名单，拖进来或写文件名', otherwise: '' },
  {
    key: 'preset',
    words: `要哪些栏目，写一个：${PRESET_NAMES.join('、')}`,
    otherwise: PRESET_NAMES[0] ?? '',
    fault: (name) => (presetSections(name) ? null : `写这些里的一个：${PRESET_NAMES.join('、')}。`),
  },
  {
    key: 'catalogue',
    words: `公开目录照哪一个，写一个：${CATALOGUES.join('、')}`,
    otherwise: OWN_CATALOGUE,
    fault: (name) =>
      CATALOGUES.includes(name) ? null : `写这些里的一个：${CATALOGUES.join('、')}。`,
  },
  { key: 'within', words: '属于哪里，例如 江西省某市', otherwise: '' },
  { key: 'issuer', words: '谁发布', otherwise: '' },
  { key: 'phone', words: '网站的事打哪个电话，写办公室的座机', otherwise: '' },
  { key: 'address', words: '网址，以 https:// 开头', otherwise: '' },
];

await main(HELP, async () => {
  const { given, words, help } = answersGiven(QUESTIONS);
  if (help) return HELP;
  if (words.length > 1) throw wrongUse('文件夹只写一个，名字里有空格的加引号。');
  const [folder = given.folder] = words;
  return begin(await askMissing(QUESTIONS, { ...given, folder }, wrongUse));
});

function begin(answers: Answers): string {
  const { folder = '', name = '', code = '', places: list, preset = '' } = answers;
  const places: Places = list
    ? readPlaceList(readFileSync(list), basename(list), code)
    : { towns: [], villages: [], problems: [] };
  const said = (key: string): string | undefined => answers[key] || undefined;
  const config = newSettings({
    name,
    code,
    preset,
    within: said('within'),
    issuer: said('issuer'),
    phone: said('phone'),
    address: said('address'),
  });
  const data = startingData(config, places, answers.catalogue);
  const { problems } = assemble(data, surroundings().today);
  const found = [...places.problems, ...(hasErrors(places.problems) ? [] : problems)];
  if (hasErrors(found)) return `${refusal(found)}\n什么也没有写。`;
  const home = resolve(folder);
  const still = [
    ...(isStandIn(config.address) ? ['网址'] : []),
    ...(config.contact.phone === NO_PHONE ? ['电话'] : []),
  ];
  writeHome(home, data, places, { 名称: name, 文件夹: home });
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
