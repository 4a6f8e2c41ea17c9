import { randomUUIDv7 } from 'node:crypto';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import { DivisionId, DIVISION_STATES, DOERS, type DivisionState, type Doer } from '../contract/division.ts';

export type DividedPlace = { readonly no: number; readonly code: OrganisationCode; readonly names: Names; readonly kind: OrganisationKind; readonly path: string; readonly tenantNo: number };
/** The version of the programme by which a division's code is meant. */
export type DividedVersion = { readonly versionNo: number; readonly versionId: string; readonly versionHash: string };
type Done = { readonly by: string; readonly at: Date };
/** On whose side somebody did it; null for what was done before that was kept. */
type DoneAs = Done & { readonly as: Doer | null };
export type DividedCounty = Pick<DividedPlace, 'no' | 'code' | 'names' | 'path' | 'tenantNo'>;
/** `to`: null where each county of the area that gives takes. */
export type KeptDivision = {
  readonly id: DivisionId; readonly programme: string; readonly version: DividedVersion; readonly code: string; readonly basis: string; readonly state: DivisionState; readonly isRecorded: boolean;
  readonly from: DividedPlace; readonly to: DividedPlace | null;
  /** Those counties, as they are today, or were when it was declined or ended; none where somebody is named. */
  readonly counties: readonly DividedCounty[];
  readonly proposed: Done; readonly decided: DoneAs | null; readonly ended: DoneAs | null;
};

export type DivisionRow = {
  id: string; programme_code: string; version_no: number; version_id: string; document_hash: Buffer; code: string; basis: string; state: string; is_recorded: boolean; proposer: string; proposed_at: Date; decider: string | null; decided_at: Date | null;
  ender: string | null; ended_at: Date | null; from_no: number; from_code: string; from_names: unknown; from_kind: string; from_path: string; to_no: number | null; to_code: string | null; to_names: unknown; to_kind: string | null; to_path: string | null;
  decided_as: string | null; ended_as: string | null; counties: readonly { readonly no: number; readonly code: string; readonly names: unknown; readonly path: string }[];
};

export const divisionsOn = (today: Day) => sql`
  select d.id, d.programme_code, d.version_no, v.id as version_id, v.document_hash, d.code, d.basis, d.state, d.is_recorded, d.proposer, d.proposed_at, d.decider, d.decided_at, d.ender, d.ended_at, d.decided_as, d.ended_as,
    (select coalesce(jsonb_agg(jsonb_build_object('no', c.no, 'code', c.code, 'names', c.names, 'path', c.path) order by c.code), '[]')
      from organisations.membership_place m join organisations.place c on c.no = m.organiser_no
      where d.to_no is null and m.area_no = d.tenant_no and ${openAt('m', sql`case when d.state in ('declined', 'ended') then (coalesce(d.ended_at, d.decided_at) at time zone ${HOME_ZONE})::date else ${today}::date end`)}) as counties,
    g.no as from_no, g.code as from_code, g.names as from_names, g.kind as from_kind, g.path as from_path, t.no as to_no, t.code as to_code, t.names as to_names, t.kind as to_kind, t.path as to_path
  from evaluation.division d join programme.version_place v on v.no = d.version_no join organisations.place g on g.no = d.tenant_no left join organisations.place t on t.no = d.to_no`;

/** There on a day: an organisation, or a county in its area. */
export const openAt = (alias: string, day: Day | ReturnType<typeof sql>) => sql`${sql.raw(alias)}.valid_from <= ${day}::date and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to >= ${day}::date)`;

/** Whose divisions: of the organisations within reach as they are today, or everybody's. */
export type Whose = { readonly reach: Reach; readonly isEverybody: boolean; readonly today: Day };

export const concerns = ({ reach: { roots }, isEverybody, today }: Whose) => sql`(${isEverybody} or ${within('g', roots)} or (t.no is not null and ${within('t', roots)})
  or (d.to_no is null and exists (select from organisations.membership_place m join organisations.place c on c.no = m.organiser_no where m.area_no = d.tenant_no and ${openAt('m', today)} and ${within('c', roots)})))`;

const MOST_SHOWN = 500;

/** Those that wait first, then those that stand, the newest first. */
export async function divisionsOf(tx: Tx, whose: Whose): Promise<readonly KeptDivision[]> {
  const rows = await tx.all(sql<DivisionRow>`
    ${divisionsOn(whose.today)} where ${concerns(whose)}
    order by array_position(array['proposed', 'agreed', 'declined', 'ended'], d.state), d.proposed_at desc, d.id desc limit ${MOST_SHOWN}`);
  return rows.map(divisionOf);
}

/** Those that wait for a decision, the oldest first. */
export async function proposedDivisions(tx: Tx, whose: Whose): Promise<readonly KeptDivision[]> {
  return (await tx.all(sql<DivisionRow>`${divisionsOn(whose.today)} where d.state = 'proposed' and ${concerns(whose)} order by d.proposed_at, d.id limit ${MOST_SHOWN}`)).map(divisionOf);
}

export async function divisionById(tx: Tx, whose: Whose, id: DivisionId): Promise<KeptDivision | undefined> {
  const row = await tx.first(sql<DivisionRow>`${divisionsOn(whose.today)} where d.id = ${id} and ${concerns(whose)}`);
  return row && divisionOf(row);
}

export const divisionOf = (row: DivisionRow): KeptDivision => ({
  id: DivisionId.parse(row.id), programme: row.programme_code, version: { versionNo: row.version_no, versionId: row.version_id, versionHash: row.document_hash.toString('hex') }, code: row.code, basis: row.basis, state: DIVISION_STATES.find((state) => state === row.state) ?? 'ended', isRecorded: row.is_recorded,
  from: placeOf({ no: row.from_no, code: row.from_code, names: row.from_names, kind: row.from_kind, path: row.from_path }),
  to: row.to_no === null ? null : placeOf({ no: row.to_no, code: row.to_code, names: row.to_names, kind: row.to_kind, path: row.to_path ?? '' }),
  counties: row.counties.map(({ no, code, names, path }) => ({ no, code: OrganisationCode.parse(code), names: Names.parse(names), path, tenantNo: no })),
  proposed: { by: row.proposer, at: row.proposed_at }, decided: doneOf(row.decider, row.decided_at, row.decided_as), ended: doneOf(row.ender, row.ended_at, row.ended_as),
});

const doneOf = (by: string | null, at: Date | null, as: string | null): DoneAs | null => (by !== null && at ? { by, at, as: DOERS.find((doer) => doer === as) ?? null } : null);
/** Who gives and takes is a tenant of its own. */
const placeOf = ({ no, code, names, kind, path }: { no: number; code: unknown; names: unknown; kind: unknown; path: string }): DividedPlace =>
  ({ no, code: OrganisationCode.parse(code), names: Names.parse(names), kind: OrganisationKind.parse(kind), path, tenantNo: no });

type NewDivision = {
  readonly fromNo: number; readonly toNo: number | null; readonly programme: string; readonly versionNo: number; readonly code: string; readonly basis: string; readonly by: string; readonly at: Date;
  /** Put forward by the programme's owner. */
  readonly isRecorded: boolean;
};

export async function addDivision(tx: Tx, { fromNo, toNo, programme, versionNo, code, basis, by, at, isRecorded }: NewDivision): Promise<DivisionId> {
  const id = DivisionId.parse(randomUUIDv7());
  await tx.run(sql`
    insert into evaluation.division (id, tenant_no, to_no, programme_code, version_no, code, basis, state, is_recorded, proposer, proposed_at)
    values (${id}, ${fromNo}, ${toNo}, ${programme}, ${versionNo}, ${code}, ${basis}, 'proposed', ${isRecorded}, ${by}, ${at})`);
  return id;
}

type Change = { readonly from: DivisionState; readonly to: DivisionState; readonly isRecorded: boolean; readonly by: string; readonly as: Doer; readonly at: Date };

/** False if it is in another state by now. */
export async function changeDivision(tx: Tx, id: DivisionId, { from, to, isRecorded, by, as, at }: Change): Promise<boolean> {
  const done = to === 'ended' ? sql`ender = ${by}, ended_as = ${as}, ended_at = ${at}` : sql`decider = ${by}, decided_as = ${as}, decided_at = ${at}`;
  return (await tx.run(sql`update evaluation.division set state = ${to}, is_recorded = ${isRecorded}, ${done} where id = ${id} and state = ${from}`)) > 0;
}

/** What the same hand to the same by other agreed divisions over the same version, as codes. */
export async function alongsideOf(tx: Tx, { id, from, to, programme, version }: Pick<KeptDivision, 'id' | 'from' | 'to' | 'programme' | 'version'>): Promise<readonly string[]> {
  return (await tx.all(sql<{ code: string }>`
    select code from evaluation.division where state = 'agreed' and id <> ${id} and tenant_no = ${from.no} and to_no is not distinct from ${to?.no ?? null} and programme_code = ${programme} and version_no = ${version.versionNo} order by id`)).map(({ code }) => code);
}

/** Nobody proposes or agrees to another meanwhile: what is handed over is not handed on. */
export const lockDivisions = (tx: Tx): Promise<void> => tx.lock('alone', 'division', 0);

export type KeptStanding = { readonly id: string; readonly fromNo: number; readonly toNo: number | null; readonly code: string; readonly version: DividedVersion };

/** The proposed and agreed divisions with which these organisations have to do, also those that the caller may not see: only to say whether another one can be. */
export async function standingDivisions(tx: Tx, parties: readonly number[], programme: string): Promise<readonly KeptStanding[]> {
  const rows = await tx.all(sql<Omit<KeptStanding, 'version'> & { version_no: number; version_id: string; document_hash: Buffer }>`
    select d.id, d.tenant_no as "fromNo", d.to_no as "toNo", d.code, d.version_no, v.id as version_id, v.document_hash
    from evaluation.divisions_of(${parties}::int[], ${programme}) d join programme.version_place v on v.no = d.version_no order by d.id`);
  return rows.map(({ version_no, version_id, document_hash, ...rest }) => ({ ...rest, version: { versionNo: version_no, versionId: version_id, versionHash: document_hash.toString('hex') } }));
}

/** The counties that collaboration areas have today, by area. */
export async function countiesOf(tx: Tx, areaNos: readonly number[], today: Day): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx.all(sql<{ area: number; counties: readonly number[] }>`
    select area_no as area, array_agg(organiser_no order by organiser_no) as counties from organisations.membership_place m
    where area_no = any (${areaNos}::int[]) and ${openAt('m', today)} group by area_no`);
  return new Map(rows.map(({ area, counties }) => [area, counties]));
}
