import type { Declaration, Plugin, Rule } from 'postcss';

/** Told by a property that came after gaps between flexible boxes: Chromium 88, Safari 15. */
const WITHOUT_GAPS = 'not (aspect-ratio: 1)';

/**
 * Browsers that know no gap between flexible boxes (before Chromium 84, Safari 14.1) get margins behind the
 * boxes instead, so that buttons and words do not run into one another.
 */
export const gapFallback: Plugin = {
  postcssPlugin: 'gap-fallback',
  Once: (root, { AtRule }) => {
    root.walkRules((rule) => {
      const gap = declared(rule, 'gap');
      if (!gap || !/flex$/.test(declared(rule, 'display') ?? '')) return;
      const [row = '', column = row] = gap.split(' ');
      const isColumn = declared(rule, 'flex-direction')?.startsWith('column') ?? false;
      const isManyLines = isColumn || declared(rule, 'flex-wrap') === 'wrap';
      const margins = [
        ...(isColumn ? [] : [behind(rule, ' > :not(:last-child)', 'margin-right', column)]),
        ...(isManyLines ? [behind(rule, ' > *', 'margin-bottom', row)] : []),
      ];
      // Vite asks where each rule came from.
      const from = rule.source && { source: rule.source };
      rule.after(new AtRule({ name: 'supports', params: WITHOUT_GAPS, nodes: margins, ...from }));
    });
  },
};

function declared(rule: Rule, name: string): string | undefined {
  const all = rule.nodes.filter((node): node is Declaration => node.type === 'decl');
  return all.find(({ prop }) => prop === name)?.value;
}

function behind(rule: Rule, boxes: string, prop: string, value: string): Rule {
  const margins = rule.clone({ selectors: rule.selectors.map((each) => each + boxes) });
  return margins.removeAll().append({ prop, value, ...(rule.source && { source: rule.source }) });
}
