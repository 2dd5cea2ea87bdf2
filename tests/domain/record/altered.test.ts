import { expect, it } from 'vitest';
import { comparedWith } from '../../../src/client/verify/compared.ts';
import type { HandedOut, RecordStep } from '../../../src/domain/record/handed-out.ts';
import { isWhole } from '../../../src/domain/record/verdict.ts';
import { sealStatement } from '../../../src/domain/record/version.ts';

const COLUMNS = ['编号', '金额'];
let salts = 0;

function version(sealed: boolean, ...rows: string[][]) {
  const tables = [{ title: '名单', columns: COLUMNS, sealed, rows }];
  return sealStatement({ kind: 'notice', subject: 'n1', tables }, () => `salt${salts++}`);
}

function handed(of: ReturnType<typeof version>, ...history: RecordStep[]): HandedOut {
  const { code, content, open } = of;
  return { code, content, open, title: '名单', page: '/notices/n1/', history, proof: null };
}

const first = version(false, ['a', '600'], ['b', '700']);
const published = step(first);

function step({ code, digest }: ReturnType<typeof version>): RecordStep {
  return {
    ...{ code, digest, state: 'published', day: '2022-12-01', subject: 'n1', rows: 2 },
    ...{ previous: null, reason: null, preparedBy: '会计', approvedBy: '主任', alone: null },
  };
}

it('names what is handed out altered, whichever letter of it', () => {
  for (const kept of [first, version(true, ['a', '600'], ['b', '700'])]) {
    const whole = handed(kept, step(kept));
    expect(isWhole(whole)).toBe(true);
    const text = JSON.stringify({ content: whole.content, open: whole.open });
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] === '6' ? '7' : '6';
      const flipped = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
      let altered: HandedOut;
      try {
        const { content, open } = JSON.parse(flipped);
        altered = { ...whole, content, open };
      } catch {
        continue;
      }
      expect(holds(altered), flipped).toBe(false);
    }
  }
});

/** A shape that is none at all counts as altered. */
function holds(altered: HandedOut): boolean {
  try {
    return isWhole(altered);
  } catch {
    return false;
  }
}

it('compares a table that somebody has with what is on record', () => {
  const of = handed(first, published);
  expect(comparedWith(of, '\ufeff编号,说明,金额\r\na,,600\r\nb,,700\r\n')).toContain('一格不差');
  expect(comparedWith(of, '编号,金额\na,600\nb,7000\n')).toContain('700 → 7000');
  expect(comparedWith(of, '甲,乙\n1,2\n')).toContain('列和登记的对不上');
});
