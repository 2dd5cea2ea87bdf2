import { expect, it } from 'vitest';
import {
  checkpointText,
  provenBy,
  readCheckpoint,
  writeProof,
} from '../../../../src/domain/record/log/checkpoint.ts';
import {
  readSecret,
  signedAt,
  signerOf,
  writeSecret,
} from '../../../../src/domain/record/log/ed25519.ts';
import {
  inclusionProof,
  leafHash,
  leafReader,
  rootHash,
} from '../../../../src/domain/record/log/merkle.ts';
import {
  readKey,
  readNote,
  signNote,
  writeKey,
  writeNote,
} from '../../../../src/domain/record/log/note.ts';

/** The examples of golang.org/x/mod/sumdb/note. */
const TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

const must = <Value>(value: Value | null): Value => value ?? expect.fail('could not be read');

it('signs as golang.org/x/mod does, and adds a second signature', () => {
  const peter = must(readSecret(SECRET));
  expect(writeKey(peter.key)).toBe(KEY);
  const signed = signNote({ text: TEXT, signatures: [] }, peter.key, peter.sign);
  expect(writeNote(signed)).toBe(`${TEXT}\n${PETER}`);
  const enoch = signerOf('EnochRoot', new Uint8Array(32));
  const both = signNote(signNote(signed, enoch.key, enoch.sign), peter.key, peter.sign);
  expect(writeNote(signNote(both, enoch.key, enoch.sign))).toBe(`${TEXT}\n${PETER}${ENOCH}`);
  expect(signedAt(must(readNote(writeNote(both))), must(readKey(KEY)))).toBe(0);
});

it('takes no key or secret with a letter changed or missing', () => {
  for (const [text, read] of [
    [KEY, readKey],
    [SECRET, readSecret],
  ] as const) {
    for (let from = 0; from < text.length; from += 1) {
      const letter = String.fromCharCode(text.charCodeAt(from) + 1);
      expect(read(text.slice(0, from) + letter + text.slice(from + 1)), `${from}`).toBeNull();
      expect(read(text.slice(from + 1)), `${from}`).toBeNull();
      expect(read(text.slice(0, from)), `${from}`).toBeNull();
    }
  }
  expect(readKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeNull();
});

const root = leafHash(Buffer.from('hello world'));
const log = signerOf('example.com/log', new Uint8Array(32).fill(7));
const witness = signerOf('witness.example', new Uint8Array(32).fill(9), 'cosignature');

it('writes a checkpoint as golang.org/x/mod does', () => {
  const tree = { origin: 'go.sum database tree', size: 123_456_789_012, root };
  const text = 'go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n';
  expect(checkpointText(tree)).toBe(text);
  expect(readCheckpoint(`${text}\n${PETER}`)).toMatchObject(tree);
  for (const bad of [
    `0x${text}`.replace('\n1', '\n0x1'),
    text.replace('Bb0=', 'BTOOBIG='),
    text.slice(0, 40),
  ])
    expect(readCheckpoint(`${bad}\n${PETER}`), bad).toBeNull();
});

it('knows when a witness has seen a checkpoint, and of which time', () => {
  const text = checkpointText({ origin: 'example.com/log', size: 3, root });
  const signed = signNote({ text, signatures: [] }, log.key, log.sign);
  const seen = signNote(signed, witness.key, witness.sign, 1_679_315_147);
  const read = must(readNote(writeNote(seen)));
  expect([signedAt(read, log.key), signedAt(read, witness.key)]).toEqual([0, 1_679_315_147]);
  const asLog = { ...witness.key, signs: 'signature' } as const;
  expect(signedAt(read, asLog)).toBeNull();
  expect(readKey(writeKey(witness.key))).toEqual(witness.key);
  expect(
    readSecret(writeSecret('witness.example', new Uint8Array(32).fill(9), 'cosignature'))?.key,
  ).toEqual(witness.key);
});

it('proves an entry, and no other letter of the proof will do', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map((letter) => Buffer.from(letter));
  const read = leafReader(entries.map(leafHash));
  const text = checkpointText({ origin: 'example.com/log', size: 5, root: rootHash(read, 5) });
  const note = writeNote(signNote({ text, signatures: [] }, log.key, log.sign));
  const proof = writeProof(2, inclusionProof(read, 2, 5), note);
  const holds = (changed: string, entry = entries[2]): boolean => {
    const proven = provenBy(changed, entry ?? Buffer.from(''));
    return proven !== null && signedAt(proven.checkpoint.note, log.key) !== null;
  };
  expect(holds(proof)).toBe(true);
  expect(holds(proof, entries[3])).toBe(false);
  for (let at = 0; at < proof.length; at += 1) {
    const letter = proof[at] === 'A' ? 'B' : 'A';
    expect(holds(proof.slice(0, at) + letter + proof.slice(at + 1)), `${at}`).toBe(false);
  }
});
