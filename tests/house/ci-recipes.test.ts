import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { expect, it } from 'vitest';

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
