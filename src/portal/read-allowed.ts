import { fold } from '../intake/guard/fold.ts';
import { LANDLINES } from '../intake/guard/patterns.ts';
import { findPrivate } from '../intake/guard.ts';
import { ALLOWED_KINDS, type AllowedKind, allowedTable } from '../intake/tables/allowed.ts';
import type { DataFiles, DataReading } from './reading.ts';

/** A number of an office that may be public, and where. */
export interface AllowedValue {
  /** As the detectors see it. */
  readonly value: string;
  /** File or folder of the data in which it may stand. */
  readonly where: string;
}

/** What the guard says of a value of each kind when it is not allowed. */
const CODES: Readonly<Record<AllowedKind, string>> = {
  landline: 'guard/landline',
  mobile: 'guard/mobile',
  email: 'guard/email',
  account: 'guard/long-number',
  address: 'guard/address',
};

/** Reads the list of allowed values; an entry of another kind, too broad or without use is reported. */
export function readAllowed(reading: DataReading, files: DataFiles): AllowedValue[] {
  const allowed: AllowedValue[] = [];
  const { columns } = allowedTable;
  for (const row of reading.rows(allowedTable)) {
    const { kind, value, where, file, line } = row;
    const fault = reading.rowFault('allowed', row);
    if (findPrivate(value)?.code !== CODES[kind]) {
      fault(
        columns.value.header,
        'kind',
        `这不是完整的${ALLOWED_KINDS[kind]}，或者是个人的号码。`,
        '请核对类别和内容；身份证号、个人银行卡、车牌不能登记。',
      );
    } else if (isTooBroad(where)) {
      fault(
        columns.where.header,
        'too-broad',
        '出现位置太宽，等于哪里都能写。',
        '请写到一个文件，或一个村的文件夹，例如「notices/qinghe/」。',
      );
    } else {
      const entry = { value: fold(value), where };
      allowed.push(entry);
      if (!isUsed(entry, files))
        reading.fault({
          file,
          row: line,
          column: '内容',
          code: 'allowed/unused',
          message: '没有哪里用到这一行。',
          fix: '不用了就删掉这一行，或核对出现位置。',
          severity: 'warning',
        });
    }
  }
  return allowed;
}

/** A file, or a folder at least two deep. */
function isTooBroad(where: string): boolean {
  return !/^[^*\s]+\.(?:csv|json|mdx)$|^(?:[^*/\s]+\/){2,}$/.test(where);
}

function isUsed({ value, where }: AllowedValue, files: DataFiles): boolean {
  if (where.startsWith('content/')) return true;
  return [...files].some(([path, text]) => covers(where, path) && fold(text).includes(value));
}

/** Whether a place named in the list covers a file; sample files lie under a folder of their own. */
export function covers(where: string, path: string): boolean {
  const own = path.replace(/^sample\//, '');
  return where.endsWith('/') ? own.startsWith(where) : own === where;
}

/** What may stand in each file; asked once a file. */
export function allowedIn(
  allowed: readonly AllowedValue[],
  phones: readonly string[],
): (path: string) => ReadonlySet<string> {
  const everywhere = new Set(phones);
  return (path) => {
    const own = allowed.filter(({ where }) => covers(where, path));
    return own.length === 0 ? everywhere : new Set([...phones, ...own.map(({ value }) => value)]);
  };
}

/** Telephone numbers in a cell that is there to publish them. */
export function publicPhones(cell: string | null): string[] {
  return cell === null ? [] : (fold(cell).match(LANDLINES) ?? []).map((phone) => phone.trim());
}
