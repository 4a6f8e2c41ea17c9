import { readFileSync } from 'node:fs';
import { addMembership, addOrganisation, OrganisationCode, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { Tx } from '#platform/db/index.ts';

/** The wellbeing services counties began on this day. */
export const FROM = '2023-01-01' as Day; // a day in its own form

/** What an owner who begins in Finland finds there. Under the owner's rights. */
export const foundFinland = async (tx: Tx): Promise<Place> => placeOf(await seedOrganisers(tx), 'FI');

/** The country, the national centre, the 23 organisers and their areas, by their codes. */
export async function seedOrganisers(tx: Tx): Promise<Map<string, Place>> {
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
export async function seedAreas(tx: Tx, country: Place): Promise<void> {
  const organisers = table('fi-organisers.tsv');
  for (const { code = '', fi = '', sv = '', en = '' } of table('fi-areas.tsv')) {
    const members = await Promise.all(organisers.filter(({ area }) => area === code).map(({ code: own = '' }) => placeByCode(tx, OrganisationCode.parse(own))));
    if (country.code !== 'FI' || members.includes(undefined) || (await placeByCode(tx, OrganisationCode.parse(code)))) continue;
    const area = await addOrganisation(tx, { code, kind: 'collaboration-area', names: { fi, sv, en }, parent: country, validFrom: FROM });
    for (const member of members) if (member) await addMembership(tx, { areaNo: area.no, organiserNo: member.no, from: FROM });
  }
}

export function placeOf(places: ReadonlyMap<string, Place>, code: string): Place {
  const place = places.get(code);
  if (!place) throw new Error(`The seeds name an organisation that they do not have: ${code}.`);
  return place;
}

/** A tab-separated file of seeds as rows by column name. Everything is text: codes keep their leading zeros. */
export function table(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])));
}
