import type { Day } from '../../domain/day.ts';
import { compareText } from '../../domain/problem.ts';
import { digestOf, inLetters } from '../../domain/record/digest.ts';
import { type Recording, record } from './put-on-record.ts';
import { NOTHING_ON_RECORD } from './register.ts';
import type { Stated } from './statements.ts';

/** Who signs what is made up. */
const SIGNED = {
  preparedBy: '演示站值班员',
  approvedBy: '演示站复核员',
  alone: null,
  reason: null,
};

/**
 * The register of the sample: everything in it on record, on the day on which it says that it was
 * published. The same sample gives the same bytes; its salts are no secret, and stand before made-up names.
 */
export function recordDemo(statements: readonly Stated[], asOf: Day): Recording {
  const inOrder = statements
    .filter(({ sample }) => sample)
    .map((statement) => ({ statement, day: statement.since ?? asOf }))
    .sort(
      (a, b) => compareText(a.day, b.day) || compareText(a.statement.subject, b.statement.subject),
    );
  const recordings = inOrder.map(({ statement, day }) =>
    record(
      [{ statement, state: 'published' }],
      NOTHING_ON_RECORD,
      { ...SIGNED, day },
      saltsFor(statement),
    ),
  );
  return {
    entries: recordings.flatMap(({ entries }) => entries),
    versions: new Map(recordings.flatMap(({ versions }) => [...versions])),
  };
}

/** Salts of one thing: another thing in the sample changes none of them. */
function saltsFor({ subject }: Stated): () => string {
  let count = 0;
  return () => {
    count += 1;
    return inLetters(digestOf([subject, count]).slice(0, 16));
  };
}
