/** The whole site on one list, at the foot of every page. Each entry is a page that exists. */
export const MENU = [
  { href: '/', label: '首页' },
  { href: '/villages/', label: '各村（社区）' },
  { href: '/notices/', label: '公示' },
  { href: '/finance/', label: '财务收支' },
  { href: '/subsidies/', label: '奖补兑付' },
  { href: '/disclosure/', label: '该公开的' },
  { href: '/boards/', label: '红黑榜' },
  { href: '/scores/', label: '考评' },
  { href: '/points/', label: '积分' },
  { href: '/cases/', label: '案例' },
  { href: '/policies/', label: '政策' },
  { href: '/facts/', label: '事实库' },
  { href: '/data/', label: '数据下载' },
  { href: '/help/', label: '怎样提异议' },
  { href: '/about/', label: '关于' },
  { href: '/accessibility/', label: '无障碍' },
] as const;
