import { beforeAll, expect, test } from 'vitest';
import { addMembership } from '#capabilities/organisations/index.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { compact, joinLate, type Round } from '#capabilities/evaluation/index.ts';
import { answer, aRound, checkCounts, formOf, reopenAs, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql } from '#platform/db/index.ts';
import type { TableFile } from '#platform/tables/index.ts';
import { scene } from '#platform/testing/index.ts';
import { showCounts, takeOutCounts } from './actions/counts.ts';
import { countsCsv, countsJson, countsSvg } from './ui/explained/counts-file.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { code: '17-B', kind: 'branch', parent: county });
const inner = await anOrganisation(here, { code: '17-C', kind: 'branch', parent: branch });
const units: Place[] = [];
for (const n of [1, 2, 3, 4]) units.push(await anOrganisation(here, { code: `17-${n}`, kind: 'unit', parent: n < 3 ? inner : branch }));
const apart = await anOrganisation(here, { code: '17-9', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
const area = await anOrganisation(here, { code: 'YTA', kind: 'collaboration-area' });
const [owner, coordinator] = [as('owner', country), as('coordinator', county)];
let round: Round;

type Asked = { readonly by?: string; readonly of?: string; readonly section?: string };
const counts = (organisation: string, asked: Asked = {}, actor: Actor = coordinator) => here.call(showCounts, { roundId: round.id, organisation, ...asked }, actor);
const fully = async (organisation: string, asked: Asked = {}, actor: Actor = coordinator) => {
  const { standing, whole, parts } = await counts(organisation, asked, actor);
  return [standing, whole.tally.answered, whole.distribution?.fully ?? null, ...parts.map(({ code, tally, distribution }) => `${code} ${tally.answered}/${tally.asked} ${distribution?.fully ?? null}`)];
};

beforeAll(async () => {
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`update organisations.organisation set unit_kind = case when code in ('17-1', '17-2', '17-3') then 'hospital' else 'housing' end where kind = 'unit'`);
    await addMembership(tx, { areaNo: area.no, organiserNo: county.no, from: '2023-01-01' as Day });
  });
  round = await aRound(here);
  const given = [[county, '1.1.1-1a'], [branch, ''], ...units.map((unit) => [unit, '1.1.1-1a'] as const), [apart, '1.2.1-1a']] as const;
  for (const [place, statement] of given) if (statement) await answer(here, as('respondent', place), await formOf(here, place), { statement, status: 'fully' });
});

test('a county’s own people see every node below it, at every section, as it stands: folded or not', async () => {
  const check = async () => {
    expect(await fully('17')).toEqual(['preliminary', 1, 1, '1.1 1/2 1', '1.2 0/3 0']);
    expect(await fully('17', { of: 'units' })).toEqual(['preliminary', 5, 5, '1.1 4/10 4', '1.2 1/10 1']);
    expect(await fully('17', { of: 'units', by: 'statement', section: '1.1' })).toEqual(['preliminary', 4, 4, '1.1.1-1a 4/5 4', '1.1.1-1b 0/5 0']);
    expect(await fully('17', { of: 'units', by: 'kind' })).toEqual(['preliminary', 5, 5, 'hospital 3/12 3', 'housing 2/8 2']);
    expect(await fully('17', { of: 'housing', section: '1.2' })).toEqual(['preliminary', 1, 1, '1.2 1/4 1']);
    expect(await fully('17-B', { of: 'units' })).toEqual(['preliminary', 4, 4, '1.1 4/8 4', '1.2 0/8 0']);
    expect(await fully('17-C', { of: 'units', section: '1.1' })).toEqual(['preliminary', 2, 2, '1.1 2/4 2']);
    expect(await fully('17-1', { by: 'task', section: '1.1' })).toEqual(['preliminary', 1, 1, '1.1.1-1 1/2 1']);
  };
  await check();
  while ((await compact(here.database)) > 0);
  await check();
});

test('whoever may not see an organisation does not learn that it is there; a branch’s people see the branch, and a unit’s the unit', async () => {
  for (const [code, actor] of [['17', as('respondent', apart)], ['08', coordinator], ['FI', coordinator], ['YTA', coordinator], ['NOWHERE', owner], ['17', as('reader', branch)], ['17-9', as('reader', branch)]] as const) {
    await expect(counts(code, {}, actor)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(counts('17', {}, as('contributor', county))).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await fully('17-C', { of: 'units', section: '1.1' }, as('reader', branch))).toEqual(['preliminary', 2, 2, '1.1 2/4 2']);
  expect(await fully('17-9', {}, as('respondent', apart))).toEqual(['preliminary', 1, 1, '1.1 0/2 0', '1.2 1/2 1']);
});

test('a section that is not there, a way to count or a kind that is none, is told by its field', async () => {
  await expect(counts('17', { section: '9.9' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'section' }] });
  await expect(counts('17', { by: 'moon' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(counts('17', { of: 'moon' })).rejects.toMatchObject({ code: 'invalid' });
});

test('who oversees the country sees how much, live, and never what, until it is signed', async () => {
  expect(await fully('17', { of: 'units' }, owner)).toEqual(['hidden', 5, null, '1.1 4/10 null', '1.2 1/10 null']);
  expect(await fully('FI', { by: 'organiser', of: 'units' }, owner)).toEqual(['hidden', 5, null, '17 5/20 null']);
  expect(await fully('17-1', {}, owner)).toEqual(['hidden', 1, null]);
});

test('once it is signed: the organiser’s own; of its units what at least three have answered, and no part that could be found by taking away', async () => {
  await signAs(here, as('signatory', county), await formOf(here, county));
  expect(await fully('17', { by: 'statement', section: '1.1' }, owner)).toEqual(['signed', 1, 1, '1.1.1-1a 1/1 1', '1.1.1-1b 0/1 0']);
  expect(await fully('17', { of: 'units' }, owner)).toEqual(['signed', 5, null, '1.1 4/10 4', '1.2 1/10 null']);
  expect(await fully('17', { of: 'units', by: 'statement', section: '1.1' }, owner)).toEqual(['signed', 4, 4, '1.1.1-1a 4/5 4', '1.1.1-1b 0/5 0']);
  expect(await fully('17', { of: 'units', by: 'kind', section: '1.1' }, owner)).toEqual(['signed', 4, 4, 'hospital 3/6 null', 'housing 1/4 null']);
  expect(await fully('17-B', { of: 'units', section: '1.1' }, owner)).toEqual(['hidden', 4, null, '1.1 4/8 null']);
  expect(await fully('FI', {}, owner)).toEqual(['signed', 1, 1, '1.1 1/4 1', '1.2 0/6 0']);
  expect(await fully('FI', { by: 'organiser', of: 'units', section: '1.1' }, owner)).toEqual(['signed', 4, 4, '17 4/10 4']);
  expect((await counts('FI', { of: 'units' }, owner)).organisers).toEqual({ asked: 2, signed: 1, shown: 0, leftOut: 1 });
  expect(await fully('YTA', { by: 'organiser' }, owner)).toEqual(['signed', 1, 1, '17 1/5 1']);
  expect(await fully('17', { of: 'units', by: 'kind' })).toEqual(['signed', 5, 5, 'hospital 3/12 3', 'housing 2/8 2']);
});

async function textOf({ body }: TableFile): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

test('a figure that is opened says where it stands, and is the same on the page, by the API and in every file', async () => {
  const asked = { roundId: round.id, organisation: 'country', of: 'own', section: '1.1.1-1', by: 'statement' };
  const page = await here.call(showCounts, asked, owner);
  expect(page).toMatchObject({ organisation: { kind: 'country' }, above: [{ level: 'spearhead' }, { level: 'goal', code: '1.1' }, { level: 'measure', code: '1.1.1' }], section: { level: 'task' }, isOwnPeoples: false, hasCountry: true });
  expect(await counts('17', { section: '1.1' })).toMatchObject({ above: [{ level: 'spearhead' }], isOwnPeoples: true, hasCountry: false });
  const taken = await here.call(takeOutCounts, asked, owner);
  expect(taken).toEqual(page);

  const fullyOf = (code: string) => page.parts.find((part) => part.code === code)?.distribution?.fully;
  expect(fullyOf('1.1.1-1a')).toBe(1);
  const lines = (await textOf(countsCsv(taken, 'en'))).split('\r\n').map((line) => line.split(';'));
  const at = lines[0]?.indexOf('Fully') ?? -1;
  expect(lines.find(([, code]) => code === '1.1.1-1a')?.[at]).toBe('1');
  expect(JSON.parse(await textOf(countsJson(taken)))).toMatchObject({ format: 'lykta.counts/1', section: { code: '1.1.1-1' }, parts: [{ code: '1.1.1-1a', distribution: { fully: 1 } }, { code: '1.1.1-1b' }] });
  expect(countsSvg(taken, 'en').text).toContain('1.1.1-1a');
});

test('whoever may not see a figure cannot take it out either, and what was taken out is written down', async () => {
  await expect(here.call(takeOutCounts, { roundId: round.id, organisation: '08' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutCounts, { roundId: round.id, organisation: 'country' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await here.call(takeOutCounts, { roundId: round.id, organisation: '17', of: 'units', section: '1.1' }, coordinator);
  expect(await here.database.asSystem((tx) => tx.all(sql`select about from platform.audit where event = 'progress.counts.taken-out' order by about`)))
    .toEqual([{ about: `${round.id} 17 units goal 1.1` }, { about: `${round.id} country own statement 1.1.1-1` }]);
});

test('who oversees the country sees since when the counts have been held against a recount, and nobody else', async () => {
  expect((await counts('FI', {}, owner)).checked).toBeNull();
  await checkCounts(here, () => {});
  expect((await counts('FI', {}, owner)).checked).toEqual({ since: here.clock.now(), repairedAt: null });
  expect((await counts('17')).checked).toBeNull();
});

test('a correction is in the counts when it is signed, and a reopening takes them all away from others', async () => {
  const [first] = units;
  if (!first) throw new Error('There are units.');
  const formId = await formOf(here, first);
  await reopenStatement(here, { formId, statement: '1.1.1-1a', by: coordinator, approver: as('signatory', county) });
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'partly' });
  expect(await fully('17', { of: 'units', section: '1.1' }, owner)).toEqual(['signed', 4, 4, '1.1 4/10 4']);
  expect(await fully('17-1', { section: '1.1' })).toEqual(['signed', 1, 1, '1.1 1/2 1']);
  await signAs(here, as('signatory', county), await formOf(here, county));
  expect(await fully('17', { of: 'units', section: '1.1' }, owner)).toEqual(['signed', 4, 3, '1.1 4/10 3']);
  await reopenAs(here, as('signatory', county), await formOf(here, county));
  expect(await fully('17', { of: 'units', section: '1.1' }, owner)).toEqual(['hidden', 4, null, '1.1 4/10 null']);
  expect(await fully('17', { of: 'units', section: '1.1' })).toEqual(['preliminary', 4, 3, '1.1 4/10 3']);
});

test('a county’s counts take at most six queries, whatever is asked and however many units there are', async () => {
  const ran = async (asked: Asked, organisation = '17', actor: Actor = coordinator) => (await here.statements(async () => void (await counts(organisation, asked, actor)))).length;
  const before = [await ran({ of: 'units', by: 'statement' }), await ran({ by: 'kind', of: 'units' }), await ran({ of: 'units' }, '17-B'), await ran({}, '17-1')];
  expect(Math.max(...before)).toBeLessThanOrEqual(6);
  for (const n of [11, 12, 13]) await anOrganisation(here, { code: `17-${n}`, kind: 'unit', parent: inner });
  while ((await joinLate(here)) > 0);
  expect([await ran({ of: 'units', by: 'statement' }), await ran({ by: 'kind', of: 'units' }), await ran({ of: 'units' }, '17-B'), await ran({}, '17-1')]).toEqual(before);
  expect(await ran({ of: 'units', by: 'organiser' }, 'FI', owner)).toBeLessThanOrEqual(7);
  expect(other.code).toBe('08');
});
