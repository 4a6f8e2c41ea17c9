import { randomUUIDv7 } from 'node:crypto';
import { Names, OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { RoundId, type GoingOn, type Round } from '../contract.ts';
import { OpeningState } from '../contract/running.ts';
import { SendingRules } from '../contract/sending.ts';
import { roundState } from '../rules/round.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type KeptRound = Round & { readonly no: number; readonly versionNo: number; readonly versionId: string; readonly versionHash: string; readonly scale: string } & {
  readonly closedOn: Day | null; readonly openedAt: Date; readonly opening: OpeningState['state'] | null; readonly hasPilots: boolean; readonly rules: SendingRules;
};

const rounds = db
  .selectFrom('evaluation.round as r')
  .innerJoin('programme.version_place as v', 'v.no', 'r.version_no')
  .select(['r.no', 'r.version_no', 'r.id', 'r.year', 'r.names', 'r.last_day', 'r.closed_on', 'r.opened_at', 'r.opening', 'r.has_pilots', 'r.rules', 'r.scale', 'v.id as version_id', 'v.programme_code', 'v.label', 'v.document_hash']);
type Row = { no: number; version_no: number; id: string; year: number; names: unknown; last_day: Day; closed_on: Day | null; opened_at: Date; opening: string | null; has_pilots: boolean; rules: unknown; scale: string; version_id: string; programme_code: string; label: string; document_hash: Buffer };

const roundOf = (row: Row, today: Day): KeptRound => ({
  no: row.no,
  versionNo: row.version_no,
  id: RoundId.parse(row.id),
  year: row.year,
  names: Names.parse(row.names),
  lastDay: row.last_day,
  state: roundState({ lastDay: row.last_day, closedOn: row.closed_on, isOpening: row.opening !== null }, today),
  programme: { code: row.programme_code, version: row.label },
  versionId: row.version_id,
  versionHash: row.document_hash.toString('hex'),
  scale: row.scale,
  closedOn: row.closed_on,
  openedAt: row.opened_at,
  opening: OpeningState.unwrap().shape.state.nullable().parse(row.opening),
  hasPilots: row.has_pilots,
  rules: SendingRules.parse(row.rules),
});

export async function listRounds(tx: Tx, today: Day): Promise<readonly KeptRound[]> {
  return (await tx.all(rounds.orderBy('r.year', 'desc').limit(50))).map((row) => roundOf(row, today));
}

/** How the rounds that are not closed go in the whole country: sums over tenants, whose answers nobody sees here. */
export async function roundsGoingOn(tx: Tx): Promise<readonly GoingOn[]> {
  const rows = await tx.all(sql<{ id: string; organisers: number; begun: number; signed: number; answered: number; asked: number }>`
    with part as (
      select p.round_no, p.tenant_no, sum(p.answered)::int as answered, sum(p.asked)::int as asked
      from evaluation.participation p where p.round_no in (select no from evaluation.round where closed_on is null and opening is null) group by p.round_no, p.tenant_no
    )
    select r.id, count(*)::int as organisers, count(*) filter (where p.answered > 0)::int as begun, count(s.signed_at)::int as signed, sum(p.answered)::int as answered, sum(p.asked)::int as asked
    from evaluation.round r
    join evaluation.tenant_forms f on f.round_no = r.no and f.kind = 'organiser'
    join part p on p.round_no = f.round_no and p.tenant_no = f.tenant_no
    left join evaluation.signature s on s.round_no = f.round_no and s.tenant_no = f.tenant_no
    where r.closed_on is null and r.opening is null
    group by r.id`);
  return rows.map(({ id, organisers, begun, signed, ...tally }) => ({ roundId: RoundId.parse(id), organisers, begun, signed, tally }));
}

export async function hasRounds(tx: Tx): Promise<boolean> {
  return (await tx.first(db.selectFrom('evaluation.round').select('no').limit(1))) !== undefined;
}

export async function roundById(tx: Tx, id: RoundId, today: Day): Promise<KeptRound | undefined> {
  const row = await tx.first(rounds.where('r.id', '=', id));
  return row && roundOf(row, today);
}

export type NewRound = { readonly versionNo: number; readonly year: number; readonly names: Names; readonly lastDay: Day; readonly zone: string; readonly at: Date; readonly today: Day; readonly joinedUntil: number; readonly rules: SendingRules;
  /** Whether its forms are made afterwards, in portions. */
  readonly isLarge: boolean;
};

/** Undefined when the version already has a round for the year. */
export async function addRound(tx: Tx, { versionNo, year, names, lastDay, zone, at, today, joinedUntil, isLarge, rules }: NewRound): Promise<{ readonly id: RoundId; readonly no: number } | undefined> {
  const id = RoundId.parse(randomUUIDv7());
  const row = await tx.first(
    db.insertInto('evaluation.round')
      .values({ id, version_no: versionNo, year, names: JSON.stringify(names), scale: 'default', zone, last_day: lastDay, opened_at: at, closed_on: null, joined_until: joinedUntil, joined_on: today, has_pilots: true, opening: isLarge ? 'waiting' : null, rules: JSON.stringify(rules) })
      .onConflict((conflict) => conflict.columns(['version_no', 'year']).doNothing())
      .returning('no'),
  );
  return row && { id, no: row.no };
}

/** Who was asked how much in a round. */
export async function listsOf(tx: Tx, roundNo: number) {
  const rows = await tx.all(
    db.selectFrom('evaluation.asked_list as l')
      .select(['l.kind', 'l.sectors', sql<number>`(select count(*)::int from evaluation.form_participation f where f.list_no = l.no and f.asked > 0)`.as('forms'), sql<number>`(select count(*)::int from evaluation.asked a where a.list_no = l.no)`.as('statements')])
      .where('l.round_no', '=', roundNo)
      .orderBy('l.no'),
  );
  return rows.map(({ kind, sectors, forms, statements }) => ({ kind: OrganisationKind.parse(kind), sectors: sectors.map((sector) => Sector.parse(sector)), forms, statements }));
}

/** False if its last day is another by now, or it is closed. */
export async function changeLastDay(tx: Tx, roundNo: number, { was, lastDay }: { readonly was: Day; readonly lastDay: Day }): Promise<boolean> {
  return (await tx.run(db.updateTable('evaluation.round').set({ last_day: lastDay }).where('no', '=', roundNo).where('last_day', '=', was).where('closed_on', 'is', null).where('opening', 'is', null))) > 0;
}

/** False if it was closed already. */
export async function closeRound(tx: Tx, roundNo: number, on: Day): Promise<boolean> {
  return (await tx.run(db.updateTable('evaluation.round').set({ closed_on: on }).where('no', '=', roundNo).where('closed_on', 'is', null).where('opening', 'is', null))) > 0;
}

/** Takes a closing of this day back. False if it is not closed, or was on another day. */
export async function undoClosing(tx: Tx, roundNo: number, on: Day): Promise<boolean> {
  return (await tx.run(db.updateTable('evaluation.round').set({ closed_on: null }).where('no', '=', roundNo).where('closed_on', '=', on))) > 0;
}

