import { z } from 'zod';

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
export function issueWords(issue: Issue, raw: unknown, schema: z.ZodType): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownWords(issue.keys, knownKeys(schema, issue.path, raw));
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

/** Names that nobody knows, and those that would be. */
export function unknownWords(unknown: readonly string[], known: readonly string[]): string {
  return `里有不认识的项：${unknown.join('、')}。只认这些：${known.join('、')}`;
}

/** Names that may stand at a place, of a formula those of its kind. */
export function knownKeys(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  raw: unknown,
): readonly string[] {
  let [at, value] = [chosen(schema, raw), raw];
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const inner =
      at instanceof z.ZodArray
        ? at.element
        : at instanceof z.ZodObject
          ? at.shape[String(step)]
          : undefined;
    at = chosen(inner as z.ZodType | undefined, value);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The form itself, without its defaults and what becomes of it; of several the one of the value's kind. */
function chosen(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return chosen(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodPipe) return chosen(schema.in as z.ZodType, value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = (value as { kind?: unknown } | undefined)?.kind;
  return (schema.options as readonly z.ZodType[]).find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape.kind as z.ZodType | undefined)?.safeParse(kind).success,
  );
}
