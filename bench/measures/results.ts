import { sql } from '#platform/db/index.ts';
import { interleaved, median, pairedRatio, percentile } from '../harness/figures.ts';
import { figure, type Section } from '../harness/report.ts';
import { countyPerson, COUNTY } from '../site/people.ts';
import { GOALS } from '../site/programme.ts';
import type { Site } from '../site/site.ts';
import type { Measured } from './measured.ts';
import { openedAt, pagesSection, withinMs, type PagesPlan } from './pages.ts';

/** The country's page and an organiser's: how quick they are, and whether what they show is what is answered, to the last one. */
export async function measureResults(site: Site, { seconds }: PagesPlan, say: (line: string) => void): Promise<Measured> {
  const county = await site.visitor(countyPerson(1));
  const codes = GOALS.map(({ code }) => code);
  const pages = [
    await openedAt(site, { name: 'country', path: `/sv/results/${site.roundId}`, visitor: site.owner, mustHold: codes }, seconds, say),
    await openedAt(site, { name: 'organiser', path: `/sv/results/${site.roundId}/${COUNTY}`, visitor: county, mustHold: codes }, seconds, say),
  ];
  say('counting afresh');
  const shown = await shownTallies(site);
  const timed = await interleaved({ kept: () => inDatabase(site, KEPT(site)), recount: () => inDatabase(site, RECOUNT(site)) }, 7);
  const recount = timed.recount[0]?.tallies ?? [];
  const ratio = pairedRatio(timed.recount.map(({ ms }) => ms), timed.kept.map(({ ms }) => ms));
  return {
    sections: [
      pagesSection('Results', ['The counts are live: what is folded and what is pending, read together.'], pages.flatMap(({ rows }) => rows)),
      figuresSection(timed, ratio.median),
    ],
    budgets: pages.map(({ drives }, i) => withinMs(`${['country', 'organiser'][i]}’s results at 30/s, p99`, 100, percentile(drives['30/s'].ms, 0.99))),
    wrong: [
      ...pages.flatMap(({ wrong }) => wrong),
      ...(recount.length === 0 ? ['the recount found nothing'] : []),
      ...different('the country’s page', shown, recount),
      ...timed.kept.flatMap(({ tallies }) => different('the kept counts', tallies, recount)),
    ],
  };
}

type Tally = { readonly code: string; readonly answered: number };
type Timed = { readonly ms: number; readonly tallies: readonly Tally[] };

/** How many answers each organiser and its units have given, by the counts that are kept. */
const KEPT = ({ roundId }: Site) => sql<Tally>`
  select o.code, sum(p.answered)::int as answered from evaluation.participation p join evaluation.round r on r.no = p.round_no
  join organisations.organisation o on o.no = p.tenant_no where r.id = ${roundId} group by o.code order by o.code`;

/** The same, from every single answer to what is asked still. */
const RECOUNT = ({ roundId }: Site) => sql<Tally>`
  select o.code, count(x.*) filter (where x.status > 0)::int as answered from evaluation.form f join evaluation.round r on r.no = f.round_no
  join organisations.organisation o on o.no = f.tenant_no left join evaluation.asked a on a.list_no = f.list_no
  left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
  where r.id = ${roundId} group by o.code order by o.code`;

async function inDatabase({ database }: Site, query: ReturnType<typeof KEPT>): Promise<Timed> {
  return database.asSystem(async (tx) => {
    await tx.run(sql`set local app.oversees = 'on'`);
    const began = performance.now();
    const tallies = await tx.all(query);
    return { ms: performance.now() - began, tallies };
  });
}

/** What the owner is shown of each organiser, with its units. */
async function shownTallies({ owner, roundId }: Site): Promise<readonly Tally[]> {
  type Line = { readonly organisation: { readonly code: string }; readonly own: { readonly answered: number }; readonly units: { readonly tally: { readonly answered: number } } | null };
  const { organisers } = (await (await owner.api('GET', `/results/${roundId}`)).json()) as { organisers: readonly Line[] }; // the API's own schema
  return organisers.map(({ organisation, own, units }) => ({ code: organisation.code, answered: own.answered + (units?.tally.answered ?? 0) }));
}

function different(what: string, found: readonly Tally[], right: readonly Tally[]): readonly string[] {
  const counted = new Map(found.map(({ code, answered }) => [code, answered]));
  return right.filter(({ code, answered }) => counted.get(code) !== answered).map(({ code, answered }) => `${what}: ${code} has ${counted.get(code)} where ${answered} are answered`);
}

function figuresSection({ kept, recount }: { readonly kept: readonly Timed[]; readonly recount: readonly Timed[] }, ratio: number): Section {
  return {
    title: 'The country’s figure in the database',
    about: ['How much every organiser and its units have answered: by the counts that are kept, and by counting every answer. Medians of seven, taking turns; the results are compared, and equal.'],
    columns: ['way', 'ms', 'times quicker'],
    rows: [['kept counts', figure(median(kept.map(({ ms }) => ms))), figure(ratio)], ['recount', figure(median(recount.map(({ ms }) => ms))), '']],
  };
}
