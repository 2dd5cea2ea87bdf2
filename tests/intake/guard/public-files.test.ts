import { describe, expect, it, test } from 'vitest';
import { publicFileFaults } from '../../../src/intake/guard/files/public-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inside: string, attributes = ''): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:a="http://www.w3.org/1999/xlink"';

describe('a drawing in public/ that does more than draw', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    [
      'a script under a prefix',
      svg('<s:script>1</s:script>', 'xmlns:s="http://www.w3.org/2000/svg"'),
    ],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['a handler in capitals', svg('<rect OnClick="1"/>')],
    ['a handler set later', svg('<set attributeName="onload" to="alert(1)"/>')],
    ['HTML', svg('<foreignObject><p>1</p></foreignObject>')],
    ['a link', svg('<a href="https://x.example/"><text>1</text></a>')],
    ['a picture of elsewhere', svg('<image href="https://x.example/a.png"/>')],
    ['a part of elsewhere', svg('<use xlink:href="https://x.example/a.svg#b"/>', XLINK)],
    ['a part of elsewhere, otherwise named', svg('<use a:href="//x.example/a.svg#b"/>', XLINK)],
    ['data as a part', svg('<use href="data:image/svg+xml,1#b"/>')],
    ['a style', svg('<style>@import "https://x.example/a.css";</style>')],
    ['a style of its own', svg('<rect style="fill:url(https://x.example/a)"/>')],
    ['a style in escapes', svg('<rect style="fill:u\\72l(https:x)"/>')],
    ['a set of pictures', svg('<rect style="mask-image:image-set(\'https://x.example/a\' 1x)"/>')],
    ['another base', svg('<use href="#a" xml:base="https://x.example/"/>')],
    ['a program in an attribute', svg('<rect fill="javascript:alert(1)"/>')],
    ['an entity', bytes('<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg>&a;</svg>')],
    ['an instruction', bytes('<?xml-stylesheet href="a.css"?><svg/>')],
    ['an end too early', bytes('<svg><g></svg>')],
  ])('%s is refused', (_, drawing) => {
    const faults = publicFileFaults('brand/a.svg', drawing);
    expect(faults.map(({ severity }) => severity)).toEqual(faults.map(() => 'error'));
    expect(faults).not.toEqual([]);
    expect(faults.map(({ message }) => message).join()).not.toMatch(/x\.example|alert/);
  });
});

it('a plain drawing passes, with its marks, gradients and titles', () => {
  const drawing = svg(
    '<title>村徽</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#g)" style="fill:url(\'#g\')"/><use xlink:href="#g"/>',
    `${XLINK} viewBox="0 0 1 1"`,
  );
  expect(publicFileFaults('a.svg', drawing)).toEqual([]);
});

test.each([
  ['a.html', bytes('<p>1</p>')],
  ['a.js', bytes('1')],
  ['a.png', bytes('<svg onload="1"/>')],
  ['a.txt', Uint8Array.of(65, 0, 66)],
  ['constructor', bytes('1')],
  ['a', bytes('1')],
])('%s that is no picture, font or text is refused', (name, content) => {
  expect(publicFileFaults(name, content)).not.toEqual([]);
});
