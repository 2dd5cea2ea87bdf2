/**
 * Sections that a county may leave out by name in `portal.json`, with their tables; notices, accounts,
 * programmes and what the law has published stay. Ids are those of the sections.
 */
export const SECTION_TABLES = {
  projects: [
    'projects',
    'project-funds',
    'project-heads',
    'project-progress',
    'fund-sources',
    'bottom-lines',
    'milestones',
  ],
  estates: ['estates', 'estate-periods'],
  latrines: ['latrines', 'latrine-plan', 'latrine-lookback', 'latrine-upkeep'],
  boards: ['boards', 'board-kinds'],
  honours: ['honours', 'honour-titles'],
  points: ['points', 'point-schemes', 'point-items', 'point-shops', 'point-goods', 'point-totals'],
  evaluation: [
    'evaluation-scores',
    'evaluation-verdicts',
    'evaluation-parts',
    'evaluation-grades',
    'evaluation-limits',
    'evaluation-steps',
    'evaluation-steps-done',
    'evaluation-system',
  ],
  surveys: ['surveys', 'survey-kinds', 'survey-answers'],
  supervision: ['conduct-reports', 'weekly-reports', 'service-ratings'],
  services: ['services', 'service-items'],
  tickets: ['tickets'],
  organisation: ['organisation', 'wardens', 'contact-cards', 'card-rules', 'advisers'],
  'elder-care': ['elder-care-centres', 'elder-care-milestones', 'elder-care-accounts'],
  property: ['property-terms', 'property-reviews', 'property-repairs'],
  'health-and-safety': ['health-and-safety'],
  registers: ['registers', 'register-rows'],
  targets: ['targets'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Switchable = keyof typeof SECTION_TABLES;
export const SWITCHABLE = Object.keys(SECTION_TABLES) as [Switchable, ...Switchable[]];

/** What the settings say of sections. */
export interface SectionSettings {
  readonly censureBoard: boolean;
  /** Sections that are left out. */
  readonly off?: readonly Switchable[] | undefined;
}

/** Tables that go with the sections that are left out, and with a censure board that is. */
export function tablesLeftOut({ off = [], censureBoard }: SectionSettings): ReadonlySet<string> {
  return new Set([
    ...off.flatMap((section): readonly string[] => SECTION_TABLES[section]),
    ...(censureBoard ? [] : ['board-kinds']),
  ]);
}
