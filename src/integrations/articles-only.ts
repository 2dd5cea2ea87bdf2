import type { AstroIntegration } from 'astro';
import { treeFaults } from '../intake/prose-tree.ts';

/** An article under `content/`, by its folder. */
const ARTICLE = /\/content\/(cases|policies)\/[^/]+\.mdx$/;

/**
 * Lets only articles that are text reach the compiler, also where nobody ran the checks before, as in
 * `astro dev`. Must stand before the integration that compiles MDX.
 */
export function articlesOnly(): AstroIntegration {
  const plugin = {
    name: 'articles-only',
    enforce: 'pre' as const,
    transform(code: string, id: string): void {
      if (!/\.mdx(?:$|\?)/.test(id)) return;
      const folder = ARTICLE.exec(id)?.[1] ?? '';
      const text = code.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      const [first] = treeFaults(folder, text);
      if (first) throw new Error(`${id} 第${first.row}行：${first.message}`);
    },
  };
  return {
    name: 'articles-only',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
