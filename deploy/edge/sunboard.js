// 放在 CDN 的边缘函数里：读者要哪个网址，就从对象存储里正在用的那一版取哪个文件。
// 对象存储里的东西由 npm run deploy 放好；只让 CDN 读，不让别人直接读，也不让列出。
// 写好下面两行，或设成环境变量 BUCKET、BASE。
const BUCKET = 'https://BUCKET.example';
const BASE = '/';

/** For so long a release is taken for the current one before it is asked again. */
const SECONDS = 5;

/** The release that was current when it was last asked for, by bucket. */
const known = new Map();

export default {
  async fetch(request, env = {}) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
    const { pathname, search, protocol } = new URL(request.url);
    const base = env.BASE ?? BASE;
    const release = await currentOf(env.BUCKET ?? BUCKET);
    const path = pathname.startsWith(base) ? pathOf(pathname.slice(base.length)) : '_headers';
    if (release.files[path] === undefined && release.files[`${path}/index.html`])
      return new Response(null, { status: 301, headers: { Location: `${pathname}/${search}` } });
    const isThere = release.files[path] !== undefined && path !== '_headers';
    return answer(request, release, isThere ? path : '404.html', {
      status: isThere ? 200 : 404,
      isEncrypted: protocol === 'https:',
    });
  },
};

async function answer(request, release, path, { status, isEncrypted }) {
  const [digest, , type, isLasting] = release.files[path];
  const headers = new Headers({
    ...release.headersOf(path),
    'Content-Type': type,
    'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${digest}"`,
  });
  if (isEncrypted) headers.set('Strict-Transport-Security', 'max-age=31536000');
  if (status === 200 && request.headers.get('If-None-Match')?.includes(digest))
    return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(await contentOf(release, path), { status, headers });
}

async function currentOf(bucket) {
  const before = known.get(bucket);
  if (before && Date.now() - before.at < SECONDS * 1000) return before;
  const { release: name } = await (await ask(`${bucket}/current.json`)).json();
  const release = before?.name === name ? before : await openRelease(bucket, name);
  known.set(bucket, { ...release, at: Date.now() });
  return release;
}

async function openRelease(bucket, name) {
  const { packs, files } = await (await ask(`${bucket}/releases/${name}.json`)).json();
  const release = { bucket, name, packs, files };
  const told = files._headers ? await contentOf(release, '_headers') : null;
  const text = await new Response(told).text();
  const blocks = text.split(/^(?=\/)/m).map((block) => {
    const [pattern, ...lines] = block.split('\n');
    const headers = lines
      .filter((line) => line !== '')
      .map((line) => line.trim().split(/: (.*)/, 2));
    return { end: pattern.replace(/^\/\*/, ''), headers: Object.fromEntries(headers) };
  });
  const headersOf = (path) =>
    Object.assign({}, ...blocks.filter(({ end }) => path.endsWith(end)).map((one) => one.headers));
  return { ...release, headersOf };
}

function pathOf(written) {
  try {
    const path = decodeURIComponent(written);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '_headers';
  }
}

/** The content of a file, which is a stretch of a pack. */
async function contentOf({ bucket, packs, files }, path) {
  const [, size, , , pack, from] = files[path];
  if (size === 0) return null;
  const Range = `bytes=${from}-${from + size - 1}`;
  return (await ask(`${bucket}/packs/${packs[pack][0]}`, { headers: { Range } })).body;
}

async function ask(address, init) {
  const response = await fetch(address, init);
  // Storage that gives all where a stretch was asked for would show other files.
  if (response.status !== (init ? 206 : 200)) throw new Error(`${address}: ${response.status}`);
  return response;
}
