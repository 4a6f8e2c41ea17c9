import { beforeAll, describe, expect, test } from 'vitest';
import { listItems, openFile, removeItem, showItem } from '#capabilities/evidence/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { aHeldFile, aPdf, aPng } from '#platform/files/testing/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { addEvidence, attachEvidence, closeRound, confirmProposals, detachEvidence, listOwed, saveAnswer, saveAnswers, showEvidence, showForm, showProposals, showSigning, takeBackProposals, takeOutSigned } from './index.ts';

const here = await scene();
const statement = '1.1.1-1a';
const country = await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024, 2025, 2026] }, { code: '1.1.1-1b', years: [2024, 2025, 2026] }, { code: '1.2.1-1a', years: [2024, 2025, 2026] }]));

async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const units = await Promise.all(['1', '2'].map((no) => anOrganisation(here, { code: `${code}-${no}`, kind: 'unit', parent: county })));
  const [unit, beside] = units as [typeof county, typeof county];
  return { county, coordinator: as('coordinator', county), signatory: as('signatory', county), manager: as('respondent', unit), peer: as('respondent', beside), unit, beside };
}
const [first, other, signing, years] = [await aCounty('17'), await aCounty('05'), await aCounty('08'), await aCounty('09')];
const round = await aRound(here, { versionId: version.id });
const form = await formOf(here, first.county);
const unitForm = await formOf(here, first.unit);

const add = async (actor: Actor, formId: FormId, given: Readonly<Record<string, unknown>>, at = statement) => here.call(addEvidence, { formId, statement: at, ...given }, actor);
const addFile = async (actor: Actor, formId: FormId, { name = 'plan.pdf', content = aPdf(), ...given }: { readonly name?: string; readonly content?: string | Uint8Array; readonly validUntil?: string; readonly title?: string } = {}) => {
  const file = await aHeldFile(name, content);
  return add(actor, formId, { file, ...given }).finally(() => file.letGo());
};
const page = (actor: Actor, formId: FormId, more = {}) => here.call(showEvidence, { formId, statement, ...more }, actor);
const markOf = async (actor: Actor, formId: FormId, at = statement) => (await here.call(showForm, { formId, goal: at.split('.').slice(0, 2).join('.') }, actor)).statements.find(({ code }) => code === at)?.marks.evidence;
const counted = (table: string) => here.database.asSystem(async (tx) => (await tx.all(sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`))[0]?.n);

describe('at an answer', () => {
  test('stand links and files, with who added them; the form says how many', async () => {
    const { itemId } = await add(first.coordinator, form, { link: ' https://example.org/plan ', validUntil: '2027-11-30', note: 'Godkänd i ledningsgruppen' });
    expect(await addFile(first.coordinator, form, { title: 'Introduktionsplan' })).toMatchObject({ title: 'Introduktionsplan', n: 2 });
    const { items, may } = await page(first.coordinator, form);
    expect(items.map(({ title, kind, validity, by }) => [title, kind, validity, by])).toEqual([['example.org/plan', 'link', 'valid', 'coordinator 17'], ['Introduktionsplan', 'file', 'always', 'coordinator 17']]);
    expect([items[0]?.id, may.change, items[1]?.file]).toMatchObject([itemId, true, { name: 'plan.pdf', type: 'application/pdf', size: aPdf().length }]);
    expect(await markOf(first.coordinator, form)).toMatchObject({ n: 2, soon: 0, expired: 0 });
    expect(await markOf(first.coordinator, form, '1.1.1-1b')).toBeUndefined();
  });

  test('the same link or file twice is one, and two who attach at once both have', async () => {
    const before = await counted('evidence.item');
    expect((await add(first.coordinator, form, { link: 'https://example.org/plan' })).n).toBe(2);
    expect((await addFile(first.coordinator, form, { name: 'annat namn.pdf' })).n).toBe(2);
    expect(await counted('evidence.item')).toBe(before);
    const both = await Promise.all([addFile(first.coordinator, form, { name: 'ny.png', content: aPng() }), addFile(first.coordinator, form, { name: 'ny.png', content: aPng() })]);
    expect(new Set(both.map(({ itemId }) => itemId)).size).toBe(1);
    expect((await page(first.coordinator, form)).items).toHaveLength(3);
  });

  test('what may not be is refused at its field, and nothing is kept', async () => {
    const before = [await counted('evidence.item'), await counted('evidence.use'), await counted('platform.file')];
    const refused = async (given: Readonly<Record<string, unknown>>) => add(first.coordinator, form, given).then(() => 'taken', (problem: { code: string; fields: readonly { at: string }[] }) => `${problem.code} ${problem.fields.map(({ at }) => at).join()}`);
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'example.org', 'https://', 'https://user:secret@example.org', 'https://example.org/131052-308T', `https://example.org/${'x'.repeat(2_000)}`]) {
      expect([link.slice(0, 40), await refused({ link })]).toEqual([link.slice(0, 40), 'invalid link']);
    }
    expect(await refused({})).toBe('invalid file');
    expect(await refused({ link: 'https://example.org', title: 'Kund 131052-308T' })).toBe('invalid title');
    expect(await refused({ link: 'https://example.org', note: '131052-308T' })).toBe('invalid note');
    expect(await refused({ link: 'https://example.org', validUntil: '31.2.2027' })).toBe('invalid validUntil');
    expect(await refused({ file: { name: 'a.txt', size: 3 } })).toBe('invalid file');
    await expect(addFile(first.coordinator, form, { content: '<html></html>' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'file' }] });
    await expect(add(first.coordinator, form, { link: 'https://example.org' }, '9.9.9-9z')).rejects.toMatchObject({ code: 'not-found' });
    expect([await counted('evidence.item'), await counted('evidence.use'), await counted('platform.file')]).toEqual(before);
  });

  test('is taken away and put back; taken away twice is told', async () => {
    const { itemId } = await add(first.coordinator, form, { link: 'https://example.org/undo' });
    await here.call(detachEvidence, { formId: form, statement, itemId }, first.coordinator);
    const after = await page(first.coordinator, form, { detached: itemId });
    expect([after.detached?.title, after.items.some(({ id }) => id === itemId)]).toEqual(['example.org/undo', false]);
    await expect(here.call(detachEvidence, { formId: form, statement, itemId }, first.coordinator)).rejects.toMatchObject({ code: 'not-found' });
    await here.call(attachEvidence, { formId: form, statement, itemId }, first.coordinator);
    expect((await page(first.coordinator, form)).items.some(({ id }) => id === itemId)).toBe(true);
  });

  test('the page takes as many statements however much there is', async () => {
    const before = (await here.statements(() => page(first.coordinator, form))).length;
    for (let i = 0; i < 5; i++) await add(first.coordinator, form, { link: `https://example.org/${i}` });
    expect((await here.statements(() => page(first.coordinator, form))).length).toBe(before);
    expect(before).toBeLessThanOrEqual(6);
  });

  test('at most thirty stand', async () => {
    const elsewhere = '1.2.1-1a';
    for (let i = 0; i < 30; i++) await add(first.coordinator, form, { link: `https://example.org/many/${i}` }, elsewhere);
    await expect(add(first.coordinator, form, { link: 'https://example.org/many/31' }, elsewhere)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('who sees what', () => {
  let [organisers, units] = ['', ''];
  beforeAll(async () => {
    organisers = (await addFile(first.coordinator, form, { name: 'länets.txt', content: 'Länets egen plan' })).itemId;
    units = (await addFile(first.manager, unitForm, { name: 'enhetens.txt', content: 'Enhetens egen plan' })).itemId;
  });
  const sees = (actor: Actor, itemId: string) => here.call(showItem, { itemId }, actor).then(() => true, ({ code }: { code: string }) => code === 'not-found' ? false : code);
  const bytes = (actor: Actor, itemId: string) => callStreaming(here, openFile, { input: { itemId }, actor }, async (_item, rows) => {
    const all: Buffer[] = [];
    for await (const row of rows) all.push(row.bytes);
    return Buffer.concat(all).toString();
  });

  test('an organiser’s is there for its units, a unit’s for itself and its organiser; for nobody beside or outside, nor the overseer', async () => {
    const of = [first.coordinator, first.manager, first.peer, other.coordinator, as('owner', country)];
    const seen = async (itemId: string) => Promise.all(of.map((actor) => sees(actor, itemId)));
    expect(await seen(organisers)).toEqual([true, true, true, false, 'not-allowed']);
    expect(await seen(units)).toEqual([true, true, false, false, 'not-allowed']);
    expect([await bytes(first.peer, organisers), await bytes(first.coordinator, units)]).toEqual(['Länets egen plan', 'Enhetens egen plan']);
    await expect(bytes(first.peer, units)).rejects.toMatchObject({ code: 'not-found' });
    await expect(bytes(other.coordinator, organisers)).rejects.toMatchObject({ code: 'not-found' });
    // Somebody who oversees the country and reads at the centre sees nothing of a county's either.
    await expect(bytes(as('owner', country, ['reader', country]), organisers)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a unit uses its organiser’s, never a neighbour’s; and nobody attaches to another’s form, or another’s item', async () => {
    expect((await page(first.manager, unitForm)).choices.map(({ id }) => id)).toContain(organisers);
    await here.call(attachEvidence, { formId: unitForm, statement, itemId: organisers }, first.manager);
    const besideForm = await formOf(here, first.beside);
    const otherForm = await formOf(here, other.county);
    for (const [actor, formId, itemId] of [[first.peer, besideForm, units], [first.coordinator, form, units], [other.coordinator, otherForm, organisers], [other.coordinator, form, organisers], [first.peer, unitForm, organisers]] as const) {
      await expect(here.call(attachEvidence, { formId, statement, itemId }, actor)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(page(other.coordinator, form)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(attachEvidence, { formId: form, statement, itemId: crypto.randomUUID() }, first.coordinator)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(addEvidence, { formId: form, statement, link: 'https://example.org' }, as('reader', first.county))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('where it stands is told to who may see it; a unit is told only how many others there are', async () => {
    const { uses, elsewhere } = await here.call(showItem, { itemId: organisers }, first.coordinator);
    expect([uses.map(({ organisation, statement: at }) => `${organisation.code} ${at}`).sort(), elsewhere]).toEqual([['17 1.1.1-1a', '17-1 1.1.1-1a'], 0]);
    const seen = await here.call(showItem, { itemId: organisers }, first.manager);
    expect([seen.uses.map(({ organisation }) => organisation.code), seen.elsewhere, seen.may]).toEqual([['17-1'], 1, { change: false, remove: false }]);
    expect((await here.call(listItems, {}, first.peer)).items.every(({ owner, uses: n }) => owner.code === '17' && n === 0)).toBe(true);
    expect((await here.call(listItems, {}, other.coordinator)).items).toEqual([]);
  });

  test('who holds a role in two counties reaches each county’s by its own', async () => {
    const both = as('coordinator', first.county, ['coordinator', other.county]);
    await expect(here.call(attachEvidence, { formId: await formOf(here, other.county), statement, itemId: organisers }, both)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is signed', () => {
  test('names each answer’s evidence, takes no more, keeps what it names, and is verified', async () => {
    const { county, unit, coordinator, manager, signatory } = signing;
    const formId = await formOf(here, county);
    const below = await formOf(here, unit);
    const { itemId } = await addFile(coordinator, formId, { title: 'Planen', validUntil: '2027-01-31' });
    await here.call(attachEvidence, { formId: below, statement, itemId }, manager);
    const own = await add(manager, below, { link: 'https://example.org/unit' });
    const { covers } = await here.call(showSigning, { formId }, signatory);
    await add(manager, below, { link: 'https://example.org/later' });
    expect((await here.call(showSigning, { formId }, signatory)).covers).not.toBe(covers);
    await signAs(here, signatory, formId);
    const { document } = await here.call(takeOutSigned, { formId }, coordinator);
    const { file } = (await here.call(showItem, { itemId }, coordinator)).item;
    const answers = (JSON.parse(document) as { own: { answers: readonly { statement: string; items?: unknown }[] } }).own.answers;
    expect(answers.find((one) => one.statement === statement)?.items).toEqual([{ title: 'Planen', kind: 'file', link: null, sha256: file?.hash, validUntil: '2027-01-31' }]);
    expect(answers.filter(({ items }) => items)).toHaveLength(1);
    expect((await verifySignOffs(here.database)).troubles).toEqual([]);

    for (const work of [() => add(coordinator, formId, { link: 'https://example.org/x' }), () => here.call(detachEvidence, { formId: below, statement, itemId: own.itemId }, manager), () => here.call(attachEvidence, { formId, statement, itemId }, coordinator)]) {
      await expect(work()).rejects.toMatchObject({ code: 'gone' });
    }
    expect((await page(coordinator, formId)).may.change).toBe(false);

    await reopenAs(here, signatory, formId);
    await here.call(detachEvidence, { formId: below, statement, itemId: own.itemId }, manager);
    expect((await here.call(showItem, { itemId: own.itemId }, manager))).toMatchObject({ uses: [], isSigned: true, may: { remove: false } });
    await expect(here.call(removeItem, { itemId: own.itemId, confirm: 'yes' }, manager)).rejects.toMatchObject({ code: 'conflict' });
    await signAs(here, signatory, formId);
    expect((await verifySignOffs(here.database)).troubles).toEqual([]);
  });

  test('what the database had been made to say otherwise is found', async () => {
    await here.database.asSystem((tx) => tx.run(sql`update evidence.signed set title = 'En annan' where title = 'Planen' and organisation_no = ${signing.unit.no}`));
    expect((await verifySignOffs(here.database)).troubles.map(({ what, form: code }: { what: string; form?: string }) => `${what} ${code}`)).toEqual(expect.arrayContaining(['answers 08-1']));
    await here.database.asSystem((tx) => tx.run(sql`update evidence.signed set title = 'Planen' where title = 'En annan'`));
  });

  test('attaching while it is being signed is in the signature or refused', async () => {
    const { county, coordinator, signatory } = other;
    const formId = await formOf(here, county);
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, (_none, i) => (i === 6 ? signAs(here, signatory, formId) : add(coordinator, formId, { link: `https://example.org/race/${i}` }, '1.1.1-1b'))));
    const signed = outcomes[6]?.status === 'fulfilled' || (await signAs(here, signatory, formId)) !== '';
    expect(signed).toBe(true);
    const { document } = await here.call(takeOutSigned, { formId }, coordinator);
    const named = (JSON.parse(document) as { own: { answers: readonly { statement: string; items?: readonly unknown[] }[] } }).own.answers.find((one) => one.statement === '1.1.1-1b')?.items ?? [];
    expect((await here.call(showEvidence, { formId, statement: '1.1.1-1b' }, coordinator)).items).toHaveLength(named.length);
  });
});

describe('days', () => {
  test('one that is near or has passed is told at the statement, in the list and among what is owed', async () => {
    const { county, coordinator } = years;
    const formId = await formOf(here, county);
    await add(coordinator, formId, { link: 'https://example.org/soon', validUntil: '2027-01-21' });
    await add(coordinator, formId, { link: 'https://example.org/last', validUntil: '2026-11-22' });
    await add(coordinator, formId, { link: 'https://example.org/far', validUntil: '2027-01-22' });
    await add(coordinator, formId, { link: 'https://example.org/passed', validUntil: '2026-11-21' });
    expect(await markOf(coordinator, formId)).toMatchObject({ n: 4, soon: 2, expired: 1 });
    const titles = async (show: string) => (await here.call(listItems, { show }, coordinator)).items.map(({ title }) => title);
    expect([await titles('expiring'), await titles('expired')]).toEqual([['example.org/last', 'example.org/soon'], ['example.org/passed']]);
    const { owed } = await here.call(listOwed, {}, coordinator);
    expect(owed[0]?.duties).toContainEqual({ is: 'renew', expired: 1, soon: 2 });
    expect((await here.call(listOwed, {}, as('reader', county))).owed[0]?.duties).toEqual([]);
  });
});

describe('with last year’s answer', () => {
  const at = years;
  let next: FormId;
  beforeAll(async () => {
    const before = await formOf(here, at.county);
    for (const code of ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']) await answer(here, at.coordinator, before, { statement: code, status: 'fully' });
    for (const code of ['1.1.1-1b', '1.2.1-1a']) await add(at.coordinator, before, { link: 'https://example.org/stays' }, code);
    await here.call(closeRound, { roundId: round.id }, as('owner', country));
    await aRound(here, { versionId: version.id, year: 2025 });
    next = await formOf(here, at.county);
  });

  test('the proposal says what comes along and what has expired', async () => {
    expect(await markOf(at.coordinator, next)).toEqual({ n: 0, soon: 0, expired: 0, before: [{ year: 2024, n: 3, expired: 1 }] });
  });

  test('confirmed at its button it has what had not expired', async () => {
    const blank = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0 };
    await here.call(saveAnswers, { formId: next, goal: '1.1', answers: { [statement]: blank }, proposal: { statement, way: 'still', shown: '2024-1' } }, at.coordinator);
    expect((await page(at.coordinator, next)).items.map(({ title }) => title).sort()).toEqual(['example.org/far', 'example.org/last', 'example.org/soon']);
  });

  test('confirmed by the page’s script too; any other save brings nothing along', async () => {
    const given = { formId: next, statement: '1.1.1-1b', status: 'fully' };
    await here.call(saveAnswer, { ...given, version: 0 }, at.coordinator);
    expect(await markOf(at.coordinator, next, '1.1.1-1b')).toMatchObject({ n: 0 });
    await here.call(saveAnswer, { ...given, version: 1, confirms: '2024-1' }, at.coordinator);
    expect(await markOf(at.coordinator, next, '1.1.1-1b')).toMatchObject({ n: 1 });
  });

  test('confirmed with its whole goal, and taken back with it', async () => {
    here.clock.forward({ minutes: 1 });
    const { covers } = await here.call(showProposals, { formId: next, goal: '1.2' }, at.coordinator);
    const { at: instant } = await here.call(confirmProposals, { formId: next, goal: '1.2', covers }, at.coordinator);
    expect(await markOf(at.coordinator, next, '1.2.1-1a')).toMatchObject({ n: 1 });
    await here.call(takeBackProposals, { formId: next, goal: '1.2', at: instant }, at.coordinator);
    expect(await markOf(at.coordinator, next, '1.2.1-1a')).toMatchObject({ n: 0 });
  });
});
