import type { Portal } from '../portal/portal.ts';
import { boardsName } from './boards/boards-name.ts';

const MENU = [
  { href: '/', label: '首页' },
  { href: '/villages/', label: '各村（社区）' },
  { href: '/notices/', label: '公示' },
  { href: '/accounts/', label: '财务收支' },
  { href: '/programmes/', label: '奖补兑付' },
  { href: '/receipts/', label: '回执码' },
  { href: '/projects/', label: '项目和钱' },
  { href: '/estates/', label: '老旧小区改造' },
  { href: '/latrines/', label: '改厕进度' },
  { href: '/disclosure/', label: '该公开的' },
  { href: '/decisions/', label: '怎么定下来的' },
  { href: '/objections/', label: '异议办理' },
  { href: '/tickets/', label: '问题办理' },
  { href: '/property/', label: '物业' },
  { href: '/health-and-safety/', label: '只公布数的' },
  { href: '/registers/', label: '名录' },
  { href: '/boards/', label: null },
  { href: '/services/', label: '在村里办事' },
  { href: '/honours/', label: '评选' },
  { href: '/organisation/', label: '谁管谁' },
  { href: '/elder-care/', label: '互助养老' },
  { href: '/evaluation/', label: '考评' },
  { href: '/surveys/', label: '问卷调查' },
  { href: '/supervision/', label: '督查和进度' },
  { href: '/points/', label: '积分' },
  { href: '/cases/', label: '案例' },
  { href: '/policies/', label: '政策' },
  { href: '/facts/', label: '事实库' },
  { href: '/data/', label: '数据下载' },
  { href: '/check/', label: '在线校验' },
  { href: '/help/', label: '怎样提异议' },
  { href: '/about/', label: '关于' },
  { href: '/accessibility/', label: '无障碍' },
] as const;

/** The whole site on one list, at the foot of every page. Each entry is a page that exists. */
export function menu(
  portal: Pick<Portal, 'config'>,
): readonly { readonly href: string; readonly label: string }[] {
  return MENU.map(({ href, label }) => ({ href, label: label ?? boardsName(portal) }));
}
