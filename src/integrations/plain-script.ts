import { build } from 'vite';

/** A script and all that it asks for as one plain script that the oldest browsers run. */
export async function plainScript(
  entry: string,
  name: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: ['chrome80', 'safari14'],
      lib: { entry, formats: ['iife'], name },
    },
  });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : undefined;
  if (code === undefined) throw new Error(`${entry} was not bundled`);
  return code;
}
