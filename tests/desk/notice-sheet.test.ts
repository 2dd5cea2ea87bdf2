import { expect, it } from 'vitest';
import { noticeSheet, writtenNotice } from '../../src/desk/notice-sheet.ts';
import { handIn } from '../../src/domain/desk/submission.ts';
import { CLERK } from '../support/desk-home.ts';

const WRITTEN = {
  title: '12月1日停水，一天',
  affair: '村务',
  body: '修「总管」。\n请先存水，"两桶"。',
};

function submitted(bytes: Uint8Array, table = 'notices') {
  const sheet = Buffer.from(bytes).toString('base64');
  const given = { id: '2026-11-27-001', table, village: 'liuping', name: '停水', sheet };
  const outcome = handIn(given, { person: CLERK, at: '2026-11-27T09:00:00+08:00' });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.submission;
}

it('gives back what was written in the form, and knows any other sheet from it', () => {
  const of = (name: string): string => (WRITTEN as Readonly<Record<string, string>>)[name] ?? '';
  const { bytes } = noticeSheet(of, '柳坪村村民委员会');
  expect(writtenNotice(submitted(bytes))).toEqual(WRITTEN);
  expect(writtenNotice(submitted(bytes, 'accounts'))).toBeNull();
  const text = new TextDecoder().decode(bytes);
  for (const other of [
    text.replace('公示单位', '公开单位'),
    text.replace('标题', '什么事'),
    `${text}\r\n甲村,又一条`,
    '\u0000\u0001',
  ])
    expect(writtenNotice(submitted(new TextEncoder().encode(other)))).toBeNull();
});
