import { Organisation } from '#capabilities/organisations/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { LEAST_IN_SPREAD, UNITS_A_PAGE, UnitSpread, type Coverage, type OrganiserLine, type OrganiserResults, type Spread, type UnitLine } from '../contract.ts';
import type { GoalCount, GoalDistribution } from '../rules/goals.ts';
import type { SignedDistribution } from '../rules/units.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

// Everything here reads views that other capabilities publish; what they show is decided by the rights of the transaction.

const count = <K extends string>(column: K) => sql<number>`coalesce(sum(${sql.ref(column)}), 0)::int`;

/** Organisers and other tenants in a round: how much each and those below it have answered, and whether it is signed; and how often those who have signed answered that something does not apply. One query. */
export async function tenantLines(tx: Tx, roundNo: number): Promise<{ readonly organisers: readonly (OrganiserLine & { readonly no: number })[]; readonly spreads: readonly Spread[] }> {
  const rows = await tx.all(
    db.selectFrom('evaluation.tenant_forms_place as f')
      .innerJoin('organisations.place as o', 'o.no', 'f.tenant_no')
      .innerJoin(
        db.selectFrom('evaluation.participation').select(['tenant_no', 'kind', count('asked').as('asked'), count('answered').as('answered')])
          .where('round_no', '=', roundNo).groupBy(['tenant_no', 'kind']).as('p'),
        (join) => join.onRef('p.tenant_no', '=', 'f.tenant_no').onRef('p.kind', '=', 'f.kind'),
      )
      .leftJoin('evaluation.signature as s', (join) => join.onRef('s.tenant_no', '=', 'f.tenant_no').onRef('s.round_no', '=', 'f.round_no'))
      .leftJoin('evaluation.coverage_place as c', (join) => join.onRef('c.tenant_no', '=', 'f.tenant_no').onRef('c.round_no', '=', 'f.round_no').on('c.goal_no', '=', OF_ANY_GOAL))
      .leftJoin('evaluation.reopening as b', (join) => join.onRef('b.tenant_no', '=', 'f.tenant_no').onRef('b.round_no', '=', 'f.round_no'))
      .select(['o.no', 'o.code', 'o.kind', 'o.names', 'o.sectors', 'o.is_made_up', 's.signed_at', 's.signer', 'b.reopened_at', 'f.kind as asked_kind', 'f.forms', 'p.asked', 'p.answered', 'c.units as covered_units', 'c.asked as covered_asked', 'c.by_branch', spreadsIn(roundNo).as('spreads')])
      .where('f.round_no', '=', roundNo)
      .orderBy('o.code'),
  );
  const organisers = [...Map.groupBy(rows, ({ code }) => code).values()].flatMap((ofTenant) => {
    const [first] = ofTenant;
    if (!first) return [];
    const own = ofTenant.filter(({ kind, asked_kind }) => kind === asked_kind);
    const below = ofTenant.filter(({ kind, asked_kind }) => kind !== asked_kind);
    return [{
      no: first.no,
      organisation: organisationOf(first),
      own: tallyOf(own),
      units: below.length === 0 ? null : { forms: below.reduce((forms, line) => forms + line.forms, 0), tally: tallyOf(below) },
      coverage: coverageOf({ units: first.covered_units, asked: first.covered_asked, by_branch: first.by_branch }),
      signed: first.signed_at && first.signer ? { at: first.signed_at, by: first.signer } : null,
      reopenedAt: first.reopened_at,
    }];
  });
  return { organisers, spreads: rows[0]?.spreads ?? [] };
}

/** Where the coverage is kept of whether anything at all is asked. */
const OF_ANY_GOAL = 0;
const coverageOf = ({ units, asked, by_branch }: { units: number | null; asked: number | null; by_branch: number | null }): Coverage | null =>
  units === null || asked === null || by_branch === null ? null : { units, asked, byBranch: by_branch };

const tallyOf = (lines: readonly UnitLine['tally'][]): UnitLine['tally'] =>
  lines.reduce((a, b) => ({ answered: a.answered + b.answered, asked: a.asked + b.asked }), { answered: 0, asked: 0 });

/** How much is answered by goal, of everybody or of one tenant, the tenants' own forms and those below them apart; and for how many units the latter stand. */
export async function participationByGoal(tx: Tx, roundNo: number, tenantNo?: number): Promise<readonly GoalCount[]> {
  const meant = tenantNo === undefined ? sql`o.kind = 'organiser'` : sql`o.no = ${tenantNo}`;
  // Both are summed before they are joined: there are as many goals as rows then.
  const rows = await tx.all(sql<{ code: string; is_own: boolean; asked: number; answered: number; units: number | null; units_asked: number | null; by_branch: number | null }>`
    with p as materialized (
      select p.goal_no, p.kind = o.kind as is_own, sum(p.asked)::int as asked, sum(p.answered)::int as answered
      from evaluation.participation p join organisations.place o on o.no = p.tenant_no where p.round_no = ${roundNo} and ${meant} group by p.goal_no, p.kind = o.kind
    ), c as materialized (
      select e.goal_no, sum(e.units)::int as units, sum(e.asked)::int as units_asked, sum(e.by_branch)::int as by_branch
      from evaluation.coverage_place e join organisations.place o on o.no = e.tenant_no where e.round_no = ${roundNo} and ${meant} group by e.goal_no
    )
    select g.code, p.is_own, p.asked, p.answered, c.units, c.units_asked, c.by_branch
    from p join programme.goal_place g on g.no = p.goal_no left join c on c.goal_no = p.goal_no`);
  return rows.map(({ code, is_own, asked, answered, units, units_asked, by_branch }) => ({ goal: code, isOwn: is_own, asked, answered, coverage: is_own ? null : coverageOf({ units, asked: units_asked, by_branch }) }));
}

/** What was answered by goal in signed forms, of each organiser or of one tenant, and by how many organisations. */
export async function signedByGoal(tx: Tx, roundNo: number, tenantNo?: number): Promise<readonly SignedDistribution[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.signed_tally as t')
      .innerJoin('organisations.place as o', 'o.no', 't.tenant_no')
      .innerJoin('programme.goal_place as g', 'g.no', 't.goal_no')
      .select(['t.tenant_no', 'g.code', sql<boolean>`t.kind = o.kind`.as('is_own'), count('t.forms').as('forms'), count('t.asked').as('asked'), count('t.fully').as('fully'), count('t.partly').as('partly'), count('t.not_at_all').as('not_at_all'), count('t.not_applicable').as('not_applicable')])
      .where('t.round_no', '=', roundNo)
      .$if(tenantNo === undefined, (query) => query.where('o.kind', '=', 'organiser'))
      .$if(tenantNo !== undefined, (query) => query.where('t.tenant_no', '=', tenantNo ?? 0))
      .groupBy(['t.tenant_no', 'g.code', sql`t.kind = o.kind`]),
  );
  return rows.map((row) => ({ ...distributionOf(row), tenantNo: row.tenant_no, forms: row.forms }));
}

/** The spread of "not applicable" over the organisers that have signed in a round, as a part of other statements. */
const spreadsIn = (roundNo: number) => sql<readonly Spread[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('isOwn', is_own, 'organisers', organisers, 'low', low, 'middle', middle, 'high', high)), '[]')
  from evaluation.not_applicable_spread s where s.round_no = ${roundNo})`;

/** What was answered as it stands this moment, by goal: counts and what is pending, read together. */
export async function draftByGoal(tx: Tx, roundNo: number, tenantNo: number): Promise<readonly GoalDistribution[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.participation as p')
      .innerJoin('organisations.place as o', 'o.no', 'p.tenant_no')
      .innerJoin('programme.goal_place as g', 'g.no', 'p.goal_no')
      .leftJoin(
        db.selectFrom('evaluation.tenant_tally').select(['kind', 'goal_no', count('fully').as('fully'), count('partly').as('partly'), count('not_at_all').as('not_at_all'), count('not_applicable').as('not_applicable')])
          .where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo).groupBy(['kind', 'goal_no']).as('t'),
        (join) => join.onRef('t.kind', '=', 'p.kind').onRef('t.goal_no', '=', 'p.goal_no'),
      )
      .select(['g.code', sql<boolean>`p.kind = o.kind`.as('is_own'), count('p.asked').as('asked'), count('t.fully').as('fully'), count('t.partly').as('partly'), count('t.not_at_all').as('not_at_all'), count('t.not_applicable').as('not_applicable')])
      .where('p.round_no', '=', roundNo).where('p.tenant_no', '=', tenantNo)
      .groupBy(['g.code', sql`p.kind = o.kind`]),
  );
  return rows.map(distributionOf);
}

/** One form's answers by goal as they stand this moment: of what is being corrected under a signature, what was signed. */
export async function formByGoal(tx: Tx, roundNo: number, organisationNo: number): Promise<readonly GoalDistribution[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.asked_by_goal as a')
      .innerJoin('programme.goal_place as g', 'g.no', 'a.goal_no')
      .leftJoin('evaluation.holding_tally as t', (join) => join.onRef('t.organisation_no', '=', 'a.organisation_no').onRef('t.round_no', '=', 'a.round_no').onRef('t.goal_no', '=', 'a.goal_no'))
      .select(['g.code', sql<boolean>`true`.as('is_own'), sql<number>`max(a.asked)::int`.as('asked'), count('t.fully').as('fully'), count('t.partly').as('partly'), count('t.not_at_all').as('not_at_all'), count('t.not_applicable').as('not_applicable')])
      .where('a.round_no', '=', roundNo).where('a.organisation_no', '=', organisationNo)
      .groupBy('g.code'),
  );
  return rows.map(distributionOf);
}

/** An organiser's units in a round, a page at a time, by name. */
export async function unitLines(tx: Tx, { roundNo, tenantNo, page }: { readonly roundNo: number; readonly tenantNo: number; readonly page: number }): Promise<{ readonly units: readonly UnitLine[]; readonly all: number }> {
  const rows = await tx.all(
    db.selectFrom('evaluation.form_participation as p')
      .innerJoin('organisations.place as o', 'o.no', 'p.organisation_no')
      .select(['o.code', 'o.kind', 'o.names', 'o.sectors', 'o.is_made_up', 'p.asked', 'p.answered', sql<number>`count(*) over ()::int`.as('all')])
      .where('p.round_no', '=', roundNo).where('p.tenant_no', '=', tenantNo).whereRef('p.organisation_no', '<>', 'p.tenant_no')
      .orderBy('o.code').limit(UNITS_A_PAGE).offset((page - 1) * UNITS_A_PAGE),
  );
  return { units: rows.map((row) => ({ organisation: organisationOf(row), tally: { answered: row.answered, asked: row.asked } })), all: rows[0]?.all ?? 0 };
}

/** All of them, some at a time. */
export async function* allUnitLines(tx: Tx, roundNo: number, tenantNo: number): AsyncGenerator<readonly UnitLine[]> {
  const query = db.selectFrom('evaluation.form_participation as p')
    .innerJoin('organisations.place as o', 'o.no', 'p.organisation_no')
    .select(['o.code', 'o.kind', 'o.names', 'o.sectors', 'o.is_made_up', 'p.asked', 'p.answered'])
    .where('p.round_no', '=', roundNo).where('p.tenant_no', '=', tenantNo).whereRef('p.organisation_no', '<>', 'p.tenant_no')
    .orderBy('o.code');
  for await (const rows of tx.stream(query)) yield rows.map((row) => ({ organisation: organisationOf(row), tally: { answered: row.answered, asked: row.asked } }));
}

/** How much one organisation has answered; undefined if it was not asked. */
export async function formTally(tx: Tx, roundNo: number, organisationNo: number): Promise<UnitLine['tally'] | undefined> {
  return tx.first(db.selectFrom('evaluation.form_participation').select(['asked', 'answered']).where('round_no', '=', roundNo).where('organisation_no', '=', organisationNo));
}

type AskStanding = { readonly roundNo: number; readonly tenantNo: number; readonly isOwnPeoples: boolean };
type Standing = Pick<OrganiserResults, 'handedDown' | 'handedOver' | 'takenOn' | 'unitSpread'> & { readonly signed: { readonly at: Date; readonly by: string } | null; readonly coverage: Coverage | null; readonly spreads: readonly Spread[] };

/**
 * Whether a tenant has signed, how many of its units are asked anything, with whom it shares work, and how often those who have signed answered that something does not
 * apply. For its own people also how many of its units' answers were handed down, and how what they signed
 * is spread: nobody else sees the rows, and nobody else pays for them.
 */
export async function standingOf(tx: Tx, { roundNo, tenantNo, isOwnPeoples }: AskStanding): Promise<Standing> {
  const row = await tx.first(
    db.selectFrom(sql<{ tenant_no: number; round_no: number }>`(values (${tenantNo}::int, ${roundNo}::int))`.as<'t'>(sql`t (tenant_no, round_no)`))
      .leftJoin('evaluation.signature as s', (join) => join.onRef('s.tenant_no', '=', 't.tenant_no').onRef('s.round_no', '=', 't.round_no'))
      .leftJoin('evaluation.coverage_place as c', (join) => join.onRef('c.tenant_no', '=', 't.tenant_no').onRef('c.round_no', '=', 't.round_no').on('c.goal_no', '=', OF_ANY_GOAL))
      .select(['s.signed_at', 's.signer', 'c.units', 'c.asked', 'c.by_branch', spreadsIn(roundNo).as('spreads'), dividedIn(roundNo, 'tenant_no', tenantNo).as('handed_over'), dividedIn(roundNo, 'to_no', tenantNo).as('taken_on'),
        sql<number | null>`(select h.answers from evaluation.handed_down h where ${isOwnPeoples}::boolean and h.tenant_no = ${tenantNo}::int and h.round_no = ${roundNo}::int)`.as('handed_down'),
        sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'units', u.forms_on_scale, 'low', u.low_share, 'middle', u.middle_share, 'high', u.high_share) order by g.position), '[]')
          from evaluation.signed_spread u join programme.goal_place g on g.no = u.goal_no
          where ${isOwnPeoples}::boolean and u.tenant_no = ${tenantNo}::int and u.round_no = ${roundNo}::int and u.kind = 'unit' and u.forms_on_scale >= ${LEAST_IN_SPREAD}::int)`.as('unit_spread')]),
  );
  return {
    handedDown: row?.handed_down ?? 0, handedOver: row?.handed_over ?? [], takenOn: row?.taken_on ?? [], spreads: row?.spreads ?? [], unitSpread: UnitSpread.array().parse(row?.unit_spread ?? []),
    signed: row?.signed_at && row.signer ? { at: row.signed_at, by: row.signer } : null, coverage: row ? coverageOf(row) : null,
  };
}

/** With whom a tenant shares work in a round, and of how many statements: by whether it gives or takes. */
function dividedIn(roundNo: number, side: 'tenant_no' | 'to_no', tenantNo: number) {
  const other = sql.ref(side === 'to_no' ? 'd.tenant_no' : 'd.to_no');
  return sql<OrganiserResults['handedOver']>`(
    select coalesce(jsonb_agg(jsonb_build_object('with', w.names, 'n', w.n) order by w.code), '[]')
    from (select o.code, o.names, sum(d.statements)::int as n from evaluation.divided_place d join organisations.place o on o.no = ${other}
      where d.round_no = ${roundNo} and ${sql.ref(`d.${side}`)} = ${tenantNo} and d.statements > 0 group by o.no, o.code, o.names) w)`;
}

type OrganisationRow = { code: string; kind: string; names: unknown; sectors: readonly string[]; is_made_up: boolean };
const organisationOf = ({ code, kind, names, sectors, is_made_up }: OrganisationRow) => Organisation.parse({ code, kind, names, sectors, isMadeUp: is_made_up });

type DistributionRow = { code: string; is_own: boolean; asked: number; fully: number; partly: number; not_at_all: number; not_applicable: number };
const distributionOf = ({ code, is_own, asked, fully, partly, not_at_all, not_applicable }: DistributionRow): GoalDistribution => ({
  goal: code, isOwn: is_own, distribution: { asked, fully, partly, notAtAll: not_at_all, notApplicable: not_applicable },
});
