import { Names, OrganisationCode, type OrganisationKind, type Sector, type UnitKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, WAYS_IN, type Status } from '../contract.ts';
import type { UnitRow } from '../contract/units.ts';
import { reviewState } from '../rules/units.ts';
import { statusFrom } from './answers.ts';
import type { FormLock } from './forms.ts';

/** The forms that the table has rows of: units', and those of branches that answer for theirs. */
export const unitForms = ({ roundNo, tenantNo }: FormLock, { roots }: Reach) =>
  sql<boolean>`f.round_no = ${roundNo} and f.tenant_no = ${tenantNo} and (f.kind = 'unit' or (f.kind = 'branch' and f.asked > 0)) and ${within('f', roots)}`;

export type AskedOfUnits = { readonly no: number; readonly code: StatementCode; readonly value: 'count' | 'share' | null; readonly units: number };
export type UnitsBranch = { readonly code: OrganisationCode; readonly names: Names; readonly path: string };
export type UnitsGround = { readonly statements: readonly AskedOfUnits[]; readonly branches: readonly UnitsBranch[]; readonly units: number; readonly isSigned: boolean };

type GroundRow = { kind: string; code: string; data: { no: number; value: AskedOfUnits['value']; units: number; names: unknown; path: string } };

/** What the table can be about, in one statement: which statements units within the reach are asked and how many, the branches that they stand in, and whether all is signed. */
export async function unitsGround(tx: Tx, reach: Reach, at: FormLock): Promise<UnitsGround> {
  const rows = await tx.all(sql<GroundRow>`
    with unit as materialized (select f.list_no, f.path from evaluation.form f where ${unitForms(at, reach)})
    select 'statement' as kind, a.statement_code as code, jsonb_build_object('no', a.statement_no, 'value', a.value_kind, 'units', sum(l.units)) as data
    from (select list_no, count(*) as units from unit group by list_no) l join evaluation.asked a on a.list_no = l.list_no
    group by a.statement_code, a.statement_no, a.value_kind
    union all
    select 'branch', b.code, jsonb_build_object('names', b.names, 'path', b.path)
    from (select distinct n::int as no from unit, lateral regexp_split_to_table(rtrim(path, '.'), '[.]') n) above join organisations.place b on b.no = above.no and b.kind = 'branch'
    union all
    select 'units', '', jsonb_build_object('units', count(*)) from unit
    union all
    select 'signed', '', '{}' from evaluation.sign_off s where s.round_no = ${at.roundNo} and s.tenant_no = ${at.tenantNo} and s.reopened_at is null`);
  const of = (kind: string): readonly GroundRow[] => rows.filter((row) => row.kind === kind);
  return {
    statements: of('statement').map(({ code, data: { no, value, units } }) => ({ no, code: StatementCode.parse(code), value, units })),
    branches: of('branch').map(({ code, data: { names, path } }) => ({ code: OrganisationCode.parse(code), names: Names.parse(names), path })),
    units: of('units')[0]?.data.units ?? 0,
    isSigned: of('signed').length > 0,
  };
}

/** Whether the caller has to do with more than one unit in a round: only then is there a table to be shown. */
export async function hasSeveralUnits(tx: Tx, { roots }: Reach, roundNo: number): Promise<boolean> {
  const row = await tx.first(sql<{ n: number }>`
    select count(*)::int as n from (
      select from evaluation.form f where f.round_no = ${roundNo} and (f.kind = 'unit' or (f.kind = 'branch' and f.asked > 0)) and ${within('f', roots)} limit 2) f`);
  return (row?.n ?? 0) > 1;
}

type Row = {
  id: string; kind: string; code: string; names: unknown; unit_kind: string | null; sectors: readonly string[]; above: string; is_asked: boolean;
  status: number | null; comment: string | null; evidence: string | null; version: number | null; at: Date | null; way_in: number | null; last_year: number | null; last_status: number | null;
  review: 'returned' | 'accepted' | null; reviewed: number | null; note: string | null; reviewer: string | null; reviewed_at: Date | null;
};

/** Signs that `like` would take for others stand for themselves. */
const likeText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
const SHOWN_OF_TEXT = 160;

type OfUnits = FormLock & Pick<UnitsGround, 'branches'> & { readonly statement: AskedOfUnits; readonly underNo?: number | undefined; readonly text?: string };

/**
 * Every unit of a tenant within the reach with its answer to one statement, what the same unit answered the last time, and what was said of the answer: one statement, as
 * many rows as there are units. `underNo`: only those below that organisation, as the tree of the round has it. `text`: only those whose name, code or comment holds it.
 */
export async function unitRows(tx: Tx, reach: Reach, { statement, branches, underNo, text = '', ...at }: OfUnits): Promise<readonly UnitRow[]> {
  const like = likeText(text);
  const rows = await tx.all(sql<Row>`
    with earlier as materialized (
      select r.no as round_no, r.year, r.opened_at, s.no as statement_no, row_number() over (order by r.year desc, r.opened_at desc) = 1 as is_last
      from evaluation.round n
      join programme.version_place w on w.no = n.version_no
      join evaluation.round r on r.year < n.year
      join programme.version_place v on v.no = r.version_no
      left join programme.crosswalk_place c on c.to_version_no = n.version_no and c.from_version_no = r.version_no
      left join programme.crosswalk_row_place k on k.to_version_no = c.to_version_no and k.from_version_no = c.from_version_no and k.to_code = ${statement.code} and k.change in ('same', 'wording')
      join programme.statement_place s on s.version_no = r.version_no and s.code = case when c.to_version_no is null then ${statement.code} else k.from_code end
      where n.no = ${at.roundNo} and (v.programme_code = w.programme_code or c.to_version_no is not null)
    )
    select f.id, f.kind, o.code, o.names, o.unit_kind, o.sectors, split_part(rtrim(f.path, '.'), '.', -2) as above, a.statement_no is not null as is_asked,
      x.status, left(x.comment, ${SHOWN_OF_TEXT + 1}) as comment, left(x.evidence, ${SHOWN_OF_TEXT + 1}) as evidence, x.version, x.at, x.way_in,
      coalesce(l.year, b.year) as last_year, coalesce(l.status, b.status) as last_status, v.state as review, v.version as reviewed, v.note, v.reviewer, v.at as reviewed_at
    from evaluation.form f
    join organisations.place o on o.no = f.organisation_no
    left join evaluation.asked a on a.list_no = f.list_no and a.statement_code = ${statement.code}
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    left join lateral (
      select e.year, y.status from earlier e
      join evaluation.answer y on y.organisation_no = f.organisation_no and y.round_no = e.round_no and y.statement_no = e.statement_no and y.status > 0
      where e.is_last
    ) l on a.statement_no is not null
    left join lateral (
      -- Only of who did not answer the last time.
      select e.year, y.status from earlier e
      join evaluation.answer y on y.organisation_no = f.organisation_no and y.round_no = e.round_no and y.statement_no = e.statement_no and y.status > 0
      where not e.is_last and l.status is null order by e.year desc, e.opened_at desc limit 1
    ) b on a.statement_no is not null
    left join lateral (
      select r.state, r.version, r.note, r.reviewer, r.at from evaluation.answer_review r
      where r.organisation_no = f.organisation_no and r.round_no = f.round_no and r.tenant_no = f.tenant_no and r.statement_no = a.statement_no and r.taken_back_at is null
      order by r.id desc limit 1
    ) v on a.statement_no is not null
    where ${unitForms(at, reach)}
      and ${underNo === undefined ? sql`true` : sql`position(${`.${underNo}.`} in '.' || f.path) > 0`}
      and ${text === '' ? sql`true` : sql`(o.code ilike ${like} or x.comment ilike ${like} or concat_ws(' ', o.names ->> 'sv', o.names ->> 'fi', o.names ->> 'en', o.names ->> 'nb') ilike ${like})`}`);
  const above = new Map(branches.map(({ code, names, path }) => [path.split('.').at(-2) ?? '', { code, names }]));
  return rows.map((row) => ({ ...rowOf(row), branch: above.get(row.above) ?? null }));
}

const rowOf = (row: Row): Omit<UnitRow, 'branch'> => ({
  organisation: { code: OrganisationCode.parse(row.code), names: row.names as Names, kind: row.kind as OrganisationKind }, // checked again where they leave
  formId: row.id as FormId,
  unitKind: row.unit_kind as UnitKind | null,
  sectors: row.sectors as readonly Sector[],
  isAsked: row.is_asked,
  status: statusFrom(row.status ?? 0),
  comment: shortened(row.comment ?? ''),
  evidence: shortened(row.evidence ?? ''),
  version: row.version ?? 0,
  at: row.at,
  wayIn: WAYS_IN[row.way_in ?? 0] ?? 'form',
  last: lastOf(row),
  review: row.review && row.reviewed_at ? { state: reviewState(row.review, { reviewed: row.reviewed ?? 0, now: row.version ?? 0 }), note: row.note ?? '', by: row.reviewer ?? '', at: row.reviewed_at } : null,
});

function lastOf({ last_year: year, last_status }: Row): UnitRow['last'] {
  const status = statusFrom(last_status ?? 0);
  return year !== null && status !== null ? { year, status } : null;
}

const shortened = (text: string): string => (text.length > SHOWN_OF_TEXT ? `${text.slice(0, SHOWN_OF_TEXT - 1).trimEnd()}…` : text);

export type OwnAnswer = { readonly formId: FormId; readonly statement: StatementCode; readonly status: Status | null; readonly comment: string };

/** What a tenant's own form asks and has answered, of forms within the reach. About a hundred rows; none where it has no form. */
export async function ownAnswers(tx: Tx, { roots }: Reach, { roundNo, tenantNo }: FormLock): Promise<readonly OwnAnswer[]> {
  const rows = await tx.all(sql<{ id: string; statement_code: string; status: number | null; comment: string | null }>`
    select f.id, a.statement_code, x.status, x.comment
    from evaluation.form f
    join evaluation.asked a on a.list_no = f.list_no
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    where f.organisation_no = ${tenantNo} and f.round_no = ${roundNo} and f.tenant_no = ${tenantNo} and ${within('f', roots)}
    order by a.statement_no`);
  return rows.map(({ id, statement_code, status, comment }) => ({ formId: FormId.parse(id), statement: StatementCode.parse(statement_code), status: statusFrom(status ?? 0), comment: comment ?? '' }));
}

export type UnitSums = { readonly statement: StatementCode; readonly fully: number; readonly partly: number; readonly notAtAll: number };

/** What the units of a tenant have answered to each of these statements, counted: for its own people only. */
export async function unitSums(tx: Tx, reach: Reach, at: FormLock, statements: readonly AskedOfUnits[]): Promise<readonly UnitSums[]> {
  const rows = await tx.all(sql<{ code: string; fully: number; partly: number; not_at_all: number }>`
    select s.code, count(*) filter (where x.status = 1)::int as fully, count(*) filter (where x.status = 2)::int as partly, count(*) filter (where x.status = 3)::int as not_at_all
    from evaluation.form f
    join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no
    join unnest(${statements.map(({ no }) => no)}::int[], ${statements.map(({ code }) => code)}::text[]) as s (no, code) on s.no = x.statement_no
    join evaluation.asked a on a.list_no = f.list_no and a.statement_code = s.code
    where ${unitForms(at, reach)}
    group by s.code`);
  return rows.map(({ code, fully, partly, not_at_all }) => ({ statement: StatementCode.parse(code), fully, partly, notAtAll: not_at_all }));
}
