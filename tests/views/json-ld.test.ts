import { expect, test } from 'vitest';
import { articleJsonLd, datasetJsonLd, jsonLd, programmeJsonLd } from '../../src/views/json-ld.ts';

type Machine = Record<string, unknown>;
const read = (text: string): Machine => JSON.parse(text) as Machine;

test('cannot close the script element it stands in', () => {
  expect(jsonLd({ name: '</script><b>' })).not.toContain('<');
});

test('an article has what schema.org recommends, and no name of a person', () => {
  const machine = read(
    articleJsonLd({
      title: '题',
      summary: '摘要',
      url: 'https://sunboard.example/cases/a/',
      image: 'https://sunboard.example/cases/a/picture.png',
      publisher: '演示站',
      source: { label: '《刊》2022年第5期', publishedOn: '2022-10-20' },
    }),
  );
  expect(machine).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: '题',
    image: expect.stringMatching(/^https:/),
    author: { '@type': 'Organization' },
    publisher: { '@type': 'Organization', name: '演示站' },
    isBasedOn: { '@type': 'PublicationIssue', datePublished: '2022-10-20' },
  });
});

test('a data set says its name, what it holds, under which licence and where', () => {
  const machine = read(
    datasetJsonLd({
      name: '事实库',
      description: '每个数字都有出处，条条能引用、能下载，给记者和来访的人用的。'.repeat(2),
      url: 'https://sunboard.example/facts/',
      publisher: '演示站',
      asOf: '2022-12-15',
      files: [{ url: 'https://sunboard.example/data/facts.csv', format: 'text/csv' }],
    }),
  );
  for (const key of ['name', 'description', 'license', 'creator', 'distribution', 'url'])
    expect(machine[key], key).toBeTruthy();
});

test('a programme is a service with a provider and an area, and a real one has no sample in it', () => {
  const machine = read(
    programmeJsonLd({
      name: '美丽庭院奖补',
      summary: '摘要',
      url: 'https://sunboard.example/programmes/a/',
      department: '区乡村振兴局',
      region: '郧阳区',
      subject: '户',
    }),
  );
  expect(machine).toMatchObject({
    '@type': 'GovernmentService',
    serviceOperator: { '@type': 'GovernmentOrganization', name: '区乡村振兴局' },
    areaServed: { '@type': 'AdministrativeArea', name: '郧阳区' },
  });
});
