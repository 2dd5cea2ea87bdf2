import { SaxesParser } from 'saxes';
import { decodeStrictly } from '../decode.ts';
import { broken } from './zip.ts';

/** What is done at each element; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through one XML part; throws a `FileFault` when it is not well formed. */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): void {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = decodeStrictly(
    bytes,
    wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8',
  );
  if (text === null) throw broken();
  const parser = new SaxesParser({ xmlns: false as const });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes));
  parser.on('text', (piece) => handler.text?.(piece));
  parser.on('cdata', (piece) => handler.text?.(piece));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  parser.write(text).close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute whatever its prefix, such as `r:id`. */
export function attribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(attributes).find((one) => local(one) === name && one !== name);
  return key === undefined ? attributes[name] : attributes[key];
}
