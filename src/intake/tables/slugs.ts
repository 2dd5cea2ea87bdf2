/** Names that Windows keeps for devices, and names too long for a file, cannot stand in an address. */
const FILE_NAME = '(?!(?:con|prn|aux|nul|com\\d|lpt\\d)$)(?=.{1,60}$)';

/** Pinyin id used in addresses; fixed for good once published. */
export const SLUG = {
  pattern: new RegExp(`^${FILE_NAME}[a-z][a-z0-9-]*$`),
  form: '代号（小写拼音，60 个字母以内，不能是 con、aux 这样的系统名）',
} as const;

/** A row's number: lower-case words and figures joined by hyphens. */
export const NUMBERED = {
  pattern: new RegExp(`^${FILE_NAME}[a-z0-9]+(-[a-z0-9]+)*$`),
  form: '编号（小写字母、数字和短横，60 个以内，不能是 con、aux 这样的系统名）',
} as const;

/** The state's twelve figures for a place. */
export const DIVISION = { pattern: /^\d{12}$/, form: '12 位区划代码' } as const;

/** Page numbers as the journal prints them: `p4-6`, `p12-16,20`, `p8,p16`. */
export const PAGES = {
  pattern: /^p\d+(-\d+)?(,p?\d+(-\d+)?)*$/,
  form: '页码（p 加数字）',
} as const;

/** A household's number as the village gives it: never a door, never an identity number. */
export const HOUSEHOLD = {
  pattern: /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
  form: '户号（大写字母和数字，不是门牌，也不是身份证号）',
} as const;
