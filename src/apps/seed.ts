import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AccountId, addAccount, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE, giveRole, hashPassword, keyOfBeginning } from '#capabilities/accounts/index.ts';
import { addMembership, addOrganisation, OrganisationCode, placeByCode, root, Sector, UnitKind, type Place } from '#capabilities/organisations/index.ts';
import type { Actor } from '#platform/access/index.ts';
import { appendAudit } from '#platform/audit/index.ts';
import type { Clock, Day } from '#platform/clock/index.ts';
import type { Database, Tx } from '#platform/db/index.ts';

/** The wellbeing services counties began on this day. */
const FROM = '2023-01-01' as Day; // a day in its own form

/** As whom the audit knows it. */
const SEEDER: Actor = { kind: 'operator', accountId: null, name: 'lykta', grants: [] };

/**
 * Fills an empty database for a demonstration: the country, the national centre and the 23 organisers, made-up units and people. Without one it stays empty
 * until its first owner has chosen. A database that has a country already is left as it is, but for what an earlier version did not know. Of two programs at once,
 * one does it. Gives the key to the beginning, as long as nobody owns the programme.
 */
export async function seed(database: Database, clock: Clock, { isDemonstration }: { readonly isDemonstration: boolean }): Promise<string | undefined> {
  return database.asSystem(async (tx) => {
    await tx.lock('alone', 'seed', 0);
    const country = await root(tx);
    if (country) await seedAreas(tx, country);
    else if (isDemonstration) await seedDemonstration(tx, clock);
    return keyOfBeginning(tx, clock.now());
  });
}

async function seedDemonstration(tx: Tx, clock: Clock): Promise<void> {
  const places = await seedOrganisers(tx);
  for (const place of await seedUnits(tx, places)) places.set(place.code, place);
  await seedPeople(tx, places, await hashPassword(DEMONSTRATION_PASSWORD), clock.now());
}

/** What an owner who begins in Finland finds there. Under the owner's rights. */
export const foundFinland = async (tx: Tx): Promise<Place> => placeOf(await seedOrganisers(tx), 'FI');

async function seedOrganisers(tx: Tx): Promise<Map<string, Place>> {
  const country = await addOrganisation(tx, { code: 'FI', kind: 'country', names: { sv: 'Finland', fi: 'Suomi', en: 'Finland', nb: 'Finland' }, validFrom: FROM });
  const centre = await addOrganisation(tx, {
    code: 'FI-CENTRE', kind: 'centre', parent: country, validFrom: FROM,
    names: { sv: 'Klient- och patientsäkerhetscentret', fi: 'Asiakas- ja potilasturvallisuuskeskus', en: 'Centre for Client and Patient Safety' },
  });
  const places = new Map<string, Place>([[country.code, country], [centre.code, centre]]);
  for (const { code = '', fi = '', sv = '', en = '', in_population: inPopulation } of table('fi-organisers.tsv')) {
    places.set(code, await addOrganisation(tx, { code, kind: 'organiser', names: { fi, sv, en }, parent: country, validFrom: FROM, isInPopulation: inPopulation === 'yes' }));
  }
  await seedAreas(tx, country);
  return places;
}

/** The collaboration areas with the organisers that belong to each: where an area is missing in a tree that has the organisers. */
async function seedAreas(tx: Tx, country: Place): Promise<void> {
  const organisers = table('fi-organisers.tsv');
  for (const { code = '', fi = '', sv = '', en = '' } of table('fi-areas.tsv')) {
    const members = await Promise.all(organisers.filter(({ area }) => area === code).map(({ code: own = '' }) => placeByCode(tx, OrganisationCode.parse(own))));
    if (country.code !== 'FI' || members.includes(undefined) || (await placeByCode(tx, OrganisationCode.parse(code)))) continue;
    const area = await addOrganisation(tx, { code, kind: 'collaboration-area', names: { fi, sv, en }, parent: country, validFrom: FROM });
    for (const member of members) if (member) await addMembership(tx, { areaNo: area.no, organiserNo: member.no, from: FROM });
  }
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
    await appendAudit(tx, { at, actor: SEEDER, event: 'accounts.account.added', about: id });
    for (const { role, over } of roles) {
      await giveRole(tx, id, role, placeOf(places, over).no);
      await appendAudit(tx, { at, actor: SEEDER, event: 'accounts.role.given', about: `${id} ${role} ${over}` });
    }
  }
}

function placeOf(places: ReadonlyMap<string, Place>, code: string): Place {
  const place = places.get(code);
  if (!place) throw new Error(`The seeds name an organisation that they do not have: ${code}.`);
  return place;
}

/** A tab-separated file of seeds as rows by column name. Everything is text: codes keep their leading zeros. */
function table(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])));
}
