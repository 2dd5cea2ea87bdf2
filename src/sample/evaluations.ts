import type { Village } from '../domain/village.ts';
import { evaluationsTable } from '../intake/tables/evaluations.ts';
import { writeTable } from '../intake/write-table.ts';
import type { Random } from './random.ts';

/** Daily and base parts for all; the result part is not due before the end of December. */
export function evaluations(random: Random, villages: readonly Village[]): string {
  const rows = villages.flatMap((village, index) => {
    const households = random.between(240, 460);
    const floor = village.kind === 'village' ? 0.8 : 0.6;
    const coverage = index === 4 ? floor - 0.03 : floor + random.between(1, 12) / 100;
    const score = (): number => random.between(7_800, 9_600);
    return [
      {
        village: village.id,
        part: 'daily' as const,
        score: score(),
        decidedOn: '2022-12-05',
        evidence: '会议、材料、任务、宣传四项记录',
      },
      {
        village: village.id,
        part: 'base' as const,
        score: score(),
        participating: Math.round(households * coverage),
        households,
        panel: random.between(18, 32),
        decidedOn: '2022-10-25',
        evidence: '群众自评表汇总、多方共评打分表',
      },
      ...(index < 3
        ? [
            {
              village: village.id,
              part: 'result' as const,
              score: score(),
              participating: Math.round(households * (floor + 0.06)),
              households,
              panel: random.between(18, 32),
              decidedOn: '2022-12-14',
              evidence: '群众自评表汇总、多方共评打分表',
            },
          ]
        : []),
    ];
  });
  return writeTable(evaluationsTable, rows);
}
