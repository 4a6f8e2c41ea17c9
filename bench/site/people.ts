import { randomUUID } from 'node:crypto';
import { AccountId } from '#capabilities/accounts/index.ts';
import { addMadeUpPeople, type MadeUpPerson } from '#capabilities/accounts/made-up.ts';
import type { Country } from '#apps/demonstration/country.ts';
import { sql, type Database } from '#platform/db/index.ts';
import { YEAR } from './programme.ts';

/** The county whose own form everybody may write at once, and who does. */
export const COUNTY = '17';
export const COUNTY_PEOPLE = 8;
export const unitPerson = (no: number): string => `unit-${no}@bench.example`;
/** Who coordinates the organiser whose units are shown in one table. */
export const TABLE_PERSON = 'table@bench.example';
export const countyPerson = (no: number): string => `county-${no}@bench.example`;

/** Whose units are not all asked the same, or have signed already. */
const OTHERS: ReadonlySet<string> = new Set(['02', '03', '11', '17', '18']);

/** The units that are written to, of one organiser after the other: all are asked the same. */
export function writtenUnits({ tree: { branches, units } }: Country, count: number): readonly string[] {
  const above = new Map(branches.map(({ code, parent }) => [code, parent]));
  const own = units.flatMap(({ code, parent }) => {
    const organiser = above.get(parent);
    return organiser && !OTHERS.has(organiser) ? [{ code, organiser }] : [];
  });
  const byOrganiser = [...Map.groupBy(own, ({ organiser }) => organiser).values()];
  const inTurn = Array.from({ length: Math.max(...byOrganiser.map(({ length }) => length)) }, (_none, i) => byOrganiser.flatMap((of) => of[i]?.code ?? [])).flat();
  return inTurn.slice(0, count);
}

/** People who answer for these units, and for the county, all with one password. */
export async function addBenchPeople(database: Database, units: readonly string[], secret: string): Promise<void> {
  const person = (email: string, name: string, role: 'respondent' | 'coordinator', over: string): MadeUpPerson =>
    ({ id: AccountId.parse(randomUUID()), name, email, language: 'sv', secret, at: new Date(), signedInAt: null, roles: [{ role, over }] });
  const people = [
    ...units.map((code, i) => person(unitPerson(i + 1), `Uppgiftslämnare ${i + 1}`, 'respondent', code)),
    ...Array.from({ length: COUNTY_PEOPLE }, (_none, i) => person(countyPerson(i + 1), `Koordinator ${i + 1}`, 'coordinator', COUNTY)),
  ];
  await database.asSystem((tx) => addMadeUpPeople(tx, people));
}

/** Somebody who coordinates one more organiser. */
export async function addTablePerson(database: Database, over: string, secret: string): Promise<void> {
  await database.asSystem((tx) => addMadeUpPeople(tx, [{ id: AccountId.parse(randomUUID()), name: 'Koordinator', email: TABLE_PERSON, language: 'sv', secret, at: new Date(), signedInAt: null, roles: [{ role: 'coordinator', over }] }]));
}

/** A round without forms, for the rows that only the comparison writes: no figure of the program's counts them, and nobody is to be given forms in it. */
export async function emptyRound(database: Database): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ no: number }>`
    insert into evaluation.round (id, version_no, year, names, scale, zone, last_day, opened_at, joined_until, joined_on)
    select gen_random_uuid(), version_no, ${YEAR + 1}, names, scale, zone, last_day, opened_at, 9223372036854775807, '2999-12-31' from evaluation.round limit 1 returning no`));
  return row?.no ?? 0;
}
