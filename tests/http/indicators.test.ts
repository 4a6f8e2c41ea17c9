import { expect, test } from 'vitest';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const programme = { ...aProgramme([{ code: '3.3.4-1a', years: [2024] }]), coreIndicators: [{ number: 4, text: { sv: 'Fallolyckor' }, sections: [] }] };
const round = await aRound(site, { versionId: (await aPublishedVersion(site, programme)).id });
const [owner, coordinator] = [site.visitor(), site.visitor()];
await owner.signIn('owner@lykta.example');
await coordinator.signIn('coordinator@lykta.example');
const path = `/sv/results/${round.id}/targets/4`;

test('what an indicator is computed from is changed on its page and used again as it was, without scripts', async () => {
  expect((await owner.get(`/sv/results/${round.id}/targets`)).body).toContain(`href="${path}"`);
  const changed = await owner.post(path, { version: '0', measures: '3.3.4', tells: 'process', 'targets.0.year': '2024', 'targets.0.organisers': '60 %', 'targets.0.population': '', 'targets.1.year': '' });
  expect([changed.statusCode, changed.headers['location']]).toEqual([303, path]);
  const page = (await owner.get(path)).body;
  for (const part of ['value="3.3.4"', '60 % av serviceanordnarna, år 2024', 'Använd version 0 igen', '<option value="process" selected']) expect(page).toContain(part);
  expect((await owner.post(path, { version: '1', measures: '', tells: 'result' })).statusCode).toBe(303);
  expect((await owner.get(path)).body).toContain('Använd version 1 igen');
});

test('what is wrong is said at its field, with what was written', async () => {
  const refused = await owner.post(path, { version: '2', measures: '3.3.4 8.8.8', 'targets.0.year': '', 'targets.0.organisers': 'många' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('value="3.3.4 8.8.8"');
  expect(refused.body).toMatch(/id="field-targets.0.organisers-error"/);
  expect((await owner.post(path, { version: '2', measures: '8.8.8' })).body).toContain('Programmet har ingen åtgärd 8.8.8.');
  expect((await owner.post(path, { version: '0', measures: '3.3.4' })).body).toContain('Någon annan har ändrat det här under tiden.');
});

test('for a county the page is not there', async () => {
  expect((await coordinator.get(path)).statusCode).toBe(403);
  expect((await owner.get(`/sv/results/${round.id}/targets/99`)).statusCode).toBe(404);
  expect((await owner.get(`/sv/results/${round.id}/targets/nio`)).statusCode).toBe(422);
});
