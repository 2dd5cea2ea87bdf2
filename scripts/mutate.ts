import { globSync, readFileSync } from 'node:fs';
import { Random } from '../src/sample/random.ts';
import { mutantsOf } from './mutate/mutants.ts';
import { testsOf } from './mutate/tests-of.ts';
import { type Trial, tryMutants } from './mutate/try-mutants.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run mutate -- [--most 200] [--seed 1] [文件…]
把程序改坏一处，看有没有测试发现，一处一处地试；不改磁盘上的文件。全试要很久，先抽一部分。
  --most  试几处（all 是全部）
  --seed  抽哪一批；换一个数，就是另一批
  文件    只试这些，如 "src/domain/points/**/*.ts"；不写就是规则（src/domain）和隐私检查（src/intake/guard）`;

/** What decides: the rules, and what may not go online. */
const SOURCES = ['src/domain/**/*.ts', 'src/intake/guard.ts', 'src/intake/guard/**/*.ts'];
const TESTS = ['tests/domain/**/*.test.ts', 'tests/intake/**/*.test.ts'];

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      most: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const most = values.most === 'all' ? Number.POSITIVE_INFINITY : whole('--most', values.most);
  const seed = whole('--seed', values.seed);
  const trials = trialsOf(positionals.length > 0 ? positionals : SOURCES);
  if (trials.length === 0) throw wrongUse('这些文件里没有可以改坏的地方，请看路径写对没有。');
  const chosen = sample(trials, most, new Random(seed));
  const came = { noticed: 0, endless: 0, survived: 0 };
  let done = 0;
  await tryMutants(chosen, (trial, outcome) => {
    came[outcome] += 1;
    done += 1;
    if (outcome === 'survived') console.log(`[没有测试发现] ${wordsOf(trial)}`);
    else if (done % 50 === 0) console.log(`已试 ${done} 处`);
  });
  const share = (((done - came.survived) / done) * 100).toFixed(1);
  const endless = came.endless > 0 ? `（其中 ${came.endless} 处使程序停不下来）` : '';
  return `一共 ${trials.length} 处可改，试了 ${done} 处，发现 ${done - came.survived} 处${endless}：${share}%。`;
});

function whole(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrongUse(`${option} 要写正整数，写的是「${text}」。`);
  return Number(text);
}

function trialsOf(globs: readonly string[]): Trial[] {
  const tests = testsOf(globSync(TESTS).sort());
  return globSync(globs)
    .sort()
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      return mutantsOf(source, path).map((mutant) => ({
        ...{ path, source, mutant },
        tests: tests.get(path) ?? [],
      }));
    });
}

/** So many of the trials, drawn without favour and kept in their order. */
function sample(trials: readonly Trial[], most: number, random: Random): Trial[] {
  return trials
    .map((trial) => ({ trial, lot: random.next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, most)
    .map(({ trial }) => trial)
    .sort((a, b) => trials.indexOf(a) - trials.indexOf(b));
}

function wordsOf({ path, mutant: { line, from, to } }: Trial): string {
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  return `${path}:${line} ${short(from)} → ${short(to)}`;
}
