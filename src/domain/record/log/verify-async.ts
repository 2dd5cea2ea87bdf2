import { verifyAsync } from '@noble/ed25519';
import type { ToVerify } from './note.ts';

/** Whether a signature is what its key gave, where the browser has SHA-512 and no Ed25519 of its own. */
export function isSignedLater({ signature, message, publicKey }: ToVerify): Promise<boolean> {
  return verifyAsync(signature, message, publicKey, { zip215: false });
}
