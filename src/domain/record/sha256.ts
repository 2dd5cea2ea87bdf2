// The library asks for it as it is loaded, so it must come first.
import './has-own.ts';

export { sha256 } from '@noble/hashes/sha2.js';
