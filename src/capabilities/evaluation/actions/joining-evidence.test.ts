import { beforeAll, describe, expect, test } from 'vitest';
import { keepItem, listItems, openFile, showItem } from '#capabilities/evidence/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, mergeInto, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { aHeldFile, aPdf } from '#platform/files/testing/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { addEvidence, attachEvidence, confirmProposals, joinLate, saveAnswer, showEvidence, showForm, showProposals, takeBackProposals } from './index.ts';

// What answers rest on goes where they go: with a form to another organiser, and with a merged one's answers to its successor.

const here = await scene();
await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }]));
async function aCounty(code: string) {
  const county = await anOrganisation(here, { code, name: `Region ${code}` });
  const branch = await anOrganisation(here, { code: `${code}-B`, kind: 'branch', parent: county });
  const units = await Promise.all(['1', '2'].map((no) => anOrganisation(here, { code: `${code}-${no}`, kind: 'unit', parent: branch })));
  const [unit, second] = units as [Place, Place];
  return { county, branch, unit, second, coordinator: as('coordinator', county), signatory: as('signatory', county), manager: as('respondent', unit), peer: as('respondent', second) };
}
const [first, next, third, last, merging, strange, several] = [await aCounty('17'), await aCounty('05'), await aCounty('08'), await aCounty('09'), await aCounty('11'), await aCounty('12'), await aCounty('13')];
const statement = '1.1.1-1a';
beforeAll(async () => {
  await aRound(here, { versionId: version.id });
});

const follow = async (): Promise<void> => {
  while ((await joinLate(here)) > 0);
};
/** A unit as it stands right under a county. */
const under = (unit: Place, { no, path }: Place): Place => ({ ...unit, path: `${path}${unit.no}.`, tenantNo: no });
const page = (actor: Actor, formId: FormId, at = statement) => here.call(showEvidence, { formId, statement: at }, actor);
const titles = async (actor: Actor) => (await here.call(listItems, {}, actor)).items.map(({ title }) => title).sort();
const addLink = async (actor: Actor, formId: FormId, name: string, more = {}) => (await here.call(addEvidence, { formId, statement, link: `https://example.org/${name}`, ...more }, actor)).itemId;
async function addFile(actor: Actor, formId: FormId, title: string) {
  const file = await aHeldFile('plan.pdf', aPdf(title));
  return (await here.call(addEvidence, { formId, statement, file, title }, actor).finally(() => file.letGo())).itemId;
}
const opened = (actor: Actor, itemId: string) => callStreaming(here, openFile, { input: { itemId }, actor }, async (_item, rows) => {
  const pieces: Buffer[] = [];
  for await (const { bytes } of rows) pieces.push(bytes);
  return Buffer.concat(pieces).includes('%PDF');
});
const filesOf = ({ no }: Place) => here.database.asSystem(async (tx) => (await tx.all(sql<{ n: number }>`
  select (select count(*)::int from platform.file where tenant_no = ${no}) + (select count(distinct sha256)::int from platform.file_piece where tenant_no = ${no}) as n`))[0]?.n);
const signedBy = ({ no }: Place) => here.database.asSystem(async (tx) => (await tx.all(sql<{ title: string }>`select distinct title from evidence.signed where tenant_no = ${no} order by 1`)).map(({ title }) => title));

describe('a form that comes to another organiser', () => {
  let form: FormId;
  let file: string;
  let countys: string;
  const manager = as('respondent', under(first.unit, next.county));

  test('takes its organisation’s own evidence along, with the files; of the former organiser’s it is told what stood there', async () => {
    form = await formOf(here, first.unit);
    await answer(here, first.manager, form, { statement, status: 'fully' });
    await addLink(first.manager, form, 'enhetens');
    file = await addFile(first.manager, form, 'Enhetens plan');
    countys = (await here.call(keepItem, { organisation: '17', link: 'https://example.org/lansplan', title: 'Länets plan' }, first.coordinator)).itemId;
    await here.call(attachEvidence, { formId: form, statement, itemId: countys }, first.manager);
    expect(await filesOf(first.county)).toBe(2);
    await moveUnder(here, first.unit, next.county);
    await follow();

    const { items, left, choices } = await page(manager, form);
    expect(items.map(({ title, owner }) => [title, owner.code]).sort()).toEqual([['Enhetens plan', '17-1'], ['example.org/enhetens', '17-1']]);
    expect(left).toEqual([{ title: 'Länets plan', of: { sv: 'Region 17' } }]);
    expect(choices).toEqual([]);
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, manager)).statements[0]?.marks.evidence).toMatchObject({ n: 2, before: [] });
    expect([await filesOf(first.county), await filesOf(next.county)]).toEqual([0, 2]);
    for (const actor of [manager, next.coordinator]) expect(await opened(actor, file)).toBe(true);
    expect(await titles(next.coordinator)).toEqual(['Enhetens plan', 'example.org/enhetens']);
  });

  test('leaves nothing of it with the former one, who keeps what is its own and signs without the rest', async () => {
    expect(await titles(first.coordinator)).toEqual(['Länets plan']);
    expect((await here.call(showItem, { itemId: countys }, first.coordinator)).uses).toEqual([]);
    for (const actor of [first.coordinator, first.manager, strange.coordinator]) await expect(opened(actor, file)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showItem, { itemId: countys }, manager)).rejects.toMatchObject({ code: 'not-found' });
    for (const { signatory, county } of [first, next]) await signAs(here, signatory, await formOf(here, county));
    expect([await signedBy(first.county), await signedBy(next.county)]).toEqual([[], ['Enhetens plan', 'example.org/enhetens']]);
    expect((await verifySignOffs(here.database)).troubles).toEqual([]);
  });

  test('that comes back has what stood there before; what was signed meanwhile is kept by whoever signed it too', async () => {
    for (const { signatory, county } of [first, next]) await reopenAs(here, signatory, await formOf(here, county));
    await moveUnder(here, first.unit, first.county);
    await follow();
    const { items, left } = await page(as('respondent', under(first.unit, first.county)), form);
    expect(items.map(({ title }) => title).sort()).toEqual(['Enhetens plan', 'Länets plan', 'example.org/enhetens']);
    expect(left).toEqual([]);
    expect([await filesOf(first.county), await filesOf(next.county)]).toEqual([2, 2]);
    expect(await opened(next.signatory, file)).toBe(true);
    expect((await verifySignOffs(here.database)).troubles).toEqual([]);
  });
});

test('a branch that comes with its units brings its own evidence; what stands at answers that stay is kept by both, and met again once', async () => {
  const [form, stays] = [await formOf(here, third.unit), await formOf(here, third.second)];
  const itemId = (await here.call(keepItem, { organisation: '08-B', link: 'https://example.org/gren', title: 'Grenens' }, third.coordinator)).itemId;
  for (const formId of [form, stays]) await here.call(attachEvidence, { formId, statement, itemId }, third.coordinator);
  await moveUnder(here, third.second, third.county);
  await moveUnder(here, third.branch, last.county);
  await follow();
  const branch = under(third.branch, last.county);
  const manager = as('respondent', { ...third.unit, path: `${branch.path}${third.unit.no}.`, tenantNo: last.county.no });
  expect(await page(manager, form)).toMatchObject({ items: [{ title: 'Grenens', owner: { code: '08-B' } }], left: [] });
  expect((await page(third.coordinator, stays)).items).toMatchObject([{ title: 'Grenens' }]);
  await moveUnder(here, third.second, branch);
  await follow();
  const copies = await here.database.asSystem((tx) => tx.all(sql<{ tenant_no: number; uses: number }>`
    select i.tenant_no, (select count(*)::int from evidence.use u where u.tenant_no = i.tenant_no and u.item_id = i.id) as uses from evidence.item i where i.title = 'Grenens'`));
  expect(copies).toEqual([{ tenant_no: last.county.no, uses: 2 }]);
});

test('every table of evidence whose rows name an organisation and its tenant is known to go along, or to stay as it was signed', async () => {
  const tables = await here.database.asSystem((tx) => tx.all(sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'evidence' and t.table_type = 'BASE TABLE' and c.column_name in ('organisation_no', 'tenant_no') group by c.table_name having count(*) = 2 order by 1`));
  expect(tables.map(({ name }) => name)).toEqual(['item', 'left_use', 'signed', 'use']);
});

describe('a unit that is merged into another', () => {
  let successor: FormId;
  const confirm = async () => {
    const { covers } = await here.call(showProposals, { formId: successor, goal: '1.1' }, merging.peer);
    return here.call(confirmProposals, { formId: successor, goal: '1.1', covers }, merging.peer);
  };

  test('has evidence that comes along when its answer is confirmed, and is its successor’s own from then on', async () => {
    const gone = await formOf(here, merging.unit);
    successor = await formOf(here, merging.second);
    for (const code of [statement, '1.1.1-1b']) await answer(here, merging.manager, gone, { statement: code, status: 'fully' });
    await addLink(merging.manager, gone, 'ettan');
    await addLink(merging.manager, gone, 'utgangen', { validUntil: '2026-11-21' });
    await addFile(merging.manager, gone, 'Ettans plan');
    await mergeInto(here, merging.unit, merging.second);
    here.clock.forward({ days: 2 });
    await follow();
    expect((await here.call(showForm, { formId: successor, goal: '1.1' }, merging.peer)).statements[0]?.marks.evidence).toEqual({ n: 0, soon: 0, expired: 0, before: [{ year: 2024, n: 2, expired: 1 }] });
    await confirm();
    const { items } = await page(merging.peer, successor);
    expect(items.map(({ title, owner }) => [title, owner.code]).sort()).toEqual([['Ettans plan', '11-2'], ['example.org/ettan', '11-2']]);
    const file = items.find(({ kind }) => kind === 'file')?.id ?? '';
    expect(await opened(merging.peer, file)).toBe(true);
    await expect(opened(strange.coordinator, file)).rejects.toMatchObject({ code: 'not-found' });
    expect((await page(merging.peer, successor, '1.1.1-1b')).items).toEqual([]);
  });

  test('comes along once, however often it is confirmed, and with a single answer too', async () => {
    await here.call(takeBackProposals, { formId: successor, goal: '1.1', at: here.clock.now().getTime() }, merging.peer);
    expect((await page(merging.peer, successor)).items).toEqual([]);
    await here.call(saveAnswer, { formId: successor, statement, status: 'fully', version: 2, confirms: `2024-1@${merging.unit.no}` }, merging.peer);
    expect((await page(merging.peer, successor)).items.map(({ title }) => title).sort()).toEqual(['Ettans plan', 'example.org/ettan']);
    expect((await titles(merging.peer)).filter((title) => title === 'example.org/ettan')).toHaveLength(1);
  });
});

test('where several are merged into one, what is confirmed is the answer of one of them, and only what that rests on comes along', async () => {
  const { branch, unit, second, manager, peer } = several;
  const successor = await anOrganisation(here, { code: '13-3', kind: 'unit', parent: branch });
  await follow();
  const own = as('respondent', successor);
  for (const [actor, place, status, name] of [[manager, unit, 'fully', 'first'], [peer, second, 'not-at-all', 'second']] as const) {
    const gone = await formOf(here, place);
    await answer(here, actor, gone, { statement, status });
    await addLink(actor, gone, name);
    if (name === 'second') await addLink(actor, gone, 'second-too');
    here.clock.forward({ minutes: 1 });
  }
  for (const place of [unit, second]) await mergeInto(here, place, successor);
  here.clock.forward({ days: 2 });
  await follow();
  const formId = await formOf(here, successor);
  const asked = (await here.call(showForm, { formId, goal: '1.1' }, own)).statements[0];
  expect([asked?.proposal?.answer.status, asked?.marks.evidence?.before]).toEqual(['not-at-all', [{ year: 2024, n: 2, expired: 0 }]]);
  await expect(here.call(saveAnswer, { formId, statement, status: 'fully', version: 0, confirms: `2024-1@${unit.no}` }, own)).rejects.toMatchObject({ code: 'conflict' });
  const { covers } = await here.call(showProposals, { formId, goal: '1.1' }, own);
  await here.call(confirmProposals, { formId, goal: '1.1', covers }, own);
  expect((await page(own, formId)).items.map(({ title }) => title).sort()).toEqual(['example.org/second', 'example.org/second-too']);
});
