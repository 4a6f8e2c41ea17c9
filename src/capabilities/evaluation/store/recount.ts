import { sql, type Tx } from '#platform/db/index.ts';
import { sumAsked } from './asked.ts';
import { ADDED, BY_STATUS, countedAnswers, inArrays, SIGNED_GOALS, SIGNED_STATEMENTS, STATUS_COLUMNS } from './counted.ts';

// Everything that is kept as a count, counted anew from forms, answers and signatures, and held against what is kept: folded and pending together.

type Sql = ReturnType<typeof sql>;

/** Tenants in a round; null is everybody in every round. */
export type Counted = { readonly roundNo: number; readonly tenantNos: readonly number[] } | null;

const meant = (of: Counted, alias: string): Sql =>
  of ? sql`${sql.raw(alias)}.round_no = ${of.roundNo} and ${sql.raw(alias)}.tenant_no = any (${of.tenantNos}::int[])` : sql`true`;

type Grain = { readonly table: string; readonly tally: string; readonly keys: readonly string[] };
/** What is folded: its table, its view with what is pending, and what its rows are told apart by. */
const FOLDED = {
  form: { table: 'evaluation.form_count', tally: 'evaluation.form_tally', keys: ['organisation_no', 'round_no', 'tenant_no'] },
  tenant: { table: 'evaluation.tenant_count', tally: 'evaluation.tenant_tally', keys: ['tenant_no', 'round_no', 'kind', 'goal_no'] },
  whole: { table: 'evaluation.tenant_statement_count', tally: 'evaluation.tenant_statement_tally', keys: ['tenant_no', 'round_no', 'kind', 'statement_no'] },
  statement: { table: 'evaluation.statement_count', tally: 'evaluation.statement_tally', keys: ['tenant_no', 'round_no', 'above_no', 'kind', 'unit_kind', 'statement_no'] },
} as const satisfies Record<string, Grain>;

const answersOne = (of: Counted): Sql => sql`
  select f.organisation_no, f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, a.goal_no, a.statement_no, x.status, 1 as n from ${countedAnswers(meant(of, 'f'))}`;

/** Rows of what a recount has more than what is kept, or less, out of "counted". */
const differing = ({ tally, keys }: Grain, of: Counted): Sql => sql`
  select ${sql.raw(keys.join(', '))}, ${sql.raw(STATUS_COLUMNS.map((name) => `coalesce(fresh.${name}, 0) - coalesce(kept.${name}, 0) as ${name}`).join(', '))}
  from (select ${sql.raw(keys.join(', '))}, ${BY_STATUS} from counted group by ${sql.raw(keys.join(', '))}) fresh
  full join (
    select ${sql.raw(keys.join(', '))}, ${sql.raw(STATUS_COLUMNS.map((name) => `sum(${name}) as ${name}`).join(', '))} from ${sql.raw(tally)} t where ${meant(of, 't')} group by ${sql.raw(keys.join(', '))}
  ) kept using (${sql.raw(keys.join(', '))})
  where ${sql.raw(STATUS_COLUMNS.map((name) => `coalesce(fresh.${name}, 0) <> coalesce(kept.${name}, 0)`).join(' or '))}`;

type Kept = { readonly table: string; readonly columns: string; fresh(of: Counted): Sql };

/** What every sign-off that stands covers, one row for each statement of a form. */
const signedOne = (of: Counted): Sql => sql`
  select s.tenant_no, s.round_no, f.organisation_no, f.above_no, f.kind, f.unit_kind, p.goal_no, u.statement_no, coalesce(h.status, 0) as status, 1 as n
  from evaluation.sign_off s
  join evaluation.signed_form c on c.tenant_no = s.tenant_no and c.sign_off_no = s.no
  join evaluation.form f on f.organisation_no = c.organisation_no and f.round_no = s.round_no
  cross join lateral unnest(c.statement_nos, c.versions) as u (statement_no, version)
  join programme.statement_place p on p.no = u.statement_no
  left join evaluation.answer_history h on h.organisation_no = c.organisation_no and h.round_no = s.round_no and h.statement_no = u.statement_no and h.version = u.version
  where s.reopened_at is null and ${meant(of, 's')}`;
/** What is written as it stands: by choices and openings, and by signatures; of these out of "signed". */
const WRITTEN: Readonly<Record<string, Kept>> = {
  tenantAsked: {
    table: 'evaluation.tenant_asked', columns: 'tenant_no, round_no, kind, goal_no, asked, statement_nos, asked_each',
    fresh: (of) => sql`
      select tenant_no, round_no, kind, goal_no, sum(asked)::int, ${sql.raw(inArrays(['asked']))} from (
        select f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no, count(*) as asked from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
        where ${meant(of, 'f')} group by f.tenant_no, f.round_no, f.kind, a.goal_no, a.statement_no
      ) one group by tenant_no, round_no, kind, goal_no`,
  },
  askedForms: {
    table: 'evaluation.asked_forms', columns: 'tenant_no, round_no, above_no, kind, unit_kind, list_no, forms',
    fresh: (of) => sql`
      select f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, f.list_no, count(*)::int from evaluation.form f
      where f.asked > 0 and ${meant(of, 'f')} group by f.tenant_no, f.round_no, f.above_no, f.kind, f.unit_kind, f.list_no`,
  },
  tenantForms: {
    table: 'evaluation.tenant_forms', columns: 'tenant_no, round_no, kind, forms',
    fresh: (of) => sql`select f.tenant_no, f.round_no, f.kind, count(*)::int from evaluation.form f where f.asked > 0 and ${meant(of, 'f')} group by f.tenant_no, f.round_no, f.kind`,
  },
  above: {
    table: 'evaluation.above', columns: 'tenant_no, round_no, above_no',
    fresh: (of) => sql`select distinct f.tenant_no, f.round_no, f.above_no from evaluation.form f where f.asked > 0 and ${meant(of, 'f')}`,
  },
  signedStatement: { ...SIGNED_STATEMENTS, fresh: () => SIGNED_STATEMENTS.fresh },
  signed: { ...SIGNED_GOALS, fresh: () => SIGNED_GOALS.fresh },
};

const otherwise = ({ table, columns, fresh }: Kept, of: Counted): Sql => {
  const kept = sql`select ${sql.raw(columns)} from ${sql.raw(table)} t where ${meant(of, 't')}`;
  return sql`(${fresh(of)} except ${kept}) union all (${kept} except ${fresh(of)})`;
};

export type WrongCount = { readonly roundNo: number; readonly tenantNo: number; readonly what: string; readonly counts: number };

/** Where what is kept is not what a recount gives: of one moment, whatever is saved and folded meanwhile. One statement. */
export async function wrongCounts(tx: Tx, of: Counted): Promise<readonly WrongCount[]> {
  const parts = [
    ...Object.entries(FOLDED).map(([what, grain]) => sql`select round_no, tenant_no, ${what}::text as what from (${differing(grain, of)}) d`),
    ...Object.entries(WRITTEN).map(([what, kept]) => sql`select round_no, tenant_no, ${what}::text as what from (${otherwise(kept, of)}) d`),
  ];
  const rows = await tx.all(sql<{ round_no: number; tenant_no: number; what: string; counts: number }>`
    with counted as materialized (${answersOne(of)}), signed as materialized (${signedOne(of)})
    select round_no, tenant_no, what, count(*)::int as counts from (${sql.join(parts, sql` union all `)}) wrong group by round_no, tenant_no, what order by 1, 2, 3`);
  return rows.map(({ round_no: roundNo, tenant_no: tenantNo, what, counts }) => ({ roundNo, tenantNo, what, counts }));
}

/** Makes a tenant's counts in a round what a recount gives. Whoever calls holds its forms, shared, and the compactor. */
export async function repairCounts(tx: Tx, at: { readonly roundNo: number; readonly tenantNo: number }): Promise<void> {
  const of = { roundNo: at.roundNo, tenantNos: [at.tenantNo] };
  await sumAsked(tx, at);
  const names = sql.raw(STATUS_COLUMNS.join(', '));
  await tx.run(sql`
    update evaluation.form_count c set tenant_no = f.tenant_no from evaluation.form f
    where f.organisation_no = c.organisation_no and f.round_no = c.round_no and f.tenant_no <> c.tenant_no and ${meant(of, 'f')}`);
  await tx.run(sql`
    with counted as materialized (${answersOne(of)})
    insert into evaluation.form_count as c (organisation_no, round_no, tenant_no, ${names})
    select organisation_no, round_no, tenant_no, ${names} from (${differing(FOLDED.form, of)}) d
    on conflict (organisation_no, round_no) do update set ${ADDED}`);
  for (const { table, keys, ...grain } of [FOLDED.tenant, FOLDED.whole, FOLDED.statement]) {
    const columns = sql.raw(keys.join(', '));
    await tx.run(sql`
      with counted as materialized (${answersOne(of)})
      insert into ${sql.raw(table)} as c (${columns}, ${names}) select ${columns}, ${names} from (${differing({ table, keys, ...grain }, of)}) d
      on conflict (${columns}) do update set ${ADDED}`);
  }
  for (const { table, columns, fresh } of [WRITTEN['signedStatement'], WRITTEN['signed']].filter((kept) => kept !== undefined)) {
    await tx.run(sql`delete from ${sql.raw(table)} t where ${meant(of, 't')}`);
    await tx.run(sql`insert into ${sql.raw(table)} (${sql.raw(columns)}) with signed as (${signedOne(of)}) ${fresh(of)}`);
  }
}
