import type { PortalConfig } from '../config.ts';
import { presetSections } from './presets.ts';
import { PROVINCES } from './provinces.ts';

/** What a county says of itself when it begins. What it leaves out has a plain stand-in. */
export interface Beginning {
  readonly name: string;
  readonly code: string;
  readonly within?: string | undefined;
  readonly issuer?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly preset: string;
}

/** What stands where no telephone is public yet. */
export const NO_PHONE = '还没有公布';

/** Whether an address was never set: names under `.example` lead nowhere (RFC 2606). */
export function isStandIn(address: string): boolean {
  return new URL(address).hostname.endsWith('.example');
}

/** The settings of a new home. */
export function newSettings(beginning: Beginning): PortalConfig {
  const { name, code, within, issuer, phone, address, preset } = beginning;
  const sections = presetSections(preset);
  if (!sections) throw new Error(`no preset ${preset}`);
  return {
    name: '阳光公示',
    region: { name, within: within ?? PROVINCES[code.slice(0, 2)] ?? '', code },
    tagline: `${name}党务、村务、财务公开`,
    issuer: issuer ?? name,
    address: address ?? `https://gongshi-${code}.example`,
    sample: false,
    contact: { post: '网站管理员', phone: phone ?? NO_PHONE, place: '各村（社区）党群服务中心' },
    sections: sections as PortalConfig['sections'],
    retention: { namedRowsDays: 30 },
  };
}
