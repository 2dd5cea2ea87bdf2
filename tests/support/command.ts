import { format } from 'node:util';
import { vi } from 'vitest';

/** What a command answered: its exit code and what it printed. */
export interface Told {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let runs = 0;

/**
 * Runs a script of the project in this process, as `node scripts/<name>.ts` would run it: starting one
 * takes longer than most of what is tested of it. Its own module is evaluated anew, what it imports once.
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const { argv, exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const keep =
    (where: keyof typeof said) =>
    (...words: unknown[]): void => {
      said[where] += `${format(...words)}\n`;
    };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep('stdout')),
    vi.spyOn(console, 'error').mockImplementation(keep('stderr')),
    vi.spyOn(console, 'warn').mockImplementation(keep('stderr')),
  ];
  for (const [key, value] of Object.entries(env)) vi.stubEnv(key, value);
  process.argv = [process.execPath, `scripts/${name}.ts`, ...args];
  process.exitCode = 0;
  runs += 1;
  try {
    await import(/* @vite-ignore */ `../../scripts/${name}.ts?run=${runs}`);
    return { status: Number(process.exitCode), ...said };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
