import { type Drawing, drawings, element, LINE, label, markOf, TEXT, wrap } from './svg.ts';

/** One step of a procedure; `otherwise` says what follows when it fails: back to the step before. */
export interface FlowStep {
  readonly number: number;
  readonly step: string;
  readonly by: string;
  readonly due: string | null;
  readonly otherwise: string | null;
}

const PAD = 10;
const GAP = 26;
/** Room at the right for the ways back. */
const BACK = 30;
/** Length of an arrow's head. */
const TIP = 8;

/** Steps from the top down, each in a box, with an arrow to the next and back where a step may fail. */
export function flow(title: string, steps: readonly FlowStep[]): Drawing {
  const last = steps.at(-1);
  return {
    svg: drawings(title, (width) => draw(width, steps), inWords(steps)),
    finding: last ? `${steps.length} 步，最后一步是${last.step}` : '',
    table: {
      head: ['步骤', '谁办', '多久办好', '没通过'],
      rows: steps.map(({ number, step, by, due, otherwise }) => [
        `${number}. ${step}`,
        by,
        due ?? '没有写明',
        otherwise ?? '',
      ]),
    },
  };
}

function draw(width: number, steps: readonly FlowStep[]) {
  const hasBack = steps.some(({ otherwise }, index) => otherwise !== null && index > 0);
  const wide = width - 2 - (hasBack ? BACK : 0);
  let y = 1;
  let before: { readonly y: number; readonly height: number } | null = null;
  const parts = steps.flatMap((step, row) => {
    const lines = linesOf(step, wide - 2 * PAD);
    const height = lines.length * LINE + PAD;
    const box = element('rect', { x: 1, y, width: wide, height, rx: 8, class: 'node' });
    const words = lines.map(({ words: text, look }, at) =>
      label(1 + PAD, y + TEXT + 5 + at * LINE, text, look === '' ? {} : { class: look }),
    );
    const arrows = before
      ? [
          down(1 + wide / 2, before.y + before.height, y),
          ...(step.otherwise === null ? [] : [back(1 + wide, y + height / 2, before)]),
        ]
      : [];
    before = { y, height };
    y += height + GAP;
    return [...arrows, markOf(row, box, ...words)];
  });
  return { height: Math.max(0, y - GAP + 1), parts };
}

function linesOf({ number, step, by, due, otherwise }: FlowStep, room: number) {
  const said = [
    ['', `${number}. ${step}`],
    ['quiet', by],
    ['due', due ?? ''],
    ['fails', otherwise === null ? '' : `↺ ${otherwise}`],
  ] as const;
  return said.flatMap(([look, text]) => wrap(text, room).map((words) => ({ words, look })));
}

function down(x: number, from: number, to: number): string {
  return (
    element('path', { d: `M${x} ${from}V${to - TIP}`, class: 'branch' }) +
    element('path', { d: `M${x} ${to}l-5 ${-TIP}h10z`, class: 'tip' })
  );
}

/** The way back runs up the right-hand side, into the box before. */
function back(
  right: number,
  from: number,
  before: { readonly y: number; readonly height: number },
) {
  const to = before.y + before.height / 2;
  return (
    element('path', {
      d: `M${right} ${from}H${right + BACK - 10}V${to}H${right + TIP}`,
      class: 'branch failing',
    }) + element('path', { d: `M${right} ${to}l${TIP} -5v10z`, class: 'tip failing' })
  );
}

/** The same in words, for those who do not see the drawing. */
function inWords(steps: readonly FlowStep[]): string {
  return steps
    .map(({ number, step, by, due, otherwise }) =>
      [`第${number}步，${step}：${by}`, due, otherwise].filter(Boolean).join('，'),
    )
    .join('。');
}
