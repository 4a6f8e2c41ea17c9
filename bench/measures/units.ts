import { DEMONSTRATION_PASSWORD, hashPassword } from '#capabilities/accounts/index.ts';
import { sql } from '#platform/db/index.ts';
import { percentile } from '../harness/figures.ts';
import { addTablePerson, TABLE_PERSON } from '../site/people.ts';
import { GOALS, statementCodes, YEAR } from '../site/programme.ts';
import { openSite, type Site } from '../site/site.ts';
import type { Measured } from './measured.ts';
import { openedAt, pagesSection, withinMs, type PagesPlan } from './pages.ts';

/** `inCountry`: of how many units the country is made, so that some organiser has about `atLeast`. */
export type UnitsPlan = PagesPlan & { readonly inCountry: number; readonly atLeast: number; readonly seed: number };

/** One statement over all units of a large organiser, with what they answered a year before: as its coordinator opens the table, narrows it, and looks at an act on all of them. */
export async function measureUnits({ seconds, inCountry, atLeast, seed }: UnitsPlan, say: (line: string) => void): Promise<Measured> {
  const site = await openSite({ units: inCountry, people: 0, seed, years: [YEAR - 1, YEAR] }, say);
  try {
    const { code, units } = await organiserWith(site, atLeast);
    await addTablePerson(site.database, code, await hashPassword(DEMONSTRATION_PASSWORD));
    const visitor = await site.visitor(TABLE_PERSON);
    const [statement] = statementCodes(GOALS[0]);
    const path = `/sv/rounds/${site.roundId}/units`;
    const mustHold = [`${statement}`, '</main>'];
    const pages = [];
    for (const [name, query] of [['the table', ''], ['narrowed and sorted', '&answer=partly&sort=changed'], ['found by text', '&text=avdelning']] as const) {
      pages.push(await openedAt(site, { name, path: `${path}?statement=${statement}${query}`, visitor, mustHold }, seconds, say));
    }
    return {
      sections: [pagesSection('One statement over an organiser’s units', [`${units} units of one organiser, in a country of ${inCountry}; ${site.answers} answers this year, and the year before beside.`], pages.flatMap(({ rows }) => rows))],
      budgets: pages.map(({ rows, drives }) => withinMs(`${units} units, ${rows[0]?.[0]}, p99 at 5/s`, 200, percentile(drives['5/s'].ms, 0.99))),
      wrong: pages.flatMap(({ wrong }) => wrong),
    };
  } finally {
    await site.close();
  }
}

/** The smallest of the organisers with so many units; the largest where none has. */
async function organiserWith({ database, roundId }: Site, atLeast: number): Promise<{ readonly code: string; readonly units: number }> {
  const found = await database.asSystem((tx) => tx.first(sql<{ code: string; units: number }>`
    select o.code, count(*)::int as units from evaluation.form f join evaluation.round r on r.no = f.round_no join organisations.organisation o on o.no = f.tenant_no
    where r.id = ${roundId} and f.kind = 'unit' and o.kind = 'organiser' group by o.code
    order by count(*) >= ${atLeast} desc, case when count(*) >= ${atLeast} then count(*) else -count(*) end limit 1`));
  if (!found) throw new Error('No organiser has units.');
  return found;
}
