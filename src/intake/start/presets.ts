import { type SectionSettings, SWITCHABLE, type Switchable } from '../section-tables.ts';

/** Sections that a home begins with beside notices, accounts and programmes, by what people ask for. */
const PRESETS: Readonly<Record<string, readonly Switchable[]>> = {
  村务三公开: [],
  加红黑榜积分: ['boards', 'honours', 'points'],
  全部: SWITCHABLE,
};
export const PRESET_NAMES = Object.keys(PRESETS);

/** The settings of a preset; undefined where there is none of the name. */
export function presetSections(name: string): SectionSettings | undefined {
  const on = PRESETS[name];
  if (!on) return undefined;
  const off = SWITCHABLE.filter((section) => !on.includes(section));
  return { censureBoard: on.includes('boards'), ...(off.length > 0 ? { off } : {}) };
}
