import { countedPlaces } from '../places.ts';
import type { Section } from '../section.ts';
import { overviewName } from './overview.ts';

export const overviewSection: Section = {
  id: 'overview',
  group: '看公示',
  label: ({ config }) => overviewName(config.region.name),
  about: '钱、时限、不合规则的、异议和单子，一页看完',
  kind: '一页看全',
  tables: [],
  isOn: (portal) => countedPlaces(portal).villages.length > 0,
};
