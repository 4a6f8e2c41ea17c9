import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, comeIn } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import type { PartId } from '../contract/parts.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '../testing.ts';
import {
  acceptPart, handByLink, handPart, listForms, listOwed, returnPart, saveAnswer, saveAnswers, savePartAnswer, savePartAnswers, showForm, showHandIn, showPart, showParts, showResponsible, showSigning, submitPart, takeBackPart, takeOutAnswers,
} from './index.ts';

const here = await scene();
await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { kind: 'unit', code: 'U1', parent: county, name: 'Hemvården' });
const other = await anOrganisation(here, { kind: 'unit', code: 'U2', parent: county });
const neighbour = await anOrganisation(here, { code: '08' });
const statements = ['1.1.1-1a', '1.1.1-1b', '1.1.2-1a', '1.2.1-1a'];
const version = await aPublishedVersion(here, aProgramme(statements.map((code) => ({ code, years: [2025] }))));
await aRound(here, { versionId: version.id, year: 2025, lastDay: '2026-12-31' });

const coordinator = await anAccount(here, [['coordinator', county]], { name: 'Kaisa Koordinator' });
const expert = await anAccount(here, [['reader', county]], { name: 'Essi Expert' });
const manager = await anAccount(here, [['respondent', unit]], { name: 'Maja Manager' });
const stranger = await anAccount(here, [['coordinator', neighbour]]);
const given = { lastDay: '2026-12-12', note: 'Du kan det här bäst.' };
let form: FormId;
beforeAll(async () => {
  form = await formOf(here, county);
});

/** Who an account is today, as the next request finds out. */
const asToday = async (person: Actor, role: 'contributor', ...more: Actor['grants']): Promise<Actor> => ({ ...person, grants: [...person.grants, { role, path: county.path, tenant: county.tenantNo }, ...more] });
const saved = (partId: PartId, actor: Actor, statement: string, status: 'fully' | 'partly' = 'fully') => here.call(savePartAnswer, { partId, statement, status, version: 0 }, actor);
const owedBy = async (actor: Actor) => (await here.call(listOwed, {}, actor)).owed.flatMap(({ daysLeft, duties }) => duties.map((duty) => ({ daysLeft, ...duty })));

describe('a part that is handed to a person', () => {
  let partId: PartId;
  let contributor: Actor;

  test('is told on the person’s first page, with its day and how much it is, and to nobody else', async () => {
    ({ partId } = await here.call(handPart, { formId: form, codes: ['1.1.1', '1.1'], person: expert.accountId, ...given }, coordinator));
    contributor = await asToday(expert, 'contributor');
    expect(await owedBy(contributor)).toContainEqual({ daysLeft: 20, is: 'answer-part', part: partId, by: 'Kaisa Koordinator', codes: ['1.1'], statements: 3, left: 3, minutes: 5, note: 'Du kan det här bäst.' });
    expect((await owedBy(manager)).filter(({ is }) => is === 'answer-part')).toEqual([]);
    expect((await owedBy(coordinator)).map(({ is }) => is)).not.toContain('answer-part');
  });

  test('shows that part and nothing else of the form', async () => {
    const shown = await here.call(showPart, { partId }, contributor);
    expect(shown.statements.map(({ code }) => code)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.1.2-1a']);
    expect([shown.may, shown.handed.step]).toEqual([{ answer: true }, 'handed']);
    expect(JSON.stringify(shown)).not.toContain('1.2.1-1a');
  });

  test('is answered by that person, and refuses every other statement, in the same breath as one that is in it', async () => {
    expect(await saved(partId, contributor, '1.1.1-1a')).toEqual({ statement: '1.1.1-1a', version: 1, status: 'fully' });
    await expect(saved(partId, contributor, '1.2.1-1a')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'answers.1.2.1-1a' }] });
    const both = { '1.1.1-1b': { status: 'partly', version: 0 }, '1.2.1-1a': { status: 'fully', version: 0 } };
    await expect(here.call(savePartAnswers, { partId, answers: both }, contributor)).rejects.toMatchObject({ code: 'invalid' });
    expect((await here.call(showPart, { partId }, contributor)).handed.tally).toEqual({ answered: 1, asked: 3 });
    await expect(saved(partId, contributor, '1.1.1-1a', 'partly')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('keeps the internal note from whoever was asked, who neither sees nor loses it', async () => {
    const answered = async () => (await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements.find(({ code }) => code === '1.1.1-1a')?.answer;
    const before = await answered();
    await here.call(saveAnswer, { ...before, formId: form, statement: '1.1.1-1a', note: 'Bara vår', version: before?.version ?? 0 }, coordinator);
    const seen = (await here.call(showPart, { partId }, contributor)).statements.find(({ code }) => code === '1.1.1-1a');
    expect(seen?.answer.note).toBe('');
    const refused = await here.call(savePartAnswer, { partId, statement: '1.1.1-1a', status: 'partly', version: 1 }, contributor).catch((error: unknown) => error);
    expect(JSON.stringify(refused)).not.toContain('Bara vår');
    await here.call(savePartAnswer, { partId, statement: '1.1.1-1a', status: before?.status ?? null, comment: 'Min', version: seen?.answer.version ?? 0 }, contributor);
    expect(await answered()).toMatchObject({ note: 'Bara vår', comment: 'Min' });
    const after = await answered();
    await here.call(saveAnswer, { ...before, formId: form, statement: '1.1.1-1a', version: after?.version ?? 0 }, coordinator);
  });

  test('does not exist for anybody else, not even in the same organisation', async () => {
    for (const actor of [manager, stranger, as('respondent', other), await asToday(manager, 'contributor')]) {
      await expect(here.call(showPart, { partId }, actor)).rejects.toMatchObject({ code: 'not-found' });
      await expect(saved(partId, actor, '1.1.1-1b')).rejects.toMatchObject({ code: 'not-found' });
      await expect(here.call(submitPart, { partId, confirm: 'yes' }, actor)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(here.call(acceptPart, { partId }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showPart, { partId }, expert)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('is submitted, returned with a note, submitted again and accepted; nobody answers out of turn', async () => {
    await expect(here.call(submitPart, { partId }, contributor)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
    await expect(here.call(acceptPart, { partId }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    await here.call(submitPart, { partId, confirm: 'yes', note: 'Resten vet jag inte.' }, contributor);
    await expect(saved(partId, contributor, '1.1.1-1b')).rejects.toMatchObject({ code: 'gone' });
    expect(await owedBy(contributor)).toEqual([]);
    expect(await owedBy(coordinator)).toContainEqual({ daysLeft: 20, is: 'accept-part', part: partId, form, to: 'Essi Expert', statements: 3, left: 2 });

    await expect(here.call(returnPart, { partId, note: ' ' }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'note' }] });
    await here.call(returnPart, { partId, note: 'Fråga Maja om 1.1.1-1b.' }, coordinator);
    expect(await owedBy(contributor)).toMatchObject([{ is: 'part-returned', note: 'Fråga Maja om 1.1.1-1b.', left: 2 }]);
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements[0]?.marks.handed).toEqual({ to: 'Essi Expert', step: 'returned', note: 'Fråga Maja om 1.1.1-1b.' });
    await saved(partId, contributor, '1.1.1-1b', 'partly');
    await saved(partId, contributor, '1.1.2-1a');
    await here.call(submitPart, { partId }, contributor);
    await here.call(acceptPart, { partId }, coordinator);
    await expect(saved(partId, contributor, '1.1.1-1a')).rejects.toMatchObject({ code: 'gone' });
    // What is answered from now on is the organisation's own again.
    expect((await here.call(showPart, { partId }, contributor)).statements).toEqual([]);
    expect((await here.call(showParts, { formId: form }, coordinator)).parts).toMatchObject([{ step: 'accepted', tally: { answered: 3, asked: 3 } }]);
  });

  test('is lost with the role', async () => {
    const without = { ...contributor, grants: contributor.grants.map((grant) => (grant.role === 'contributor' ? { ...grant, path: unit.path } : grant)).filter(({ role }) => role === 'contributor') };
    await expect(here.call(showPart, { partId }, without)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a contributor', () => {
  test('sees no form, no results, no signature and no other part, and saves nothing past the part', async () => {
    const guest: Actor = { ...expert, grants: [{ role: 'contributor', path: county.path, tenant: county.tenantNo }] };
    for (const asked of [
      here.call(listForms, {}, guest), here.call(showForm, { formId: form }, guest), here.call(showSigning, { formId: form }, guest), here.call(takeOutAnswers, { formId: form, of: 'form' }, guest),
      here.call(showParts, { formId: form }, guest), here.call(showResponsible, { formId: form }, guest), here.call(showHandIn, { formId: form }, guest),
      here.call(saveAnswer, { formId: form, statement: '1.2.1-1a', status: 'fully', version: 0 }, guest), here.call(saveAnswers, { formId: form, goal: '1.2', answers: {} }, guest),
    ]) await expect(asked).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(listOwed, {}, guest)).owed).toEqual([]);
  });
});

describe('a part that is handed to a unit', () => {
  let partId: PartId;

  test('is answered by the unit’s people in the county’s form', async () => {
    ({ partId } = await here.call(handPart, { formId: form, codes: ['1.2'], organisation: 'Hemvården', ...given }, coordinator));
    expect(await owedBy(manager)).toContainEqual(expect.objectContaining({ is: 'answer-part', part: partId, statements: 1 }));
    await saved(partId, manager, '1.2.1-1a', 'partly');
    expect((await here.call(showForm, { formId: form, goal: '1.2' }, coordinator)).statements[0]?.answer.status).toBe('partly');
    await expect(saved(partId, manager, '1.1.1-1a')).rejects.toMatchObject({ code: 'invalid' });
    await expect(saved(partId, as('respondent', other), '1.2.1-1a')).rejects.toMatchObject({ code: 'not-found' });
    await expect(saved(partId, coordinator, '1.2.1-1a')).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showForm, { formId: form }, manager)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is over when it is taken back, and says so; what was answered stays', async () => {
    await here.call(takeBackPart, { partId }, coordinator);
    await expect(saved(partId, manager, '1.2.1-1a')).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(showPart, { partId }, manager)).rejects.toMatchObject({ code: 'gone' });
    expect((await here.call(showForm, { formId: form, goal: '1.2' }, coordinator)).statements[0]).toMatchObject({ answer: { status: 'partly' }, marks: {} });
  });
});

describe('a part that is handed to somebody new by a link', () => {
  const hand = (codes: readonly string[]) => here.call(handByLink, { formId: form, codes, name: 'Nora Ny', language: 'nb', ...given }, coordinator);

  test('lets her in to it, and to nothing else', async () => {
    const { partId, key, lastDay } = await hand(['1.2.1-1']);
    expect(lastDay).toBe('2027-02-10');
    const guest = await comeIn(here, key);
    expect(guest.grants).toEqual([{ role: 'contributor', path: county.path, tenant: county.tenantNo }]);
    expect((await owedBy(guest)).map(({ is }) => is)).toEqual(['answer-part']);
    expect((await here.call(showPart, { partId }, guest)).statements.map(({ code }) => code)).toEqual(['1.2.1-1a']);
    await expect(here.call(listForms, {}, guest)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('ends with it: the link says that it was taken back, and nobody who was in is in any more', async () => {
    const { partId, key } = await hand(['1.1.1-1']);
    const guest = await comeIn(here, key);
    await here.call(takeBackPart, { partId }, coordinator);
    await expect(comeIn(here, key)).rejects.toMatchObject({ code: 'gone' });
    await expect(saved(partId, guest, '1.1.1-1a')).rejects.toMatchObject({ code: 'gone' });
  });

  test('nobody comes in by a key that nobody made', async () => {
    await expect(comeIn(here, 'x'.repeat(43))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what cannot be handed', () => {
  const hand = (more: object) => here.call(handPart, { formId: form, codes: ['1.1'], person: expert.accountId, ...given, ...more }, coordinator);

  test('says which field is wrong, and changes nothing', async () => {
    const before = (await here.call(showParts, { formId: form }, coordinator)).parts.length;
    for (const [more, at] of [
      [{ codes: [] }, 'codes'], [{ codes: ['9.9'] }, 'codes'], [{ lastDay: '2027-01-01' }, 'lastDay'], [{ lastDay: '2026-11-21' }, 'lastDay'], [{ lastDay: '2026-02-30' }, 'lastDay'], [{ person: '' }, 'person'],
      [{ organisation: 'U1' }, 'person'], [{ person: stranger.accountId }, 'person'], [{ person: '', organisation: '08' }, 'organisation'], [{ person: '', organisation: '17' }, 'organisation'],
      [{ note: 'Kund 131052-308T' }, 'note'],
    ] as const) await expect(hand(more), at).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
    await expect(here.call(handByLink, { formId: form, codes: ['1.1'], name: '', language: 'sv', ...given }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'name' }] });
    await expect(here.call(handPart, { formId: form, codes: ['1.1'], person: expert.accountId, ...given }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(handPart, { formId: form, codes: ['1.1'], person: expert.accountId, ...given }, manager)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(showParts, { formId: form }, coordinator)).parts).toHaveLength(before);
  });

  test('how many statements it takes does not grow with the parts', async () => {
    const cost = async () => (await here.statements(() => here.call(listOwed, {}, coordinator))).length + (await here.statements(() => here.call(showParts, { formId: form }, coordinator))).length;
    const before = await cost();
    await hand({});
    await hand({ codes: ['1.2'] });
    expect(await cost()).toBe(before);
  });

  test('of a form that has been signed, and a part in it is over', async () => {
    const contributor = await asToday(expert, 'contributor');
    const { partId } = await hand({ codes: ['1.2'] });
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'fully' });
    await signAs(here, as('signatory', county), form);
    await expect(saved(partId, contributor, '1.2.1-1a')).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(submitPart, { partId, confirm: 'yes' }, contributor)).rejects.toMatchObject({ code: 'gone' });
    await expect(hand({})).rejects.toMatchObject({ code: 'gone' });
    expect((await here.call(listOwed, {}, contributor)).owed.flatMap(({ duties }) => duties).filter(({ is }) => is === 'answer-part')).toEqual([]);
    // What is reopened under the signature is for the organisation's own people.
    await reopenStatement(here, { formId: form, statement: '1.2.1-1a', by: coordinator, approver: as('signatory', county) });
    await expect(saved(partId, contributor, '1.2.1-1a')).rejects.toMatchObject({ code: 'gone' });
  });
});
