import { EXPIRED_NAME, isMasked, maskName } from '../../../domain/mask.ts';
import { couldBeName, namesInCell } from '../../guard/names.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * What a body is called ends so, or holds such a word, whatever its first letter. Words of the language: no
 * table knows whom a village will have a contract with.
 */
const BODY =
  /公司|合作社|合作联社|经联社|委员会|村委|政府|学校|小学|中学|幼儿园|银行|信用社|供销社|医院|卫生室|农场|林场|苗圃|基地|商店|超市|大队|[厂局站所队部社院会店行]$/;

/**
 * Tells bodies from persons on the other side of a contract or a debt, and masks the names of persons when
 * asked to. No name goes on unmasked: where nobody asked to mask it, that is asked.
 */
export function tellParties({
  draft,
  table,
  options,
  clerk,
  questions,
  problems,
}: SheetAtHand): void {
  const { party } = table;
  if (!party || !draft.places.has(party.who)) return;
  const [who, kind] = [draft.places.get(party.who) ?? -1, table.columns[party.kind]];
  const mask = clerk.dropPrivate || options.maskNames === true;
  const persons = draft.rows.map((row, at) => {
    const text = draft.text(at, party.who).replace(/\s/g, '');
    const isPerson = isPersonal(text);
    if (!isPerson || isMasked(text)) return isPerson;
    if (!mask) questions.isPrivate = true;
    const masked = mask ? maskName(text) : text;
    if (masked === text) return isPerson;
    draft.set(at, who, { text: masked });
    const header = table.columns[party.who]?.header ?? '';
    problems.add({
      row: row.line,
      column: header,
      severity: 'fixed',
      code: 'tidy/masked',
      message: `姓名已打星号：「${masked}」。`,
    });
    return isPerson;
  });
  if (!kind || draft.places.has(party.kind)) return;
  const { choices } = kind;
  draft.add(party.kind, kind.header, (_, at) => {
    if (draft.text(at, party.who) === '') return '';
    return (persons[at] ? choices?.person : choices?.office) ?? '';
  });
}

function isPersonal(text: string): boolean {
  if (text === '' || BODY.test(text)) return false;
  return (
    isMasked(text) || text === EXPIRED_NAME || couldBeName(text) || namesInCell(text).length > 0
  );
}
