import type { z } from 'zod';
import { configSchema, insides, type PortalConfig } from './config.ts';

/**
 * `portal.json` with a line above each setting that says what it is. A setting that may be left out and
 * is, stands as a remark with an example, so that nobody has to know its form.
 */
export function settingsText(config: PortalConfig): string {
  return `${block(configSchema.shape, config, '').join('\n')}\n`;
}

function block(
  shape: Readonly<Record<string, z.ZodType>>,
  values: Readonly<Record<string, unknown>>,
  indent: string,
): string[] {
  const inner = `${indent}  `;
  const keys = Object.keys(shape);
  const last = keys.findLast((key) => values[key] !== undefined);
  const lines = keys.flatMap((key) => {
    const setting = shape[key];
    const about = `${inner}// ${setting?.description ?? ''}`;
    const value = values[key];
    if (value === undefined) {
      const example = setting?.meta()?.example;
      if (example === undefined) return [];
      return [
        about,
        `${inner}// 要写就去掉这一行前面的两条斜杠：`,
        `${inner}// ${entry(key, example)},`,
      ];
    }
    const comma = key === last ? '' : ',';
    const nested = insides(setting);
    if (!nested) return [about, `${inner}${entry(key, value)}${comma}`];
    const [open, ...rest] = block(nested, value as Readonly<Record<string, unknown>>, inner);
    return [about, `${inner}${JSON.stringify(key)}: ${open}`, ...closed(rest, comma)];
  });
  return ['{', ...lines, `${indent}}`];
}

function closed(lines: readonly string[], comma: string): string[] {
  return [...lines.slice(0, -1), `${lines.at(-1)}${comma}`];
}

function entry(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}
