import { bare } from '../../domain/bare.ts';
import { type Unit, unitNamed, YUAN } from '../units.ts';
import { type FileRow, filledCells } from './file-cell.ts';

/** What a line beside the table says of units. */
export interface SaidUnits {
  readonly units: readonly Unit[];
  /** It declares a unit of money that we do not know. */
  readonly isUnknown: boolean;
}

/** Longer text is no declaration but a story. */
const LONGEST = 200;
const MONEY =
  '(?:人民币)?[十百千万亿]*元|[百千万亿]*[角分]|[^\\s、，,;。()]{0,3}(?:美元|港元|港币|欧元|日元)';
const DECLARATIONS = [
  /单位(?:均|都|皆|一律)?(?:为|是|用|[:=])*\(?([^\s;。()]{1,16})/g,
  new RegExp(`(?:以|按)(${MONEY})(?:为单位|计|列|表示|反映|填)`, 'g'),
  new RegExp(`(?:均|都|皆|数据|金额|数字)(?:为|是|以|用)(${MONEY})`, 'g'),
  new RegExp(`(?:金额|款项|数额)[:=](${MONEY}|[十百]?[万亿])(?![\\d])`, 'g'),
  /\(([^()]{1,8})\)/g,
];

/** Beside a table, 万 alone is 万元. */
const ONLY_TIMES = /^(?:[十百千]?万|千|[十百]?亿)$/;

/** Units that a text declares for the table beside it, such as 单位：万元、亩 or 以千元计. */
export function unitsSaid(given: string): SaidUnits {
  const text = bare(given);
  if (text.length > LONGEST) return { units: [], isUnknown: false };
  const words = DECLARATIONS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, said = '']) => said.split(/[、,，/和及]/)),
  );
  const units = words.flatMap((said) => {
    const word = said.replace(/^(?:金额|人民币)/, '');
    return unitNamed(word, ONLY_TIMES.test(word) ? YUAN : null) ?? [];
  });
  const isUnknown = words.some((word) => /^.{0,4}[元币]$/.test(word) && !unitNamed(word));
  return { units, isUnknown };
}

/** Units that a row above or below the table declares. */
export function unitsInRow(row: FileRow): SaidUnits {
  const said = filledCells(row).map((index) => unitsSaid(row.cells[index]?.text ?? ''));
  return {
    units: said.flatMap(({ units }) => units),
    isUnknown: said.some(({ isUnknown }) => isUnknown),
  };
}

/** Amounts as they look in 万元: small, and hardly a round number of 元 among them. */
export function looksLikeTenThousands(amounts: readonly string[]): boolean {
  if (amounts.length < 3) return false;
  const small = amounts.every((amount) => /^\d{1,3}(\.\d{1,6})?$/.test(amount));
  const fractions = amounts.filter((amount) => amount.includes('.')).length;
  const fine = amounts.some((amount) => /\.\d{3,6}$/.test(amount));
  return small && (fine || fractions * 2 > amounts.length);
}
