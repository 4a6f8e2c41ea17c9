import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { crosswalkPartsWith, crosswalksWith } from '../store/crosswalk.ts';
import { versionsBetween } from '../store/crosswalk-chains.ts';
import { aCrosswalk, aProgramme, aPublishedVersion } from '../testing.ts';
import { confirmCrosswalk, correctEntry, withdrawCrosswalk } from './crosswalk-work.ts';
import { listCrosswalks, showCrosswalk } from './crosswalk.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [owner, reader] = [as('owner', country), as('reader', await anOrganisation(here, { code: '17' }))];

let programmes = 0;
/** Versions of a programme of their own, published one after the other, each with the same questions. */
async function versionsOf(n: number): Promise<readonly string[]> {
  const code = `lykta-chain-${(programmes += 1)}`;
  const all: string[] = [];
  for (let i = 1; i <= n; i += 1) {
    here.clock.forward({ minutes: 1 });
    all.push((await aPublishedVersion(here, { ...aProgramme(['1.1.1-1a', '1.1.1-1b', '1.1.2-1a'].map((statement) => ({ code: statement })), { version: `${i}.0` }), code })).id);
  }
  return all;
}
const rowsOf = async (from: string, to: string) => here.database.asSystem(async (tx) => (await crosswalksWith(tx, to, [from])).get(from)?.map((row) => `${row.from ?? '–'} ${row.to ?? '–'} ${row.change}`));
const partsOf = async (from: string, to: string) => here.database.asSystem(async (tx) => (await crosswalkPartsWith(tx, to, [from])).get(from)?.map((part) => `${part.from} ${part.to}`).toSorted());
const overOf = (one: string, other: string) => here.database.asSystem((tx) => versionsBetween(tx, one, other));
const between = (fromId: string, versionId: string) => ({ fromId, versionId });
const change = async (fromId: string, versionId: string, entry: { readonly from: string; readonly to: string; readonly change: string }) => {
  const { state: { revision } } = await here.call(showCrosswalk, between(fromId, versionId), owner);
  await here.call(correctEntry, { ...between(fromId, versionId), revision, side: 'from', code: entry.from, ...entry }, owner);
  await here.call(confirmCrosswalk, { ...between(fromId, versionId), revision: revision + 1, reason: 'Fel', confirm: 'yes' }, owner);
};
const withdraw = async (fromId: string, versionId: string) => {
  const { state: { revision } } = await here.call(showCrosswalk, between(fromId, versionId), owner);
  await here.call(withdrawCrosswalk, { ...between(fromId, versionId), revision, reason: 'Fel' }, owner);
};
const SAME = ['1.1.1-1a 1.1.1-1a same', '1.1.1-1b 1.1.1-1b same', '1.1.2-1a 1.1.2-1a same'];

test('where only the steps between neighbours are confirmed, they are followed one after the other, in both directions, with what statements stand in', async () => {
  const [a = '', b = '', c = ''] = await versionsOf(3);
  await aCrosswalk(here, between(a, b), [{ from: '1.1.1-1a', to: '1.1.2-1a', change: 'wording' }, { from: '1.1.2-1a', to: '1.1.1-1a', change: 'same' }]);
  expect([await rowsOf(a, c), await overOf(a, c)]).toEqual([undefined, []]);
  await aCrosswalk(here, between(b, c), [{ from: '1.1.1-1a 1.1.1-1b', to: '1.1.1-1b', change: 'merged' }]);
  expect(await rowsOf(a, c)).toEqual(['– 1.1.1-1a new', '1.1.2-1a 1.1.1-1b merged', '1.1.1-1b 1.1.1-1b merged', '1.1.1-1a 1.1.2-1a wording']);
  expect(await rowsOf(c, a)).toEqual(['1.1.1-1a – ended', '1.1.1-1b 1.1.2-1a split', '1.1.1-1b 1.1.1-1b split', '1.1.2-1a 1.1.1-1a wording']);
  expect([await overOf(a, c), await overOf(c, a), await overOf(a, b), await overOf(a, a)]).toEqual([['2.0'], ['2.0'], [], []]);
  expect((await partsOf(a, c))?.filter((part) => part.includes('-'))).toEqual(['1.1.2-1 1.1.1-1']);
  expect((await partsOf(c, a))?.filter((part) => part.includes('-'))).toEqual(['1.1.1-1 1.1.2-1']);
});

test('what follows is worked out anew when a step is changed, is gone when one is withdrawn, and gives way to a crosswalk of its own', async () => {
  const [a = '', b = '', c = '', d = ''] = await versionsOf(4);
  for (const [from, to] of [[a, b], [c, d], [b, c]] as const) await aCrosswalk(here, between(from, to));
  expect([await rowsOf(a, c), await rowsOf(a, d), await overOf(a, d), await overOf(b, d)]).toEqual([SAME, SAME, ['2.0', '3.0'], ['3.0']]);
  await change(b, c, { from: '1.1.1-1a', to: '1.1.1-1a', change: 'meaning' });
  const OTHER = ['– 1.1.1-1a new', '1.1.1-1b 1.1.1-1b same', '1.1.2-1a 1.1.2-1a same', '1.1.1-1a – ended'];
  expect([await rowsOf(a, c), await rowsOf(a, d), await rowsOf(b, d), await rowsOf(a, b)]).toEqual([OTHER, OTHER, OTHER, SAME]);
  await aCrosswalk(here, between(a, c));
  expect([await rowsOf(a, c), await overOf(a, c), await rowsOf(a, d), await overOf(a, d)]).toEqual([SAME, [], SAME, ['3.0']]);
  await withdraw(a, c);
  expect([await rowsOf(a, c), await overOf(a, c), await rowsOf(a, d), await overOf(a, d)]).toEqual([OTHER, ['2.0'], OTHER, ['2.0', '3.0']]);
  await withdraw(c, d);
  expect([await rowsOf(a, d), await rowsOf(b, d), await rowsOf(a, c)]).toEqual([undefined, undefined, OTHER]);
  const left = await here.database.asSystem((tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from programme.crosswalk_chain_row r where not exists (select from programme.crosswalk_chain c where (c.from_version_no, c.to_version_no) = (r.from_version_no, r.to_version_no))`));
  expect(left).toEqual({ n: 0 });
});

test('others know since when: what was worked out by it is worked out again when a step changes, and not when another crosswalk does', async () => {
  const [a = '', b = '', c = '', d = ''] = await versionsOf(4);
  const since = async () => (await here.database.asSystem((tx) => tx.first(sql<{ held_at: Date }>`
    select p.held_at from programme.crosswalk_place p join programme.version f on f.no = p.from_version_no join programme.version t on t.no = p.to_version_no where f.id = ${a} and t.id = ${c}`)))?.held_at.getTime();
  for (const [from, to] of [[a, b], [b, c]] as const) await aCrosswalk(here, between(from, to));
  const first = await since();
  here.clock.forward({ minutes: 1 });
  await aCrosswalk(here, between(c, d));
  expect(await since()).toBe(first);
  await change(a, b, { from: '1.1.1-1a', to: '1.1.1-1a', change: 'wording' });
  expect((await since() ?? 0) - (first ?? 0)).toBe(60_000);
});

test('of two steps that are confirmed at the same time both are followed', async () => {
  const [a = '', b = '', c = ''] = await versionsOf(3);
  await Promise.all([aCrosswalk(here, between(a, b)), aCrosswalk(here, between(b, c))]);
  expect([await rowsOf(a, c), await overOf(a, c)]).toEqual([SAME, ['2.0']]);
});

test('the list of crosswalks says over which versions one is followed, also to others than the owner; and so does its own page until it holds', async () => {
  const [a = '', b = '', c = ''] = await versionsOf(3);
  for (const [from, to] of [[a, b], [b, c]] as const) await aCrosswalk(here, between(from, to));
  const listed = async (actor: typeof owner) => (await here.call(listCrosswalks, { versionId: c }, actor)).versions.filter(({ from }) => from.id === a || from.id === b).map(({ state, via }) => [state, via]);
  expect([await listed(owner), await listed(reader)]).toEqual([[['held', []], ['none', ['2.0']]], [['held', []], ['none', ['2.0']]]]);
  expect((await here.call(showCrosswalk, between(a, c), owner)).via).toEqual(['2.0']);
  await expect(here.call(showCrosswalk, between(a, c), reader)).rejects.toMatchObject({ code: 'not-found' });
  await aCrosswalk(here, between(a, c));
  expect([await listed(reader), (await here.call(showCrosswalk, between(a, c), owner)).via]).toEqual([[['held', []], ['held', []]], []]);
});

test('nobody but the owner writes what follows', async () => {
  const seen = here.database.transact({ tenants: [], oversees: false }, 'write', (tx) => tx.run(sql`insert into programme.crosswalk_chain (to_version_no, from_version_no, via, held_at) values (1, 2, '{3}', ${new Date()})`));
  await expect(seen).rejects.toMatchObject({ code: 'not-found' });
});
