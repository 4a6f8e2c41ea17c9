import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, FORMS_A_PAGE, RoundId, type CoverageCounts, type FormLine, type FormPlace, type FormsPage, type Round } from '../contract.ts';
import { SendingRules } from '../contract/sending.ts';
import { roundState } from '../rules/round.ts';
import { lastDayIn } from './running-extensions.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A form and all that stands around it: whose it is, which round, whether it is signed. */
export type KeptForm = {
  readonly id: FormId;
  readonly organisationNo: number;
  readonly tenantNo: number;
  readonly path: string;
  readonly listNo: number;
  readonly asked: number;
  readonly organisation: { readonly code: OrganisationCode; readonly names: Names; readonly kind: OrganisationKind };
  readonly round: Round & { readonly no: number };
  readonly versionId: string;
  readonly versionHash: string;
  /** Of how many of its tenant's units anything is asked. */
  readonly coverage: CoverageCounts | null;
  /** What the round asks for beside its answers. */
  readonly rules: SendingRules;
} & Pick<FormPlace, 'signed' | 'reopened' | 'openStatements'>;

/** Where the coverage is kept of whether anything at all is asked. */
const OF_ANY_GOAL = 0;

/** Undefined when it is outside the reach: then it does not exist for the caller. */
export async function formById(tx: Tx, { roots }: Reach, id: FormId, today: Day): Promise<KeptForm | undefined> {
  const [row] = await tx.often(
    db.selectFrom('evaluation.form as f')
      .innerJoin('evaluation.round as r', 'r.no', 'f.round_no')
      .innerJoin('programme.version_place as v', 'v.no', 'r.version_no')
      .innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
      .leftJoinLateral(
        (query) => query.selectFrom('evaluation.sign_off as o').select(['o.no', 'o.signed_at', 'o.signer', 'o.hash', 'o.reopened_at', 'o.reopener', 'o.reopening_reason'])
          .whereRef('o.round_no', '=', 'f.round_no').whereRef('o.tenant_no', '=', 'f.tenant_no').orderBy('o.no', 'desc').limit(1).as('s'),
        (join) => join.onTrue())
      .leftJoin('evaluation.coverage as c', (join) => join.onRef('c.tenant_no', '=', 'f.tenant_no').onRef('c.round_no', '=', 'f.round_no').on('c.goal_no', '=', OF_ANY_GOAL))
      .select([
        'f.id', 'f.organisation_no', 'f.tenant_no', 'f.path', 'f.list_no', 'f.asked', 'f.kind', 'o.code', 'o.names',
        'r.no as round_no', 'r.id as round_id', 'r.year', 'r.names as round_names', lastDayIn('f', 'r').as('last_day'), 'r.closed_on', 'r.opening', 'r.rules',
        'v.id as version_id', 'v.programme_code', 'v.label', 'v.document_hash',
        's.no as sign_off_no', 's.signed_at', 's.signer', 's.hash', 's.reopened_at', 's.reopener', 's.reopening_reason',
        'c.units as units_in_all', 'c.asked as units_asked', 'c.by_branch',
        sql<number>`(select count(*)::int from evaluation.statement_reopening p where p.tenant_no = f.tenant_no and p.round_no = f.round_no and p.state = 'reopened')`.as('open_statements'),
      ])
      .where('f.id', '=', id)
      .where(within('f', roots)),
  );
  if (!row) return undefined;
  return {
    id: FormId.parse(row.id),
    organisationNo: row.organisation_no,
    tenantNo: row.tenant_no,
    path: row.path,
    listNo: row.list_no,
    asked: row.asked,
    organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
    round: {
      no: row.round_no, id: RoundId.parse(row.round_id), year: row.year, names: Names.parse(row.round_names), lastDay: row.last_day,
      state: roundState({ lastDay: row.last_day, closedOn: row.closed_on, isOpening: row.opening !== null }, today), programme: { code: row.programme_code, version: row.label },
    },
    versionId: row.version_id,
    versionHash: row.document_hash.toString('hex'),
    coverage: row.units_in_all === null || row.units_asked === null || row.by_branch === null ? null : { units: row.units_in_all, asked: row.units_asked, byBranch: row.by_branch },
    rules: SendingRules.parse(row.rules),
    openStatements: row.open_statements,
    ...lastOf(row),
  };
}

type LastSignOff = {
  sign_off_no: number | null; signed_at: Date | null; signer: string | null; hash: Buffer | null; reopened_at: Date | null; reopener: string | null; reopening_reason: string | null;
};
/** What the last sign-off makes of a form: signed, or reopened. */
function lastOf({ sign_off_no: no, signed_at, signer, hash, reopened_at, reopener, reopening_reason }: LastSignOff): Pick<KeptForm, 'signed' | 'reopened'> {
  if (reopened_at && reopener && reopening_reason) return { signed: null, reopened: { at: reopened_at, by: reopener, reason: reopening_reason } };
  return { signed: no && signed_at && signer && hash ? { at: signed_at, by: signer, hash: hash.toString('hex'), no } : null, reopened: null };
}

export type OwnForm = Omit<FormLine, 'state' | 'may'> & { readonly path: string; readonly tenantNo: number; readonly closedOn: Day | null; readonly isTenants: boolean };

/** How much of a form is answered, with what is still to be folded. */
const ANSWERED_OF_F = sql<number>`(
  select coalesce(sum(t.fully + t.partly + t.not_at_all + t.not_applicable), 0) from evaluation.form_tally t where t.organisation_no = f.organisation_no and t.round_no = f.round_no)`;

/** What asks anything; and who is asked nothing itself has a form to sign by, where anything is asked below it, or was ever signed. */
const IS_TO_SHOW_OF_F = sql<boolean>`(f.asked > 0 or (f.organisation_no = f.tenant_no and (
  exists (select from evaluation.form b where b.tenant_no = f.tenant_no and b.round_no = f.round_no and b.asked > 0)
  or exists (select from evaluation.sign_off s where s.tenant_no = f.tenant_no and s.round_no = f.round_no))))`;

/** A page of the forms within the caller's reach, newest round first, each organiser before its units; and how many there are in all. */
export async function ownForms(tx: Tx, { roots }: Reach, { show, page }: { readonly show: FormsPage['show']; readonly page: number }): Promise<{ readonly forms: readonly OwnForm[]; readonly all: number }> {
  // Cut to the page first: how much is answered is looked up for its forms only, not for every one of a large county's.
  const cut = db.selectFrom('evaluation.form as f')
    .innerJoin('evaluation.round as r', 'r.no', 'f.round_no')
    .select([
      'f.id', 'f.kind', 'f.path', 'f.organisation_no', 'f.round_no', 'f.tenant_no', 'f.asked', 'r.id as round_id', 'r.year', lastDayIn('f', 'r').as('last_day'), 'r.closed_on', sql<number>`count(*) over ()`.as('all'),
    ])
    .where(within('f', roots)).where(IS_TO_SHOW_OF_F).where('r.opening', 'is', null)
    .$if(show !== 'all', (query) => query.where('r.closed_on', 'is', null))
    .$if(show === 'left', (query) => query.where(ANSWERED_OF_F, '<', sql<number>`f.asked`))
    .orderBy('r.year', 'desc').orderBy('f.path')
    .limit(FORMS_A_PAGE).offset((page - 1) * FORMS_A_PAGE);
  const rows = await tx.all(
    db.with('cut', () => cut).selectFrom('cut as f')
      .innerJoin('organisations.place as o', 'o.no', 'f.organisation_no')
      .leftJoin('evaluation.signature as s', (join) => join.onRef('s.round_no', '=', 'f.round_no').onRef('s.tenant_no', '=', 'f.tenant_no'))
      .selectAll('f')
      .select((of) => [
        'o.code', 'o.names', 's.signed_at',
        of.selectFrom('evaluation.form_participation as p').select('p.answered').whereRef('p.organisation_no', '=', 'f.organisation_no').whereRef('p.round_no', '=', 'f.round_no').as('answered'),
      ])
      .orderBy('f.year', 'desc').orderBy('f.path'),
  );
  return { all: rows[0]?.all ?? 0, forms: rows.map((row) => ({
    id: FormId.parse(row.id),
    organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
    roundId: RoundId.parse(row.round_id),
    year: row.year,
    lastDay: row.last_day,
    closedOn: row.closed_on,
    tally: { answered: row.answered ?? 0, asked: row.asked },
    signedAt: row.signed_at,
    path: row.path,
    tenantNo: row.tenant_no,
    isTenants: row.organisation_no === row.tenant_no,
  })) };
}

export type FormLock = { readonly roundNo: number; readonly tenantNo: number };

/**
 * What forms are locked by, of those that the caller can see at all: asked once, and remembered of so many. A form may come to another tenant meanwhile, whatever is
 * remembered here or by another server: then nothing is saved by the lock that is known, and whoever finds that out forgets it and asks anew.
 */
export function knowingLocks(most: number): { readonly locksOf: (tx: Tx, ids: readonly FormId[]) => Promise<ReadonlyMap<FormId, FormLock>>; readonly forgetLock: (id: FormId) => void } {
  const known = new Map<FormId, FormLock>();
  const locksOf = async (tx: Tx, ids: readonly FormId[]): Promise<ReadonlyMap<FormId, FormLock>> => {
    const found = new Map(ids.flatMap((id) => {
      const lock = known.get(id);
      return lock ? [[id, lock] as const] : [];
    }));
    const unknown = ids.filter((id) => !found.has(id));
    if (unknown.length === 0) return found;
    const rows = await tx.all(db.selectFrom('evaluation.form').select(['id', 'round_no', 'tenant_no']).where('id', '=', sql<string>`any(${unknown}::uuid[])`));
    if (known.size + rows.length > most) known.clear();
    for (const row of rows) {
      const [id, lock] = [FormId.parse(row.id), { roundNo: row.round_no, tenantNo: row.tenant_no }];
      found.set(id, lock);
      known.set(id, lock);
    }
    return found;
  };
  return { locksOf, forgetLock: (id) => void known.delete(id) };
}
export const { locksOf, forgetLock } = knowingLocks(100_000);
export const lockOf = async (tx: Tx, id: FormId): Promise<FormLock | undefined> => (await locksOf(tx, [id])).get(id);
