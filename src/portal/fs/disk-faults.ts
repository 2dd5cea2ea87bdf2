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

/** What stands against reading or writing a file, and what to do about it; null for any other error. */
export function diskFault(error: unknown): readonly [what: string, fix: string] | null {
  const { code = '' } = error as { readonly code?: string };
  return Object.hasOwn(DISK_FAULTS, code) ? (DISK_FAULTS[code] ?? null) : null;
}
