import { publishes } from '../places.ts';
import type { Section } from '../section.ts';
import { printHref } from './print-href.ts';

export const printSection: Section = {
  id: 'print',
  group: '办事和找人',
  label: '打印',
  about: '正在公示的，每一份一个 PDF，发到打印店就能印',
  kind: '打印张贴',
  tables: ['postings'],
  isOn: (portal) => portal.villages.some(({ id }) => publishes(portal, id)),
  village: (portal, { id }) =>
    publishes(portal, id) ? [{ href: printHref(id), words: '每一份一个 PDF，发到打印店' }] : [],
};
