import { beforeAll, describe, expect, test } from 'vitest';
import { addMembership, type Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import { answer, aRound, divide, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { agreeDivision, endDivision, joinLate, listForms, proposeDivision, showDivision, showDivisions, showForm } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [county, hospital, third] = [await anOrganisation(here, { code: '01', sectors: ['primary'] }), await anOrganisation(here, { code: 'HUS', sectors: ['primary'] }), await anOrganisation(here, { code: '02' })];
const area = await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area' });
const [giving, taking, signing] = [as('coordinator', county), as('coordinator', hospital), as('signatory', hospital)];
const wish = { from: '01', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal 1/2023' };
let hospitalForm: FormId;
beforeAll(async () => {
  await here.database.asSystem((tx) => addMembership(tx, { areaNo: area.no, organiserNo: third.no, from: '2023-01-01' as Day }));
  const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.1.2-1a', sectors: ['social'] }, { code: '1.2.1-1a' }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }]));
  await aRound(here, { versionId: version.id });
  hospitalForm = await formOf(here, hospital);
});

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const askedOf = async (place: Place): Promise<readonly string[]> => {
  const mine = (await here.call(listForms, {}, as('reader', place))).forms.find(({ organisation }) => organisation.code === place.code);
  if (!mine) return [];
  const { goals } = await here.call(showForm, { formId: mine.id }, as('reader', place));
  return (await Promise.all(goals.map(({ code }) => here.call(showForm, { formId: mine.id, goal: code }, as('reader', place))))).flatMap(({ statements }) => statements.map(({ code }) => code));
};
const under = <T>(place: Place, read: (tx: Tx) => Promise<T>): Promise<T> => here.database.transact({ tenants: [place.no], oversees: false }, 'read', read);

describe('while it is in force', () => {
  let id: DivisionId;
  beforeAll(async () => {
    id = await divide(here, { ...wish, by: giving, agreed: taking });
    await follow();
  });

  test('who gives sees what was signed, and not a correction before it is signed too', async () => {
    const seen = async () => (await here.call(showDivision, { divisionId: id }, giving)).rounds.flatMap(({ answers }) => answers.map(({ statement, status, isSigned }) => `${statement} ${status} ${isSigned}`));
    await answer(here, taking, hospitalForm, { statement: '1.1.1-1a', status: 'fully' });
    expect(await seen()).toEqual(['1.1.1-1a fully false', '1.1.1-1b null false']);
    await signAs(here, signing, hospitalForm);
    await reopenStatement(here, { formId: hospitalForm, statement: '1.1.1-1a', by: taking, approver: signing });
    await answer(here, taking, hospitalForm, { statement: '1.1.1-1a', status: 'not-at-all' });
    expect(await seen()).toEqual(['1.1.1-1a fully true', '1.1.1-1b null true']);
    await signAs(here, signing, hospitalForm);
    expect(await seen()).toEqual(['1.1.1-1a not-at-all true', '1.1.1-1b null true']);
  });

  test('where who gives has got another sector, the round follows with what is due for it now, once nobody concerned stands signed', async () => {
    await here.database.asSystem((tx) => tx.run(sql`update organisations.organisation set sectors = '{primary,social}' where no = ${county.no}`));
    await follow();
    expect((await askedOf(hospital)).filter((code) => code.startsWith('1.1'))).toEqual(['1.1.1-1a', '1.1.1-1b']);
    await reopenAs(here, signing, hospitalForm);
    await follow();
    expect([(await askedOf(county)).filter((code) => code.startsWith('1.1')), (await askedOf(hospital)).filter((code) => code.startsWith('1.1'))]).toEqual([[], ['1.1.1-1a', '1.1.1-1b', '1.1.2-1a']]);
  });

  test('the database tells no more of it than it is about: its own parties, its own statements, and only those whom it concerns', async () => {
    const standing = (place: Place, codes: readonly string[]) => under(place, (tx) => tx.first(sql<{ answered: number; signed: readonly number[] }>`
      select answered, signed from evaluation.division_standing(${id}, (select no from evaluation.round), '2026-11-22', ${codes}::text[])`));
    await answer(here, giving, await formOf(here, county), { statement: '1.2.1-1a', status: 'fully' });
    await signAs(here, as('signatory', third), await formOf(here, third));
    await signAs(here, signing, hospitalForm);
    expect(await standing(county, ['1.1.1-1a', '1.2.1-1a'])).toEqual({ answered: 0, signed: [hospital.no] });
    expect(await standing(third, ['1.1.1-1a'])).toBeUndefined();
    const others = (place: Place) => under(place, (tx) => tx.all(sql`select id from evaluation.divisions_of(${[county.no, hospital.no]}::int[], 'lykta-test')`));
    expect([await others(third), await others(county)]).toEqual([[], [{ id }]]);
    await reopenAs(here, signing, hospitalForm);
    await here.call(endDivision, { divisionId: id }, taking);
    await follow();
    expect(await standing(county, ['1.1.1-1a'])).toBeUndefined();
  });
});

test('what the owner agrees to in place of who takes is the owner’s alone to end; what who takes agrees to is the two’s', async () => {
  const { divisionId } = await here.call(proposeDivision, wish, giving);
  await here.call(agreeDivision, { divisionId }, owner);
  for (const party of [giving, taking]) {
    const { division, may } = await here.call(showDivision, { divisionId }, party);
    expect([division.isRecorded, may.end]).toEqual([true, false]);
    await expect(here.call(endDivision, { divisionId }, party)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  await here.call(endDivision, { divisionId }, owner);
  const between = await divide(here, { ...wish, by: giving, agreed: taking });
  expect((await here.call(showDivision, { divisionId: between }, taking)).division.isRecorded).toBe(false);
  await here.call(endDivision, { divisionId: between }, taking);
  await follow();
});

describe('a county that leaves its collaboration area', () => {
  const leave = (day: string | null) => here.database.asSystem((tx) => tx.run(sql`update organisations.membership set valid_to = ${day}::date where organiser_no = ${third.no}`));
  const ofArea = { ...wish, from: 'AREA', to: '02', code: '1.3' };

  test('still answers on its last day in it, and not the day after; the page says so', async () => {
    await reopenAs(here, as('signatory', third), await formOf(here, third));
    const id = await divide(here, { ...ofArea, by: as('coordinator', area), agreed: as('coordinator', third) });
    await leave('2026-11-22');
    await follow();
    expect([await askedOf(area), (await askedOf(third)).includes('1.3.1-1a')]).toEqual([[], true]);
    expect((await here.call(showDivision, { divisionId: id }, as('coordinator', area))).lacks).toBeNull();
    await leave('2026-11-21');
    await follow();
    expect([await askedOf(area), (await askedOf(third)).includes('1.3.1-1a')]).toEqual([['1.3.1-1a'], false]);
    expect(await here.call(showDivision, { divisionId: id }, as('coordinator', area))).toMatchObject({ lacks: 'county', follows: [] });
    await here.call(endDivision, { divisionId: id }, as('coordinator', area));
  });

  test('can be handed nothing more, agrees to nothing more, and does not see what goes to each county', async () => {
    await leave('2026-11-22');
    const toEach = await here.call(proposeDivision, { ...ofArea, to: '*' }, as('coordinator', area));
    const seenBy = async (place: Place) => (await here.call(showDivisions, {}, as('reader', place))).divisions.some((one) => one.id === toEach.divisionId);
    expect(await seenBy(third)).toBe(true);
    await leave('2026-11-21');
    expect(await seenBy(third)).toBe(false);
    await expect(here.call(agreeDivision, { divisionId: toEach.divisionId }, owner)).rejects.toMatchObject({ code: 'conflict' });
    await here.call(endDivision, { divisionId: toEach.divisionId }, as('coordinator', area));
    await expect(here.call(proposeDivision, ofArea, as('coordinator', area))).rejects.toMatchObject({ fields: [{ at: 'to' }] });
  });
});
