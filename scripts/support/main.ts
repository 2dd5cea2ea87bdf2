import { diskFault } from '../../src/portal/fs/disk-faults.ts';

/**
 * Runs a command: prints what it returns, and turns a wrong use (an unknown option, a folder that is
 * not there) into one plain line, the help text and exit code 2, a fault of the disk into one plain
 * line and exit code 1. Any other throw is a bug and keeps its stack.
 */
export async function main(help: string, run: () => string | Promise<string>): Promise<void> {
  try {
    const output = await run();
    if (output !== '') console.log(output);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (isWrongUse(error)) {
      console.error(`${error.message}\n\n${help}`);
      process.exitCode = 2;
      return;
    }
    const words = faultWords(error);
    if (words === null) throw error;
    console.error(words);
    process.exitCode = 1;
  }
}

/** What a command throws when it was called wrongly. */
export function wrongUse(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' });
}

/** What a command throws that was called rightly and may not go on: one line says why, and what to add. */
export function refused(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_FOLDER' });
}

function isWrongUse({ code }: Error & { code?: unknown }): boolean {
  return String(code).startsWith('ERR_PARSE_ARGS') || code === 'ENOENT';
}

function faultWords(error: Error & { code?: string; path?: string }): string | null {
  if (['ERR_BUSY', 'ERR_MOVED', 'ERR_FOLDER'].includes(error.code ?? '')) return error.message;
  const fault = diskFault(error);
  if (fault === null) return null;
  const [what, fix] = fault;
  const where = error.path === undefined ? '' : `：${error.path}`;
  return `没有办成：${what}${where}。原来的没有动。${fix}，再运行一次。`;
}
