import { expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const base = [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/'));
const HEAD =
  '单号,来自,类别,地点,收到日期,派单日期,承办职务,限几天,天数算法,办完日期,结果,怎么办的,评分,重办日期,重办办完日期,告知书编号';

function problemsOf(line: string): string[] {
  const files = new Map([...base, ['tickets/longyun/2022.csv', `${HEAD}\n${line}\n`] as const]);
  return assemble(files, '2022-12-15').problems.map(({ column, code }) => `${column} ${code}`);
}

test.each([
  ['longyun-2022-w001,服务热线,水电维修,3组,2022-11-03,,网格长,,,,,,,,,', []],
  [
    'longyun-2022-w001,三个清单,道路路灯,3组,2022-11-03,2022-11-03,网格长,3,只数工作日，首日不算,2022-11-05,办成,换了灯,满意,,,',
    [],
  ],
  ['w1,服务热线,水电维修,,2022-11-03,2022-11-01,网格长,,,,,,,,,', ['派单日期 tickets/order']],
  ['w1,服务热线,水电维修,,2022-11-03,,网格长,3,,,,,,,,', ['天数算法 tickets/limit']],
  ['w1,服务热线,水电维修,,2022-11-03,,网格长,,,2022-11-04,,,,,,', ['结果 tickets/half-done']],
  [
    'w1,服务热线,水电维修,,2022-11-03,,网格长,,,2022-11-04,办不了,,,,,',
    ['怎么办的 tickets/no-reason'],
  ],
  ['w1,服务热线,水电维修,,2022-11-03,,网格长,,,,,,满意,,,', ['评分 tickets/before-done']],
  [
    'w1,服务热线,水电维修,,2022-11-03,,网格长,,,2022-11-04,办成,,,,2022-11-06,',
    ['重办日期 tickets/redone'],
  ],
  ['w1,服务热线,邻居吵架,,2022-11-03,,网格长,,,,,,,,,', ['类别 cell/choice']],
  // The words of a ticket may not tell of somebody.
  [
    'w1,走访座谈,养老服务,,2022-11-03,,网格长,,,2022-11-04,办成,送肺结核药上门,,,,',
    ['怎么办的 guard/health'],
  ],
  [
    'w1,走访座谈,办事,,2022-11-03,,网格长,,,2022-11-04,办成,户主张建国的证明开好了,,,,',
    ['怎么办的 guard/name-beside'],
  ],
])('%s', (line, expected) => {
  expect(problemsOf(line)).toEqual(expected);
});
