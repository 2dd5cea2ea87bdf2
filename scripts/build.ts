import { keepCompiled } from './support/compiled.ts';

keepCompiled();
const { main } = await import('./support/main.ts');
const { build, HELP } = await import('./support/run-build.ts');
await main(HELP, build);
// What a build that failed had begun would go on writing, and complain in another language.
if (process.exitCode) process.stderr.write('', () => process.exit());
