import { formatPeriod } from '../src/domain/disclosure/period.ts';
import { statusWords } from '../src/domain/disclosure/status.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import type { Portal } from '../src/portal/portal.ts';
import { calendars, itemOf } from '../src/views/disclosure/calendars.ts';
import { quietLines } from '../src/views/disclosure/overdue.ts';
import { disclosureOverview } from '../src/views/disclosure/overview.ts';
import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run disclosure -- [--data 文件夹] [--json]
列出每个村（社区）公开目录里每一件、每一期：最迟哪天、哪天公开、按时还是晚了、没公开。
有没公开的也返回 0：那是要公开的事，不是数据的错。`;

await main(HELP, () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return HELP;
  const around = surroundings();
  const { portal, problems } = loadPortal(values.data ?? around.dataFolder, around.today);
  if (!portal) return refusal(problems);
  return values.json ? JSON.stringify(asJson(portal)) : asLines(portal).join('\n');
});

/** Statuses by village, item and period; days late or missing are 0 for the others. */
function asJson(portal: Portal): object[] {
  return [...calendars(portal).values()].flatMap(({ village, cells, events }) => [
    ...cells.map(({ item, period, deadline, notice, publishedOn, status }) => ({
      village: village.id,
      item,
      period,
      deadline: deadline.day,
      working: deadline.working,
      notice,
      publishedOn,
      status: status.kind,
      days: 'days' in status ? status.days : 0,
    })),
    ...events.map(({ item, notices, lastOn }) => ({
      village: village.id,
      item,
      period: null,
      deadline: null,
      working: '有事才公开',
      notice: notices.at(-1) ?? null,
      publishedOn: lastOn,
      status: 'event',
      days: 0,
    })),
  ]);
}

function asLines(portal: Portal): string[] {
  const { whole, villages } = disclosureOverview(portal);
  const lines = [...calendars(portal).values()].flatMap(({ village, cells }) =>
    cells
      .filter(({ status }) => status.kind === 'missing' || status.kind === 'late')
      .map(
        ({ item, period, deadline, status }) =>
          `${village.name} ${formatPeriod(period)}${itemOf(portal, item).title}：${statusWords(status)}（最迟 ${deadline.day}）`,
      ),
  );
  const rates = villages.map(
    ({ name, rate, timeliness }) => `${name}：到期 ${timeliness.due} 件，按时率 ${rate}`,
  );
  const { due, onTime, late, missing } = whole.timeliness;
  return [
    ...lines,
    ...quietLines(portal).map(({ name, words }) => name + words),
    ...rates,
    `合计到期 ${due} 件：按时 ${onTime}，晚了 ${late}，没公开 ${missing}。按时率 ${whole.rate}。`,
  ];
}
