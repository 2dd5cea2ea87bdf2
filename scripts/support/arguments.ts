import { type ParseArgsConfig, parseArgs as parse } from 'node:util';
import { nearest } from '../../src/intake/file/edit-distance.ts';
import { wrongUse } from './main.ts';

/**
 * What the command line says, as `parseArgs` of Node reads it strictly. What Node would refuse in English
 * is refused in Chinese, with the options that the command knows.
 */
export function parseArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parse<T>> {
  try {
    return parse(config);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    throw wrongUse(faultOf(config));
  }
}

function faultOf(config: ParseArgsConfig): string {
  const { options = {}, allowPositionals = false } = config;
  const loose = { ...config, strict: false, allowPositionals: true, tokens: true } as const;
  for (const token of parse(loose).tokens) {
    if (token.kind === 'positional' && !allowPositionals) {
      return `这条命令后面只能写选项，不知道「${token.value}」是什么。${known(options)}`;
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const type = options[name]?.type;
    if (type === undefined) return unknown(rawName, options);
    if (type === 'boolean' && value !== undefined) return `${rawName} 后面不用写内容。`;
    if (type !== 'string') continue;
    if (value === undefined) return `${rawName} 后面要写内容，写成 ${rawName} 内容。`;
    // A value that looks like an option is one that was forgotten before the next.
    if (!token.inlineValue && value.startsWith('-')) {
      return `${rawName} 后面少了内容，接着就是 ${value}；内容真以「-」开头的，写成 ${rawName}=${value}。`;
    }
  }
  return `选项写得不对。${known(options)}`;
}

type Options = NonNullable<ParseArgsConfig['options']>;

function unknown(name: string, options: Options): string {
  const near = nearest(name.replace(/^-+/, ''), Object.keys(options));
  const guess = near === null ? '' : `您要写的是不是 --${near}？`;
  return `没有 ${name} 这个选项。${guess}${known(options)}`;
}

function known(options: Options): string {
  return `这条命令的选项有：${Object.keys(options)
    .map((name) => `--${name}`)
    .join('、')}。`;
}
