import { expect, it } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { payoutDoubts } from '../../../src/portal/payouts/payout-doubts.ts';

const LEDGER = 'sample/payouts/meili-tingyuan/daoxiang.csv';
const files = readDataFolder('data');

/** The doubts of the bundled portal when one ledger's text has been changed. */
function doubts(change: (text: string) => string) {
  const text = change(files.get(LEDGER) ?? '');
  const { portal, problems } = assemble(new Map([...files, [LEDGER, text]]), '2022-12-15');
  if (!portal) throw new Error(problems.map(({ message }) => message).join('\n'));
  return payoutDoubts(portal);
}

it('asks to look again at an amount that is not by the rule and has no note', () => {
  expect(doubts((text) => text)).toEqual([]);
  expect(doubts((text) => text.replace('合格,,3726.50,,,,,', '合格,,3726.51,,,,,'))).toEqual([
    {
      ...{ file: LEDGER, row: 2, column: '兑付金额（元）', severity: 'warning' },
      code: 'payouts/not-by-rule',
      message: '按标准应是 3726.50 元，这里填 3726.51 元。',
      fix: '请核对；没错请在「说明」里写明原因。',
    },
  ]);
  expect(
    doubts((text) => text.replace('合格,,3726.50,,,,,', '合格,,3726.51,,,,四舍五入到角有误,')),
  ).toEqual([]);
});
