import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ObjectServer } from '../../scripts/bench/object-server.ts';
import { deliver } from '../../src/desk/delivery/deliver.ts';
import { folderPlace } from '../../src/desk/delivery/folder.ts';
import { ftpPlace } from '../../src/desk/delivery/ftp.ts';
import { type Place, readPlace, setPlace } from '../../src/desk/delivery/place.ts';
import { sftpPlace } from '../../src/desk/delivery/sftp.ts';
import { storagePlace } from '../../src/desk/delivery/storage.ts';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { SUMS, sumsOf } from '../../src/portal/fs/sums.ts';
import { FtpServer } from '../support/ftp-server.ts';

const SFTP_SERVER = process.env.SFTP_SERVER ?? '/usr/lib/openssh/sftp-server';
const room = mkdtempSync(join(tmpdir(), 'sunboard-delivery-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const FIRST = {
  'index.html': '首页',
  'notices/index.html': '公示',
  '_astro/a.css': 'a{}',
  '附件/收据 (1)[2].pdf': 'pdf',
};
const SECOND = { 'index.html': '首页改了', 'notices/index.html': '公示', '_astro/b.css': 'b{}' };
type Files = Readonly<Record<string, string>>;

let home = 0;
let site: string;
let work: string;
let there: string;
beforeEach(() => {
  home += 1;
  [site, work, there] = ['site', 'work', 'there'].map((name) => join(room, `${home}`, name)) as [
    string,
    string,
    string,
  ];
});

function makeSite(files: Files): void {
  rmSync(site, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}

/** What lies at the place; the sums are those of the rest. */
function found(): Files {
  const files = listFolder(there).files.map(
    (path) => [path, readFileSync(join(there, path), 'utf8')] as const,
  );
  const { [SUMS]: sums, ...rest } = Object.fromEntries(files);
  expect(sums).toBe(sumsOf(site));
  return rest;
}

const objects = new ObjectServer(() => there);
const { asked } = objects;
beforeAll(() => objects.listen());
afterAll(() => objects.close());

const storage = (keyId = 'key'): Place => {
  const { address } = objects;
  return storagePlace({ kind: 'storage', address, region: 'cn-x', keyId, secret: 'secret' });
};
const ftp = new FtpServer(() => there);
let ftpPort = 0;
beforeAll(async () => {
  ftpPort = await ftp.listen();
});
afterAll(() => ftp.close());
const ftpServer = (password = 'secret'): Place =>
  ftpPlace({
    ...{ host: '127.0.0.1', port: ftpPort, folder: '/', user: 'desk', password, isSecure: false },
  });

const KINDS: readonly (readonly [string, () => Place, boolean])[] = [
  ['a folder', () => folderPlace(there), true],
  ['storage', () => storage(), true],
  ['FTP', () => ftpServer(), true],
  [
    'SFTP',
    () => sftpPlace({ host: 'server', port: 22, folder: there }, ['-D', SFTP_SERVER]),
    existsSync(SFTP_SERVER),
  ],
];

describe.each(KINDS)('to %s', (_, placeAt, isHere) => {
  it.skipIf(!isHere)(
    'carries a site, then what is different, and takes away what is gone',
    async () => {
      const place = placeAt();
      makeSite(FIRST);
      expect(await deliver(site, place, work)).toBeNull();
      expect(found()).toEqual(FIRST);
      writeFileSync(join(there, 'index.html'), 'not put again');
      expect(await deliver(site, place, work)).toBeNull();
      expect(found()).toEqual({ ...FIRST, 'index.html': 'not put again' });
      makeSite(SECOND);
      expect(await deliver(site, place, work)).toBeNull();
      expect(found()).toEqual(SECOND);
    },
  );
});

it.each(['put', 'remove', 'read'] as const)(
  'cut short after any number of «%s», is done by the next time',
  async (deed) => {
    const real = folderPlace(there);
    for (let limit = 0; limit < 6; limit += 1) {
      let left = limit;
      const dies = (): void => {
        if (left === 0) throw new Error('断了');
        left -= 1;
      };
      const dying: Place = {
        ...real,
        read: async (path) => {
          if (deed === 'read') dies();
          return real.read(path);
        },
        put: async (from, paths) => {
          for (const path of paths) {
            await real.put(from, [path]);
            if (deed === 'put') dies();
          }
        },
        remove: async (paths) => {
          for (const path of paths) {
            await real.remove([path]);
            if (deed === 'remove') dies();
          }
        },
      };
      for (const files of [FIRST, SECOND]) {
        makeSite(files);
        await deliver(site, dying, work);
      }
      makeSite(FIRST);
      expect([limit, await deliver(site, real, work)]).toEqual([limit, null]);
      expect([limit, found()]).toEqual([limit, FIRST]);
    }
  },
);

it('puts pages after all that they load, and says what a file is', async () => {
  asked.length = 0;
  makeSite(FIRST);
  await deliver(site, storage(), work);
  const put = asked.filter(({ method }) => method === 'PUT');
  const kinds = put.map(({ path }) => (path.endsWith('.html') ? 'page' : path));
  expect(kinds.slice(-3)).toEqual(['page', 'page', SUMS]);
  expect(put.find(({ path }) => path === '_astro/a.css')?.type).toBe('text/css; charset=utf-8');
});

it('changes nothing where another machine has carried something since', async () => {
  const place = folderPlace(there);
  makeSite(FIRST);
  await deliver(site, place, work);
  makeSite(SECOND);
  expect(await deliver(site, place, join(room, 'other'))).toBeNull();
  makeSite({ ...FIRST, 'new.html': '新' });
  expect(await deliver(site, place, work)).toContain('别的电脑传过');
  expect(existsSync(join(there, 'new.html'))).toBe(false);
  setPlace(work, { kind: 'folder', folder: there });
  expect(await deliver(site, place, work)).toBeNull();
});

it('says in words what went wrong', async () => {
  makeSite(FIRST);
  expect(await deliver(site, storage('other'), work)).toMatch(/没有传到 .*403.*再按一次/);
  expect(await deliver(site, ftpServer('wrong'), work)).toMatch(/没有传到 .*口令不对.*再按一次/);
});

it.each([
  [
    'sftp://web@10.0.0.5/srv/www/',
    { kind: 'sftp', host: 'web@10.0.0.5', port: 22, folder: '/srv/www' },
  ],
  ['sftp://-oProxyCommand=x/srv', null],
  ['sftp://host/', null],
  ['ftp://host/www', null],
  [
    'ftps://web@10.0.0.5:990/www/',
    {
      ...{ kind: 'ftp', host: '10.0.0.5', port: 990, folder: '/www' },
      ...{ user: 'web', password: '', isSecure: true },
    },
  ],
  ['http://bucket.example/x', null],
  ['', null],
])('reads «%s»', (text, place) => {
  expect(readPlace(text)).toEqual(place);
});
