import { readFileSync } from 'node:fs';
import { type PlaceSettings, readPlace } from '../../src/desk/delivery/place.ts';
import { wrongUse } from './main.ts';

/** What the command line says of how a place is opened. */
interface Keys {
  readonly 'key-file'?: string | undefined;
  readonly region?: string | undefined;
}

/** The place that a command is told to carry to, with its keys from a file. */
export function placeNamed(to: string, keys: Keys): PlaceSettings {
  const read = readPlace(to);
  if (!read) {
    throw wrongUse(
      `--to「${to}」看不懂。写文件夹、sftp://用户@服务器/文件夹、ftps://用户@服务器/文件夹，或 https 网址。`,
    );
  }
  return withKeys(read, keys);
}

function withKeys(place: PlaceSettings, { region = '', 'key-file': file }: Keys): PlaceSettings {
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split(/\r?\n/);
  const [first = '', second = ''] = lines;
  if (place.kind === 'ftp') {
    if (first === '') throw wrongUse('FTP 要写 --key-file：一个文件，第一行是口令。');
    return { ...place, password: first };
  }
  if (place.kind !== 'storage') return place;
  if (first === '' || second === '')
    throw wrongUse('对象存储要写 --key-file：第一行 AccessKey ID，第二行 Secret。');
  return { ...place, region, keyId: first, secret: second };
}
