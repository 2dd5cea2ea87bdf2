import type { Village } from '../../src/domain/village.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { wrongUse } from './main.ts';

/** The village of an id or a name, as somebody typed it. */
export function villageNamed({ villages }: Portal, typed: string): Village {
  const village = villages.find(({ id, name }) => id === typed || name === typed);
  if (!village) throw wrongUse(`名册里没有叫「${typed}」的村（社区）。`);
  return village;
}
