import { expect, it } from 'vitest';
import { seenOn } from '../../../src/domain/print/board-look.ts';
import { codeOf } from '../../../src/domain/record/digest.ts';
import { scanOf } from '../../../src/domain/record/scan.ts';

const home = 'https://sunboard.example/';
const entry = { digest: 'ab'.repeat(32) };
const scan = scanOf(entry);
/** As codes were drawn before. */
const whole = Buffer.from(new Uint8Array(32).fill(0x01)).toString('base64url');
const sheet = { id: 'qinghe-2022-021', title: '名单', scanned: `${home}verify/#${scan}` };

it.each([
  ['the sheet that hangs', sheet.scanned, { kind: 'hangs', sheet }],
  ['one that was drawn with its whole digest', `${home}verify/#${whole}`, { kind: 'hangs', sheet }],
  [
    'a sheet on record that should not hang',
    `${home}verify/#${scanOf({ digest: 'cd'.repeat(32) })}`,
    { kind: 'other', code: codeOf(new Uint8Array(32).fill(0x23)) },
  ],
  ['the same code on another site', `https://other.example/verify/#${scan}`, { kind: 'foreign' }],
  ['an address of somebody else', 'https://pay.example/', { kind: 'foreign' }],
  ['no address at all', '收款码', { kind: 'foreign' }],
])('knows %s', (_, read, expected) => {
  expect(seenOn([sheet], read)).toEqual(expected);
});
