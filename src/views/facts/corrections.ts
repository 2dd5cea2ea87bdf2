import {
  anchorOf,
  CORRECTION_KINDS,
  type Correction,
  SEVERITIES,
} from '../../domain/facts/knowledge.ts';
import type { Portal } from '../../portal/portal.ts';
import { factHref } from './entities.ts';

/** One correction with the facts it speaks of. */
export interface CorrectionEntry extends Correction {
  readonly anchor: string;
  readonly severityLabel: string;
  readonly factLinks: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string;
  }[];
}

/** Corrections of one kind, the gravest first. */
export interface CorrectionGroup {
  readonly kind: Correction['kind'];
  readonly label: string;
  readonly about: string;
  readonly entries: readonly CorrectionEntry[];
}

const ABOUT: Readonly<Record<Correction['kind'], string>> = {
  contradiction: '同一件事，本刊写了两种说法。两种都留着，不替它选。',
  unclear: '数字或规定没说全，算的时候会有几种算法。',
  missing: '来源没有印，本站不补。看到旧文件的人，请告诉我们。',
  misprint: '文字识别或印刷出错。改正后的写法用在本站，原来的写法记在这里。',
  jump: '文章在另一页接着印，按页读会接错。本站按文章归位。',
};

const RANK: Readonly<Record<Correction['severity'], number>> = { high: 0, medium: 1, low: 2 };

/** The honest page: everything wrong, doubtful or missing in the source. */
export function correctionGroups(portal: Portal): CorrectionGroup[] {
  const { corrections, facts } = portal.knowledge;
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  return (Object.keys(ABOUT) as Correction['kind'][]).map((kind) => ({
    kind,
    label: CORRECTION_KINDS[kind],
    about: ABOUT[kind],
    entries: corrections
      .filter((one) => one.kind === kind)
      .sort((a, b) => RANK[a.severity] - RANK[b.severity])
      .map((one) => ({
        ...one,
        anchor: anchorOf(one.id),
        severityLabel: SEVERITIES[one.severity],
        factLinks: one.facts.flatMap((id) => {
          const fact = factById.get(id);
          return fact
            ? [{ id, label: `${fact.metric}：${fact.printed}`, href: factHref(fact) }]
            : [];
        }),
      })),
  }));
}
