import { expect, it, test } from 'vitest';
import { digester, NoDigest } from '../../../src/portal/reads/digest.ts';
import { Reads } from '../../../src/portal/reads/reads.ts';

interface Data {
  readonly asOf: string;
  readonly config: { readonly name: string; readonly off?: readonly string[] };
  readonly notices: readonly { readonly id: string; readonly title: string }[];
  readonly byId: ReadonlyMap<string | null, { readonly title: string }>;
  readonly kinds: ReadonlySet<string>;
  readonly told: () => string;
}

const DATA: Data = {
  asOf: '2022-12-15',
  config: { name: '阳光公示', off: ['boards'] },
  notices: [{ id: 'a', title: '甲' }],
  byId: new Map([
    ['a', { title: '甲' }],
    ['b', { title: '乙' }],
  ]),
  kinds: new Set(['village']),
  told: () => '',
};

/** What is noted while something is done with the data, and the digests of that in this data and another. */
async function noted(read: (data: Data) => unknown, other: Partial<Data> = {}) {
  const of = (data: Data): Reads => new Reads((root) => (root === 'data' ? data : undefined));
  const reads = of(DATA);
  const { read: parts } = await reads.noting(async () => {
    read(reads.root('data') as Data);
  });
  const after = of({ ...DATA, ...other });
  return {
    parts: [...parts].map((part) => JSON.parse(part)),
    stands: [...parts].every((part) => {
      const digest = reads.digestOf(part);
      return digest !== null && digest === after.digestOf(part);
    }),
  };
}

test.each<[string, (data: Data) => unknown, unknown[]]>([
  ['a word', ({ asOf }) => asOf, [[['data', 'asOf']]]],
  ['a word further in', ({ config }) => config.name, [[['data', 'config', 'name']]]],
  ['something that is not there', ({ config }) => config.off?.[0], [[['data', 'config', 'off']]]],
  ['a list, whichever line', ({ notices }) => notices[0], [[['data', 'notices']]]],
  [
    'a key',
    ({ byId }) => byId.get('a'),
    [
      [
        ['data', 'byId'],
        ['get', 'a'],
      ],
    ],
  ],
  [
    'a key that is no text',
    ({ byId }) => byId.get(null),
    [
      [
        ['data', 'byId'],
        ['get', null],
      ],
    ],
  ],
  [
    'whether a key is there',
    ({ kinds }) => kinds.has('town'),
    [
      [
        ['data', 'kinds'],
        ['has', 'town'],
      ],
    ],
  ],
  ['a map gone through', ({ byId }) => [...byId.values()], [[['data', 'byId']]]],
  ['how many there are', ({ kinds }) => kinds.size, [[['data', 'kinds']]]],
  ['which entries there are', ({ config }) => 'name' in config, [[['data', 'config']]]],
  ['whether it is its own', ({ config }) => Object.hasOwn(config, 'x'), [[['data', 'config']]]],
  ['nothing on the way', ({ config }) => config, []],
])('notes %s', async (_, read, parts) => {
  expect((await noted(read)).parts).toEqual(parts);
});

it('notes the whole of what is copied', async () => {
  const { parts } = await noted(({ config }) => JSON.stringify({ ...config }));
  expect(parts).toContainEqual([['data', 'config']]);
});

test.each<[string, (data: Data) => unknown, Partial<Data>, boolean]>([
  ['another entry', ({ byId }) => byId.get('a'), { byId: new Map([['a', { title: '甲' }]]) }, true],
  ['the entry', ({ byId }) => byId.get('a'), { byId: new Map([['a', { title: '丙' }]]) }, false],
  ['the entry, to none', ({ byId }) => byId.get('a'), { byId: new Map() }, false],
  ['one of those gone through', ({ byId }) => byId.size, { byId: new Map() }, false],
  ['the order', ({ kinds }) => [...kinds], { kinds: new Set(['town', 'village']) }, false],
  [
    'a line of a list',
    ({ notices }) => notices.length,
    { notices: [{ id: 'a', title: '乙' }] },
    false,
  ],
  ['something else', ({ asOf }) => asOf, { notices: [] }, true],
])(
  'tells whether what was read is the same after a change of %s',
  async (_, read, other, stands) => {
    expect((await noted(read, other)).stands).toBe(stands);
  },
);

it('never takes what can say anything for the same', async () => {
  expect((await noted(({ told }) => told())).stands).toBe(false);
  expect(() => digester()(new Date())).toThrow(NoDigest);
  expect(() => digester()(Promise.resolve())).toThrow(NoDigest);
});

it('lets nothing be changed that is handed out', () => {
  const data = new Reads(() => DATA).root('data') as {
    asOf: string;
    byId: Map<string, unknown>;
  };
  expect(() => data.byId.set('c', {})).toThrow();
  expect(() => {
    data.asOf = '';
  }).toThrow();
});

it('tells values apart that look alike', () => {
  const digest = digester();
  const values = [
    0,
    -0,
    '0',
    0n,
    null,
    undefined,
    'null',
    [],
    {},
    new Map(),
    new Set(),
    [[]],
    ['', ''],
  ];
  values.push(['a,b'], ['a', 'b'], new Uint8Array([1]), { a: undefined }, { a: null }, [null]);
  expect(new Set(values.map(digest)).size).toBe(values.length);
  const long = 'x'.repeat(500);
  expect(digest([long, 'a'])).not.toBe(digest([long, 'b']));
});
