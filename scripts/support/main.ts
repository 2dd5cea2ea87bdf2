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

function isWrongUse(error: Error & { code?: string }): boolean {
  return error.code?.startsWith('ERR_PARSE_ARGS') === true || error.code === 'ENOENT';
}

/** What the system says when a file cannot be written or read, and what to do about it. */
const DISK_FAULTS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOSPC: ['磁盘满了', '请腾出地方'],
  EDQUOT: ['分给您的磁盘空间用完了', '请腾出地方'],
  EFBIG: ['要写的文件超过了系统允许的大小', '请腾出地方，或找管理员放宽'],
  EACCES: ['没有读写它的权限', '请换一个有权限的文件夹，或找管理员'],
  EPERM: ['系统不许动它，可能正被别的程序打开', '请关掉打开着它的表格软件'],
  EBUSY: ['它正被别的程序占用', '请关掉打开着它的程序'],
  EROFS: ['这个磁盘只能读，不能写', '请换一个文件夹'],
  EIO: ['磁盘读写出错', '请检查磁盘'],
  EMFILE: ['同时打开的文件太多', '请关掉一些程序'],
  ENFILE: ['同时打开的文件太多', '请关掉一些程序'],
  ENAMETOOLONG: ['文件名太长', '请改短'],
  ENOTDIR: ['路径中间有一段不是文件夹', '请检查写的路径'],
  EISDIR: ['这里要的是文件，写的是文件夹', '请检查写的路径'],
};

function faultWords(error: Error & { code?: string; path?: string }): string | null {
  if (['ERR_BUSY', 'ERR_MOVED', 'ERR_FOLDER'].includes(error.code ?? '')) return error.message;
  const [what, fix] = DISK_FAULTS[error.code ?? ''] ?? [];
  if (what === undefined) return null;
  const where = error.path === undefined ? '' : `：${error.path}`;
  return `没有办成：${what}${where}。原来的没有动。${fix}，再运行一次。`;
}
