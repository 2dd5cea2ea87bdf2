import type { ProblemCode } from '../../domain/problem-codes.ts';
/** Why a whole file, or a whole sheet, cannot be read. Thrown inside the reading and caught there. */
export class FileFault extends Error {
  readonly code: ProblemCode;
  readonly fix: string;
  /** Line of the fault, 0 when the whole file is meant. */
  readonly line: number;

  constructor(code: ProblemCode, message: string, fix: string, line = 0) {
    super(message);
    this.code = code;
    this.fix = fix;
    this.line = line;
  }
}
