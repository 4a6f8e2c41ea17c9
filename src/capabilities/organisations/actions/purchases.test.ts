import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { scene } from '#platform/testing/index.ts';
import { addNamedBodies, placeByParty, placesOf } from '../index.ts';
import { anOrganisation, as } from '../testing.ts';
import { beginPurchase, endPurchase, openOrganisation, showOrganisation } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
await anOrganisation(here, { code: '17' });
const owner = as('owner', country);
const today = '2026-11-22' as Day; // a day in its own form
const buyer = as('coordinator', county);

test('a private provider is a tenant of its own, is no organiser, and has units of its own', async () => {
  await here.call(openOrganisation, { parent: 'FI', code: 'P1', kind: 'provider', names: { sv: 'Bolaget' } }, owner);
  await here.call(openOrganisation, { parent: 'P1', code: 'P1-1', kind: 'unit', names: { sv: 'Hemmet' } }, owner);
  const [provider] = await here.database.asSystem((tx) => placesOf(tx, ['provider'], today));
  expect(provider?.tenantNo).toBe(provider?.no);
  expect((await here.call(showOrganisation, { code: 'P1-1' }, owner)).above.map(({ code }) => code)).toEqual(['FI', 'P1']);
  await expect(here.call(showOrganisation, { code: 'P1-1' }, buyer)).rejects.toMatchObject({ code: 'not-found' });
});

test('whom it sells to stands beside whose it is, is shown on both pages, and is the buyer’s or the owner’s to say', async () => {
  const bought = { code: '05', provider: 'P1', validFrom: '2026-11-22' };
  await here.call(beginPurchase, bought, buyer);
  await expect(here.call(beginPurchase, bought, buyer)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(beginPurchase, { code: '17', provider: 'P1' }, owner);
  expect((await here.call(showOrganisation, { code: '05' }, buyer)).purchases.map(({ with: { code } }) => code)).toEqual(['P1']);
  expect((await here.call(showOrganisation, { code: 'P1' }, owner)).purchases.map(({ with: { code } }) => code)).toEqual(['05', '17']);
  // A competitor's buyer sees its own purchase only.
  expect((await here.call(showOrganisation, { code: 'P1' }, buyer)).purchases.map(({ with: { code } }) => code)).toEqual(['05']);
  await expect(here.call(beginPurchase, { code: '17', provider: 'P1' }, buyer)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(beginPurchase, bought, as('reader', county))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(beginPurchase, { code: '05', provider: '17' }, buyer)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'provider' }] });
  await expect(here.call(endPurchase, { ...bought, lastDay: '2026-11-21' }, buyer)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  await here.call(endPurchase, bought, buyer);
  await expect(here.call(endPurchase, bought, buyer)).rejects.toMatchObject({ code: 'conflict' });
  expect((await here.call(showOrganisation, { code: '05' }, buyer)).purchases).toMatchObject([{ validTo: '2026-11-22' }]);
});

test('a provider is chosen by its code or by its name where just one is called that', async () => {
  for (const [code, name] of [['P2', 'Kustens vård'], ['P3', 'Tvilling'], ['P4', 'Tvilling']]) await here.call(openOrganisation, { parent: 'FI', code, kind: 'provider', names: { sv: name } }, owner);
  expect(await here.call(beginPurchase, { code: '05', provider: 'kustens vård' }, buyer)).toEqual({ code: '05', provider: 'P2' });
  expect((await here.call(beginPurchase, { code: '05', provider: 'P3 Tvilling' }, buyer)).provider).toBe('P3');
  for (const provider of ['Tvilling', 'Kustens', 'Ingen alls']) await expect(here.call(beginPurchase, { code: '05', provider }, buyer)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'provider' }] });
  expect((await here.call(showOrganisation, { code: '05' }, buyer)).providers.map(({ code }) => code)).toEqual(expect.arrayContaining(['P2', 'P3', 'P4']));
  expect((await here.call(showOrganisation, { code: '05' }, as('reader', county))).providers).toEqual([]);
});

test('bodies that a programme names are added once, below the centre and as its rows, with the code that it calls them by', async () => {
  const centre = await anOrganisation(here, { kind: 'centre', code: 'C' });
  const bodies = [{ party: 'safety-authority', name: 'Säkerhetsverket', language: 'sv' as const }, { party: 'union', name: 'Facket', language: 'sv' as const }];
  const add = () => here.database.transact({ tenants: [country.no], oversees: true }, 'write', (tx) => addNamedBodies(tx, bodies, today));
  expect([await add(), await add()]).toEqual([2, 0]);
  expect(await here.database.asSystem((tx) => placeByParty(tx, 'safety-authority'))).toMatchObject({ code: 'P-SAFETY-AUTHORITY', kind: 'stakeholder', tenantNo: centre.no, party: 'safety-authority' });
});
