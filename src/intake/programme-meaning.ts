import { formatYuan } from '../domain/money.ts';
import { clausesOf } from '../domain/programme/clauses.ts';
import { measuresOf } from '../domain/programme/formula.ts';
import type { Band, Formula, Programme } from '../domain/programme/programme.ts';

/** What a programme file may refer to. */
export interface ProgrammeLists {
  readonly villages: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}

/** Receives one fault of a programme file. */
export type Fault = (code: string, column: string, message: string, fix: string) => void;

/** What a schema cannot say: every reference holds, bands meet, shares add up, stages run in order. */
export function checkMeaning(
  programme: Programme,
  file: string,
  lists: ProgrammeLists,
  fault: Fault,
): void {
  if (!file.endsWith(`/${programme.id}.json`)) {
    fault('programme/id', 'id', `文件名和 id「${programme.id}」不一样。`, '请让文件名等于 id。');
  }
  checkClauses(programme, lists, fault);
  for (const village of programme.villages) {
    if (lists.villages.has(village)) continue;
    fault(
      'programme/village',
      'villages',
      `名册里没有「${village}」。`,
      '请写村（社区）名册里的编号。',
    );
  }
  const measures = new Set(programme.measures.map((measure) => measure.key));
  for (const used of new Set(measuresOf(programme.formula))) {
    if (measures.has(used)) continue;
    fault(
      'programme/measure',
      'formula',
      `算法用到「${used}」，measures 里没有它。`,
      '请在 measures 里加上，或改正算法。',
    );
  }
  checkBands(programme.formula, fault);
  checkStages(programme, fault);
  checkSources(programme, fault);
  if (programme.window && programme.window.to < programme.window.from) {
    fault('programme/window', 'window', '结束日期早于开始日期。', '请核对两个日期。');
  }
}

function checkClauses(programme: Programme, lists: ProgrammeLists, fault: Fault): void {
  for (const id of clausesOf(programme)) {
    if (lists.clauses.has(id)) continue;
    fault(
      'programme/clause',
      '',
      `条款「${id}」在规则表（rules.csv）里没有，政策页也就没有它。`,
      '请改成规则表里的编号，或先把条款加进规则表。',
    );
  }
}

function checkBands(formula: Formula, fault: Fault): void {
  if (formula.kind === 'sum') {
    for (const part of formula.parts) checkBands(part, fault);
    return;
  }
  if (formula.kind !== 'tiers') return;
  const { bands } = formula;
  bands.forEach((band, index) => {
    const found = bandFault(band, bands[index - 1], index, index === bands.length - 1);
    if (found) fault(found.code, 'formula.bands', found.message, found.fix);
  });
}

/** How a band fails to meet the one below it, if it does. */
function bandFault(
  band: Band,
  below: Band | undefined,
  index: number,
  isLast: boolean,
): { code: string; message: string; fix: string } | null {
  const overlap = (message: string, fix: string) => ({
    code: 'programme/bands-overlap',
    message,
    fix,
  });
  const floor = below?.upTo ?? 0;
  if (band.upTo === null && !isLast)
    return overlap(`第 ${index + 1} 档没有上限，盖住了后面的档。`, '只有最后一档可以没有上限。');
  if (band.upTo !== null && band.upTo <= floor)
    return overlap(
      `第 ${index + 1} 档的上限不大于前一档，两档重叠。`,
      '请按从小到大写，每一档含上限。',
    );
  if (band.over !== null && band.over < floor)
    return overlap(
      `第 ${index + 1} 档的下限小于前一档的上限，两档重叠。`,
      '下限请写前一档的上限，或者不写。',
    );
  const fix = '下限请写前一档的上限，或者不写；最后一档请写 "upTo": null。';
  if (band.over !== null && band.over > floor)
    return {
      code: 'programme/bands-gap',
      message: `第 ${index + 1} 档和前一档之间空了一段，空档里算不出钱。`,
      fix,
    };
  if (band.upTo !== null && isLast)
    return {
      code: 'programme/bands-gap',
      message: '最后一档有上限，再大的就没有档了。',
      fix,
    };
  return null;
}

function checkStages(programme: Programme, fault: Fault): void {
  const keys = programme.stages.map((stage) => stage.key);
  const misplaced =
    keys.lastIndexOf('applied') > 0 || (keys.includes('paid') && keys.at(-1) !== 'paid');
  if (new Set(keys).size !== keys.length) {
    fault('programme/stages', 'stages', '有两步用了同一个代号。', '每一步要有自己的代号。');
  } else if (misplaced) {
    fault(
      'programme/stages',
      'stages',
      '步骤的先后不对：申报（applied）要在最前，兑付（paid）要在最后。',
      '请按办理的先后写。',
    );
  }
  const hasNotice = programme.stages.some((stage) => stage.kind === 'notice');
  if (hasNotice !== (programme.notice !== null)) {
    fault(
      'programme/notice',
      'notice',
      '步骤里的公示和公示天数的规定，只写了一样。',
      '有公示就写 notice 的天数，没有就两样都不写。',
    );
  }
  for (const key of programme.window?.stages ?? []) {
    if (!keys.includes(key)) {
      fault(
        'programme/window',
        'window.stages',
        `时间范围说到的「${key}」不是步骤。`,
        '请写 stages 里有的代号。',
      );
    }
  }
}

function checkSources({ sources, formula }: Programme, fault: Fault): void {
  const report = (message: string, fix: string) =>
    fault('programme/sources', 'sources', message, fix);
  if (sources.length === 0) return;
  const byAmount = sources.filter(({ amount }) => amount !== null);
  const byPercent = sources.filter(({ percent }) => percent !== null);
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  if (byAmount.length + byPercent.length !== sources.length || byAmount.length % sources.length) {
    report(
      '每个来源要写金额（amount）或百分比（percent）中的一样，几个来源写法要一样。',
      '请都写金额，或都写百分比。',
    );
  } else if (byPercent.length > 0) {
    if (total !== 100_00)
      report(`各来源的百分比加起来是 ${total / 100}%，不是 100%。`, '请核对每一个百分比。');
  } else if (formula.kind !== 'flat') {
    report(
      '只有定额（flat）的项目能按金额写各级出多少。',
      '请改写百分比（percent），或改用 flat。',
    );
  } else if (total !== formula.amount) {
    report(
      `各级加起来是 ${formatYuan(total)}，定额是 ${formatYuan(formula.amount)}，对不上。`,
      '请核对每一级的金额。',
    );
  }
}
