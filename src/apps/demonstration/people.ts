import { randomUUIDv7 } from 'node:crypto';
import { AccountId, addAccount, COUNTRY_PEOPLE, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE, flagAsMadeUp, giveRole, hashPassword } from '#capabilities/accounts/index.ts';
import { addMadeUpPeople, type MadeUpPerson } from '#capabilities/accounts/made-up.ts';
import { addOrganisation, Sector, UnitKind, type Place } from '#capabilities/organisations/index.ts';
import type { Actor } from '#platform/access/index.ts';
import { appendAudit } from '#platform/audit/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { FROM, placeOf, seedOrganisers, table } from '../finland.ts';
import { oneOf, type Chance } from './chance.ts';
import { later } from './calendar.ts';
import type { Tenant } from './model.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import { emailOf } from './tenants.ts';

/** As whom the audit knows it. */
const SEEDER: Actor = { kind: 'operator', accountId: null, name: 'lykta', grants: [] };

/** What every demonstration begins with: the organisers, eight made-up units, and people for each role whose password is known. */
export async function seedPeopleAndUnits(tx: Tx, at: Date): Promise<void> {
  const places = await seedOrganisers(tx);
  for (const place of await seedUnits(tx, places)) places.set(place.code, place);
  await seedPeople(tx, places, await hashPassword(DEMONSTRATION_PASSWORD), at);
}

async function seedUnits(tx: Tx, places: ReadonlyMap<string, Place>): Promise<readonly Place[]> {
  const units: Place[] = [];
  for (const { code = '', organiser = '', sectors = '', sv = '', fi = '', en = '', unit_kind: unitKind = '' } of table('demonstration-units.tsv')) {
    units.push(await addOrganisation(tx, { code, kind: 'unit', names: { sv, fi, en }, parent: placeOf(places, organiser), sectors: sectors.split(' ').map((sector) => Sector.parse(sector)), unitKind: UnitKind.parse(unitKind), validFrom: FROM, isMadeUp: true }));
  }
  return units;
}

async function seedPeople(tx: Tx, places: ReadonlyMap<string, Place>, secret: string, at: Date): Promise<void> {
  for (const { email, name, language, roles } of DEMONSTRATION_PEOPLE) {
    const id = AccountId.parse(randomUUIDv7());
    await addAccount(tx, { id, name, email, language, secret, at });
    await flagAsMadeUp(tx, id);
    await noteAdded(tx, id, at);
    for (const { role, over } of roles) {
      await giveRole(tx, id, role, placeOf(places, over).no);
      await noteGiven(tx, { id, role, over }, at);
    }
  }
}

const noteAdded = (tx: Tx, id: AccountId, at: Date): Promise<void> => appendAudit(tx, { at, actor: SEEDER, event: 'accounts.account.added', about: id });
const noteGiven = (tx: Tx, { id, role, over }: { readonly id: AccountId; readonly role: string; readonly over: string }, at: Date): Promise<void> =>
  appendAudit(tx, { at, actor: SEEDER, event: 'accounts.role.given', about: `${id} ${role} ${over}` });

/** Those who are there besides in a whole country: some whom a visitor may come as, and for every tenant somebody who coordinates and somebody who signs, without any way to sign in. */
export async function addCountrysPeople(tx: Tx, tenants: readonly Tenant[], chance: Chance, at: Date): Promise<void> {
  const secret = await hashPassword(DEMONSTRATION_PASSWORD);
  const known: readonly MadeUpPerson[] = COUNTRY_PEOPLE.map((person) => ({ ...person, id: newId(), secret, at, signedInAt: null }));
  const others = tenants.flatMap(({ code, writes }) => (['coordinator', 'signatory'] as const).map((role) => ({ role, code, writes, email: emailOf(role, code) })))
    .filter(({ email, role, code }) => email === `${role}-${code.toLowerCase()}@lykta.example`)
    .map(({ role, code, writes, email }): MadeUpPerson => ({
      id: newId(), email, secret: null, at, signedInAt: later(at, 1_365, Math.floor(300 * chance('signed in', email))), roles: [{ role, over: code }], language: writes === 'fi' ? 'fi' : 'sv',
      name: `${oneOf(GIVEN_NAMES, chance('given name', email))} ${oneOf(FAMILY_NAMES, chance('family name', email))}`,
    }));
  const people = [...known, ...others];
  await addMadeUpPeople(tx, people);
  for (const { id, roles } of people) {
    await noteAdded(tx, id, at);
    for (const { role, over } of roles) await noteGiven(tx, { id, role, over }, at);
  }
}

const newId = (): AccountId => AccountId.parse(randomUUIDv7());
