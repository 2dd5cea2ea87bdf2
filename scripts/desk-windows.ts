import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The start of 公示台 on Windows: before anything is loaded, since without Microsoft's runtime the parts
// that draw and read would fail with words that nobody there can use. Most office programs bring it.
const RUNTIME = 'vcruntime140.dll';
const places = [
  join(process.env.SystemRoot ?? 'C:\\Windows', 'System32'),
  dirname(process.execPath),
];

if (places.some((folder) => existsSync(join(folder, RUNTIME)))) await import('./desk.ts');
else
  console.error(`这台电脑上缺微软的运行库（${RUNTIME}）。
在能上网的电脑上从微软网站下载 vc_redist.x64.exe（Visual C++ 可再发行程序包，免费），拷过来装一次，再双击「公示台.cmd」。`);
