/** Titles and signs by which a cell names somebody and not an office. */
const PERSON =
  /[*＊]|同志|先生|女士|(?:书记|主任|局长|镇长|乡长|村长|科长|组长|队长|干部|队员|网格员)$/;

/** Whether what should be a unit is a person or a post: faults are told of units only. */
export function namesPerson(unit: string): boolean {
  return PERSON.test(unit);
}
