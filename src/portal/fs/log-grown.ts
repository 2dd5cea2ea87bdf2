import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint } from '../../domain/record/log/checkpoint.ts';
import { isSame, rootHash } from '../../domain/record/log/merkle.ts';
import { hashesIn } from '../../domain/record/log/tiles.ts';
import { DEMO_SIGNER } from '../record/demo-signer.ts';

const LOG = 'record/log';

/**
 * Why the log of a new site is not that of the one which readers have now, grown; null when it is. Whoever
 * has the key can sign another log, but not take back what the site has said.
 */
export function logNotGrown(before: string, now: string): string | null {
  const was = checkpointIn(before);
  if (!was) return null;
  const is = checkpointIn(now);
  // What was shown with the key of the demonstration was nobody's word.
  if (was.origin === DEMO_SIGNER.key.name && is?.origin !== was.origin) return null;
  if (!is || is.size < was.size)
    return `正在用的网站登记总账有 ${was.size} 条，新的只有 ${is?.size ?? 0} 条，少了。`;
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(now, LOG, path)));
  return isSame(rootHash(hashesIn(read, is.size), was.size), was.root)
    ? null
    : `登记总账的前 ${was.size} 条和正在用的网站不一样：有一条被改过、换过或删掉。`;
}

function checkpointIn(site: string) {
  const file = join(site, LOG, 'checkpoint');
  return existsSync(file) ? readCheckpoint(readFileSync(file, 'utf8')) : null;
}
