import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type NoteSigner, readSecret, writeSecret } from '../../domain/record/log/ed25519.ts';
import type { PortalConfig } from '../../intake/config.ts';
import { DEMO_SIGNER } from '../record/demo-signer.ts';
import { sourceFolders, workFolder } from './sources.ts';
import { writeWhole } from './write.ts';

/** Where the key with which a portal signs its log is kept, unless the environment says otherwise. */
export function recordKeyFile(): string {
  return process.env.PORTAL_RECORD_KEY_FILE ?? join(workFolder(), 'record.key');
}

/**
 * The key with which this portal signs its log: from the environment (`PORTAL_RECORD_KEY`), or from its
 * file; a demonstration without one signs with the key that everybody has. Null where there is none.
 */
export function recordSigner({ sample }: Pick<PortalConfig, 'sample'>): NoteSigner | null {
  const file = recordKeyFile();
  const given = process.env.PORTAL_RECORD_KEY;
  if (given === undefined && !existsSync(file)) return sample ? DEMO_SIGNER : null;
  const signer = readSecret(given ?? readFileSync(file, 'utf8'));
  if (!signer)
    throw folderFault(
      `${given === undefined ? file : 'PORTAL_RECORD_KEY'} 不是登记的钥匙，读不出来。`,
    );
  return signer;
}

/** The key of this portal; a new one where it has none, which is told by `made`. */
export function makeRecordSigner(config: Pick<PortalConfig, 'sample' | 'address'>): {
  readonly signer: NoteSigner;
  readonly made: string | null;
} {
  const known = recordSigner(config);
  if (known) return { signer: known, made: null };
  const file = recordKeyFile();
  if (!relative(sourceFolders().data, file).startsWith('..'))
    throw folderFault('登记的钥匙不能放在数据文件夹里，会跟着公开。');
  const name = `${config.address.replace(/^https?:\/\//, '').replace(/\/$/, '')}/record/log`;
  const text = writeSecret(name, new Uint8Array(randomBytes(32)));
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${text}\n`, 0o600);
  const signer = readSecret(text);
  if (!signer) throw new Error('a key that was just written cannot be read');
  return { signer, made: file };
}

function folderFault(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_FOLDER' });
}
