import type { Fact } from '../../domain/facts/knowledge.ts';
import type { Portal } from '../../portal/portal.ts';

/** Anything facts speak of, with its page in the fact base and, for a village, its own page. */
export interface FactSubject {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly note: string | null;
  /** Page of the village itself, beside its facts. */
  readonly home: string | null;
  readonly facts: readonly Fact[];
}

/** Groups in the order a reader looks for them. */
export const SUBJECT_GROUPS = [
  '各村（社区）',
  '项目与办法',
  '企业与行业',
  '全区',
  '刊物',
  '其他',
] as const;

const GROUP_OF_KIND: Readonly<Record<string, (typeof SUBJECT_GROUPS)[number]>> = {
  programme: '项目与办法',
  company: '企业与行业',
  trade: '企业与行业',
  district: '全区',
  journal: '刊物',
};

/** Every subject that has facts, villages first, each group in the order of its register. */
export function factSubjects(portal: Pick<Portal, 'villages' | 'knowledge'>): FactSubject[] {
  const { entities, facts } = portal.knowledge;
  const byEntity = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = byEntity.get(fact.entity);
    if (list) list.push(fact);
    else byEntity.set(fact.entity, [fact]);
  }
  const subjects = [
    ...portal.villages.map(({ id, name, note }) => ({
      id,
      name,
      note,
      group: '各村（社区）',
      home: `/villages/${id}/`,
    })),
    ...entities.map(({ id, name, note, kind }) => ({
      id,
      name,
      note,
      group: GROUP_OF_KIND[kind] ?? '其他',
      home: null,
    })),
  ];
  return subjects.flatMap((subject) => {
    const own = byEntity.get(subject.id);
    return own ? [{ ...subject, facts: own }] : [];
  });
}

/** Address of a fact: the page of its subject and its own anchor, both permanent. */
export function factHref(fact: Pick<Fact, 'id' | 'entity'>): string {
  return `/facts/${fact.entity}/#${fact.id.toLowerCase()}`;
}
