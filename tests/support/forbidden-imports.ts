import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { ROOMS, type Room } from './import-rules.ts';
import { type Import, importsOf } from './imports.ts';

const CODE = /\.(ts|mts|js|mjs|astro|mdx)$/;

/**
 * Every import under `src/` and `content/` that goes against the directions of the architecture,
 * one line each, naming file, line and what the room may use.
 */
export function forbiddenImports(root = '.'): string[] {
  return ['content', 'src']
    .flatMap((folder) => codeFiles(root, folder))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return importsOf(path, text).flatMap((entry) => fault(path, entry) ?? []);
    });
}

function codeFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What is wrong with an import, or null. */
export function fault(path: string, entry: Import): string | null {
  const name = entry.inScript ? 'markup script' : roomOf(path);
  const room = ROOMS[name];
  const where = `${path}:${entry.line} imports ${entry.target}`;
  if (!room) return `${where}: the room "${name}" has no rule in tests/support/import-rules.ts`;
  const allowed = entry.target.startsWith('.')
    ? mayUse(name, room, path, entry)
    : mayUsePackage(room, path, entry.target);
  return allowed ? null : `${where}: ${name} may use ${describe(room)}`;
}

/** `src/domain/money.ts` → `domain`; a file straight under `src/` → `src`. */
function roomOf(path: string): string {
  const [top = '', room = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  return rest.length > 0 ? room : 'src';
}

function mayUse(name: string, room: Room, path: string, entry: Import): boolean {
  const file = posix.normalize(posix.join(posix.dirname(path), entry.target));
  const target = roomOf(file);
  if (target === name || room.uses.includes(target)) return true;
  if (room.files?.includes(file)) return true;
  return entry.typeOnly && room.types?.includes(target) === true;
}

function mayUsePackage(room: Room, path: string, target: string): boolean {
  const packages = [...(room.packages ?? []), ...(isFsFile(path) ? (room.fsPackages ?? []) : [])];
  return packages.some((known) => {
    if (known.endsWith(':')) return target.startsWith(known);
    if (known.endsWith('*')) return target.startsWith(known.slice(0, -1));
    return target === known || target.startsWith(`${known}/`);
  });
}

function isFsFile(path: string): boolean {
  return path.includes('/fs/');
}

function describe(room: Room): string {
  const words = [
    `itself${room.uses.map((use) => `, ${use}`).join('')}`,
    room.types && `types of ${room.types.join(', ')}`,
    room.files?.join(', '),
    room.packages && `packages ${room.packages.join(', ')}`,
    room.fsPackages && `in fs/ ${room.fsPackages.join(', ')}`,
  ];
  return words.filter(Boolean).join('; ');
}
