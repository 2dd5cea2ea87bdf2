import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The files of ours that a file imports. */
function importsOf(path: string): string[] {
  return ts
    .preProcessFile(readFileSync(path, 'utf8'))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name))
    .filter((file) => /\.ts$/.test(file) && existsSync(file));
}

/** For each source that the tests reach: the tests, nearest first, by how many imports lie between. */
export function testsOf(tests: readonly string[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const imports = (path: string): string[] => {
    const own = known.get(path) ?? importsOf(path);
    known.set(path, own);
    return own;
  };
  const reached = new Map<string, [test: string, steps: number][]>();
  for (const test of tests) {
    const seen = new Set([test]);
    let ring = [test];
    for (let steps = 1; ring.length > 0; steps += 1) {
      ring = ring.flatMap(imports).filter((path) => !seen.has(path) && seen.add(path));
      for (const path of ring) reached.set(path, [...(reached.get(path) ?? []), [test, steps]]);
    }
  }
  const nearest = (list: [string, number][]): string[] =>
    list.sort(([, a], [, b]) => a - b).map(([test]) => test);
  return new Map([...reached].map(([path, list]) => [path, nearest(list)]));
}
