import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { expect, it } from 'vitest';
import { ownersOf } from '../../src/intake/start/owners.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

const read = (name: string): string => readFileSync(`deploy/ci/${name}`, 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Names of the commands of ours that a text runs. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);

it.each(['github-actions.yml', 'gitlab-ci.yml'])('%s runs commands that exist', (name) => {
  const commands = commandsIn(read(name));
  expect(commands).toContain('check');
  expect(commands).toContain('build');
  for (const command of commands) expect(Object.keys(scripts)).toContain(command);
});

it('checks each change on GitHub, and builds what was merged, each night at five past midnight', () => {
  const recipe = yaml.load(read('github-actions.yml')) as {
    readonly on: Readonly<Record<string, unknown>>;
    readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: Step[] }>>;
  };
  expect(Object.keys(recipe.on).sort()).toEqual(['pull_request', 'push', 'schedule']);
  // Five past four in the afternoon, world time, is five past midnight in China.
  expect(recipe.on.schedule).toEqual([{ cron: '5 16 * * *' }]);
  for (const { steps, 'runs-on': machine } of Object.values(recipe.jobs)) {
    expect(machine).toBe('ubuntu-latest');
    for (const step of steps) expect([step.run, step.uses].filter(Boolean)).toHaveLength(1);
  }
});

it('checks each change on GitLab, and builds what was merged', () => {
  const recipe = yaml.load(read('gitlab-ci.yml')) as Readonly<
    Record<string, { readonly script?: readonly unknown[]; readonly rules?: readonly unknown[] }>
  >;
  const jobs = Object.entries(recipe).filter(([, { script }]) => Array.isArray(script));
  expect(jobs.map(([name]) => name)).toEqual(expect.arrayContaining(['check', 'site']));
  expect(JSON.stringify(recipe.site?.rules)).toContain('$CI_DEFAULT_BRANCH');
  for (const [, { script = [] }] of jobs)
    for (const line of script.flat(2)) expect(typeof line).toBe('string');
});

it('asks the county for what all villages share, and a town for the folders of its villages', () => {
  const lines = read('CODEOWNERS')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines) expect(line).toMatch(/^(?:\*|\/data\/\S+)\s+@\S+$/);
  expect(lines[0]).toMatch(/^\*/);
  for (const shared of ['portal.json', 'programmes/', 'disclosure.csv'])
    expect(lines.some((line) => line.startsWith(`/data/${shared}`))).toBe(true);
});

it('names the villages of a roster in place of the example, town by town', () => {
  const village = (id: string, town: string) => ({ id, town }) as never;
  const towns = [
    { id: 'hekou', name: '河口镇' },
    { id: 'shixia', name: '石下乡' },
    { id: 'kong', name: '空乡' },
  ];
  const villages = [
    village('liuping', 'hekou'),
    village('xiaoxi', 'shixia'),
    village('shiqiao', 'hekou'),
  ];
  const lines = ownersOf(read('CODEOWNERS'), { towns, villages }).split('\n');
  const own = lines.filter((line) => line.startsWith('/data/**')).map((line) => line.split(/ +/));
  expect(own).toEqual([
    ['/data/**/liuping/', '@town-hekou'],
    ['/data/**/liuping.csv', '@town-hekou'],
    ['/data/**/shiqiao/', '@town-hekou'],
    ['/data/**/shiqiao.csv', '@town-hekou'],
    ['/data/**/xiaoxi/', '@town-shixia'],
    ['/data/**/xiaoxi.csv', '@town-shixia'],
  ]);
  expect(lines.join('\n')).not.toMatch(/shangfang|上坊|空乡/);
  expect(lines).toContain('/data/portal.json                  @county-office');
});

it('has the key by which the server is known before it goes there', () => {
  for (const name of ['github-actions.yml', 'gitlab-ci.yml']) {
    const text = read(name);
    expect(text.indexOf('known_hosts')).toBeGreaterThan(0);
    expect(text.indexOf('known_hosts')).toBeLessThan(text.indexOf('rsync --archive'));
  }
});

interface Job {
  readonly kind: string;
  readonly spec: {
    readonly completions?: number;
    readonly parallelism?: number;
    readonly template: { readonly spec: { readonly containers: readonly Container[] } };
  };
}
interface Container {
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

it('makes shards in a cluster, and joins what they share', () => {
  const job = (name: string) => yaml.load(readFileSync(`deploy/k8s/${name}.yaml`, 'utf8')) as Job;
  const [shards, join] = [job('shards'), job('join')];
  const [of, joins] = [shards, join].map(({ spec }) => spec.template.spec.containers[0]);
  const count = of?.env.find(({ name }) => name === 'SHARDS')?.value;
  expect([shards.spec.completions, shards.spec.parallelism]).toEqual([
    Number(count),
    Number(count),
  ]);
  for (const one of [of, joins])
    for (const command of commandsIn(one?.command.at(-1) ?? ''))
      expect(Object.keys(scripts)).toContain(command);
  expect(commandsIn(joins?.command.at(-1) ?? '')).toEqual(['join', 'deploy']);
  const made = (one?: Container) => one?.volumeMounts.filter(({ name }) => name === 'made');
  expect(made(joins)).toEqual(made(of));
  expect(made(of)).toHaveLength(3);
});

it('makes shards on GitHub by the same commands', () => {
  const text = read('github-actions-shards.yml');
  const { jobs } = yaml.load(text) as {
    readonly jobs: Readonly<
      Record<string, { readonly strategy?: { readonly matrix: { readonly shard: number[] } } }>
    >;
  };
  const numbers = jobs.shard?.strategy?.matrix.shard ?? [];
  expect(text).toContain(`SHARDS: ${numbers.length}\n`);
  expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
  expect(commandsIn(text)).toEqual(['build', 'join', 'deploy']);
});
