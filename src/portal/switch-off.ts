import type { Switchable } from '../intake/section-tables.ts';
import type { Portal } from './portal.ts';

/** What of a portal goes with a section: a section that is off is one that has no data. */
const WITHOUT: Readonly<Record<Switchable, (portal: Portal) => Partial<Portal>>> = {
  projects: ({ projects }) => ({ projects: emptied(projects) }),
  estates: ({ estates }) => ({ estates: emptied(estates) }),
  latrines: ({ latrines }) => ({ latrines: { ...emptied(latrines), plan: null } }),
  boards: () => ({ boards: [], boardKinds: [] }),
  honours: () => ({ honours: [], honourTitles: [] }),
  points: ({ points }) => ({ points: emptied(points), pointTallies: [] }),
  evaluation: ({ evaluation }) => ({
    evaluation: { ...emptied(evaluation), method: emptied(evaluation.method) },
  }),
  surveys: ({ surveys }) => ({ surveys: emptied(surveys) }),
  supervision: ({ supervision }) => ({ supervision: emptied(supervision) }),
  services: ({ services }) => ({ services: emptied(services) }),
  tickets: () => ({ tickets: [] }),
  organisation: ({ organisation }) => ({ organisation: emptied(organisation) }),
  'elder-care': ({ elderCare }) => ({ elderCare: emptied(elderCare) }),
  property: ({ property }) => ({ property: emptied(property) }),
  'health-and-safety': () => ({ healthAndSafety: [] }),
  registers: () => ({ registers: [], registerRows: [] }),
  targets: () => ({ targets: [] }),
};

/** The same with every list empty. */
function emptied<Part extends object>(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  ) as Part;
}

/** The portal without what its settings leave out: no page, download or search can show it. */
export function switchOff(portal: Portal): Portal {
  const { off = [] } = portal.config.sections;
  return Object.assign({ ...portal }, ...off.map((section) => WITHOUT[section](portal)));
}
