/** Pinyin id used in addresses; fixed for good once published. */
export const SLUG = { pattern: /^[a-z][a-z0-9-]*$/, form: '代号（小写拼音）' } as const;

/** Page numbers as the journal prints them: `p4-6`, `p12-16,20`, `p8,p16`. */
export const PAGES = {
  pattern: /^p\d+(-\d+)?(,p?\d+(-\d+)?)*$/,
  form: '页码（p 加数字）',
} as const;
