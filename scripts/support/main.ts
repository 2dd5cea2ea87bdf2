/**
 * Runs a command: prints what it returns, and turns a wrong use (an unknown option, a folder that is
 * not there) into one plain line, the help text and exit code 2. Any other throw is a bug and keeps
 * its stack.
 */
export async function main(help: string, run: () => string | Promise<string>): Promise<void> {
  try {
    const output = await run();
    if (output !== '') console.log(output);
  } catch (error) {
    if (!(error instanceof Error) || !isWrongUse(error)) throw error;
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}

/** What a command throws when it was called wrongly. */
export function wrongUse(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' });
}

function isWrongUse(error: Error & { code?: string }): boolean {
  return error.code?.startsWith('ERR_PARSE_ARGS') === true || error.code === 'ENOENT';
}
