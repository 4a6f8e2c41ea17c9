import { soonUntil } from '#capabilities/evidence/index.ts';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { rootsText, sql, type Tx } from '#platform/db/index.ts';
import { FormId, RoundId } from '../contract.ts';
import { HAND_IN_STEPS, type HandInStep } from '../contract/handing-in.ts';
import { lastDayIn } from './running-extensions.ts';

/**
 * What an organisation at the root of a reach has in a round: its own form, if it or what is below it is asked anything, and what is below it. Of a closed round only the own
 * form, where its tenant still has corrections.
 */
export type OwedPlace = {
  readonly organisation: { readonly code: OrganisationCode; readonly names: Names; readonly kind: OrganisationKind };
  readonly round: { readonly id: RoundId; readonly year: number; readonly names: Names; readonly lastDay: Day; readonly closedOn: Day | null };
  readonly path: string; readonly tenantNo: number; readonly isTenants: boolean; readonly isSigned: boolean; readonly isReopened: boolean;
  readonly form: { readonly id: FormId; readonly tally: { readonly answered: number; readonly asked: number } } | null;
  /** The forms below it that are within the reach, and how many of them are answered whole. */
  readonly evidence: { readonly expired: number; readonly soon: number };
  readonly below: { readonly forms: number; readonly complete: number };
  /** How its own form stands towards the organiser, and how many of those below have been handed in and wait. */
  readonly handIn: { readonly step: HandInStep | null; readonly note: string; readonly waiting: number };
  /** Single statements within the reach that somebody asks to correct under a signature, and that are reopened; and who may decide besides whoever signs. */
  readonly asked: number; readonly reopened: number; readonly approver: string;
  /** Whether the organisation has set itself days in the round. */
  readonly hasOwnDays: boolean;
};

type Row = {
  path: string; tenant_no: number; organisation_no: number; code: string; names: unknown; kind: string; signed_at: Date | null; reopened_at: Date | null;
  round_id: string; year: number; round_names: unknown; last_day: Day; closed_on: Day | null; id: string | null; asked: number | null; answered: number | null; forms: number; complete: number;
  expired: number | null; soon: number | null; step: string | null; step_note: string | null; waiting: number;
  asked_statements: number; open_statements: number; approver: string | null; has_own_days: boolean;
};

/**
 * What stands at the roots of a reach in the rounds that are not closed, or that closed over a correction, in one statement: an organisation's own form with how far it and all that is below it have come.
 * Nobody above those is told of, and of a county's thousands of units only their sums.
 */
export async function owedPlaces(tx: Tx, { roots }: Reach, today: Day): Promise<readonly OwedPlace[]> {
  const rows = await tx.all(sql<Row>`
    with root as (
      select split_part(root, ':', 1)::int as tenant_no, split_part(root, ':', 2) as path from unnest(${rootsText(roots)}::text[]) as root
    ), within as (
      select w.path, w.tenant_no, f.round_no, f.organisation_no, f.path = w.path as is_own, f.id, f.asked, coalesce(c.answered, 0) + coalesce(p.change, 0) as answered, h.step, h.note as step_note
      from root w
      join evaluation.form f on f.tenant_no = w.tenant_no and f.path ^@ w.path and (f.asked > 0 or f.organisation_no = f.tenant_no)
      join evaluation.round r on r.no = f.round_no and r.opening is null and (r.closed_on is null or (f.path = w.path
        and exists (select from evaluation.statement_reopening p where p.tenant_no = w.tenant_no and p.round_no = r.no and p.state = 'reopened')))
      left join lateral (select sum(c.fully + c.partly + c.not_at_all + c.not_applicable)::int as answered from evaluation.form_count c where c.organisation_no = f.organisation_no and c.round_no = f.round_no) c on true
      left join (
        select organisation_no, round_no, sum((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int)::int as change from evaluation.pending group by organisation_no, round_no
      ) p on p.organisation_no = f.organisation_no and p.round_no = f.round_no
      left join evaluation.hand_in_standing h on h.organisation_no = f.organisation_no and h.round_no = f.round_no
    ), place as (
      select path, tenant_no, round_no, min(id::text) filter (where is_own) as id, min(asked) filter (where is_own) as asked, min(answered) filter (where is_own) as answered,
        count(*) filter (where not is_own)::int as forms, count(*) filter (where not is_own and answered >= asked)::int as complete,
        min(step) filter (where is_own) as step, min(step_note) filter (where is_own) as step_note, count(*) filter (where not is_own and step = 'handed-in')::int as waiting
      from within group by path, tenant_no, round_no
    ), waning as (
      select w.path, w.tenant_no, u.round_no, count(distinct u.item_id) filter (where u.valid_until < ${today}::date)::int as expired, count(distinct u.item_id) filter (where u.valid_until >= ${today}::date)::int as soon
      from root w join evidence.use_place u on u.tenant_no = w.tenant_no and u.path ^@ w.path and u.valid_until <= ${soonUntil(today)}::date
      join evaluation.form f on f.organisation_no = u.organisation_no and f.round_no = u.round_no
      join evaluation.asked a on a.list_no = f.list_no and a.statement_no = u.statement_no
      group by w.path, w.tenant_no, u.round_no
    )
    select w.*, o.code, o.names, o.kind, s.signed_at, e.reopened_at, r.id as round_id, r.year, r.names as round_names, ${lastDayIn('w', 'r')} as last_day, r.closed_on, v.expired, v.soon,
      coalesce(c.asked, 0)::int as asked_statements, coalesce(c.reopened, 0)::int as open_statements,
      (select g.approver from evaluation.signing_rule g where g.tenant_no = w.tenant_no order by g.version desc limit 1) as approver,
      exists (select from evaluation.own_day d where d.organisation_no = w.organisation_no and d.round_no = w.round_no) as has_own_days
    from (select *, split_part(rtrim(path, '.'), '.', -1)::int as organisation_no from place) w
    join evaluation.round r on r.no = w.round_no and (w.asked > 0 or w.forms > 0 or r.closed_on is not null)
    join organisations.place o on o.no = w.organisation_no
    left join evaluation.signature s on s.round_no = w.round_no and s.tenant_no = w.tenant_no
    left join evaluation.reopening e on e.round_no = w.round_no and e.tenant_no = w.tenant_no
    left join lateral (
      select count(*) filter (where p.state = 'asked') as asked, count(*) filter (where p.state = 'reopened') as reopened
      from evaluation.statement_reopening p join evaluation.form f on f.organisation_no = p.organisation_no and f.round_no = p.round_no and f.path ^@ w.path
      where p.tenant_no = w.tenant_no and p.round_no = w.round_no and p.state in ('asked', 'reopened')
    ) c on true
    left join waning v on v.path = w.path and v.tenant_no = w.tenant_no and v.round_no = w.round_no
    order by r.closed_on is not null, last_day, r.year, w.path
    limit ${MOST_OWED}`);
  return rows.map((row) => ({
    organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
    round: { id: RoundId.parse(row.round_id), year: row.year, names: Names.parse(row.round_names), lastDay: row.last_day, closedOn: row.closed_on },
    path: row.path, tenantNo: row.tenant_no, isTenants: row.organisation_no === row.tenant_no, isSigned: row.signed_at !== null, isReopened: row.reopened_at !== null,
    form: row.id === null ? null : { id: FormId.parse(row.id), tally: { answered: row.answered ?? 0, asked: row.asked ?? 0 } },
    evidence: { expired: row.expired ?? 0, soon: row.soon ?? 0 },
    below: { forms: row.forms, complete: row.complete },
    handIn: { step: HAND_IN_STEPS.find((step) => step === row.step) ?? null, note: row.step_note ?? '', waiting: row.waiting },
    asked: row.asked_statements, reopened: row.open_statements, approver: row.approver ?? 'signatory', hasOwnDays: row.has_own_days,
  }));
}

/** Somebody with more roles than that finds the rest in the list of forms. */
const MOST_OWED = 100;
