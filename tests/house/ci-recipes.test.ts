import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import yaml from 'js-yaml';
import type { Job } from 'kubernetes-types/batch/v1';
import type { Container } from 'kubernetes-types/core/v1';
import ts from 'typescript';
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

it('makes shards in a cluster, and joins what they share', () => {
  const job = (name: string) => yaml.load(readFileSync(`deploy/k8s/${name}.yaml`, 'utf8')) as Job;
  const [shards, joining] = [job('shards').spec, job('join').spec];
  const [of, joins] = [shards, joining].map((spec) => spec?.template.spec?.containers[0]);
  const count = Number(of?.env?.find(({ name }) => name === 'SHARDS')?.value);
  expect([shards?.completions, shards?.parallelism]).toEqual([count, count]);
  for (const one of [of, joins])
    for (const command of commandsIn(one?.command?.at(-1) ?? ''))
      expect(Object.keys(scripts)).toContain(command);
  expect(commandsIn(joins?.command?.at(-1) ?? '')).toEqual(['join', 'deploy']);
  const made = (one?: Container) => one?.volumeMounts?.filter(({ name }) => name === 'made');
  expect(made(joins)).toEqual(made(of));
  expect(made(of)).toHaveLength(3);
});

/** What the compiler has against objects that are said to be of a cluster's kinds. */
function againstItsTypes(objects: readonly { readonly kind: string }[]): string[] {
  const file = resolve('tests/house/objects.ts');
  const source = [
    "import type { Job } from 'kubernetes-types/batch/v1';",
    "import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';",
    ...objects.map((one, at) => `export const o${at}: ${one.kind} = ${JSON.stringify(one)};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es5.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, source, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

it('writes for the cluster what its interface takes, and nothing that it does not know', () => {
  const objects = readdirSync('deploy/k8s').flatMap(
    (name) => yaml.loadAll(readFileSync(join('deploy/k8s', name), 'utf8')) as { kind: string }[],
  );
  expect(objects.map(({ kind }) => kind).sort()).toEqual([
    'Job',
    'Job',
    'PersistentVolumeClaim',
    'PersistentVolumeClaim',
  ]);
  expect(againstItsTypes(objects)).toEqual([]);
  const misspelt = JSON.parse(JSON.stringify(objects).replaceAll('mountPath', 'mountpath'));
  expect(againstItsTypes(misspelt).join()).toContain('mountpath');
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

it('makes shards on GitLab by the same commands, and shares what they made', () => {
  const recipe = yaml.load(read('gitlab-ci-shards.yml')) as Readonly<
    Record<
      'shard' | 'site',
      { readonly script: readonly (string | readonly string[])[]; readonly parallel?: number }
    >
  >;
  const lines = (name: 'shard' | 'site') => recipe[name].script.flat().join('\n');
  expect(recipe.shard.parallel).toBeGreaterThan(1);
  expect(commandsIn(lines('shard'))).toEqual(['build']);
  expect(lines('shard')).toContain('PORTAL_SHARD=$CI_NODE_INDEX/$CI_NODE_TOTAL npm run build');
  for (const made of ['pages', 'pictures', 'sheets'])
    expect(lines('shard')).toContain(`.build/${made} `);
  expect(commandsIn(lines('site'))).toEqual(['join', 'deploy']);
});
