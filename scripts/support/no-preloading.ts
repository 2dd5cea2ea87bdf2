import type { Plugin } from 'vite';

/**
 * Loads a script when it is asked for and nothing before it: the styles of a page stand in the page, and
 * what Vite would bring to fetch them weighs more than some of our scripts.
 */
export const noPreloading: Plugin = {
  name: 'no-preloading',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
