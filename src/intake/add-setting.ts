import type { PortalConfig } from './config.ts';

/** `portal.json` with a setting that a command makes as its first entry, every other line as the clerk wrote it. */
export function withSetting<Key extends keyof PortalConfig>(
  configText: string,
  key: Key,
  value: NonNullable<PortalConfig[Key]>,
): string {
  // At the end, the last line may be a remark that would swallow a comma.
  return configText.replace(
    /^((?:\s|\/\/.*\n)*\{)/,
    (head) => `${head}\n  "${key}": ${JSON.stringify(value)},`,
  );
}
