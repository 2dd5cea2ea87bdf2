import { digestOf } from '../../domain/record/digest.ts';
import { signerOf } from '../../domain/record/log/ed25519.ts';

/** The key of the demonstration. Everybody has it: what it signed is worth nothing. */
export const DEMO_SIGNER = signerOf(
  'demo.example/nobody-may-trust-this-key',
  digestOf('the key of the demonstration'),
);
