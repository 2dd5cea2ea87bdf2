import type { ProblemCode } from './problem-codes.ts';
/**
 * A fault in the data, as a value. Problems are collected and shown all together; they are never
 * thrown. The one who reads `message` and `fix` is a village clerk, so both are plain Chinese.
 */
export interface Problem {
  /** Path of the file below the data folder, with forward slashes. */
  readonly file: string;
  /** 1-based line of the file as the clerk sees it, header included; 0 when no row is meant. */
  readonly row: number;
  /** Chinese header of the column, or '' when the whole row or file is meant. */
  readonly column: string;
  /** Stable code such as `cell/money`, for tests, filters and documentation. */
  readonly code: ProblemCode;
  /** `error` stops the build, `warning` is shown, `fixed` was put right and is reported. */
  readonly severity: Severity;
  /** What was found and why it cannot be. Never holds a value the privacy guard would refuse. */
  readonly message: string;
  /** The one thing to do about it. */
  readonly fix: string;
}

export type Severity = 'error' | 'warning' | 'fixed';

/** What a problem is made from: an error about the whole file, unless it says otherwise. */
export type Fault = Pick<Problem, 'file' | 'code' | 'message'> & Partial<Problem>;

/** What a fault says, wherever it is found. */
export type FaultWords = Pick<Problem, 'code' | 'message' | 'fix'>;

/** A fault of one cell, whose file, row and column the reader knows. */
export type CellFault = Omit<Fault, 'file' | 'row' | 'column'>;

/** The problem of a fault. */
export function problemOf({ file, code, message, ...rest }: Fault): Problem {
  const { row = 0, column = '', severity = 'error', fix = '' } = rest;
  return { file, row, column, code, severity, message, fix };
}

/** Whether any problem stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Orders problems by file, row and column, so that the same data always prints the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.row - b.row ||
      compareText(a.column, b.column) ||
      compareText(a.code, b.code),
  );
}

/** Compares by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
