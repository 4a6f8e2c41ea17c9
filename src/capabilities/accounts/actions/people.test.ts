import { describe, expect, test } from 'vitest';
import { anOrganisation } from '#capabilities/organisations/testing.ts';
import { NOBODY, type Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { anAccount } from '../testing.ts';
import { addPerson, closeAccount, giveRole, invitePerson, listPeople, reopenAccount, showNewPerson, showPerson, takeRole, useInvitation } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
const owner = await anAccount(here, [['owner', country]], { name: 'Oona' });
const coordinator = await anAccount(here, [['coordinator', county]], { name: 'Kajsa' });
const neighbour = await anAccount(here, [['coordinator', other]], { name: 'Niina' });

let added = 0;
const newPerson = (more: object = {}) => ({ name: 'Ny Person', email: `new-${++added}@lykta.example`, language: 'sv', role: 'respondent', organisation: 'U-17', ...more });
const namesSeenBy = async (actor: Actor, search = '') => (await here.call(listPeople, { search }, actor)).people.map(({ name }) => name);

describe('who is seen', () => {
  test('a coordinator sees those who hold a role in the own organisation or below it; the owner everybody', async () => {
    await anAccount(here, [['respondent', unit]], { name: 'Eino' });
    expect(await namesSeenBy(coordinator)).toEqual(['Eino', 'Kajsa']);
    expect(await namesSeenBy(neighbour)).toEqual(['Niina']);
    expect(await namesSeenBy(owner)).toEqual(['Eino', 'Kajsa', 'Niina', 'Oona']);
  });

  test('of somebody with roles in two organisations each coordinator sees the own, and neither may close the account or let the person in anew', async () => {
    const both = await anAccount(here, [['reader', county], ['signatory', other]], { name: 'Båda' });
    const seen = await here.call(showPerson, { accountId: both.accountId }, coordinator);
    expect([seen.person.roles.map(({ role, code }) => `${role} ${code}`), seen.isWhole]).toEqual([['reader 17'], false]);
    for (const actor of [coordinator, neighbour]) {
      await expect(here.call(closeAccount, { accountId: both.accountId }, actor)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(here.call(invitePerson, { accountId: both.accountId }, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    expect((await here.call(showPerson, { accountId: both.accountId }, owner)).person.roles).toHaveLength(2);
    expect((await here.call(invitePerson, { accountId: both.accountId }, owner)).key).toHaveLength(43);
  });

  test('whoever is elsewhere does not exist: neither to look at nor to change', async () => {
    const holding = { accountId: neighbour.accountId, role: 'coordinator', organisation: '08' };
    const doings = (accountId: string): readonly Promise<unknown>[] => [
      here.call(showPerson, { accountId }, coordinator), here.call(closeAccount, { accountId }, coordinator), here.call(reopenAccount, { accountId }, coordinator), here.call(invitePerson, { accountId }, coordinator),
    ];
    const outcomes = await Promise.allSettled([...doings(neighbour.accountId), ...doings(owner.accountId), here.call(giveRole, holding, coordinator), here.call(takeRole, holding, coordinator)]);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : outcome))).toEqual(outcomes.map(() => expect.objectContaining({ code: 'not-found' })));
    expect(outcomes).toHaveLength(10);
  });

  test('a list is searched by name, address and organisation, comes in pages, and takes one statement however many they are', async () => {
    expect(await namesSeenBy(owner, 'KAJ')).toEqual(['Kajsa']);
    expect(await namesSeenBy(owner, neighbour.email)).toEqual(['Niina']);
    expect(await namesSeenBy(owner, '08')).toEqual(['Båda', 'Niina']);
    expect(await namesSeenBy(coordinator, '08')).toEqual([]);
    expect(await namesSeenBy(owner, "%' or true --")).toEqual([]);
    for (let i = 0; i < 52; i++) await here.call(addPerson, newPerson({ name: `Många ${String(i).padStart(2, '0')}` }), coordinator);
    const statements = await here.statements(() => here.call(listPeople, {}, coordinator));
    expect(statements).toHaveLength(1);
    const second = await here.call(listPeople, { page: 2, search: 'Många' }, coordinator);
    expect([second.page, second.people.map(({ name }) => name)]).toEqual([{ no: 2, of: 2 }, ['Många 50', 'Många 51']]);
  });

  test('the database itself shows nobody to whom the transaction may not see, whatever is asked of it', async () => {
    const ask = (sight: { tenants: readonly number[]; oversees: boolean }, everywhere: boolean) => here.database.transact(sight, 'read', (tx) =>
      tx.all(sql<{ name: string }>`select name from accounts.people(${everywhere}, ${`{${other.no}:${other.path}}`}::text[], null, null, '', 100, 0)`));
    expect(await ask({ tenants: [], oversees: false }, true)).toEqual([]);
    expect(await ask({ tenants: [county.no], oversees: false }, true)).toEqual([]);
    expect((await ask({ tenants: [other.no], oversees: false }, false)).map(({ name }) => name)).toEqual(['Båda', 'Niina']);
    for (const table of ['link', 'beginning', 'account']) {
      await expect(here.database.transact({ tenants: [county.no], oversees: true }, 'read', (tx) => tx.all(sql`select * from ${sql.table(`accounts.${table}`)}`))).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('giving roles', () => {
  test('a coordinator gives roles below the own organisation, never outside it, and makes nobody an owner', async () => {
    const { accountId, key } = await here.call(addPerson, newPerson({ role: 'coordinator', organisation: '17' }), coordinator);
    expect(key).toHaveLength(43);
    await expect(here.call(addPerson, newPerson({ organisation: '08' }), coordinator)).rejects.toMatchObject({ code: 'not-found', fields: [{ at: 'organisation' }] });
    await expect(here.call(addPerson, newPerson({ organisation: 'nowhere' }), coordinator)).rejects.toMatchObject({ code: 'not-found', fields: [{ at: 'organisation' }] });
    await expect(here.call(giveRole, { accountId, role: 'reader', organisation: '08' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    for (const organisation of ['FI', '17']) await expect(here.call(giveRole, { accountId, role: 'owner', organisation }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(showNewPerson, {}, coordinator)).roles).not.toContain('owner');
    expect((await here.call(showNewPerson, {}, coordinator)).suggestions.map(({ code }) => code)).toEqual(['17', 'U-17']);
  });

  test('where a role is given is said by code or by name, of one’s own only; the log keeps the code', async () => {
    const { accountId, organisation } = await here.call(addPerson, newPerson({ organisation: unit.names.sv?.toUpperCase() }), coordinator);
    expect(organisation).toBe('U-17');
    await expect(here.call(addPerson, newPerson({ organisation: other.names.sv }), coordinator)).rejects.toMatchObject({ code: 'not-found', fields: [{ at: 'organisation' }] });
    for (const code of ['TWIN-1', 'TWIN-2']) await anOrganisation(here, { code, kind: 'unit', parent: other, name: 'Tvilling' });
    await expect(here.call(giveRole, { accountId: neighbour.accountId, role: 'reader', organisation: 'Tvilling' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'organisation' }] });
    const [line] = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'accounts.person.added' order by id desc limit 1`));
    expect(line?.about).toBe(`${accountId} respondent U-17`);
  });

  test('a coordinator over the whole country is no owner: makes none, and closes none', async () => {
    const overAll = await anAccount(here, [['coordinator', country]]);
    await expect(here.call(giveRole, { accountId: overAll.accountId, role: 'owner', organisation: 'FI' }, overAll)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(closeAccount, { accountId: owner.accountId }, overAll)).rejects.toMatchObject({ code: 'not-found' });
    expect(await namesSeenBy(overAll)).toEqual([overAll.name]);
    const alsoOwner = await anAccount(here, [['owner', country], ['reader', country]]);
    expect((await here.call(showPerson, { accountId: alsoOwner.accountId }, overAll)).isWhole).toBe(false);
    await expect(here.call(invitePerson, { accountId: alsoOwner.accountId }, overAll)).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(takeRole, { accountId: alsoOwner.accountId, role: 'owner', organisation: 'FI' }, owner);
  });

  test('a role is given once and taken once; an owner is owner of the country', async () => {
    const { accountId } = await here.call(addPerson, newPerson(), owner);
    const holding = { accountId, role: 'signatory', organisation: '08' };
    await here.call(giveRole, holding, owner);
    await expect(here.call(giveRole, holding, owner)).rejects.toMatchObject({ code: 'conflict' });
    await here.call(takeRole, holding, owner);
    await expect(here.call(takeRole, holding, owner)).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(giveRole, { accountId, role: 'owner', organisation: '17' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'organisation' }] });
  });

  test('a coordinator gives no role to oneself, by the account or by the address; an owner may', async () => {
    const self = await anAccount(here, [['coordinator', county]]);
    await expect(here.call(giveRole, { accountId: self.accountId, role: 'signatory', organisation: '17' }, self)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(addPerson, newPerson({ email: self.email, role: 'signatory', organisation: '17' }), self)).rejects.toMatchObject({ code: 'not-allowed', fields: [{ at: 'email' }] });
    expect((await here.call(showPerson, { accountId: self.accountId }, self)).may.give).toBe(false);
    await here.call(giveRole, { accountId: owner.accountId, role: 'reader', organisation: '17' }, owner);
    await here.call(takeRole, { accountId: owner.accountId, role: 'reader', organisation: '17' }, owner);
  });

  test('a coordinator makes no new link for a signatory who has a password, unless being one there or above; for a respondent and for whoever never came in it is made', async () => {
    const signatory = await anAccount(here, [['signatory', county], ['reader', unit]]);
    const invite = (accountId: string, actor: Actor) => here.call(invitePerson, { accountId }, actor);
    await expect(invite(signatory.accountId, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await here.call(showPerson, { accountId: signatory.accountId }, coordinator)).may.invite).toBe(false);
    expect((await invite(signatory.accountId, owner)).key).toHaveLength(43);
    const both = await anAccount(here, [['coordinator', county], ['signatory', county]]);
    expect((await invite(signatory.accountId, both)).key).toHaveLength(43);
    await expect(invite(both.accountId, await anAccount(here, [['coordinator', county], ['signatory', unit]]))).rejects.toMatchObject({ code: 'not-allowed' });
    const answering = await anAccount(here, [['respondent', unit], ['reader', county]]);
    expect((await invite(answering.accountId, coordinator)).key).toHaveLength(43);
    const { accountId } = await here.call(addPerson, newPerson({ role: 'signatory', organisation: '17' }), coordinator);
    expect((await invite(accountId, coordinator)).key).toHaveLength(43);
    for (const each of [signatory.accountId, both.accountId]) await here.call(closeAccount, { accountId: each }, owner);
  });

  test('an address that somebody has already gives that person the role, without a link; a closed account is told', async () => {
    const again = newPerson({ email: neighbour.email, role: 'reader' });
    expect(await here.call(addPerson, again, coordinator)).toMatchObject({ accountId: neighbour.accountId, name: 'Niina', key: null });
    await expect(here.call(addPerson, again, coordinator)).rejects.toMatchObject({ code: 'conflict', fields: [{ at: 'email' }] });
    await here.call(takeRole, { accountId: neighbour.accountId, role: 'reader', organisation: 'U-17' }, coordinator);
    const left = await anAccount(here, [['reader', other]]);
    await here.call(closeAccount, { accountId: left.accountId }, owner);
    await expect(here.call(addPerson, newPerson({ email: left.email }), coordinator)).rejects.toMatchObject({ code: 'conflict', fields: [{ at: 'email' }] });
  });

  test('a name of two lines and an address that is none are refused at their fields, together', async () => {
    await expect(here.call(addPerson, newPerson({ name: 'a\nb', email: 'nobody' }), coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'name' }, { at: 'email' }] });
    await expect(here.call(addPerson, newPerson({ name: 'a\u0000b' }), coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'name' }] });
  });
});

describe('the last owner', () => {
  test('nobody takes the last owner’s role or closes the last owner, and one who never came in does not count', async () => {
    const { accountId } = await here.call(addPerson, newPerson({ role: 'owner', organisation: 'FI' }), owner);
    const own = { accountId: owner.accountId, role: 'owner', organisation: 'FI' };
    await expect(here.call(takeRole, own, owner)).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(closeAccount, { accountId: owner.accountId }, { ...owner, accountId })).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(closeAccount, { accountId: owner.accountId }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(takeRole, { ...own, accountId }, owner);
  });

  test('of two owners who take each other’s role at the same time one stays', async () => {
    // Two of their own: which of them stays is not known, and the other tests need theirs.
    const [first, second] = [await anAccount(here, [['owner', country]]), await anAccount(here, [['owner', country]])];
    await here.call(takeRole, { accountId: owner.accountId, role: 'owner', organisation: 'FI' }, first);
    const outcomes = await Promise.allSettled([
      here.call(takeRole, { accountId: second.accountId, role: 'owner', organisation: 'FI' }, first),
      here.call(takeRole, { accountId: first.accountId, role: 'owner', organisation: 'FI' }, second),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const left = await here.database.asSystem((tx) => tx.all(sql`select account_id from accounts.held_role where role = 'owner'`));
    expect(left).toHaveLength(1);
    await here.call(giveRole, { accountId: owner.accountId, role: 'owner', organisation: 'FI' }, outcomes[0].status === 'fulfilled' ? first : second);
  });
});

describe('an invitation opens no more than whoever made it may give', () => {
  const use = (key: string | null) => here.call(useInvitation, { key, name: 'Ny Person', password: 'ett långt lösenord', again: 'ett långt lösenord', from: '127.0.0.1' }, NOBODY);

  test('a role that the owner gives meanwhile, or another county, is not opened by a coordinator’s link', async () => {
    for (const [giver, role, organisation] of [[owner, 'owner', country.code], [neighbour, 'signatory', '08']] as const) {
      const person = newPerson();
      const { accountId, key } = await here.call(addPerson, person, coordinator);
      await here.call(addPerson, { ...person, role, organisation }, giver);
      await expect(use(key)).rejects.toMatchObject({ code: 'gone' });
      const mended = await here.call(invitePerson, { accountId }, owner);
      expect((await use(mended.key)).accountId).toBe(accountId);
    }
  });

  test('a link to somebody who can come in already opens no signatory’s role that was given after it', async () => {
    const { accountId, key } = await here.call(addPerson, newPerson(), coordinator);
    await use(key);
    const again = await here.call(invitePerson, { accountId }, coordinator);
    await here.call(giveRole, { accountId, role: 'signatory', organisation: '17' }, coordinator);
    await expect(use(again.key)).rejects.toMatchObject({ code: 'gone' });
  });

  test('a role in the own county is', async () => {
    const { accountId, key } = await here.call(addPerson, newPerson(), coordinator);
    await here.call(giveRole, { accountId, role: 'reader', organisation: '17' }, coordinator);
    expect((await use(key)).accountId).toBe(accountId);
  });
});
