import type { AtRule, Plugin } from 'postcss';

/** The standard size of text and the margin of a page, by which an old browser's window is measured. */
const LETTER = 18;
const MARGIN = 2 * LETTER;

/**
 * Browsers from before container queries (Chromium 105, Safari 16) measure the window instead, at the
 * standard size of text: what was laid out for a phone is still laid out for one.
 */
export const containerFallback: Plugin = {
  postcssPlugin: 'container-fallback',
  Once: (root) => {
    root.walkAtRules('container', (rule) => {
      rule.before(byWindow(rule));
    });
  },
};

function byWindow(rule: AtRule): AtRule {
  const width = rule.params.replace(
    /([\d.]+)rem/,
    (_, rem) => `${Number(rem) * LETTER + MARGIN}px`,
  );
  const media = rule.clone({ name: 'media', params: `screen and ${width}` });
  const supports = rule.clone({ name: 'supports', params: 'not (container-type: inline-size)' });
  return supports.removeAll().append(media);
}
