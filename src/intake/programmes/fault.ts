import type { ProblemCode } from '../../domain/problem-codes.ts';
/** Receives one fault of a programme file. */
export type Fault = (code: ProblemCode, column: string, message: string, fix: string) => void;
