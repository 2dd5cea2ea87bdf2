import { setFlagsFromString } from 'node:v8';

/**
 * For commands that go through very many rows or pages and keep few: what dies young is cleared at once,
 * where the engine would let it grow to a hundred megabytes first, in each thread.
 */
setFlagsFromString('--semi-space-growth-factor=1');
