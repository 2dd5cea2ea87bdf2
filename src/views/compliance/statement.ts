import { monthOf } from '../../domain/day.ts';
import { unknownYear } from '../../domain/holidays.ts';
import { isStandIn, NO_PHONE } from '../../intake/start/settings.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import type { Portal } from '../../portal/portal.ts';
import { lawAnchor, lawLines } from '../disclosure/laws.ts';
import type { Articles } from '../section.ts';
import { leadsToPage } from '../sections.ts';

/** The circular on apps and log-ins. Its text was not at hand: nothing here says what it asks. */
export const ON_APPS = { name: '国办函〔2026〕12号', isChecked: false } as const;

/** One thing that the site does, and where that is to be seen. */
export interface ComplianceLine {
  readonly words: string;
  readonly href?: string;
}

/** A law or document that the catalogue stands on: how many items, and whether its text was compared. */
export interface ComplianceBasis {
  readonly name: string;
  readonly issue: string | null;
  readonly href: string;
  readonly items: number;
  readonly isChecked: boolean;
  readonly note: string | null;
}

/** What whoever signs for the site has to know, from its settings and its tables. */
export interface Statement {
  readonly bases: readonly ComplianceBasis[];
  readonly items: number;
  readonly personal: readonly { readonly label: string; readonly items: number }[];
  readonly privacy: readonly ComplianceLine[];
  readonly use: readonly ComplianceLine[];
  readonly server: readonly ComplianceLine[];
  readonly trace: readonly ComplianceLine[];
  /** What has to be done before somebody signs. */
  readonly open: readonly string[];
}

/** The statement of a site. */
export function statementOf(portal: Portal, articles: Articles): Statement {
  const links = (lines: readonly ComplianceLine[]): ComplianceLine[] =>
    lines.map(({ words, href }) =>
      href !== undefined && leadsToPage(href, portal, articles) ? { words, href } : { words },
    );
  const bases = basesOf(portal);
  return {
    bases,
    items: portal.disclosure.length,
    personal: personalOf(portal),
    privacy: links(privacyOf(portal)),
    use: links(useOf(portal, articles)),
    server: links(serverOf(portal)),
    trace: links(traceOf(portal)),
    open: openOf(portal, bases),
  };
}

function basesOf({ laws, disclosure, asOf }: Portal): ComplianceBasis[] {
  return lawLines(laws, asOf).flatMap(({ name, today }) => {
    const items = disclosure.filter(
      ({ basis, communityBasis }) => basis === name || communityBasis === name,
    ).length;
    if (items === 0 || !today) return [];
    const { issue, status, note } = today;
    const href = `/disclosure/#${lawAnchor(name)}`;
    return [{ name, issue, href, items, isChecked: status === 'checked', note }];
  });
}

function personalOf({ disclosure }: Portal): Statement['personal'] {
  const { choices } = disclosureTable.columns.personal;
  return Object.entries(choices ?? {}).map(([key, label]) => ({
    label,
    items: disclosure.filter(({ personal }) => personal === key).length,
  }));
}

function privacyOf({ config, programmes }: Portal): ComplianceLine[] {
  const boardOnly = programmes.filter((programme) => programme.boardOnly).length;
  return [
    {
      words:
        '身份证号、银行账号、个人手机号、门牌不上网：交表时查一遍，生成网站以后再查一遍，有就不发布。',
    },
    { words: '居民姓名打星号；干部只写职务。' },
    { words: `公示期过后 ${config.retention.namedRowsDays} 天，带名字的行改成合计数。` },
    {
      words:
        boardOnly > 0
          ? `低保、高龄、残疾、大病这类名单只贴公示栏，网上只写各组合计，不到 5 人的并在一起：现有 ${boardOnly} 个项目这样办。`
          : '低保、高龄、残疾、大病这类名单只贴公示栏，网上只写各组合计，不到 5 人的并在一起。',
      href: '/programmes/',
    },
    config.sections.censureBoard
      ? {
          words: '待整改提示要两个人核实、事先告知本人、有依据、有期限，到期撤下。',
          href: '/boards/censure/',
        }
      : { words: '不公布批评某一户的名单：设置里关着，网站上没有这一栏。' },
  ];
}

function useOf(portal: Portal, articles: Articles): ComplianceLine[] {
  return [
    { words: '不用装 App，不用小程序，手机、电脑的浏览器打开就看。' },
    { words: '不用登录，不用注册，不收手机号，不要求关注。' },
    leadsToPage('/points/', portal, articles)
      ? {
          words: '积分只记村规民约里的事；看网站、点链接、转发都不给分，也不排名。',
          href: '/points/',
        }
      : { words: '没有积分，不按使用给好处，不排名。' },
    { words: '不数谁看了、看了几次，没有统计，也没有别家的脚本。', href: '/about/' },
    { words: '不要求村里重复填：村里自己的 Excel 照原样交。', href: '/check/' },
  ];
}

function serverOf({ config }: Portal): ComplianceLine[] {
  const { icp, police } = config.filing ?? {};
  return [
    {
      words: isStandIn(config.address)
        ? '网址还没有定。'
        : `网址是 ${config.address}，由${config.issuer}发布。`,
    },
    { words: '网站是一个文件夹的普通文件，放在自己的服务器上；没有后台，没有数据库。' },
    { words: '打开一页只向这一个网址要东西，字体、地图、脚本都不向别处要。' },
    { words: '数据是一个文件夹的表，随时可以整个拿走；每一张都可以下载。', href: '/data/' },
    { words: icp ? `网站备案号：${icp}。` : '网站备案号还没有写。' },
    ...(police ? [{ words: `公安备案号：${police}。` }] : []),
  ];
}

function traceOf({ register, amendments }: Portal): ComplianceLine[] {
  const on = register.entries.length;
  return [
    {
      words:
        on > 0
          ? `公示登记里有 ${on} 条：公布过的改了、撤了，都看得出来。`
          : '公示登记还没有开始记。',
      href: '/verify/',
    },
    {
      words: `改动登记里有 ${amendments.length} 条，写着原来是什么、改成什么、为什么。`,
      href: '/data/amendments/',
    },
    { words: '交表的人和核对的人是两个人，自己的自己不能核。' },
  ];
}

function openOf(portal: Portal, bases: readonly ComplianceBasis[]): string[] {
  const { config, holidays, asOf, villages, register } = portal;
  const unchecked = bases.filter(({ isChecked }) => !isChecked);
  const without = villages.filter(({ contact }) => contact.phone === null).length;
  const { header } = lawsTable.columns.status;
  return [
    `对着条文看一遍${ON_APPS.name}：写这一页时没有核到条文（待核），这里只说本站怎么做。`,
    ...(unchecked.length > 0
      ? [
          `${unchecked.length} 个依据还没有对过条文：${unchecked.map(({ name }) => name).join('、')}。对过的，在 ${lawsTable.path} 的「${header}」写「已核」。`,
        ]
      : []),
    ...(isStandIn(config.address) ? ['在 portal.json 里写上网址。'] : []),
    ...(config.filing?.icp ? [] : ['备案以后，在 portal.json 里写上备案号。']),
    ...(config.contact.phone === NO_PHONE ? ['在 portal.json 里写上电话。'] : []),
    ...(without > 0 ? [`${without} 个村（社区）还没有写监督电话。`] : []),
    ...(unknownYear(asOf, asOf, holidays) === null
      ? []
      : [`${monthOf(asOf).slice(0, 4)} 年的放假安排还没有录入，期限只按周末算。`]),
    ...(register.entries.length > 0 ? [] : ['第一次发布以后，运行 npm run publish 开始公示登记。']),
  ];
}
