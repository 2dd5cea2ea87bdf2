import type { ProcedureStep } from '../../domain/facts/knowledge.ts';

/** A line of text in a drawing, at its baseline. */
export interface FlowText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'step' | 'by' | 'due' | 'back';
}

/** One box of the chart and the arrow that leads on from it. */
export interface FlowBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly FlowText[];
  /** Path of the arrow to the next box; null after the last. */
  readonly next: string | null;
  /** Path of the arrow back to the box before, where a failed step leads. */
  readonly back: string | null;
}

/** A vertical flow chart, drawn for a narrow phone first: it is never scaled below 14 px text. */
export interface Flow {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  /** The same in words, for those who do not see the drawing. */
  readonly words: string;
}

const WIDTH = 324;
const MARGIN = 2;
const BACK_ROOM = 40;
const PADDING = 12;
const LINE = 22;
const GAP = 26;
const STEP_SIZE = 17;
const SMALL_SIZE = 15;

/** Lays out the steps of a procedure; an empty procedure gives null. */
export function layFlow(steps: readonly ProcedureStep[]): Flow | null {
  if (steps.length === 0) return null;
  const hasBack = steps.some((step, index) => step.otherwise !== null && index > 0);
  const width = WIDTH - MARGIN * 2 - (hasBack ? BACK_ROOM : 0);
  const boxes: FlowBox[] = [];
  let y = MARGIN;
  steps.forEach((step, index) => {
    const texts = boxTexts(step, width, y);
    const height = texts.length * LINE + PADDING * 2 - 4;
    const before = boxes[index - 1];
    const centre = MARGIN + width / 2;
    boxes.push({
      x: MARGIN,
      y,
      width,
      height,
      texts,
      next: index < steps.length - 1 ? `M${centre} ${y + height}V${y + height + GAP - 3}` : null,
      back: step.otherwise !== null && before ? backPath(before, y + height / 2, width) : null,
    });
    y += height + GAP;
  });
  return { width: WIDTH, height: y - GAP + MARGIN, boxes, words: inWords(steps) };
}

function boxTexts(step: ProcedureStep, width: number, top: number): FlowText[] {
  const room = width - PADDING * 2;
  const lines: [string, FlowText['kind']][] = [
    ...wrap(`${step.number}. ${step.step}`, room / STEP_SIZE).map(kindOf('step')),
    ...wrap(step.by, room / SMALL_SIZE).map(kindOf('by')),
    ...wrap(step.due ?? '', room / SMALL_SIZE).map(kindOf('due')),
    ...wrap(step.otherwise === null ? '' : `↺ ${step.otherwise}`, room / SMALL_SIZE).map(
      kindOf('back'),
    ),
  ];
  return lines.map(([text, kind], index) => ({
    x: MARGIN + PADDING,
    y: top + PADDING + 13 + index * LINE,
    text,
    kind,
  }));
}

const kindOf =
  (kind: FlowText['kind']) =>
  (text: string): [string, FlowText['kind']] => [text, kind];

/** The way back runs up the right-hand side, into the box before. */
function backPath(before: FlowBox, fromY: number, width: number): string {
  const right = MARGIN + width;
  const out = right + BACK_ROOM - 12;
  const to = before.y + before.height / 2;
  return `M${right} ${fromY}H${out}V${to}H${right + 3}`;
}

/** Breaks text so that each line holds at most `room` full-width characters. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const size = /[\x20-\x7e]/.test(character) ? 0.56 : 1;
    // Closing marks never begin a line.
    if (used + size > room && !/[，。；：、）」]/.test(character)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += size;
  }
  return line === '' ? lines : [...lines, line];
}

function inWords(steps: readonly ProcedureStep[]): string {
  return steps
    .map(({ number, step, by, due, otherwise }) =>
      [`第${number}步，${step}：${by}`, due, otherwise].filter(Boolean).join('，'),
    )
    .join('。');
}
