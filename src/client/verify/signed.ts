import type { HandedOut } from '../../domain/record/handed-out.ts';
import { entryOf, provenBy } from '../../domain/record/log/checkpoint.ts';
import { readKey, signatureBy, type ToVerify } from '../../domain/record/log/note.ts';

/** What a site says of who signed that something is on record; null where nothing is signed. */
export interface Signed {
  /** Whether nothing speaks against its being signed by the key that this page knows. */
  readonly isOurs: boolean;
  readonly words: string;
}

/** Holds the proof of a version against the keys that the page came with. */
export async function signedBy(handed: HandedOut, keys: readonly string[]): Promise<Signed | null> {
  const { code, history, proof } = handed;
  const step = history.find((one) => one.code === code);
  const proven = proof !== null && step ? provenBy(proof, entryOf(step)) : null;
  if (!proven) return null;
  const { checkpoint, index } = proven;
  const place = `它是登记总账 ${checkpoint.size} 条里的第 ${index + 1} 条`;
  if (!isSecureContext) return { isOurs: true, words: `${place}；网址不是 https，查不了签名。` };
  let isOurs = false;
  const seen: string[] = [];
  for (const key of keys.map(readKey)) {
    const found = key && signatureBy(checkpoint.note, key);
    if (!key || !found || !(await isSignedHere(found))) continue;
    if (found.time !== null) seen.push(key.name);
    else isOurs ||= key.name === checkpoint.origin;
  }
  const witnesses = seen.length > 0 ? `${seen.join('、')} 见证过。` : '还没有别的单位见证。';
  return {
    isOurs,
    words: `${place}，签名对得上；${witnesses}`,
  };
}

/**
 * Browsers of late know these signatures themselves; others fetch the library. Neither is to be had on a
 * page that did not come over https, which whoever stands between could have changed in any case.
 */
async function isSignedHere(given: ToVerify): Promise<boolean> {
  const [signature, message, publicKey] = [given.signature, given.message, given.publicKey].map(
    (bytes) => new Uint8Array(bytes),
  ) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, message);
  } catch {
    const { isSignedLater } = await import('../../domain/record/log/verify-async.ts');
    return isSignedLater(given);
  }
}
