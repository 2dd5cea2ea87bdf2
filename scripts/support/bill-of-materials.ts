import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/domain/problem.ts';

/** A component of the list, as far as it is read. */
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/**
 * What a release was made with: the list of packages that npm gives (CycloneDX), without the day and the
 * number that are another each time; null where npm cannot say.
 */
export function billOfMaterials(): string | null {
  const { status, stdout } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
    { encoding: 'utf8', maxBuffer: 64 << 20, shell: process.platform === 'win32' },
  );
  // npm lists nothing while what is installed is not what the lock file says.
  if (status !== 0) return null;
  const bom = JSON.parse(stdout) as Record<string, unknown> & {
    metadata: { timestamp?: string; component: { name: string } };
  };
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  // npm names the project after the folder that it lies in.
  bom.metadata.component.name = 'sunboard';
  return `${JSON.stringify(bom, null, 1)}\n`;
}

const LICENCE = /^(?:licen[cs]e|copying|notice|ofl)\b.*$/i;

/** What the packages of a bill of materials ask to be told of them: name, licence and its text. */
export function thirdPartyNotices(bom: string): string {
  const { components } = JSON.parse(bom) as { components: readonly Component[] };
  const notices = components.map(({ name, version, licenses = [], properties = [] }) => {
    const path = properties.find((one) => one.name === 'cdx:npm:package:path')?.value;
    const folder = path ?? join('node_modules', name);
    const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
    const texts = files
      .filter((file) => file.isFile() && LICENCE.test(file.name))
      .sort((a, b) => compareText(a.name, b.name))
      .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
    const terms = licenses.map(
      ({ license, expression }) => expression ?? license?.id ?? license?.name,
    );
    return [`${name} ${version} (${terms.join(', ') || 'see below'})`, ...texts].join('\n\n');
  });
  return `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
