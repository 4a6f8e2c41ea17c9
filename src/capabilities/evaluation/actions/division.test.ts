import { beforeAll, describe, expect, test } from 'vitest';
import { addMembership, type Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, closeFrom } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import { answer, aRound, divide, formOf, reopenAs, signAs } from '../testing.ts';
import { agreeDivision, declineDivision, endDivision, joinLate, listForms, proposeDivision, showDivision, showDivisions, showForm, showWaitingDivisions } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [county, hospital, other] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' }), await anOrganisation(here, { code: '02', name: 'Västra' })];
const area = await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area', name: 'Södra samarbetsområdet' });
const [giving, taking, third] = [as('coordinator', county), as('coordinator', hospital), as('coordinator', other)];
let versionId: string;
let roundId: RoundId;
let form: FormId;
let hospitalForm: FormId;
beforeAll(async () => {
  await here.database.asSystem(async (tx) => {
    for (const { no } of [county, other]) await addMembership(tx, { areaNo: area.no, organiserNo: no, from: '2023-01-01' as Day });
  });
  const version = await aPublishedVersion(here, aProgramme([
    { code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }, { code: '1.2.1-2a', years: [2026] }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }, { code: '1.3.1-1b', answeredBy: ['collaboration-area'] },
  ]));
  versionId = version.id;
  roundId = (await aRound(here, { versionId })).id;
  [form, hospitalForm] = [await formOf(here, county), await formOf(here, hospital)];
});

const wish = { from: '01', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Uudenmaan järjestämissopimus, HUS/123/2023' };
const propose = async (by: Actor, given: Partial<typeof wish> = {}): Promise<DivisionId> => (await here.call(proposeDivision, { ...wish, ...given }, by)).divisionId;
const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
/** What an organisation is asked, by code; nothing where its form asks nothing. */
const askedOf = async (place: Place): Promise<readonly string[]> => {
  const mine = (await here.call(listForms, {}, as('reader', place))).forms.find(({ organisation, roundId: of }) => organisation.code === place.code && of === roundId);
  if (!mine) return [];
  const { goals } = await here.call(showForm, { formId: mine.id }, as('reader', place));
  const pages = await Promise.all(goals.map(({ code }) => here.call(showForm, { formId: mine.id, goal: code }, as('reader', place))));
  return pages.flatMap(({ statements }) => statements.map(({ code }) => code));
};

describe('proposing', () => {
  test('nothing changes before who takes has agreed, and both see what would follow', async () => {
    await answer(here, giving, form, { statement: '1.1.1-1a', status: 'partly' });
    const id = await propose(giving);
    await follow();
    expect(await askedOf(county)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']);
    for (const party of [giving, taking]) {
      const { division, follows, statements } = await here.call(showDivision, { divisionId: id }, party);
      expect(division).toMatchObject({ state: 'proposed', code: '1.1', title: { sv: 'Mål 1.1' }, basis: wish.basis, waitsForYou: party === taking });
      expect(follows).toMatchObject([{ statements: 2, answered: 1, signed: [], isGoneBy: false }]);
      expect(statements.map(({ code }) => code)).toEqual(['1.1.1-1a', '1.1.1-1b']);
    }
    await here.call(endDivision, { divisionId: id }, giving);
    expect((await here.call(showDivisions, {}, taking)).divisions).toMatchObject([{ id, state: 'ended' }]);
  });

  test('says at its field what cannot be', async () => {
    const refused = (given: Partial<typeof wish>, by = giving) => propose(by, given).then(() => 'taken', (error: { fields?: readonly { at: string }[]; code?: string }) => error.fields?.map(({ at }) => at).join() || error.code);
    expect(await refused({ to: '' })).toBe('to');
    expect(await refused({ to: '01' })).toBe('to');
    expect(await refused({ to: 'FI' })).toBe('to');
    expect(await refused({ to: '*' })).toBe('to');
    expect(await refused({ programme: 'no-such' })).toBe('programme');
    expect(await refused({ code: 'x' })).toBe('code');
    expect(await refused({ code: '9.9' })).toBe('code');
    expect(await refused({ code: '1.3' })).toBe('code');
    expect(await refused({ basis: 'x' })).toBe('basis');
    expect(await refused({ basis: 'Enligt 131052-308T' })).toBe('basis');
    expect(await refused({ from: '02' })).toBe('not-found');
    expect(await refused({ from: 'AREA', to: 'HUS', code: '1.3' }, owner)).toBe('to');
    expect((await here.call(showDivisions, {}, giving)).divisions.filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  test('what is handed over is not handed over twice, not handed on, and not handed round', async () => {
    const id = await propose(giving, { code: '1.1.1-1a' });
    const said = (by: Actor, given: Partial<typeof wish>) => propose(by, given).then(() => 'taken', (error: { fields?: readonly { at: string; message: unknown }[]; message: string }) => `${error.fields?.map(({ at }) => at).join()} ${error.message}`);
    expect(await said(giving, { to: '02' })).toMatch(/^code .*already been handed over/);
    expect(await said(taking, { from: 'HUS', to: '02' })).toMatch(/^code .*cannot be handed on/);
    expect(await said(third, { from: '02', to: '01', code: '1' })).toMatch(/^to .*has handed this to another/);
    // Several may hand the same to one, and another statement is another matter.
    const [second, back] = [await propose(third, { from: '02', code: '1.1.1-1a' }), await propose(taking, { from: 'HUS', to: '01', code: '1.2' })];
    for (const [divisionId, by] of [[id, giving], [second, third], [back, taking]] as const) await here.call(endDivision, { divisionId }, by);
  });
});

describe('who may', () => {
  test('a stranger sees nothing of it, a reader of its own reads it, and neither decides', async () => {
    const id = await propose(giving, { code: '1.2' });
    await expect(here.call(showDivision, { divisionId: id }, third)).rejects.toMatchObject({ code: 'not-found' });
    expect((await here.call(showDivisions, {}, third)).divisions.some((one) => one.id === id)).toBe(false);
    await expect(here.call(agreeDivision, { divisionId: id }, third)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(agreeDivision, { divisionId: id }, giving)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(declineDivision, { divisionId: id }, giving)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(endDivision, { divisionId: id }, taking)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(showDivision, { divisionId: id }, as('reader', hospital))).may).toEqual({ decide: false, end: false });
    for (const role of ['reader', 'respondent', 'signatory'] as const) {
      await expect(here.call(proposeDivision, wish, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(here.call(agreeDivision, { divisionId: id }, as(role, hospital))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(here.call(endDivision, { divisionId: id }, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const unit = await anOrganisation(here, { code: '01-1', kind: 'unit', parent: county });
    expect(await here.call(showDivisions, {}, as('coordinator', unit))).toEqual({ divisions: [], propose: null });
    const waiting = async (by: Actor) => (await here.call(showWaitingDivisions, {}, by)).waiting.map((one) => one.id);
    expect([await waiting(taking), await waiting(giving), await waiting(third), await waiting(owner)]).toEqual([[id], [], [], []]);
    await expect(here.call(showWaitingDivisions, {}, as('reader', hospital))).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(declineDivision, { divisionId: id }, taking);
    await expect(here.call(agreeDivision, { divisionId: id }, taking)).rejects.toMatchObject({ code: 'conflict' });
    expect((await here.call(showDivision, { divisionId: id }, giving)).division).toMatchObject({ state: 'declined', decided: { by: 'coordinator HUS' } });
    await follow();
  });

  test('the owner sees all of them, and what it records alone only the owner ends', async () => {
    const id = await propose(owner, { code: '1.2' });
    expect((await here.call(showWaitingDivisions, {}, owner)).waiting).toMatchObject([{ id, from: { code: '01' }, to: { code: 'HUS' } }]);
    await here.call(agreeDivision, { divisionId: id }, owner);
    const { division, may } = await here.call(showDivision, { divisionId: id }, giving);
    expect([division, may]).toMatchObject([{ state: 'agreed', isRecorded: true }, { decide: false, end: false }]);
    await expect(here.call(endDivision, { divisionId: id }, giving)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(showDivisions, {}, owner)).divisions.filter(({ state }) => state === 'agreed')).toMatchObject([{ id }]);
    await here.call(endDivision, { divisionId: id }, owner);

    const agreed = await propose(owner, { code: '1.2' });
    await here.call(agreeDivision, { divisionId: agreed }, taking);
    expect((await here.call(showDivision, { divisionId: agreed }, giving)).may).toEqual({ decide: false, end: true });
    await here.call(endDivision, { divisionId: agreed }, giving);
    await follow();
  });
});

describe('while it is in force', () => {
  let id: DivisionId;
  beforeAll(async () => {
    id = await divide(here, { ...wish, by: giving, agreed: taking });
    await follow();
  });

  test('who gives is not asked, who takes is, once; the answers that were there are kept and not counted', async () => {
    expect([await askedOf(county), await askedOf(hospital)]).toEqual([['1.2.1-1a'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']]);
    expect((await here.call(showForm, { formId: form }, giving)).form.tally).toEqual({ answered: 0, asked: 1 });
  });

  test('both forms say so', async () => {
    expect((await here.call(showForm, { formId: form }, giving)).handedOver).toEqual([{ to: { sv: 'Sjukhuset' }, n: 2 }]);
    const { statements } = await here.call(showForm, { formId: hospitalForm, goal: '1.1' }, taking);
    expect(statements.map(({ marks }) => marks.alsoFor)).toEqual([[{ sv: 'Östra' }], [{ sv: 'Östra' }]]);
  });

  test('both see how it is answered, and others and the owner do not', async () => {
    await answer(here, taking, hospitalForm, { statement: '1.1.1-1a', status: 'fully', comment: 'Bara vårt' });
    const answers = async (by: Actor) => (await here.call(showDivision, { divisionId: id }, by)).rounds.flatMap((round) => round.answers.map(({ statement, status, isSigned, ...rest }) => [statement, status, isSigned, Object.keys(rest).join()]));
    const expected = [['1.1.1-1a', 'fully', false, 'text,to'], ['1.1.1-1b', null, false, 'text,to']];
    expect([await answers(giving), await answers(taking), await answers(as('reader', county))]).toEqual([expected, expected, expected]);
    expect(await answers(owner)).toEqual([]);
  });

  test('several may hand the same to one, who answers it once', async () => {
    const second = await divide(here, { ...wish, from: '02', by: third, agreed: taking });
    await follow();
    expect([await askedOf(other), await askedOf(hospital)]).toEqual([['1.2.1-1a'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']]);
    await here.call(endDivision, { divisionId: second }, taking);
    await follow();
    expect(await askedOf(other)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']);
  });

  test('a round that is opened later goes by it from its first day', async () => {
    const later = await aRound(here, { versionId, year: 2026 });
    const forms = await Promise.all([county, hospital].map(async (place) => (await here.call(listForms, {}, as('reader', place))).forms.filter((one) => one.roundId === later.id && one.organisation.code === place.code).map(({ tally }) => tally.asked)));
    expect(forms).toEqual([[1], [1]]);
  });

  test('what is signed stays as it is; when it is opened again the round follows', async () => {
    await signAs(here, as('signatory', hospital), hospitalForm);
    await here.call(endDivision, { divisionId: id }, giving);
    await follow();
    expect([await askedOf(county), await askedOf(hospital)]).toEqual([['1.2.1-1a'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']]);
    await reopenAs(here, as('signatory', hospital), hospitalForm);
    await follow();
    expect(await askedOf(county)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']);
    // What the county had answered before counts again, and what the hospital answered is its own.
    expect((await here.call(showForm, { formId: form }, giving)).form.tally).toEqual({ answered: 1, asked: 3 });
    expect((await here.call(showForm, { formId: hospitalForm }, taking)).form.tally).toEqual({ answered: 1, asked: 3 });
  });

  test('before it is agreed it says who has signed, so that nothing would change', async () => {
    await signAs(here, as('signatory', county), form);
    const again = await propose(giving, { code: '1.1' });
    expect((await here.call(showDivision, { divisionId: again }, taking)).follows.map(({ signed }) => signed)).toEqual([[], [{ sv: 'Östra' }]]);
    await here.call(agreeDivision, { divisionId: again }, taking);
    await follow();
    expect(await askedOf(county)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']);
    await reopenAs(here, as('signatory', county), form);
    await here.call(endDivision, { divisionId: again }, taking);
    await follow();
  });
});

describe('a collaboration area', () => {
  test('hands its statements to one of its counties: they are asked there, and the area is asked no more', async () => {
    expect(await askedOf(area)).toEqual(['1.3.1-1a', '1.3.1-1b']);
    const id = await divide(here, { ...wish, from: 'AREA', to: '02', code: '1.3.1-1a', by: owner, agreed: third });
    await follow();
    expect([await askedOf(area), await askedOf(other), await askedOf(county)]).toEqual([['1.3.1-1b'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a', '1.3.1-1a'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']]);
    await here.call(endDivision, { divisionId: id }, as('coordinator', area));
    await follow();
    expect([await askedOf(area), await askedOf(other)]).toEqual([['1.3.1-1a', '1.3.1-1b'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']]);
  });

  test('or to each of them, which is the owner’s to decide: a form that asks nothing any more is nobody’s to answer', async () => {
    const id = await propose(as('coordinator', area), { from: 'AREA', to: '*', code: '1.3' });
    await expect(here.call(agreeDivision, { divisionId: id }, giving)).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(agreeDivision, { divisionId: id }, owner);
    await follow();
    expect([await askedOf(area), (await askedOf(county)).filter((code) => code.startsWith('1.3')), (await askedOf(other)).filter((code) => code.startsWith('1.3')), await askedOf(hospital)]).toEqual([
      [], ['1.3.1-1a', '1.3.1-1b'], ['1.3.1-1a', '1.3.1-1b'], ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'],
    ]);
    expect((await here.call(showDivision, { divisionId: id }, giving)).division).toMatchObject({ to: null, state: 'agreed' });
    await here.call(endDivision, { divisionId: id }, as('coordinator', area));
    await follow();
    expect(await askedOf(area)).toEqual(['1.3.1-1a', '1.3.1-1b']);
  });

  test('where one of the two is gone, who is left is asked', async () => {
    await divide(here, { ...wish, from: '02', to: 'HUS', code: '1.2', by: third, agreed: taking });
    await follow();
    expect(await askedOf(other)).toEqual(['1.1.1-1a', '1.1.1-1b']);
    await closeFrom(here, hospital, '2026-11-21');
    await follow();
    expect(await askedOf(other)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']);
  });
});
