import type { Column, ColumnKind } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
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
    readonly schema: { readonly fields: readonly Field[]; readonly primaryKey?: string };
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
      schema: schemaOf(table),
    })),
  };
}

function schemaOf(table: Table): { fields: Field[]; primaryKey?: string } {
  const columns = Object.entries(table.columns);
  const key = columns.find(([, column]) => column.unique && column.required)?.[1].header;
  const fields = columns.map(([id, column]) => fieldOf(id, column));
  return key === undefined ? { fields } : { fields, primaryKey: key };
}

function fieldOf(id: string, column: Column): Field {
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.unique ? { unique: true } : {}),
    ...(column.choices ? { enum: Object.values(column.choices) } : {}),
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
