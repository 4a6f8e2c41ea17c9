import { expect, test } from 'vitest';
import { agreeDivision, proposeDivision } from '#capabilities/evaluation/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

test('a page on which a proposal could be taken back does not end what has been agreed meanwhile: it is told, and shown as it stands', async () => {
  const site = await aSite();
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a' }]));
  const { divisionId } = await site.call(proposeDivision, { from: '17', to: 'HUS', programme: 'lykta-test', code: '1', basis: 'Avtal' }, as('coordinator', await place(site, '17')));
  const path = `/sv/divisions/${divisionId}`;
  const shownState = async () => /name="state" value="([^"]+)"/.exec((await coordinator.get(path)).body)?.[1] ?? '';
  const state = await shownState();
  await site.call(agreeDivision, { divisionId }, as('coordinator', await place(site, 'HUS')));

  const refused = await coordinator.post(`${path}/end`, { state }, path);
  expect([state, refused.statusCode, refused.body.includes('Någon annan har redan avgjort'), refused.body.includes('Avsluta arbetsfördelningen')]).toEqual(['proposed', 409, true, true]);
  expect((await coordinator.post(`${path}/end`, { state: await shownState() }, path)).statusCode).toBe(303);
  expect((await coordinator.get(path)).body).toContain('Avslutad');
});
