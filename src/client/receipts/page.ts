import {
  printedReceiptCode,
  type ReceiptSlip,
  readReceiptCode,
} from '../../domain/receipts/code.ts';
import type { ReceiptLine } from '../../domain/receipts/line.ts';
import { bucketOf, openReceipt, receiptKeys } from '../../domain/receipts/seal.ts';
import { fill, make } from '../make.ts';
import { part } from '../part.ts';
import { showLine } from './show.ts';

const SLIPS: Readonly<Record<ReceiptSlip, string>> = {
  character: '有一个字符不在回执码里，请对着回执条再看一遍。',
  length: '回执码是 20 个字符，多了或者少了，请数一数。',
  check: '有字符写错了，或者前后颠倒了，请对着回执条再写一遍。',
};
/** One and the same for a code that was never given out, one that was ended and one of another site. */
const NOT_FOUND = '没有找到这个码的内容。请核对网址和码；还是不行，请照下面「打不开，怎么看」。';
const NO_CRYPTO =
  '这个浏览器在这里打不开回执码：网址开头不是 https，或者浏览器太旧。请换一个浏览器，或者照下面「打不开，怎么看」。';
const NO_NETWORK = '没有连上网站，请等信号好一些再按一次。';

// Before anything else: the code must not stay in the address, its history or a screenshot of it.
const handed = takeFragment();
const asking = document.querySelector<HTMLElement>('[data-receipt-page]');
if (asking) start(asking, handed);

/** The code behind the # of the address, which is taken out of it at once; '' where it is an anchor. */
function takeFragment(): string {
  const code = decodeSafely(location.hash.slice(1));
  if (code === '' || document.getElementById(code) !== null) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function start(asking: HTMLElement, handed: string): void {
  const input = part<HTMLInputElement>('receipt-code');
  const told = part('receipt-told');
  const place = part('receipt-line');
  const { salt = '', rows = '', base = '' } = asking.dataset;
  let asked = 0;

  if (globalThis.crypto?.subtle === undefined) {
    told.textContent = NO_CRYPTO;
    asking.hidden = true;
    return;
  }
  asking.dataset.ready = '';
  part('receipt-open').onclick = () => open(input.value);
  input.onkeydown = ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) open(input.value);
  };
  const demo = document.getElementById('receipt-demo');
  if (demo) demo.onclick = () => open(demo.textContent ?? '');
  addEventListener('hashchange', () => {
    // A second slip scanned into the same page.
    const code = takeFragment();
    if (code !== '') open(code);
  });
  if (handed !== '') open(handed);

  function open(typed: string): void {
    asked += 1;
    fill(place);
    const reading = readReceiptCode(typed);
    if ('slip' in reading) {
      told.textContent = SLIPS[reading.slip];
      return;
    }
    input.value = printedReceiptCode(reading.code);
    told.textContent = '正在打开……';
    const turn = asked;
    lineOf(reading.code, salt, rows).then(
      (line) => {
        if (turn === asked) show(line);
      },
      () => {
        if (turn === asked) told.textContent = NO_NETWORK;
      },
    );
  }

  function show(line: ReceiptLine | null): void {
    if (!line) {
      told.textContent = NOT_FOUND;
      return;
    }
    told.textContent = '打开了。这一笔只有拿着码的人看得到。';
    input.value = '';
    asking.hidden = true;
    const away = make(
      'button',
      { type: 'button', class: 'btn strong screen-only' },
      '看完了，收起来',
    );
    away.onclick = () => {
      fill(place);
      asking.hidden = false;
      told.textContent = '收起来了。';
      told.focus();
    };
    fill(place, showLine(line, base), away);
    told.focus();
  }
}

/** Fetches the file the code's row would lie in and opens the row; null when there is none that opens. */
async function lineOf(code: string, salt: string, rows: string): Promise<ReceiptLine | null> {
  const keys = await receiptKeys(code, salt);
  const answer = await fetch(`${rows}${bucketOf(keys.locator)}.json`);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const bucket = (await answer.json()) as [locator: string, sealed: string][];
  const sealed = bucket.find(([locator]) => locator === keys.locator)?.[1];
  const text = sealed === undefined ? undefined : await openReceipt(keys, sealed);
  return text === undefined ? null : (JSON.parse(text) as ReceiptLine);
}
