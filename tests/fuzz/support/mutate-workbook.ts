import { type Unzipped, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import type { Random } from './random.ts';

const XML_SLIPS: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => dropMatch(xml, /<[^>]+>/g, random),
  (xml, random) => dropMatch(xml, /\br="[^"]*"/g, random),
  (xml, random) =>
    swapMatch(xml, /\br="[A-Z]*\d+"/g, random, [
      'r="1"',
      'r="A2"',
      'r="-1"',
      'r="ZZZ9999999"',
      'r="0"',
    ]),
  (xml, random) =>
    swapMatch(xml, /\bt="\w+"/g, random, ['t="s"', 't="e"', 't="b"', 't="d"', 't="?"', '']),
  (xml, random) => swapMatch(xml, /\bs="\d+"/g, random, ['s="99"', 's="-1"', 's="x"']),
  (xml, random) =>
    swapMatch(xml, /<v>[^<]*<\/v>/g, random, [
      '<v/>',
      '<v>1e400</v>',
      '<v>-5</v>',
      '<v>44805</v>',
      '<v>0.30000000000000004</v>',
      '<f>1</f>',
    ]),
  (xml, random) =>
    swapMatch(xml, /formatCode="[^"]*"/g, random, [
      'formatCode="yyyy"',
      'formatCode="0%"',
      'formatCode=""',
    ]),
  (xml) =>
    xml.replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>',
    ),
  (xml) =>
    xml
      .replace('<workbookPr', '<workbookPr date1904="1"')
      .replace('state="visible"', 'state="hidden"'),
];

function matchesOf(xml: string, pattern: RegExp): RegExpMatchArray[] {
  return [...xml.matchAll(pattern)];
}

function dropMatch(xml: string, pattern: RegExp, random: Random): string {
  return swapMatch(xml, pattern, random, ['']);
}

function swapMatch(xml: string, pattern: RegExp, random: Random, by: readonly string[]): string {
  const matches = matchesOf(xml, pattern);
  if (matches.length === 0) return xml;
  const match = random.pick(matches);
  const at = match.index ?? 0;
  return xml.slice(0, at) + random.pick(by) + xml.slice(at + match[0].length);
}

/** A workbook with slips inside its XML, packed again with right checksums, so that the damage is read. */
export function mutateWorkbook(parts: Unzipped, random: Random, other: Uint8Array): Uint8Array {
  const names = Object.keys(parts);
  const changed: Unzipped = { ...parts };
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const name = random.chance(0.7)
      ? (names.find((one) => one.includes('worksheets/')) ?? random.pick(names))
      : random.pick(names);
    const bytes = changed[name];
    if (!bytes) continue;
    if (random.chance(0.1)) delete changed[name];
    else if (random.chance(0.2)) changed[name] = new Uint8Array(mutateBytes(bytes, random, other));
    else {
      const xml = random.pick(XML_SLIPS)(Buffer.from(bytes).toString(), random);
      changed[name] = new Uint8Array(Buffer.from(xml));
    }
  }
  return zipSync(changed, { level: 0 });
}
