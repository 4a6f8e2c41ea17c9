import { beforeAll, describe, expect, test } from 'vitest';
import { addMembership, type Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, closeFrom } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';

import { answer, aRound, divide, formOf, reopenAs, signAs } from '../testing.ts';
import type { DivisionId } from '../contract/division.ts';
import { addDivisionsToRound } from '../store/index.ts';
import { agreeDivision, endDivision, joinLate, listForms, previewRound, proposeDivision, showDivision, showForm } from './index.ts';

// Several divisions of work that would mean the same statement in one round.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [first, second, third] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: '02', name: 'Västra' }), await anOrganisation(here, { code: '03', name: 'Norra' })];
const area = await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area', name: 'Södra samarbetsområdet' });
const giving = as('coordinator', area);
const years = [2024, 2025, 2026];
const answeredBy = ['collaboration-area', 'organiser'] as const;
const OURS = ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'].map((code) => ({ code, years, answeredBy: ['collaboration-area'] as const }));
const was = withTexts(aProgramme([...OURS.slice(0, 2), { code: '1.2.1-1a', years, answeredBy }], { version: '1.0' }), { '1.1.1-1a': { sv: 'Planen finns.' } });
const is = withTexts(aProgramme([...OURS, { code: '1.2.1-1a', years, answeredBy }], { version: '2.0' }), { '1.1.1-1a': { sv: 'Telefonen svarar dygnet runt.' }, '1.1.1-1c': { sv: 'En plan finns.' } });
let versionId: string;

const wish = { from: 'AREA', programme: 'lykta-test', code: '1.1.1-1a', basis: 'Avtal 1/2023' };
const agree = (to: Place, code = '1.1.1-1a'): Promise<DivisionId> => divide(here, { ...wish, to: to.code, code, by: giving, agreed: as('coordinator', to) });
const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 60) throw new Error('The rounds never come to rest.');
};
/** Who is asked a statement in a year. */
const askedIn = async (year: number, code: string): Promise<readonly string[]> => (await Promise.all([area, first, second, third].map(async (place) => {
  const mine = (await here.call(listForms, {}, as('reader', place))).forms.find((form) => form.organisation.code === place.code && form.year === year);
  const goal = code.split('.').slice(0, 2).join('.');
  const { goals } = mine ? await here.call(showForm, { formId: mine.id }, as('reader', place)) : { goals: [] };
  const asked = mine && goals.some((one) => one.code === goal) ? (await here.call(showForm, { formId: mine.id, goal }, as('reader', place))).statements : [];
  return asked.some((statement) => statement.code === code) ? [place.code] : [];
}))).flat();
const follows = async (divisionId: DivisionId, by: Actor) => (await here.call(showDivision, { divisionId }, by)).follows.map(({ round, ...rest }) => ({ ...rest, year: round.names.sv?.match(/\d{4}/)?.[0] }));
const under = <T>(place: Place, read: (tx: Tx) => Promise<T>): Promise<T> => here.database.transact({ tenants: [place.no], oversees: false }, 'read', read);

beforeAll(async () => {
  await here.database.asSystem(async (tx) => {
    for (const { no } of [first, second, third]) await addMembership(tx, { areaNo: area.no, organiserNo: no, from: '2023-01-01' as Day });
  });
  versionId = (await aPublishedVersion(here, was)).id;
  await aRound(here, { versionId, year: 2024 });
});

describe('a division that ends under a signature', () => {
  let ended: DivisionId;
  let next: DivisionId;
  beforeAll(async () => {
    ended = await agree(first);
    await follow();
    await answer(here, as('coordinator', first), await formOf(here, first), { statement: '1.1.1-1a', status: 'fully' });
    await signAs(here, as('signatory', first), await formOf(here, first));
    await here.call(endDivision, { divisionId: ended, state: 'agreed' }, giving);
    await follow();
    next = await agree(second);
    await follow();
  });

  test('is gone by until the signature is reopened, and what is agreed after it does not ask the same of another', async () => {
    expect(await askedIn(2024, '1.1.1-1a')).toEqual(['01']);
    expect(await here.database.asSystem((tx) => tx.all(sql`select to_no from evaluation.division_in_round where '1.1.1-1a' = any (statement_codes)`))).toEqual([{ to_no: first.no }]);
  });

  test('both pages say so to those whom they concern', async () => {
    for (const by of [giving, as('reader', first), owner]) expect(await follows(ended, by)).toMatchObject([{ statements: 1, signed: [{ sv: 'Östra' }], isGoneBy: true, notFollowed: [] }]);
    for (const by of [giving, as('reader', second), owner]) {
      expect(await follows(next, by)).toMatchObject([{ statements: 0, notFollowed: [{ from: { sv: 'Södra samarbetsområdet' }, to: [{ sv: 'Östra' }], hasEnded: true, statements: ['1.1.1-1a'] }] }]);
    }
    // Of the other one nobody is told more, and who has nothing to do with it is told nothing.
    const told = (place: Place, codes: readonly string[]) => under(place, (tx) => tx.all(sql`select to_no, statement_codes from evaluation.division_beside(${next}, (select no from evaluation.round), '2026-11-22', ${codes}::text[])`));
    expect([await told(second, ['1.1.1-1a', '1.2.1-1a']), await told(second, ['1.1.1-1b']), await told(third, ['1.1.1-1a'])]).toEqual([[{ to_no: first.no, statement_codes: ['1.1.1-1a'] }], [], []]);
  });

  test('what was agreed after it is followed once the signature is reopened', async () => {
    await reopenAs(here, as('signatory', first), await formOf(here, first));
    await follow();
    expect(await askedIn(2024, '1.1.1-1a')).toEqual(['02']);
    expect(await follows(ended, giving)).toEqual([]);
    expect(await follows(next, giving)).toMatchObject([{ statements: 1, isGoneBy: true, notFollowed: [] }]);
    await here.call(endDivision, { divisionId: next }, giving);
    await follow();
    expect(await askedIn(2024, '1.1.1-1a')).toEqual(['AREA']);
  });

  test('nothing is written beside what the same has handed over by another', async () => {
    const id = await agree(first, '1.1.1-1b');
    await follow();
    const [kept] = await here.database.asSystem((tx) => tx.all(sql<{ round_no: number }>`select round_no from evaluation.division_in_round where division_id = ${id}`));
    const again = (codes: readonly string[]) => here.database.asSystem((tx) => addDivisionsToRound(tx, kept?.round_no ?? 0, [{ id: next, fromNo: area.no, toNo: second.no, codes }]));
    await expect(again(['1.1.1-1a', '1.1.1-1b'])).rejects.toThrow('goes by another division');
    await again(['1.1.1-1a']);
    await here.call(endDivision, { divisionId: id }, giving);
    await follow();
    expect(await here.database.asSystem((tx) => tx.all(sql`select from evaluation.division_in_round`))).toEqual([]);
  });
});

describe('two divisions that become the same by a crosswalk', () => {
  let older: DivisionId;
  let ofVersion: DivisionId;
  let isId: string;
  beforeAll(async () => {
    older = await agree(first);
    isId = (await aPublishedVersion(here, is)).id;
    ofVersion = await agree(second, '1.1.1-1c');
    await aRound(here, { versionId: isId, year: 2025 });
    await follow();
    await aCrosswalk(here, { versionId: isId, fromId: versionId }, [{ from: '', to: '1.1.1-1a', change: 'new' }, { from: '1.1.1-1a', to: '1.1.1-1c', change: 'wording' }]);
    await follow();
  });

  test('are not both followed: in each round the one over its version is', async () => {
    expect([await askedIn(2025, '1.1.1-1c'), await askedIn(2024, '1.1.1-1a')]).toEqual([['02'], ['01']]);
    expect(await follows(older, as('reader', first))).toMatchObject([{ statements: 0, notFollowed: [{ to: [{ sv: 'Västra' }], hasEnded: false, statements: ['1.1.1-1c'] }] }, { statements: 1, notFollowed: [] }]);
    expect(await follows(ofVersion, giving)).toMatchObject([{ statements: 1, notFollowed: [] }, { statements: 0, notFollowed: [{ to: [{ sv: 'Östra' }], statements: ['1.1.1-1a'] }] }]);
  });

  test('whoever opens a round is told, and it goes the same way from its first day', async () => {
    const { foreseen } = await here.call(previewRound, { versionId: isId, year: '2026' }, owner);
    expect(foreseen?.notFollowed).toEqual([{ id: older, from: { sv: 'Södra samarbetsområdet' }, statements: ['1.1.1-1c'] }]);
    await aRound(here, { versionId: isId, year: 2026 });
    expect(await askedIn(2026, '1.1.1-1c')).toEqual(['02']);
  });

  test('once the one has ended, the other is followed everywhere', async () => {
    await here.call(endDivision, { divisionId: ofVersion }, giving);
    await follow();
    expect([await askedIn(2026, '1.1.1-1c'), await askedIn(2025, '1.1.1-1c'), await askedIn(2024, '1.1.1-1a')]).toEqual([['01'], ['01'], ['01']]);
    await here.call(endDivision, { divisionId: older }, giving);
    await follow();
  });
});

test('an old page on which it could be taken back does not end what has been agreed meanwhile', async () => {
  const { divisionId } = await here.call(proposeDivision, { ...wish, to: '02' }, giving);
  await here.call(agreeDivision, { divisionId }, as('coordinator', second));
  await expect(here.call(endDivision, { divisionId, state: 'proposed' }, giving)).rejects.toMatchObject({ code: 'conflict' });
  expect((await here.call(showDivision, { divisionId }, giving)).division.state).toBe('agreed');
  await here.call(endDivision, { divisionId, state: 'agreed' }, giving);
  await follow();
});

test('a day that is nobody’s first or last hides no division that was agreed before the rounds were looked at again', async () => {
  await follow();
  here.clock.set(new Date(here.clock.now().getTime() + 86_400_000).toISOString());
  const { divisionId } = await here.call(proposeDivision, { ...wish, from: '01', to: '03', code: '1.2' }, as('coordinator', first));
  await here.call(agreeDivision, { divisionId }, as('coordinator', third));
  await follow();
  expect(await askedIn(2024, '1.2.1-1a')).toEqual(['AREA', '02', '03']);
  await here.call(endDivision, { divisionId, state: 'agreed' }, as('coordinator', first));
  await follow();
});

describe('who takes and has closed', () => {
  test('is told of on the page in place of a round that would follow, and nobody can agree any more', async () => {
    const between = { ...wish, from: '01', to: '03', code: '1.2' };
    const { divisionId: proposed } = await here.call(proposeDivision, { ...between, from: '02' }, as('coordinator', second));
    const agreed = await divide(here, { ...between, by: as('coordinator', first), agreed: as('coordinator', third) });
    await follow();
    expect(await askedIn(2024, '1.2.1-1a')).toEqual(['AREA', '02', '03']);
    await closeFrom(here, third, '2026-11-21');
    await follow();
    expect(await askedIn(2024, '1.2.1-1a')).toEqual(['AREA', '01', '02']);
    for (const [id, place] of [[agreed, first], [proposed, second]] as const) expect(await here.call(showDivision, { divisionId: id }, as('coordinator', place))).toMatchObject({ lacks: 'taker', follows: [] });
    await expect(here.call(agreeDivision, { divisionId: proposed }, owner)).rejects.toMatchObject({ code: 'conflict' });
    expect((await here.call(showDivision, { divisionId: agreed }, as('coordinator', first))).may.end).toBe(true);
  });
});
