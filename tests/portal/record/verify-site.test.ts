import { expect, it } from 'vitest';
import { verifySite } from '../../../src/portal/record/verify-site.ts';
import { smallRecord } from '../../support/small-record.ts';

/** Byte flips that are tried; `FLIPS=10000` tries as many as docs/benchmarks.md tells of. */
const FLIPS = Number(process.env.FLIPS ?? '150');
/** Of a record file the title and the page are told by the site, and are no part of what was put on record. */
const TOLD = /"(?:title|page)":(?:"[^"]*"|null)(?=,"(?:proof|title)"|\})/g;

const site = smallRecord(6);
const verify = (files: ReadonlyMap<string, Uint8Array>) =>
  verifySite(async (path) => files.get(path) ?? null, null);

it('passes what nobody touched, and says who has seen it', async () => {
  const verdict = await verify(site);
  expect(verdict).toMatchObject({ faults: [], versions: 6 });
  expect([...(verdict?.logs[0]?.seen ?? [])]).toEqual([['xiaoxue.example', 1_670_000_000]]);
});

it(`names the record or the file in which a byte was flipped, ${FLIPS} of ${FLIPS} times`, async () => {
  const places = [...site].flatMap(([path, bytes]) => {
    const text = Buffer.from(bytes).toString('latin1');
    const told = path.endsWith('.json') ? [...text.matchAll(TOLD)].slice(-2) : [];
    return Array.from(bytes.keys())
      .filter((at) => !told.some(({ index, 0: words }) => at >= index && at < index + words.length))
      .map((at) => [path, at] as const);
  });
  for (let turn = 0; turn < FLIPS; turn += 1) {
    const [path, at] = places[(turn * 7_919_317 + turn * turn) % places.length] ?? expect.fail();
    const flipped = Uint8Array.from(site.get(path) ?? []);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (turn % 8));
    const verdict = await verify(new Map([...site, [path, flipped]])).catch(() => null);
    const named = path.replace(/^record\/(.*)\.json$/, '$1');
    const says = (verdict?.faults ?? []).some(
      (words) => words.includes(named) || /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.test(words),
    );
    expect(says, `${path} at ${at}, turn ${turn}: ${verdict?.faults.join()}`).toBe(true);
  }
}, 3_600_000);

it('names a file that is gone, and a row that is in the list or the log alone', async () => {
  for (const path of site.keys()) {
    if (path === 'data/record.csv' || path.endsWith('/cosigned')) continue;
    const left = new Map([...site].filter(([one]) => one !== path));
    const verdict = await verify(left);
    const isLog = path.endsWith('/checkpoint');
    expect((verdict?.faults.length ?? 0) > 0 || (isLog && verdict?.logs.length === 0), path).toBe(
      true,
    );
  }
  const list = Buffer.from(site.get('data/record.csv') ?? [])
    .toString()
    .trimEnd()
    .split('\n');
  const fewer = new Map([
    ...site,
    ['data/record.csv', Buffer.from(`${list.slice(0, -1).join('\n')}\n`)],
  ]);
  expect((await verify(fewer))?.faults.join()).toContain('data/record.csv 里没有');
});
