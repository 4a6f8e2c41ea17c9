import { expect, test } from 'vitest';
import { scene } from '#platform/testing/index.ts';
import { anOrganisation, as } from '../testing.ts';
import { bringPopulation, showPopulation } from './population.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const owner = as('owner', country);
const bring = (text: string, actor = owner) => here.call(bringPopulation, { file: { name: 'folk.csv', bytes: new TextEncoder().encode(text) } }, actor);
const figures = async () => (await here.call(showPopulation, {}, owner)).figures.map(({ code, persons, onDay, source }) => [code, persons, onDay, source]);

test('a file of population is brought in with day and source; the same day again corrects it', async () => {
  expect(await bring('code;day;persons;source\n17;2023-12-31;176000;Prov')).toEqual({ figures: 1 });
  await bring('code;day;persons;source\n17;2023-12-31;176041;Prov 2\n17;2022-12-31;175000;Prov');
  expect(await figures()).toEqual([['17', 176041, '2023-12-31', 'Prov 2'], ['17', 175000, '2022-12-31', 'Prov']]);
});

test('if one line is wrong nothing is brought in, and each fault has its line', async () => {
  const before = await figures();
  await expect(bring('code;day;persons;source\n17;2021-12-31;1;Prov\n17;2020-12-31;-1;Prov\nXX;2020-12-31;1;Prov')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'file' }, { at: 'file' }] });
  await expect(here.call(bringPopulation, {}, owner)).rejects.toMatchObject({ code: 'invalid' });
  expect(await figures()).toEqual(before);
});

test('a county brings in none', async () => {
  for (const role of ['coordinator', 'reader', 'signatory', 'respondent'] as const) await expect(bring('code;day;persons;source\n17;2023-12-31;1;Prov', as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
});
