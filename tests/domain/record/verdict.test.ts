import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/record/changes.ts';
import type { HandedOut, RecordStep } from '../../../src/domain/record/handed-out.ts';
import { newerCode, verdictOf } from '../../../src/domain/record/verdict.ts';
import { type SealedVersion, sealStatement } from '../../../src/domain/record/version.ts';

const SIGNED = { preparedBy: '会计', approvedBy: '主任', alone: null, rows: 3, subject: 'a-1' };

function version(amount: string, sealed = false): SealedVersion {
  const rows = ['一', '二', '三'].map((id) => [id, id === '三' ? amount : '100']);
  const table = { title: '收支', columns: ['编号', '金额'], sealed, rows };
  return sealStatement({ kind: 'notice', subject: 'a-1', tables: [table] }, () => 'salt');
}

function handed(one: SealedVersion, history: readonly RecordStep[]): HandedOut {
  return { ...one, title: '收支', page: '/notices/a-1/', history, proof: null };
}

const old = version('600');
const now = version('700');
const first: RecordStep = {
  ...SIGNED,
  ...{ code: old.code, digest: old.digest, day: '2022-12-01', state: 'published' },
  ...{ previous: null, reason: null },
};
const second: RecordStep = {
  ...SIGNED,
  ...{ code: now.code, digest: now.digest, day: '2022-12-03', state: 'corrected' },
  ...{ previous: old.code, reason: '抄错了' },
};

it('says that a sheet is as the site has it', () => {
  expect(verdictOf(handed(old, [first]), null)).toMatchObject({ kind: 'same', step: first });
});

it('says which line was corrected, from what to what, when and why', () => {
  const sheet = handed(old, [first, second]);
  expect(newerCode(sheet)).toBe(now.code);
  const newest = handed(now, [first, second]);
  expect(verdictOf(sheet, newest)).toMatchObject({ kind: 'changed', later: [second] });
  expect(changesBetween(sheet, newest)).toEqual(['第 3 行「金额」：600 → 700']);
});

it('says that a sheet was withdrawn, or was never there', () => {
  const gone: RecordStep = { ...second, state: 'withdrawn' };
  expect(verdictOf(handed(old, [first, gone]), null)).toEqual({ kind: 'withdrawn', step: gone });
  expect(verdictOf(null, null)).toEqual({ kind: 'unknown' });
});

it.each([false, true])('says when what is handed out was altered, sealed: %s', (sealed) => {
  const one = version('600', sealed);
  const step = { ...first, code: one.code, digest: one.digest };
  const text = JSON.stringify(handed(one, [step]));
  const altered = JSON.parse(text.replace('"600"', '"900"')) as HandedOut;
  expect(verdictOf(JSON.parse(text) as HandedOut, null).kind).toBe('same');
  expect(verdictOf(altered, null).kind).toBe('altered');
});

it('can be redone in a few lines by anybody, as docs/record.md says', () => {
  const canon = (value: unknown): string =>
    JSON.stringify(value, (_, part) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    );
  const digest = createHash('sha256').update(canon(old.content)).digest('hex');
  const bits = BigInt(`0x${digest.slice(0, 20)}`)
    .toString(2)
    .padStart(80, '0');
  const letters = bits
    .match(/.{5}/g)
    ?.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number(`0b${five}`)]);
  expect(letters?.join('')).toBe(old.code.replaceAll('-', ''));
});
