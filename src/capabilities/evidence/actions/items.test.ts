import { expect, test } from 'vitest';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { aHeldFile, aPdf, aPng } from '#platform/files/testing/index.ts';
import { scene } from '#platform/testing/index.ts';
import { changeItem, keepItem, listItems, openPicture, removeItem, setLimit, showItem, showKeeping, takeOutItems } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county });
const neighbour = await anOrganisation(here, { code: '05' });
const [coordinator, manager, reader] = [as('coordinator', county), as('respondent', unit), as('reader', county)];

const keepLink = (link: string, given: Readonly<Record<string, unknown>> = {}, actor: Actor = coordinator, organisation = '17') => here.call(keepItem, { organisation, link, ...given }, actor);
async function keepFile(content: Uint8Array, { actor = coordinator, organisation = '17', name = 'plan' }: { readonly actor?: Actor; readonly organisation?: string; readonly name?: string } = {}) {
  const file = await aHeldFile(name, content);
  return here.call(keepItem, { organisation, file }, actor).finally(() => file.letGo());
}
const counted = (table: string) => here.database.asSystem(async (tx) => (await tx.all(sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`))[0]?.n);
const titles = async (asked: Readonly<Record<string, unknown>>, actor: Actor = coordinator) => (await here.call(listItems, asked, actor)).items.map(({ title }) => title);

test('an organisation’s evidence is kept by who answers for it, and by nobody else', async () => {
  await keepLink('https://example.org/a', { title: 'Planen' });
  await keepLink('https://example.org/b', {}, coordinator, '17-1');
  await expect(keepLink('https://example.org/c', {}, coordinator, '05')).rejects.toMatchObject({ code: 'not-found' });
  await expect(keepLink('https://example.org/c', {}, manager, '17')).rejects.toMatchObject({ code: 'not-found' });
  await expect(keepLink('https://example.org/c', {}, reader)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await here.call(showKeeping, { organisation: '17-1' }, coordinator)).toMatchObject({ organisation: '17-1', organisations: [{ code: '17' }, { code: '17-1' }] });
  await expect(here.call(showKeeping, { organisation: '05' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
});

test('the list is searched for what is written, narrowed by whose it is, and counted', async () => {
  await keepLink('https://example.org/100%25', { title: '100% av alla_enheter' });
  expect(await titles({ search: '100%' })).toEqual(['100% av alla_enheter']);
  expect(await titles({ search: 'a_l' })).toEqual([]);
  expect(await titles({ search: 'EXAMPLE.ORG/A' })).toEqual(['Planen']);
  expect(await titles({ organisation: '17-1' })).toEqual(['example.org/b']);
  expect((await here.call(listItems, { show: 'unused' }, coordinator)).counts).toEqual({ all: 3, expiring: 0, expired: 0, unused: 3 });
  expect((await here.call(listItems, { page: '99' }, coordinator)).items).toEqual([]);
  expect((await here.call(listItems, { page: 'x', show: 'y', goal: 'z' }, coordinator)).items).toHaveLength(3);
});

test('the list takes as many statements however long it is, and shows fifty at a time', async () => {
  const count = async () => (await here.statements(() => here.call(listItems, {}, coordinator))).length;
  const before = await count();
  for (let i = 0; i < 55; i++) await keepLink(`https://example.org/long/${i}`);
  expect([await count(), before]).toEqual([2, 2]);
  expect([(await titles({ search: 'long' })).length, (await titles({ search: 'long', page: 2 })).length]).toEqual([50, 5]);
});

test('the list goes out whole, and that it did is written down', async () => {
  const rows = await callStreaming(here, takeOutItems, { input: { search: 'long' }, actor: coordinator }, async (_output, all) => {
    const titled: string[] = [];
    for await (const { title } of all) titled.push(title);
    return titled;
  });
  expect(rows).toHaveLength(55);
  expect(await here.database.asSystem(async (tx) => tx.all(sql`select from platform.audit where event = 'evidence.items.taken-out'`))).toHaveLength(1);
});

test('what is said of it can be changed, what it is cannot; a change that somebody else has made is not overwritten', async () => {
  const { itemId } = await keepLink('https://example.org/change');
  await here.call(changeItem, { itemId, version: 1, title: 'Bättre', validUntil: '2027-05-01', note: 'Ny' }, coordinator);
  expect((await here.call(showItem, { itemId }, manager)).item).toMatchObject({ title: 'Bättre', validUntil: '2027-05-01', note: 'Ny', link: 'https://example.org/change', version: 2 });
  await expect(here.call(changeItem, { itemId, version: 1, title: 'Sämre' }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(changeItem, { itemId, version: 2, title: ' \u200b ' }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'title' }] });
  await expect(here.call(changeItem, { itemId, version: 2, title: 'Enhetens' }, manager)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(changeItem, { itemId, version: 2, title: 'Grannens' }, as('coordinator', neighbour))).rejects.toMatchObject({ code: 'not-found' });
});

test('it is deleted for good with its bytes, unless another item of the tenant has the same', async () => {
  const [own, units] = [await keepFile(aPdf('samma')), await keepFile(aPdf('samma'), { actor: manager, organisation: '17-1' })];
  expect([own.itemId === units.itemId, await counted('platform.file')]).toEqual([false, 1]);
  await expect(here.call(removeItem, { itemId: own.itemId }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
  await expect(here.call(removeItem, { itemId: own.itemId, confirm: 'yes' }, manager)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(removeItem, { itemId: own.itemId, confirm: 'yes' }, coordinator);
  expect(await counted('platform.file')).toBe(1);
  await here.call(removeItem, { itemId: units.itemId, confirm: 'yes' }, manager);
  expect([await counted('platform.file'), await counted('platform.file_piece')]).toEqual([0, 0]);
  await expect(here.call(showItem, { itemId: units.itemId }, manager)).rejects.toMatchObject({ code: 'not-found' });
});

test('only a picture is looked at', async () => {
  const looked = (itemId: string) => callStreaming(here, openPicture, { input: { itemId }, actor: coordinator }, async ({ file }) => file?.type);
  expect(await looked((await keepFile(aPng())).itemId)).toBe('image/png');
  await expect(looked((await keepFile(aPdf())).itemId)).rejects.toMatchObject({ code: 'not-found' });
});

test('a tenant without room is told so and keeps nothing; the limit is the operator’s', async () => {
  const before = [await counted('platform.file'), await counted('evidence.item')];
  const owner = as('owner', country);
  await expect(here.call(setLimit, { megabytes: 1 }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(setLimit, { megabytes: 0 }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await here.call(setLimit, { megabytes: 1 }, owner);
  await expect(keepFile(Buffer.from('x'.repeat(1_048_576)))).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'file' }] });
  expect([await counted('platform.file'), await counted('evidence.item')]).toEqual(before);
  await here.call(setLimit, { megabytes: 2 }, owner);
  await keepFile(Buffer.from('x'.repeat(1_048_576)));
});

test('a transaction that fails leaves no half item', async () => {
  const before = [await counted('platform.file'), await counted('platform.file_piece'), await counted('evidence.item')];
  await here.database.asSystem((tx) => tx.run(sql`alter table platform.audit add constraint no_more check (event <> 'evidence.item.kept') not valid`));
  await expect(keepFile(aPdf('half'))).rejects.toThrow('no_more');
  await here.database.asSystem((tx) => tx.run(sql`alter table platform.audit drop constraint no_more`));
  expect([await counted('platform.file'), await counted('platform.file_piece'), await counted('evidence.item')]).toEqual(before);
});

test('a unit that has come to another organiser leaves what it kept where it was', async () => {
  const { itemId } = await keepLink('https://example.org/moved', {}, manager, '17-1');
  await moveUnder(here, unit, neighbour);
  const moved = await here.database.asSystem((tx) => tx.first(sql<{ path: string; tenant_no: number }>`select path, tenant_no from organisations.place where code = '17-1'`));
  const now = { ...unit, path: moved?.path ?? '', tenantNo: moved?.tenant_no ?? 0 };
  expect((await here.call(showItem, { itemId }, coordinator)).item.owner).toEqual({ code: null, names: {} });
  await expect(here.call(showItem, { itemId }, as('respondent', now))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showItem, { itemId }, as('coordinator', neighbour))).rejects.toMatchObject({ code: 'not-found' });
});
