import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';
import { vitest } from './support/stage.ts';

const HELP = `用法：npm run fuzz -- [--files 100000] [--from 0]
把损坏的文件一个个读过去，看有没有崩溃、卡住、丢行、漏出不该公开的话。npm test 只读其中一部分。
  --files  读几个
  --from   从第几个起；换一个数，就是另一批文件`;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '100000' },
      from: { type: 'string', default: '0' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const { output, failed } = await vitest(['fuzz'], {
    PORTAL_FUZZ_FILES: values.files,
    PORTAL_FUZZ_FROM: values.from,
  });
  if (failed > 0) {
    process.exitCode = 1;
    return output.trim();
  }
  return `${values.files} 个文件，没有发现毛病。`;
});
