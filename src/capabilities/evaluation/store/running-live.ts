import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { KindLine, LiveLine } from '../contract/running-live.ts';

/** A tenant in a round, as the views show it to whoever oversees the country: never what is answered. */
type LiveTenant = Pick<LiveLine, 'organisation' | 'kinds' | 'signedAt' | 'isReopened' | 'lastActivity'> & { readonly extendedTo: Day | null };

type Row = {
  tenant_no: number; code: string; names: unknown; kind: string; form_kind: string; forms: number; begun: number; complete: number; asked: number; answered: number; below: number | null; handed_in: number | null; accepted: number | null; last_at: Date | null;
  signed_at: Date | null; reopened_at: Date | null; extended_to: Day | null;
};

/**
 * Every tenant that is asked something, with its forms by kind, in one statement and so from one moment: what is folded and what is pending together. Forms are read
 * one by one for how many have begun; the rest is sums.
 */
export async function liveTenants(tx: Tx, roundNo: number): Promise<readonly LiveTenant[]> {
  const rows = await tx.all(sql<Row>`
    with form as (
      select f.tenant_no, f.kind, count(*)::int as forms, count(*) filter (where f.answered > 0)::int as begun, count(*) filter (where f.answered >= f.asked)::int as complete
      from evaluation.form_participation f where f.round_no = ${roundNo} and f.asked > 0 group by f.tenant_no, f.kind
    ), tally as (
      select p.tenant_no, p.kind, sum(p.asked)::int as asked, sum(p.answered)::int as answered, max(p.last_at) as last_at from evaluation.participation p where p.round_no = ${roundNo} group by p.tenant_no, p.kind
    )
    select f.tenant_no, o.code, o.names, o.kind, f.kind as form_kind, f.forms, f.begun, f.complete, t.asked, t.answered, d.forms as below, d.handed_in, d.accepted, t.last_at, s.signed_at, e.reopened_at, x.last_day as extended_to
    from form f
    join tally t on t.tenant_no = f.tenant_no and t.kind = f.kind
    left join evaluation.handed_in_kind d on d.round_no = ${roundNo} and d.tenant_no = f.tenant_no and d.kind = f.kind
    join organisations.place o on o.no = f.tenant_no
    left join evaluation.signature s on s.round_no = ${roundNo} and s.tenant_no = f.tenant_no
    left join evaluation.reopening e on e.round_no = ${roundNo} and e.tenant_no = f.tenant_no
    left join evaluation.extension x on x.round_no = ${roundNo} and x.tenant_no = f.tenant_no and x.organisation_no = f.tenant_no
    order by o.code, f.kind`);
  return [...Map.groupBy(rows, ({ tenant_no }) => tenant_no).values()].flatMap((own) => (own[0] ? [tenantOf(own[0], own)] : []));
}

function tenantOf(first: Row, own: readonly Row[]): LiveTenant {
  const kinds = own.map((row): KindLine => ({ kind: OrganisationKind.parse(row.form_kind), forms: row.forms, begun: row.begun, complete: row.complete, tally: { answered: row.answered, asked: row.asked },
    handIn: { forms: row.below ?? 0, handedIn: row.handed_in ?? 0, accepted: row.accepted ?? 0 } }));
  const last = own.reduce<Date | null>((latest, { last_at }) => (last_at && (!latest || last_at > latest) ? last_at : latest), null);
  return {
    organisation: { code: OrganisationCode.parse(first.code), names: Names.parse(first.names), kind: OrganisationKind.parse(first.kind) }, kinds,
    signedAt: first.signed_at, isReopened: first.reopened_at !== null, lastActivity: last && dayIn(HOME_ZONE, last), extendedTo: first.extended_to,
  };
}

/** Everything that the page is made of as one short text, of sums only: cheap to ask again and again. */
export async function liveText(tx: Tx, roundNo: number): Promise<string> {
  const row = await tx.first(sql<{ text: string }>`
    select concat_ws(' ',
      (select concat_ws(',', sum(p.asked), sum(p.answered), max(p.last_at), count(*)) from evaluation.participation p where p.round_no = ${roundNo}),
      (select sum(h.steps) from evaluation.hand_in_steps h where h.round_no = ${roundNo}),
      (select concat_ws(',', count(*), max(s.signed_at)) from evaluation.signature s where s.round_no = ${roundNo}),
      (select concat_ws(',', count(*), max(e.reopened_at)) from evaluation.reopening e where e.round_no = ${roundNo}),
      (select concat_ws(',', count(*), max(x.given_at), max(x.last_day)) from evaluation.extension x where x.round_no = ${roundNo}),
      (select concat_ws(',', r.last_day, r.closed_on) from evaluation.round r where r.no = ${roundNo})) as text`);
  return row?.text ?? '';
}
