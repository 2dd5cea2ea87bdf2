import { type Fault, type Problem, problemOf, sortProblems } from '../../domain/problem.ts';
import type { CellReport } from '../column.ts';
import { asksForYes } from './changes.ts';

/** From this many alike on, notices about one column are told once. */
const ALIKE = 20;

/** Gathers the problems of one file. */
export class ProblemList {
  #file: string;
  readonly #problems: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  get file(): string {
    return this.#file;
  }

  add(fault: Omit<Fault, 'file'>): void {
    this.#problems.push(problemOf({ ...fault, file: this.file }));
  }

  /** A report for one cell. */
  at(row: number, column: string): CellReport {
    return (fault) => this.add({ ...fault, row, column });
  }

  push(problems: Iterable<Problem>): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** Lines that an error names. */
  errorLines(): Set<number> {
    return new Set(this.#problems.filter((one) => one.severity === 'error').map(({ row }) => row));
  }

  /** Names the file otherwise from now on, in problems already told too. */
  rename(file: string): void {
    this.#file = file;
  }

  /**
   * What was put right in a cell that stays at fault only distracts; so does that a cell is empty whose
   * word is being asked for.
   */
  #voices(): Problem[] {
    const cellsOf = (which: (problem: Problem) => boolean): Set<string> =>
      new Set(this.#problems.filter(which).map(cellOf));
    const faulty = cellsOf(({ severity }) => severity === 'error');
    const asked = cellsOf(({ code }) => code === 'word/ask');
    return this.#problems.filter((problem) => {
      if (asked.has(cellOf(problem))) return problem.code === 'word/ask';
      return problem.severity !== 'fixed' || problem.column === '' || !faulty.has(cellOf(problem));
    });
  }

  /** All problems by row. What was put right alike in many rows of a column is told once, but for values. */
  sorted(): Problem[] {
    const voices = this.#voices();
    const alike = new Map<string, number>();
    for (const problem of voices) {
      alike.set(kindOf(problem), (alike.get(kindOf(problem)) ?? 0) + 1);
    }
    const told = new Set<string>();
    const kept: Problem[] = [];
    for (const problem of sortProblems(voices)) {
      const kind = kindOf(problem);
      const count = alike.get(kind) ?? 0;
      if (problem.severity === 'error' || asksForYes(problem) || count <= ALIKE)
        kept.push({ ...problem, file: this.#file });
      else if (!told.has(kind)) {
        told.add(kind);
        kept.push({
          ...problem,
          file: this.#file,
          message: `${problem.message}这一列共 ${count} 处这样。`,
        });
      }
    }
    return kept;
  }
}

function cellOf(problem: Problem): string {
  return `${problem.row}\n${problem.column}`;
}

function kindOf(problem: Problem): string {
  return `${problem.column}\n${problem.code}`;
}
