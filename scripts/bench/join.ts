import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'js-yaml';
import { sumsOf } from '../../src/portal/fs/sums.ts';

/** How many shards a build is joined of, and how long joining may take. */
export const JOIN = { shards: 4, seconds: 10 };

/** What earlier builds would spare the shards. */
const KEPT = ['pages', 'pictures', 'sheets'];

/** The commands of the cluster, as they are shipped. */
const command = (file: string): string => {
  const job = yaml.load(readFileSync(join('deploy', 'k8s', file), 'utf8')) as {
    readonly spec: { readonly template: { readonly spec: PodSpec } };
  };
  return job.spec.template.spec.containers[0]?.command.at(-1) ?? '';
};
interface PodSpec {
  readonly containers: readonly { readonly command: readonly string[] }[];
}

/**
 * Builds a site whole, then by the commands of `deploy/k8s/` in so many processes that are told nothing but
 * their number, joins what they made and holds every file against the whole one. `home` tells where the
 * data lies; without it the demonstration is built.
 */
export async function benchJoin(
  folder: string,
  shards: number,
  home: Readonly<Record<string, string>> = {},
) {
  const [whole, joined] = [join(folder, 'whole'), join(folder, 'joined')];
  const env = { ...process.env, PORTAL_DATE: '2022-12-15', ...home };
  await run('npm run build', { ...env, PORTAL_OUT: whole, PORTAL_COMPILE: 'anew' });
  for (const kind of KEPT) rmSync(join('.build', kind), { recursive: true, force: true });
  const making = await timed(() =>
    Promise.all(
      Array.from({ length: shards }, (_, at) =>
        run(command('shards.yaml'), {
          ...env,
          ...{ JOB_COMPLETION_INDEX: `${at}`, SHARDS: `${shards}` },
        }),
      ),
    ),
  );
  const [joins = '', deploys] = command('join.yaml').split(' && ');
  if (deploys === undefined) throw new Error('join.yaml carries nothing away');
  const joining = await timed(() => run(joins, { ...env, PORTAL_OUT: joined }));
  const same = sumsOf(whole) === sumsOf(joined);
  const kept = same && joining <= JOIN.seconds;
  const line = `join（${shards} 个进程各做一份，再合起来）：各份一起 ${making.toFixed(1)} 秒，合起来 ${joining.toFixed(1)} 秒（限 ${JOIN.seconds} 秒），和一次做的${same ? '一个字节不差' : '不一样'}；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'join', shards, making, joining, same, kept, line };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function run(line: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${line}: ${said.slice(-2000)}`);
}
