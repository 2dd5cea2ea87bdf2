/** What the host says with every file, and the page that it gives for an address that is not there. */
export const HOST_FILES = { headers: '_headers', notFound: '404.html' } as const;

/** What every answer bears. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const FRAMED = "frame-ancestors 'none'";
/** Pages state the rest of their policy themselves. */
export const PAGE_POLICY = FRAMED;
/** What is opened by itself and runs nothing: data, feeds, calendars, pictures, documents. */
export const FILE_POLICY = `default-src 'none'; sandbox; ${FRAMED}`;
/** Kinds that need something to be shown or to work; a worker keeps the policy of its own file. */
export const POLICIES: Readonly<Record<string, string>> = {
  js: `default-src 'self'; script-src 'self'; ${FRAMED}`,
  svg: `default-src 'none'; style-src 'unsafe-inline'; sandbox; ${FRAMED}`,
  // Browsers show no PDF in a sandbox.
  pdf: `default-src 'none'; style-src 'unsafe-inline'; ${FRAMED}`,
};

/** Headers for hosts that read a `_headers` file; docs/deploy.md shows the same for others. */
export function hostHeaders(kinds: Iterable<string>): string {
  const blocks = [['/*', { ...ALWAYS, 'Content-Security-Policy': PAGE_POLICY }] as const];
  const ofKinds = [...new Set(kinds)]
    .filter((kind) => kind !== 'html')
    .sort()
    .map(
      (kind) =>
        [`/*.${kind}`, { 'Content-Security-Policy': POLICIES[kind] ?? FILE_POLICY }] as const,
    );
  return [...blocks, ...ofKinds]
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('');
}
