/** A start tag with what it carries. */
export interface Tag {
  readonly name: string;
  readonly marks: Readonly<Record<string, string>>;
}

const START = /<(\/figure|[a-z]+)((?:"[^"]*"|[^">])*)>/g;
const MARK = /(data-[a-z]+)(?:="([^"]*)")?/g;

/** Where a row begins and a chart ends, marked or not. */
const STRUCTURE: ReadonlySet<string> = new Set(['tr', '/figure']);

/**
 * Tags of a page that carry marks or give it its order. A ledger may have thousands of lines, and marks are all
 * that is looked at, so no tree is built.
 */
export function* markedTags(html: string): Generator<Tag> {
  for (const [, name = '', attributes = ''] of html.matchAll(START)) {
    if (!attributes.includes('data-') && !STRUCTURE.has(name)) continue;
    const marks: Record<string, string> = {};
    for (const [, key = '', value = ''] of attributes.matchAll(MARK)) marks[key] = value;
    yield { name, marks };
  }
}
