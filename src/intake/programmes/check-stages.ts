import { PAID_STAGE } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Fault } from './fault.ts';

/** Stages run in order, money moves at the last, the notice has its days, the window its dates. */
export function checkStages(programme: Programme, fault: Fault): void {
  const report = (message: string, fix: string) =>
    fault('programmes/stages', 'stages', message, fix);
  const { stages, notice } = programme;
  const keys = stages.map((stage) => stage.key);
  const notices = stages.filter((stage) => stage.kind === 'notice').length;
  if (new Set(keys).size !== keys.length)
    report('有两步用了同一个代号。', '每一步要有自己的代号。');
  else if (!keys.includes(PAID_STAGE))
    report('没有兑付（paid）这一步，看不出钱什么时候付。', '请在最后加上代号是 paid 的一步。');
  else if (keys.lastIndexOf('applied') > 0 || keys.at(-1) !== PAID_STAGE)
    report('步骤的先后不对：申报（applied）要在最前，兑付（paid）要在最后。', '请按办理的先后写。');
  else if (notices > 1) report('有两步是公示，台账只记一次公示。', '请只留付钱以前的那一次。');
  if (notices > 0 !== (notice !== null)) {
    const message = '步骤里的公示和公示天数的规定，只写了一样。';
    fault('programmes/notice', 'notice', message, '有公示就写 notice 的天数，没有就两样都不写。');
  }
  checkWindow(programme, fault);
}

function checkWindow({ window, stages }: Programme, fault: Fault): void {
  if (!window) return;
  if (window.to < window.from)
    fault('programmes/window', 'window', '结束日期早于开始日期。', '请核对两个日期。');
  for (const key of window.stages) {
    const stage = stages.find((entry) => entry.key === key);
    if (stage?.kind === 'day') continue;
    const what = stage ? `「${stage.label}」是一段公示，不是一天` : `「${key}」不是步骤`;
    const message = `时间范围说到的${what}。`;
    fault('programmes/window', 'window.stages', message, '请写 stages 里有的、不是公示的代号。');
  }
}
