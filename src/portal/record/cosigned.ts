import { readCheckpoint } from '../../domain/record/log/checkpoint.ts';
import { signedAt } from '../../domain/record/log/ed25519.ts';
import { readLog, type Tree, writeLog } from '../../domain/record/log/kept-log.ts';
import { isSame, rootHash } from '../../domain/record/log/merkle.ts';
import { readKey, writeKey, writeNote } from '../../domain/record/log/note.ts';

/** What came of taking in what a witness sent back. */
export type Taken =
  | { readonly ok: true; readonly text: string; readonly name: string }
  | { readonly ok: false; readonly why: string };

const KEY = /^\S+\+[0-9a-f]{8}\+\S+$/;

/**
 * Takes in a checkpoint that a witness signed, as it came back in a letter: its key on a line, then the
 * whole checkpoint. It may be one of days ago; it must be of what the register began with.
 */
export function takeCosigned(tree: Tree, before: string | undefined, letter: string): Taken {
  const log = readLog(before ?? '');
  if (!log) return { ok: false, why: '登记簿还没有签过名，没有什么可以见证。' };
  const lines = letter.split(/\r?\n/).map((line) => line.trim());
  const key = lines.filter((line) => KEY.test(line)).map(readKey)[0] ?? null;
  const first = lines.indexOf(log.key.name);
  const length = lines.slice(first + 4).findIndex((line) => !line.startsWith('— '));
  const note = first < 0 ? [] : lines.slice(first, length < 0 ? undefined : first + 4 + length);
  const sent = readCheckpoint(`${note.join('\n')}\n`);
  if (key?.signs !== 'cosignature' || !sent)
    return { ok: false, why: '文件里没有见证的钥匙和签过的检查点，请把寄来的整段放进一个文件。' };
  if (signedAt(sent.note, key) === null || signedAt(sent.note, log.key) === null)
    return { ok: false, why: '签名对不上，可能寄的时候断了行。请对方再寄一次，放在附件里。' };
  if (sent.size > tree.hashes.length || !isSame(rootHash(tree.read, sent.size), sent.root))
    return {
      ok: false,
      why: '见证的和登记簿不一样：登记簿在那以后被改过，或者见证的是别的网站。请查清楚再公开。',
    };
  const same = log.checkpoints.find(({ note: { text } }) => text === sent.note.text)?.note;
  const known = same?.signatures.filter(({ name }) => name !== key.name) ?? [];
  const fresh = sent.note.signatures.filter(({ name }) => !known.some((one) => one.name === name));
  const merged = { text: sent.note.text, signatures: [...known, ...fresh] };
  const others = log.checkpoints.map(({ note }) => note).filter((note) => note !== same);
  const checkpoints = [...others, merged].sort((a, b) => sizeOf(a.text) - sizeOf(b.text));
  const watching = log.witnesses.filter(({ name }) => name !== key.name);
  const text = writeLog({
    key: writeKey(log.key),
    checkpoints: checkpoints.map(writeNote),
    witnesses: [...watching, key].map(writeKey),
  });
  return { ok: true, text, name: key.name };
}

const sizeOf = (text: string): number => Number(text.split('\n')[1]);
