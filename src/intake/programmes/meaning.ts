import { clausesOf } from '../../domain/programmes/clauses.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { headerClash } from '../define-table.ts';
import type { List } from '../lists.ts';
import { payoutColumns } from '../tables/payouts.ts';
import { checkExample } from './check-example.ts';
import { checkFormula } from './check-formula.ts';
import { checkMeasures } from './check-measures.ts';
import { checkSources } from './check-sources.ts';
import { checkStages } from './check-stages.ts';
import type { Fault } from './fault.ts';

/** What a programme file may refer to. */
export interface ProgrammeLists {
  readonly villages: List;
  readonly clauses: List;
  /** Slugs of policy and case pages. */
  readonly policies: List;
}

/** Ids that are pages of their own beside the programmes. */
const TAKEN: ReadonlySet<string> = new Set(['formulas', 'checks']);

/** What a schema cannot say: every reference holds, bands meet, shares add up, stages run in order. */
export function checkMeaning(
  programme: Programme,
  file: string,
  lists: ProgrammeLists,
  fault: Fault,
): void {
  if (!file.endsWith(`/${programme.id}.json`)) {
    fault('programmes/id', 'id', `文件名和 id「${programme.id}」不一样。`, '请让文件名等于 id。');
  }
  if (TAKEN.has(programme.id)) {
    const message = `「${programme.id}」是本站别的页面的地址。`;
    fault('programmes/id', 'id', message, '请换一个 id，文件名也一起改。');
  }
  let faults = 0;
  const counted: Fault = (...told) => {
    faults += 1;
    fault(...told);
  };
  checkReferences(programme, lists, counted);
  checkDuplicates(programme, counted);
  checkMeasures(programme, counted);
  checkFormula(programme, counted);
  checkStages(programme, counted);
  checkSources(programme, counted);
  // A rule that is wrong has no example that is right: one fault is told, not two.
  if (faults === 0) checkExample(programme, fault);
}

function checkReferences(programme: Programme, lists: ProgrammeLists, fault: Fault): void {
  for (const id of clausesOf(programme)) {
    if (lists.clauses.has(id)) continue;
    const message = `条款「${id}」在规则表（rules.csv）里没有，政策页也就没有它。`;
    fault('programmes/clause', '', message, '请改成规则表里的编号，或先把条款加进规则表。');
  }
  if (!lists.policies.has(programme.policy)) {
    const message = `没有「${programme.policy}」这一份政策或案例。`;
    fault('programmes/policy', 'policy', message, '请写政策表或名称表里的代号。');
  }
  for (const village of programme.villages) {
    if (lists.villages.has(village)) continue;
    const message = `名册里没有「${village}」。`;
    fault('programmes/village', 'villages', message, '请写村（社区）名册里的编号。');
  }
}

/** Keys that must each be given once; and labels, which become the heads of the ledger's columns. */
function checkDuplicates(programme: Programme, fault: Fault): void {
  const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['measures', keysOf(programme.measures)],
    ['conditions', keysOf(programme.conditions)],
    ['sources', keysOf(programme.sources)],
    ['villages', programme.villages],
    ['signers.posts', programme.signers?.posts ?? []],
  ];
  let found = false;
  for (const [place, keys] of lists) {
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice === undefined) continue;
    found = true;
    fault('programmes/duplicate', place, `「${twice}」写了两遍。`, '请删除多写的，或改成别的。');
  }
  const clash = found ? null : headerClash(payoutColumns(programme));
  if (clash !== null) {
    const message = `台账里会有两列都叫「${clash}」。`;
    fault('programmes/label', '', message, '请给其中一项换一个名称（label 或 name）。');
  }
}
