import type { Column, ColumnKind } from '../../intake/column.ts';
import { type Table, uniqueColumn } from '../../intake/define-table.ts';
import type { Download } from './downloads.ts';

/** A field of a Frictionless Table Schema, named by the header the CSV carries. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly example: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Table Schema: what the columns hold, what tells rows apart, what refers to which table. */
export interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A column whose every value is found in a column of another table. */
export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** A Frictionless data package: https://specs.frictionlessdata.io/. */
export interface DataPackage {
  readonly profile: 'tabular-data-package';
  readonly name: string;
  readonly title: string;
  readonly homepage: string;
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly path: string;
    readonly profile: 'tabular-data-resource';
    readonly format: 'csv';
    readonly mediatype: 'text/csv';
    readonly encoding: 'utf-8';
    readonly dialect: { readonly delimiter: ','; readonly doubleQuote: true };
    readonly schema: Schema;
  }[];
}

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  code: 'string',
  choice: 'string',
  list: 'string',
  integer: 'integer',
  decimal: 'number',
  money: 'number',
  day: 'date',
  month: 'yearmonth',
  boolean: 'boolean',
};

/** Describes the offered tables; everything follows from their definitions. */
export function datapackage(
  offered: readonly Download[],
  about: { readonly title: string; readonly homepage: string; readonly asOf: string },
): DataPackage {
  const lists = listsOf(offered.map(({ table }) => table));
  return {
    profile: 'tabular-data-package',
    name: 'sunboard',
    title: about.title,
    homepage: about.homepage,
    version: about.asOf,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    resources: offered.map(({ table }) => ({
      name: table.id,
      title: table.title,
      description: table.about,
      path: `${table.id}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      // Without it readers guess what parts the cells, and take a quotation mark for it.
      dialect: { delimiter: ',', doubleQuote: true },
      schema: schemaOf(table, lists),
    })),
  };
}

function schemaOf(table: Table, lists: ReadonlyMap<string, ForeignKey['reference']>): Schema {
  const columns = Object.entries(table.columns);
  const key = uniqueColumn(table);
  const foreignKeys = columns.flatMap(([, column]) => foreignKey(column, lists));
  return {
    fields: columns.map(([id, column]) => fieldOf(id, column)),
    missingValues: [''],
    ...(key && { primaryKey: primaryKey(table, key) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** What names a row of the file, in which all villages are joined. */
function primaryKey({ columns }: Table, key: Column): string | readonly string[] {
  const village = columns.village?.header;
  return key.unique === true || village === undefined ? key.header : [village, key.header];
}

/** Lists that are just the keys of one table that is offered; others take in words or several tables. */
function listsOf(tables: readonly Table[]): Map<string, ForeignKey['reference']> {
  return new Map(
    tables.flatMap(({ id, opens, columns }) => {
      const key = uniqueColumn({ columns });
      if (opens === undefined || key?.unique !== true) return [];
      return [[opens, { resource: id, fields: key.header }]];
    }),
  );
}

function foreignKey(
  { header, kind, refersTo }: Column,
  lists: ReadonlyMap<string, ForeignKey['reference']>,
): ForeignKey[] {
  const reference = lists.get(refersTo ?? '');
  return reference && kind !== 'list' ? [{ fields: header, reference }] : [];
}

function fieldOf(id: string, column: Column): Field {
  const { pattern, ...limits } = column.limits;
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.unique === true ? { unique: true } : {}),
    ...(column.choices ? { enum: Object.values(column.choices) } : {}),
    ...limits,
    ...(pattern === undefined ? {} : { pattern }),
  };
  return {
    name: column.header,
    title: id,
    type: TYPES[column.kind],
    description: column.hint,
    example: column.example,
    ...(column.kind === 'boolean' ? { trueValues: ['是'], falseValues: ['否'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
