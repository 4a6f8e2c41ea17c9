import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { rootsText, sql, type Tx } from '#platform/db/index.ts';
import { FormId } from '../contract.ts';
import { HAND_IN_STEPS, HAND_INS_A_PAGE, type HandInShown, type HandInsPage, type HandInStep } from '../contract/handing-in.ts';
import type { KeptForm } from './forms.ts';

const stepFrom = (step: string | null): HandInStep | null => HAND_IN_STEPS.find((each) => each === step) ?? null;

export type HandInSteps = { readonly steps: readonly { readonly no: number; readonly step: HandInStep; readonly note: string; readonly by: string; readonly at: Date }[]; readonly changed: number };

/** The steps of a form, the newest first, and how many answers have changed after the last one. */
export async function handInOf(tx: Tx, { organisationNo, round }: KeptForm): Promise<HandInSteps> {
  const rows = await tx.all(sql<{ no: number; step: string; note: string; by_name: string; at: Date; changed: number }>`
    select h.no, h.step, h.note, h.by_name, h.at,
      (select count(*)::int from evaluation.answer x where x.organisation_no = h.organisation_no and x.round_no = h.round_no 
        and x.at > (select l.at from evaluation.hand_in l where l.organisation_no = h.organisation_no and l.round_no = h.round_no order by l.no desc limit 1)) as changed
    from evaluation.hand_in h where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} order by h.no desc limit 100`);
  return { changed: rows[0]?.changed ?? 0, steps: rows.map(({ no, step, note, by_name, at }) => ({ no, step: stepFrom(step) ?? 'taken-back', note, by: by_name, at })) };
}

type NewStep = { readonly step: HandInStep; readonly note: string; readonly account: string | null; readonly by: string; readonly at: Date };

/** False if another step has come meanwhile. `no`: the last one that was seen, 0 for none. */
export async function addHandIn(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, no: number, { step, note, account, by, at }: NewStep): Promise<boolean> {
  return (await tx.run(sql`
    insert into evaluation.hand_in (organisation_no, round_no, no, tenant_no, step, note, by_account, by_name, at)
    select ${organisationNo}, ${round.no}, ${no + 1}, ${tenantNo}, ${step}, ${note}, ${account}::uuid, ${by}, ${at}
    where not exists (select from evaluation.hand_in h where h.organisation_no = ${organisationNo} and h.round_no = ${round.no} and h.no > ${no})
    on conflict do nothing`)) === 1;
}

/** The forms below the roots of a reach, with how each stands. What is at a root is its own to hand in, not its own to accept. */
const below = ({ roots }: Reach, roundNo: number) => sql`
  select f.id, f.organisation_no, f.round_no, f.tenant_no, f.kind, f.path, f.asked, h.no, h.step, h.note, h.by_name, h.at, s.signed_at is not null as is_signed,
    h.step in ('handed-in', 'accepted') and exists (select from evaluation.answer x where x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.at > h.at) as is_changed
  from evaluation.form f
  left join evaluation.hand_in_standing h on h.round_no = f.round_no and h.organisation_no = f.organisation_no
  left join evaluation.signature s on s.round_no = f.round_no and s.tenant_no = f.tenant_no
  where f.round_no = ${roundNo} and f.asked > 0 and f.organisation_no <> f.tenant_no
    and exists (select from unnest(${rootsText(roots)}::text[]) as root where (f.tenant_no || ':' || f.path) ^@ root and (f.tenant_no || ':' || f.path) <> root)`;

const SHOWN = {
  all: sql<boolean>`true`, not: sql<boolean>`step is null or step = 'taken-back'`, waiting: sql<boolean>`step = 'handed-in' or (step = 'accepted' and is_changed)`, changed: sql<boolean>`is_changed`,
  returned: sql<boolean>`step = 'returned'`, accepted: sql<boolean>`step = 'accepted' and not is_changed`,
} satisfies Record<HandInShown, unknown>;

export type HandIns = Pick<HandInsPage, 'rows' | 'counts'>;

export async function handInsBelow(tx: Tx, reach: Reach, roundNo: number, { show, page }: { readonly show: HandInShown; readonly page: number }): Promise<HandIns> {
  type Row = { id: string; code: string; names: unknown; kind: string; asked: number; answered: number | null; is_signed: boolean; step: string | null; note: string | null; by_name: string | null; at: Date | null; is_changed: boolean | null };
  type Counts = Record<HandInShown, number>;
  const rows = await tx.all(sql<Row & { counts: Counts }>`
    with below as materialized (${below(reach, roundNo)}), cut as (
      select * from below where ${SHOWN[show]} order by path limit ${HAND_INS_A_PAGE} offset ${(page - 1) * HAND_INS_A_PAGE}
    )
    select c.id, o.code, o.names, c.kind, c.asked, p.answered, c.is_signed, c.step, c.note, c.by_name, c.at, c.is_changed, n.counts
    from (select jsonb_build_object(${sql.join(Object.entries(SHOWN).map(([name, when]) => sql`${sql.lit(name)}, count(*) filter (where ${when})`))}) as counts from below) n
    left join cut c on true
    left join organisations.place o on o.no = c.organisation_no
    left join lateral (
      select sum(t.fully + t.partly + t.not_at_all + t.not_applicable)::int as answered from evaluation.form_tally t where t.organisation_no = c.organisation_no and t.round_no = c.round_no) p on true
    order by c.path`);
  return {
    counts: rows[0]?.counts ?? { all: 0, not: 0, waiting: 0, changed: 0, returned: 0, accepted: 0 },
    rows: rows.flatMap((row) => (row.id === null ? [] : [{
      id: FormId.parse(row.id), organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
      tally: { answered: row.answered ?? 0, asked: row.asked }, isSigned: row.is_signed, step: stepFrom(row.step), note: row.note ?? '', by: row.by_name ?? '', at: row.at, isChanged: row.is_changed === true,
    }])),
  };
}

export type Deciding = { readonly forms: readonly FormId[]; readonly all: HandInShown | undefined; readonly decision: 'accept' | 'return'; readonly seen: Date };
type Decider = Omit<NewStep, 'step'> & { readonly roundNo: number };

/** Of the chosen forms those of which it can be decided: handed in or accepted, not signed, and for an acceptance not changed after they were seen. */
const decidable = (reach: Reach, roundNo: number, { forms, all, decision, seen }: Deciding) => sql`
  with below as materialized (${below(reach, roundNo)}), chosen as (
    select * from below where ${all === undefined ? sql`id = any(${forms}::uuid[])` : SHOWN[all]}
  ), fit as (
    select * from chosen c where not c.is_signed and ${decision === 'return'
      ? sql`c.step in ('handed-in', 'accepted')`
      : sql`(c.step = 'handed-in' or (c.step = 'accepted' and c.is_changed))
        and c.at <= ${seen} and not exists (select from evaluation.answer x where x.organisation_no = c.organisation_no and x.round_no = c.round_no and x.at > ${seen})`}
  )`;

/** What a decision would do: of how many forms, how many of these are not answered whole, and how many it leaves alone. */
export async function lookAtDecision(tx: Tx, reach: Reach, roundNo: number, deciding: Deciding): Promise<{ readonly decided: number; readonly left: number; readonly incomplete: number }> {
  const row = await tx.first(sql<{ decided: number; left: number; incomplete: number }>`
    ${decidable(reach, roundNo, deciding)}
    select (select count(*)::int from fit) as decided, (select count(*)::int from chosen) - (select count(*)::int from fit) as "left",
      (select count(*)::int from fit c where c.asked > coalesce((
        select sum(t.fully + t.partly + t.not_at_all + t.not_applicable)::int from evaluation.form_tally t where t.organisation_no = c.organisation_no and t.round_no = c.round_no), 0)) as incomplete`);
  return row ?? { decided: 0, left: 0, incomplete: 0 };
}

export async function decide(tx: Tx, reach: Reach, deciding: Deciding, { roundNo, note, account, by, at }: Decider): Promise<{ readonly decided: number; readonly left: number }> {
  const row = await tx.first(sql<{ decided: number; left: number }>`
    ${decidable(reach, roundNo, deciding)}, written as (
      insert into evaluation.hand_in (organisation_no, round_no, no, tenant_no, step, note, by_account, by_name, at)
      select organisation_no, round_no, no + 1, tenant_no, ${deciding.decision === 'accept' ? 'accepted' : 'returned'}, ${note}, ${account}::uuid, ${by}, ${at} from fit
      on conflict do nothing returning 1
    )
    select (select count(*)::int from written) as decided, (select count(*)::int from chosen) - (select count(*)::int from written) as "left"`);
  return row ?? { decided: 0, left: 0 };
}

export type HandedIn = { readonly tenantNo: number; readonly forms: number; readonly handedIn: number; readonly accepted: number; readonly returned: number };

/** How many of the forms below each tenant are handed in, accepted and returned in a round: of the caller's own tenants, and of all for whoever oversees the country. */
export async function handedInOf(tx: Tx, roundNo: number, tenantNo?: number): Promise<readonly HandedIn[]> {
  const rows = await tx.all(sql<{ tenant_no: number; forms: number; handed_in: number; accepted: number; returned: number }>`
    select tenant_no, forms, handed_in, accepted, returned from evaluation.handed_in where round_no = ${roundNo} ${tenantNo === undefined ? sql`` : sql`and tenant_no = ${tenantNo}`} order by tenant_no`);
  return rows.map(({ tenant_no, handed_in, ...counts }) => ({ tenantNo: tenant_no, handedIn: handed_in, ...counts }));
}
