import { setFlagsFromString } from 'node:v8';

/**
 * For commands that go through very many rows and keep few: what dies young is cleared at once, where
 * the engine would let it grow to a hundred megabytes first.
 */
setFlagsFromString('--semi-space-growth-factor=1');
