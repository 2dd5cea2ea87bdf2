import { parseArgs } from '../support/arguments.ts';

/** What the command line of `npm run publish` says. */
export const readOptions = () =>
  parseArgs({
    options: {
      by: { type: 'string' },
      'approved-by': { type: 'string' },
      alone: { type: 'string' },
      reason: { type: 'string' },
      withdraw: { type: 'string', multiple: true, default: [] as string[] },
      leak: { type: 'boolean', default: false },
      rows: { type: 'string' },
      total: { type: 'string', multiple: true },
      submit: { type: 'boolean', default: false },
      approve: { type: 'boolean', default: false },
      'send-back': { type: 'string' },
      data: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      cosigned: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  }).values;
export type Values = ReturnType<typeof readOptions>;
