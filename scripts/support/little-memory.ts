import { setFlagsFromString } from 'node:v8';

/**
 * For commands that go through very many rows or pages and keep few: what dies young is cleared at once,
 * where the engine would let it grow to a hundred megabytes first, and what has died old once it is a fifth
 * of what lives, where it would let it grow to as much again; in each thread.
 */
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=20');
