import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { datapackage } from '../../../src/views/data/datapackage.ts';
import { downloads } from '../../../src/views/data/downloads.ts';
import { wholePortal } from '../../support/real-portal.ts';

// The official profile of specs.frictionlessdata.io, as the MIT-licensed package `datapackage` ships it.
const profile = JSON.parse(
  readFileSync('tests/fixtures/frictionless/tabular-data-package.json', 'utf8'),
) as object;
const isDataPackage = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
  profile,
);

const portal = wholePortal();
const offered = downloads(portal);
const described = datapackage(offered, {
  title: '阳光公示',
  homepage: 'https://sunboard.example/',
  asOf: '2022-12-15',
});

describe('datapackage.json', () => {
  it('is valid by the JSON schema of its profile', () => {
    isDataPackage(described);
    expect(isDataPackage.errors ?? []).toEqual([]);
  });

  it('would be refused with a type that does not exist', () => {
    const spoilt = structuredClone(described) as unknown as {
      resources: { schema: { fields: { type: string }[] } }[];
    };
    const field = spoilt.resources[0]?.schema.fields[0];
    if (field) field.type = 'money';
    expect(isDataPackage(spoilt)).toBe(false);
  });

  it('says of the bundled data only what holds: enumerations, patterns, bounds', () => {
    const broken = described.resources.flatMap(({ schema, name }) =>
      schema.fields.flatMap((field) =>
        textsOf(name, field.name)
          .map((cell) => [faultOf(cell, field.constraints ?? {}), cell])
          .filter(([fault]) => fault !== null)
          .map(([fault, cell]) => `${name} ${field.name} ${fault}: ${cell}`),
      ),
    );
    expect(broken.slice(0, 5)).toEqual([]);
  });

  it('names rows by what no two rows of the joined file share', () => {
    const twice: string[] = [];
    let keys = 0;
    for (const { name, schema } of described.resources) {
      if (schema.primaryKey === undefined) continue;
      keys += 1;
      const parts = [schema.primaryKey].flat().map((header) => textsOf(name, header));
      const named = (parts[0] ?? []).map((_, row) => parts.map((cells) => cells[row]).join(' '));
      if (new Set(named).size !== named.length) twice.push(name);
    }
    expect(keys).toBeGreaterThan(50);
    expect(twice).toEqual([]);
  });

  it('refers only to values that are there', () => {
    const dangling: string[] = [];
    let keys = 0;
    for (const { name, schema } of described.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(['', ...textsOf(reference.resource, reference.fields)]);
        keys += 1;
        for (const value of textsOf(name, fields)) {
          if (!known.has(value)) dangling.push(`${name} ${fields} ${value}`);
        }
      }
    }
    expect(keys).toBeGreaterThan(10);
    expect(dangling.slice(0, 5)).toEqual([]);
  });
});

/** Every cell of a column of a download. */
function textsOf(id: string, header: string): string[] {
  const one = offered.find(({ table }) => table.id === id);
  const columns = Object.entries(one?.table.columns ?? {});
  const [key, column] = columns.find(([, { header: own }]) => own === header) ?? [];
  if (!one || key === undefined || !column) throw new Error(`${id} has no column ${header}`);
  return one.rows.map((row) => (row[key] == null ? '' : column.write(row[key])));
}

function faultOf(cell: string, limits: Readonly<Record<string, unknown>>): string | null {
  if (cell === '') return limits.required === true ? 'required' : null;
  if (Array.isArray(limits.enum) && !limits.enum.includes(cell)) return 'enum';
  if (typeof limits.pattern === 'string' && !new RegExp(limits.pattern).test(cell))
    return 'pattern';
  if (typeof limits.minimum === 'number' && Number(cell) < limits.minimum) return 'minimum';
  if (typeof limits.maximum === 'number' && Number(cell) > limits.maximum) return 'maximum';
  if (typeof limits.maxLength === 'number' && cell.length > limits.maxLength) return 'maxLength';
  return null;
}
