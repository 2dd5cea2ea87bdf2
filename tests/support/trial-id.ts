import { code } from '../../src/intake/column.ts';

/** The 编号 of the tables that are made up to try the reader on: a letter and figures. */
export const trialId = code({
  header: '编号',
  pattern: /^[a-z]\d+$/,
  form: '编号',
  required: true,
  unique: true,
  hint: '写编号。',
  example: 'a1',
});
