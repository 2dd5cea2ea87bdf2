import { expect } from 'vitest';
import { type Assembly, assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';

/** The day the bundled sample speaks of. */
export const TODAY = '2022-12-15';

/** The files of the bundled data folder. */
export const dataFiles = readDataFolder('data');

let bundled: Assembly | undefined;

/** The bundled data, put together, with the given files instead of or beside its own; as it is once a process. */
export function assembleWith(
  ...changed: readonly (readonly [path: string, text: string])[]
): Assembly {
  if (changed.length > 0) return assemble(new Map([...dataFiles, ...changed]), TODAY);
  bundled ??= assemble(dataFiles, TODAY);
  return bundled;
}

/** The bundled data with one file changed; fails when the change changes nothing. */
export function withFile(path: string, change: (text: string) => string): Assembly {
  const before = dataFiles.get(path) ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  return assembleWith([path, after]);
}
