import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '带引号的文字',
  number: '不带引号的数字',
  int: '不带引号的整数',
  boolean: 'true 或 false',
  array: '方括号里的一列',
  object: '花括号里的一组',
  record: '花括号里的一组',
};

/** What a value should be, in plain Chinese: 没有填，应是带引号的文字. */
export function issueWords(issue: Issue, raw: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `里有不认识的项：${issue.keys.join('、')}`;
    case 'invalid_type':
      return `${absent(issue, raw) ? '没有填' : '写法不对'}，应是${kindWords(issue.expected)}`;
    case 'invalid_value':
      return `只能从这些里选一个：${issue.values.join('、')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能是空的'
        : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'invalid_key':
      return '里的代号要用小写字母开头的英文';
    default:
      return `应是${issue.message}`;
  }
}

/** What kind of value is wanted, in plain Chinese. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? '别的写法';
}

/** Whether there is nothing at the place the issue speaks of. */
function absent(issue: Issue, raw: unknown): boolean {
  let value = raw;
  for (const step of issue.path)
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value === undefined;
}
