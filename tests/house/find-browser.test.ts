import { expect, it, test } from 'vitest';
import {
  adviceFor,
  browsersToTry,
  type Machine,
  PACKAGED,
} from '../../scripts/support/find-browser.ts';

function machine(
  platform: string,
  env: Machine['env'],
  installed: readonly string[] = [],
): Machine {
  return { platform, env, exists: (path) => installed.includes(path) };
}

const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

test.each<[string, Machine, string[]]>([
  [
    'the one named, and no other',
    machine('linux', { PORTAL_CHROME: '/opt/x', PATH: '/usr/bin' }, ['/usr/bin/chromium']),
    ['/opt/x'],
  ],
  [
    'those of the system, then the packaged one',
    machine('linux', { PATH: '/a:/usr/bin' }, ['/usr/bin/microsoft-edge', '/usr/bin/chromium']),
    ['/usr/bin/chromium', '/usr/bin/microsoft-edge', PACKAGED],
  ],
  ['the packaged one where there is none', machine('linux', { PATH: '/usr/bin' }), [PACKAGED]],
  ['Chrome on macOS', machine('darwin', { PATH: '' }, [MAC]), [MAC, PACKAGED]],
  [
    'Edge on Windows',
    machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [EDGE]),
    [EDGE, PACKAGED],
  ],
])('tries %s', (_, given, expected) => {
  expect(browsersToTry(given)).toEqual(expected);
});

it('says what to install', () => {
  expect(adviceFor('linux')).toContain('apt-get install chromium');
  expect(adviceFor('win32')).toContain('winget install Google.Chrome');
  expect(adviceFor('sunos')).toContain('PORTAL_CHROME');
});
