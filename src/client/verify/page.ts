import { readCode } from '../../domain/record/digest.ts';
import { type HandedOut, readHandedOut } from '../../domain/record/handed-out.ts';
import { isSameDigest, readScan } from '../../domain/record/scan.ts';
import { isWhole, newerCode, type Verdict, verdictOf } from '../../domain/record/verdict.ts';
import { fill, make } from '../make.ts';
import { part } from '../part.ts';
import { showVerdict } from './show.ts';
import { signedBy } from './signed.ts';

const NO_CODE =
  '指纹是纸上二维码旁边的一串，四组，每组四个数字或字母，没有 I、L、O、U。请对着纸再看一遍。';
const NO_NETWORK = '没有连上网站，请等信号好一些再试。';
const OFFLINE = '没有连上网站，不知道后来有没有更正。';
const KEPT = '这份文件和它自己的指纹对得上，没有被改过。';
const BROKEN = '这份文件和它自己的指纹或签名对不上，被改过。';
const NOT_OURS =
  '认不出这个文件。请放纸的 PDF 或照片、从本站存的登记文件（.json），或先输指纹再放 CSV 表。';

const asking = document.querySelector<HTMLElement>('[data-verify-page]');
const { records = '', base = '', keys = '' } = asking?.dataset ?? {};
let asked = 0;
if (asking) start(asking);

function start(asking: HTMLElement): void {
  const input = part<HTMLInputElement>('verify-code');
  const file = part<HTMLInputElement>('verify-file');
  asking.dataset.ready = '';
  part('verify-open').onclick = () => open(input.value);
  input.onkeydown = ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) open(input.value);
  };
  file.onchange = () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) take(chosen);
  };
  document.ondragover = (event) => event.preventDefault();
  document.ondrop = (event) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) take(dropped);
  };
  const scanned = (): void => {
    if (location.hash !== '' && !document.getElementById(location.hash.slice(1)))
      open(location.hash.slice(1));
  };
  addEventListener('hashchange', scanned);
  scanned();
}

/** Says what becomes of whatever is asked last. */
function say(work: Promise<string | Node>): void {
  const told = part('verify-told');
  const place = part('verify-shown');
  asked += 1;
  const turn = asked;
  told.textContent = '正在核对……';
  fill(place);
  const show = (found: string | Node): void => {
    if (turn !== asked) return;
    told.textContent = typeof found === 'string' ? found : '';
    if (typeof found !== 'string') fill(place, found);
    (typeof found === 'string' ? told : place).focus();
  };
  work.then(show, () => show(NO_NETWORK));
}

function open(typed: string): void {
  const scanned = readScan(typed);
  if (scanned === null) {
    say(Promise.resolve(NO_CODE));
    return;
  }
  part<HTMLInputElement>('verify-code').value = scanned.code;
  say(verdict(scanned.code, scanned.digest));
}

function take(chosen: File): void {
  say(takerOf(chosen)(chosen));
}

function takerOf({ name, type }: File): (chosen: File) => Promise<string | Node> {
  if (/\.json$/i.test(name)) return fromRecord;
  return /\.pdf$/i.test(name) || /^image\/|\/pdf$/.test(type) ? fromSheet : fromTable;
}

/** A sheet as a file or a photo of one: what becomes of each of those in it. */
async function fromSheet(chosen: File): Promise<string | Node> {
  // What reads them weighs more than all the rest, and most come with a code in the address.
  const { scansOf } = await import('./sheet-file.ts');
  const scans = await scansOf(chosen);
  if (typeof scans === 'string') return scans;
  const [first] = scans;
  if (first && scans.length === 1) part<HTMLInputElement>('verify-code').value = first.code;
  const verdicts = await Promise.all(scans.map(({ code, digest }) => verdict(code, digest)));
  return make('div', {}, ...verdicts);
}

async function verdict(code: string, digest: string | null = null): Promise<Node> {
  const handed = await fetched(code);
  const newer = handed && newerCode(handed);
  const newest = newer ? await fetched(newer) : null;
  const verdict = verdictOf(handed, newest);
  const signed = handed && (await signedBy(handed, keys.split(' ')));
  const step = handed?.history.find((one) => one.code === code);
  const isOther = step && digest !== null && !isSameDigest(step.digest, digest);
  const isForged = signed?.isOurs === false || isOther;
  if (isForged) return showVerdict({ kind: 'altered' }, handed, signed, base);
  return showVerdict(verdict, handed, signed, base, await changesOf(verdict, handed, newest));
}

/** What differs from the version that stands, where a later one does. */
async function changesOf(
  { kind }: Verdict,
  handed: HandedOut | null,
  newest: HandedOut | null,
): Promise<readonly string[]> {
  if (kind !== 'changed' || !handed || !newest) return [];
  const { changesBetween } = await import('../../domain/record/changes.ts');
  return changesBetween(handed, newest);
}

async function fromRecord(chosen: File): Promise<string | Node> {
  const kept = readHandedOut(await chosen.text());
  if (!kept) return NOT_OURS;
  const signed = isWhole(kept) ? await signedBy(kept, keys.split(' ')) : null;
  if (!isWhole(kept) || signed?.isOurs === false) return BROKEN;
  part<HTMLInputElement>('verify-code').value = kept.code;
  return verdict(kept.code).catch(() => KEPT + (signed?.words ?? '') + OFFLINE);
}

async function fromTable(chosen: File): Promise<string | Node> {
  const code = readCode(part<HTMLInputElement>('verify-code').value);
  if (code === null) return NOT_OURS;
  const handed = await fetched(code);
  if (!handed) return verdict(code);
  // What reads tables weighs more than all the rest, and few have one to hold against the record.
  const { comparedWith } = await import('./compared.ts');
  return comparedWith(handed, await chosen.text());
}

/** What the site hands out under a code; null where it has nothing under it. */
async function fetched(code: string): Promise<HandedOut | null> {
  const answer = await fetch(`${records}${code}.json`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return readHandedOut(await answer.text());
}
