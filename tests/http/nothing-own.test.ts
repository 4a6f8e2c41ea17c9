import { beforeAll, expect, test } from 'vitest';
import { aRound, divide, formOf } from '#capabilities/evaluation/testing.ts';
import type { FormId } from '#capabilities/evaluation/contract.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

// An organiser that has handed over everything of its own, and whose units are asked as usual.

const site = await aSite();
const coordinator = site.visitor();
let form: FormId;
let round: string;

beforeAll(async () => {
  const [county, hospital] = [await place(site, '17'), await place(site, 'HUS')];
  const { id: versionId } = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', answeredBy: ['organiser', 'unit'] }]));
  await divide(site, { from: '17', to: 'HUS', programme: 'lykta-test', code: '1', basis: 'Avtal', by: as('coordinator', county), agreed: as('coordinator', hospital) });
  ({ id: round } = await aRound(site, { versionId }));
  form = await formOf(site, county);
  await coordinator.signIn('coordinator@lykta.example');
});

test('its form says so, who answers in its place, and leads to its units and to signing, which say the same', async () => {
  const page = await coordinator.get(`/sv/forms/${form}`);
  expect(page.statusCode).toBe(200);
  for (const shown of ['Ingenting frågas av organisationen själv', '1 fråga besvaras av', `/sv/rounds/${round}/units?organiser=17`, `/sv/forms/${form}/signing`, '/sv/divisions']) expect(page.body).toContain(shown);
  const signing = await coordinator.get(`/sv/forms/${form}/signing`);
  expect([signing.statusCode, signing.body.includes('Undertecknandet omfattar svaren nedanför den')]).toEqual([200, true]);
  expect((await coordinator.get('/sv/')).body).toContain(`/sv/forms/${form}`);
});
