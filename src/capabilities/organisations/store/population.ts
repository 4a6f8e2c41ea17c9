import { Names, OrganisationCode } from '../contract.ts';
import type { PopulationPage } from '../contract/population.ts';
import type { PopulationLine } from '../rules/population.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Public figures, the newest of each organisation first. */
export async function populationFigures(tx: Tx): Promise<PopulationPage['figures']> {
  const rows = await tx.all(db.selectFrom('organisations.population as p').innerJoin('organisations.organisation as o', 'o.no', 'p.organisation_no')
    .select(['o.code', 'o.names', 'p.persons', 'p.on_day', 'p.source']).orderBy('o.code').orderBy('p.on_day', 'desc').limit(5000));
  return rows.map(({ code, names, persons, on_day, source }) => ({ code: OrganisationCode.parse(code), names: Names.parse(names), persons, onDay: on_day, source }));
}

/** Organisers' numbers by code. */
export async function organiserNumbers(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.all(db.selectFrom('organisations.organisation').select(['code', 'no']).where('kind', '=', 'organiser'));
  return new Map(rows.map(({ code, no }) => [code, no]));
}

/** All of them in one statement; a figure of a day that is there already is corrected. */
export async function keepPopulation(tx: Tx, lines: readonly (PopulationLine & { readonly no: number })[], at: Date): Promise<void> {
  await tx.run(sql`
    insert into organisations.population (organisation_no, on_day, persons, source, brought_at)
    select no, day, persons, source, ${at} from unnest(${lines.map(({ no }) => no)}::int[], ${lines.map(({ onDay }) => onDay)}::date[], ${lines.map(({ persons }) => persons)}::int[], ${lines.map(({ source }) => source)}::text[]) as l (no, day, persons, source)
    on conflict (organisation_no, on_day) do update set persons = excluded.persons, source = excluded.source, brought_at = excluded.brought_at`);
}
