import { idCheckCharacter, passesLuhn } from '../../../src/intake/guard/checksums.ts';

/** A made-up private value; nobody alive bears it. */
export interface Secret {
  readonly kind: SecretKind;
  readonly value: string;
  /** Only digits, ASCII letters and separators of ASCII: fit for places that hold nothing else. */
  readonly ascii: boolean;
}

export type SecretKind =
  | 'id'
  | 'id-spread'
  | 'id-odd'
  | 'id-old'
  | 'mobile'
  | 'mobile-spread'
  | 'card'
  | 'card-spread'
  | 'plate'
  | 'passport'
  | 'email'
  | 'messenger'
  | 'address'
  | 'spoilt'
  | 'landline'
  | 'covered';

/** A stream of numbers that is the same every time (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = (below: number) => number;
const digits = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => draw(10)).join('');
const two = (value: number): string => String(value).padStart(2, '0');
const pick = <T>(draw: Draw, from: readonly [T, ...T[]]): T => from[draw(from.length)] ?? from[0];

/** Born in 1888: whoever bore such a number is long dead. Half of them have a wrong check digit. */
function idNumber(draw: Draw): string {
  const body = `420304188${draw(2) + 8}${two(draw(12) + 1)}${two(draw(28) + 1)}${digits(draw, 3)}`;
  const right = idCheckCharacter(body);
  return body + (draw(2) === 0 ? right : right === '0' ? '1' : '0');
}

function oldIdNumber(draw: Draw): string {
  return `42030488${two(draw(12) + 1)}${two(draw(28) + 1)}${digits(draw, 3)}`;
}

const mobile = (draw: Draw): string => `1${pick(draw, [3, 5, 7, 8, 9])}${digits(draw, 9)}`;

function card(draw: Draw): string {
  const body = `6200${digits(draw, 14)}`;
  const last = [...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? '0';
  return body + last;
}

const group = (text: string, sizes: readonly number[], sign: string): string => {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return text.slice(at - size, at);
    })
    .filter((part) => part !== '')
    .join(sign);
};

const FULL_WIDTH = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const CHINESE = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');

const MAKE: Readonly<Record<SecretKind, (draw: Draw) => string>> = {
  id: idNumber,
  'id-spread': (draw) =>
    group(
      idNumber(draw),
      pick(draw, [
        [6, 8, 4],
        [4, 4, 4, 4, 2],
        [6, 4, 4, 4],
      ]),
      pick(draw, [' ', '-', '.', ' - ']),
    ),
  'id-odd': (draw) => {
    const value = idNumber(draw);
    return pick(draw, [
      FULL_WIDTH(value),
      CHINESE(value),
      [...value].join('\u200b'),
      group(value, [6, 8, 4], '·'),
      group(value, [6, 8, 4], '\u00a0'),
    ]);
  },
  'id-old': oldIdNumber,
  mobile,
  'mobile-spread': (draw) =>
    pick(draw, [
      group(mobile(draw), [3, 4, 4], pick(draw, [' ', '-'])),
      `+86 ${group(mobile(draw), [3, 4, 4], '-')}`,
      `86${mobile(draw)}`,
      group(mobile(draw), [3, 8], ' '),
    ]),
  card: (draw) => pick(draw, [card(draw), `8${digits(draw, 16)}`, `6217${digits(draw, 15)}`]),
  'card-spread': (draw) => group(card(draw), [4, 4, 4, 4, 3], pick(draw, [' ', '-'])),
  plate: (draw) =>
    pick(draw, [
      `鄂C${digits(draw, 5)}`,
      `鄂C·D${digits(draw, 5)}`,
      `京A${digits(draw, 4)}K`,
      `鄂CF${digits(draw, 5)}`,
    ]),
  passport: (draw) =>
    pick(draw, [`EA${digits(draw, 7)}`, `E9${digits(draw, 7)}`, `通行证号C${digits(draw, 8)}`]),
  email: (draw) => `someone${digits(draw, 3)}@example.com`,
  messenger: (draw) => pick(draw, [`微信号：abc_${digits(draw, 5)}`, `QQ：2${digits(draw, 8)}`]),
  address: (draw) =>
    pick(draw, [
      `${draw(9) + 1}组${draw(90) + 1}号`,
      `${draw(9) + 1}栋${draw(4) + 1}单元${draw(6) + 1}0${draw(4) + 1}室`,
      '三组十二号',
    ]),
  spoilt: (draw) => `4.20${digits(draw, 3)}E+17`,
  covered: (draw) => {
    const value = idNumber(draw);
    return pick(draw, [
      `${value.slice(0, 6)}********${value.slice(14)}`,
      `${value.slice(0, 14)}****`,
      `${mobile(draw).slice(0, 3)}****${digits(draw, 4)}`,
      `${card(draw).slice(0, 4)}****${digits(draw, 4)}`,
    ]);
  },
  landline: (draw) => `0719-7${digits(draw, 6)}`,
};

export const SECRET_KINDS = Object.keys(MAKE) as SecretKind[];

export function secretOf(kind: SecretKind, draw: Draw): Secret {
  const value = MAKE[kind](draw);
  return { kind, value, ascii: /^[\x20-\x7e]*$/.test(value) };
}

const HARMLESS: readonly [(draw: Draw) => string, ...((draw: Draw) => string)[]] = [
  (draw) => `${draw(900) + 1},${digits(draw, 3)}.${digits(draw, 2)}`,
  (draw) => `${draw(9_000_000)}.${digits(draw, 2)}`,
  (draw) => `投入 ${draw(90) + 1},000.00 元，奖补 ${draw(40) + 1},500.00 元`,
  (draw) => `记-2022-${two(draw(12) + 1)}-${digits(draw, 3)}`,
  (draw) => `2022${two(draw(12) + 1)}${two(draw(28) + 1)}`,
  (draw) => `2022-${two(draw(12) + 1)}-${two(draw(28) + 1)}`,
  (draw) => `2022-${two(draw(9) + 1)}-01 至 2022-${two(draw(9) + 1)}-28，2023-01-05 到账`,
  (draw) => `4203041${digits(draw, 2)}2${digits(draw, 2)}`,
  (draw) => `${draw(900)}.${digits(draw, 2)} 平方米`,
  (draw) => `longyun-2022-${digits(draw, 3)}`,
  (draw) => `meili-tingyuan-longyun-${digits(draw, 3)}`,
  (draw) => `H${digits(draw, 4)}`,
  () => '拨打 12345、12388、12315 或 110',
  (draw) => `郧政办发〔2022〕${draw(90) + 1}号`,
  (draw) => `${draw(9) + 1}组 ${draw(90) + 1} 户 ${draw(300) + 100} 人`,
  () => '2019 2020 2021 2022',
  (draw) => `${draw(9) + 1}000 ${draw(9) + 1}500 ${draw(9) + 1}000 ${draw(9) + 1}200`,
  () => '张*三、欧阳**、李*',
  () => 'VX3K-22Q9-7M4D-0TRW',
  (draw) => `共 ${draw(90) + 1} 户，占 ${draw(90) + 1}.${draw(10)}%`,
  (draw) => `https://www.example.cn/2022-${two(draw(12) + 1)}/c_${digits(draw, 9)}.htm`,
  (draw) => `第 ${draw(20) + 1} 条第 ${draw(5) + 1} 款`,
  (draw) => `上午 8:30—11:30，下午 14:30—17:${draw(50) + 10}`,
  () => '微信公众号「阳光公示」',
  (draw) => `${draw(9) + 1}组${draw(9) + 1}号塘清淤`,
  (draw) => `7K3M-Q${digits(draw, 1)}XD`,
  () => 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  () => '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  () => '0.333333333',
  (draw) => `二〇二二年十二月${'一二三四五六七八九'[draw(9)]}日`,
];

export function harmlessText(draw: Draw): string {
  return pick(draw, HARMLESS)(draw);
}
