import type { Plugin } from 'vite';

const EACH = 'async function generateCspDigest(data, algorithm) {';

/**
 * Works out the hash of a style or script for Astro's policy once a build, and not once a page, each time in
 * a thread of the system: the texts are those of the project, so there are few.
 */
export const oneDigest: Plugin = {
  name: 'one-digest',
  transform: {
    filter: { id: /astro\/dist\/core\/encryption\.js$/ },
    handler: (code) => {
      if (!code.includes(EACH)) throw new Error('Astro makes its hashes in another place');
      return code.replace(
        EACH,
        `const digests = new Map();
function generateCspDigest(data, algorithm) {
  const digest = digests.get(data) ?? digestOf(data, algorithm);
  digests.set(data, digest);
  return digest;
}
async function digestOf(data, algorithm) {`,
      );
    },
  },
};
