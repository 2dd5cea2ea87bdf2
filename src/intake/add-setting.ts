import { type PortalConfig, withoutRemarks } from './config.ts';

/** `portal.json` with a setting that a command makes as its first entry, every other line as the clerk wrote it. */
export function withSetting<Key extends keyof PortalConfig>(
  configText: string,
  key: Key,
  value: NonNullable<PortalConfig[Key]>,
): string {
  // At the end, the last line may be a remark that would swallow a comma.
  const begin = withoutRemarks(configText).indexOf('{') + 1;
  const setting = `\n  "${key}": ${JSON.stringify(value)},`;
  return configText.slice(0, begin) + setting + configText.slice(begin);
}
