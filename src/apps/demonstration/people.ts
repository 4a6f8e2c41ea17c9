import { randomUUIDv7 } from 'node:crypto';
import { AccountId, addAccount, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE, flagAsMadeUp, giveRole, hashPassword } from '#capabilities/accounts/index.ts';
import { addOrganisation, Sector, UnitKind, type Place } from '#capabilities/organisations/index.ts';
import type { Actor } from '#platform/access/index.ts';
import { appendAudit } from '#platform/audit/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { FROM, placeOf, seedOrganisers, table } from '../finland.ts';

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
    await appendAudit(tx, { at, actor: SEEDER, event: 'accounts.account.added', about: id });
    for (const { role, over } of roles) {
      await giveRole(tx, id, role, placeOf(places, over).no);
      await appendAudit(tx, { at, actor: SEEDER, event: 'accounts.role.given', about: `${id} ${role} ${over}` });
    }
  }
}
