import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** A machine as far as finding a browser needs it; tests make their own. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** What stands for the browser from npm, also as a value of `PORTAL_CHROME`. */
export const PACKAGED = 'packaged';

/**
 * Browsers to try, in order: the one `PORTAL_CHROME` names and no other; else those of the system,
 * then the packaged one. `PORTAL_CHROME=packaged` asks for that one alone.
 */
export function browsersToTry(machine: Machine = thisMachine): string[] {
  const named = machine.env.PORTAL_CHROME;
  if (named) return [named];
  const found = systemPlaces(machine).filter((path) => machine.exists(path));
  return [...new Set(found), PACKAGED];
}

function systemPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    return WINDOWS_ROOTS.flatMap((root) =>
      WINDOWS.map((place) => (env[root] ? `${env[root]}\\${place}` : '')),
    );
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...(platform === 'darwin' ? MACOS : [])];
}

/** What to install when none of the browsers starts. */
export function adviceFor(platform: string): string {
  const commands: Readonly<Record<string, string>> = {
    linux:
      'apt-get install chromium (Debian), apt-get install chromium-browser (Ubuntu), dnf install chromium (Fedora)',
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
  };
  const command = commands[platform] ?? 'Chrome, Chromium or Edge';
  return `No browser could be started. Install one: ${command}; or set PORTAL_CHROME to the path of a Chrome, Chromium or Edge.`;
}
