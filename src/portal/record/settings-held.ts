import type { Problem } from '../../domain/problem.ts';
import { CONFIG_FILE, type PortalConfig } from '../../intake/config.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import { lastEntries, type Register } from './register.ts';
import type { Stated } from './statements.ts';

/** Settings by which what is on record would go from the site, though the data and the register are whole. */
export function hiddenBySettings(
  { statements, register }: { readonly statements: readonly Stated[]; readonly register: Register },
  { sample, asOf, sections }: Pick<PortalConfig, 'sample' | 'asOf' | 'sections'>,
): Problem[] {
  const own = register.entries.filter((entry) => !entry.sample);
  const problem = { file: CONFIG_FILE, row: 0, severity: 'error' } as const;
  const later = sample || asOf === undefined ? 0 : own.filter(({ day }) => day > asOf).length;
  const last = lastEntries(own);
  const isOut = ({ subject, sample: isSample }: Stated): boolean =>
    !isSample && last.has(subject) && last.get(subject)?.state !== 'withdrawn';
  const out = statements.filter(isOut);
  const off = (sections.off ?? []).flatMap((section): Problem[] => {
    const tables = tablesLeftOut({ off: [section], censureBoard: true });
    const gone = out.filter(({ table }) => tables.has(table ?? ''));
    const [first] = gone;
    if (!first) return [];
    return [
      {
        ...{ ...problem, column: 'sections.off', code: 'record/switched-off' },
        message: `关掉的栏目 ${section} 里有 ${gone.length} 份公开过、登记过的（「${first.subject}」等），关了网上就没有了。`,
        fix: `请从 sections.off 里去掉 ${section}；真的不办了，从数据文件夹删掉这些文件，用 npm run publish -- --withdraw 写原因撤回。`,
      },
    ];
  });
  if (later === 0) return off;
  const message = `asOf 写的是 ${asOf}，登记簿里有 ${later} 条是那以后登记的，网上就没有了。`;
  const fix = '正式的网站不写 asOf，请删掉这一行。';
  return [...off, { ...problem, column: 'asOf', code: 'record/as-of', message, fix }];
}
