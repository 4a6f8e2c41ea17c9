import { canonical, sha256 } from '#platform/canonical/index.ts';
import { queries, sql, type Selectable, type Tx } from '#platform/db/index.ts';
import { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { Programme, ProgrammeSummary, VALUE_KINDS, VersionId, type Value, type VersionSummary } from '../contract.ts';
import { askableGoalsOf, summaryOf } from '../rules/outline.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** A programme version as it is kept. `revision` counts the changes of a draft; `hash` is over the document's canonical text. */
export type Version = {
  readonly no: number;
  readonly id: VersionId;
  readonly state: 'draft' | 'published';
  readonly revision: number;
  readonly programme: Programme;
  readonly hash: string;
  readonly sourceName: string;
  readonly importedAt: Date;
  readonly publishedAt: Date | null;
  /** Statements whose answerers were corrected one by one. */
  readonly corrected: readonly string[];
};

/** What is known of a version without opening its document. */
type Row = Pick<Selectable<Tables['programme.version']>, 'no' | 'id' | 'state' | 'revision' | 'document_hash' | 'source_name' | 'imported_at' | 'published_at' | 'corrected'>;

const versionOf = (row: Row, programme: Programme): Version => ({
  no: row.no,
  id: VersionId.parse(row.id),
  state: stateOf(row.state),
  revision: row.revision,
  programme,
  hash: row.document_hash.toString('hex'),
  sourceName: row.source_name,
  importedAt: row.imported_at,
  publishedAt: row.published_at,
  corrected: row.corrected,
});

export const hashOf = (programme: Programme): Buffer => Buffer.from(sha256(canonical(programme)), 'hex');

export type NewDraft = { readonly id: VersionId; readonly programme: Programme; readonly sourceName: string; readonly at: Date; readonly corrected: readonly string[] };

/**
 * Whether a published version of the programme has the label. Nobody publishes until the transaction is over, so that a draft which is given a label that
 * is free has one that was free when it got it. Taken before any row is.
 */
export async function isLabelTaken(tx: Tx, { code, version }: Pick<Programme, 'code' | 'version'>): Promise<boolean> {
  await tx.lock('shared', 'labels', LABELS);
  return (await tx.first(db.selectFrom('programme.version').select('no').where('programme_code', '=', code).where('label', '=', version).where('state', '=', 'published'))) !== undefined;
}
/** All labels together: drafts are few. */
const LABELS = 0;

/** @returns false where a published version has its label: then nothing is added. */
export async function addDraft(tx: Tx, { id, programme, sourceName, at, corrected }: NewDraft): Promise<boolean> {
  if (await isLabelTaken(tx, programme)) return false;
  await tx.run(
    db.insertInto('programme.version').values({
      id, programme_code: programme.code, label: programme.version, state: 'draft', document: JSON.stringify(programme), summary: JSON.stringify(summaryOf(programme)), document_hash: hashOf(programme),
      source_name: sourceName, imported_at: at, published_at: null, corrected: [...corrected],
    }),
  );
  return true;
}

/** Which versions are looked for. Drafts are for who may import them; the database shows them to nobody who does not oversee the country. */
export type Among = { readonly withDrafts: boolean; /** Only those that were published before this one. */ readonly before?: Pick<Version, 'no' | 'publishedAt'> };
const PUBLISHED: Among = { withDrafts: false };

/** Newest first, without their contents. */
export async function versions(tx: Tx, { withDrafts, before }: Among = PUBLISHED): Promise<readonly VersionSummary[]> {
  const rows = await tx.all(
    db.selectFrom('programme.version').select(['id', 'state', 'revision', 'source_name', 'imported_at', 'published_at', 'summary'])
      .$if(!withDrafts, (query) => query.where('state', '=', 'published'))
      .$if(before !== undefined, (query) => query.where(sql<boolean>`(published_at, no) < (${before?.publishedAt ?? null}::timestamptz, ${before?.no ?? 0}::int)`))
      .orderBy(sql`coalesce(published_at, imported_at)`, 'desc').orderBy('no', 'desc').limit(MOST_LISTED),
  );
  return rows.map((row) => ({
    ...ProgrammeSummary.parse(row.summary),
    id: VersionId.parse(row.id), state: stateOf(row.state), revision: row.revision, sourceName: row.source_name, importedAt: row.imported_at, publishedAt: row.published_at,
  }));
}
const MOST_LISTED = 100;
const stateOf = (state: string): Version['state'] => (state === 'published' ? 'published' : 'draft');

/** The database says each time whether there is such a version for the caller; it sends the document only if that is not known by its hash. */
export async function versionById(tx: Tx, id: VersionId, { withDrafts } = PUBLISHED): Promise<Version | undefined> {
  const known = new Map(documents);
  const row = await tx.first(
    db.selectFrom('programme.version').select(['no', 'id', 'state', 'revision', 'document_hash', 'source_name', 'imported_at', 'published_at', 'corrected'])
      .select(sql<unknown>`case when encode(document_hash, 'hex') <> all(${[...known.keys()]}::text[]) then document end`.as('document'))
      .where('id', '=', id)
      .$if(!withDrafts, (query) => query.where('state', '=', 'published')),
  );
  if (!row) return undefined;
  const version = versionOf(row, known.get(row.document_hash.toString('hex')) ?? Programme.parse(row.document));
  if (version.state === 'published') remember(version);
  return version;
}

/** The programme of a published version that the caller has found, with its hash, in this transaction: most often without a statement. */
export async function programmeOf(tx: Tx, { versionId, versionHash }: { readonly versionId: string; readonly versionHash: string }): Promise<Programme | undefined> {
  return documents.get(versionHash) ?? (await versionById(tx, VersionId.parse(versionId)))?.programme;
}

/**
 * Makes the draft public and gives its goals and statements the small numbers that answers refer to. Not if it has changed meanwhile, nor if another
 * version of the programme has its label: then the transaction is over.
 */
export async function publish(tx: Tx, { no, revision, programme }: Version, at: Date): Promise<'published' | 'changed' | 'label-taken'> {
  await tx.lock('alone', 'labels', LABELS);
  try {
    const changed = await tx.run(
      db.updateTable('programme.version').set({ state: 'published', published_at: at, revision: revision + 1 }).where('no', '=', no).where('revision', '=', revision).where('state', '=', 'draft'),
    );
    if (changed === 0) return 'changed';
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return 'label-taken';
    throw error;
  }
  await tx.run(db.deleteFrom('programme.draft_history').where('version_no', '=', no));
  const goals = askableGoalsOf(programme);
  await tx.run(sql`
    insert into programme.goal (version_no, code, position)
    select ${no}, code, position from unnest(${goals.map(({ section }) => section.code)}::text[]) with ordinality as goal (code, position)`);
  const statements = goals.flatMap(({ section, measures }) =>
    measures.flatMap(({ tasks }) => tasks.flatMap((task) => task.statements.map((statement) => ({
      goal: section.code, code: statement.code, years: statement.years, answered_by: statement.answeredBy, sectors: statement.appliesTo?.sectors ?? [],
      parties: task.parties.map(({ party }) => party), value_kind: statement.value?.kind ?? null, fully_from: statement.value?.fullyFrom ?? null,
    })))));
  await tx.run(sql`
    insert into programme.statement (version_no, goal_no, code, position, years, answered_by, sectors, parties, value_kind, fully_from)
    select ${no}, g.no, s.code, s.position, s.years, s.answered_by, s.sectors, s.parties, s.value_kind, s.fully_from
    from rows from (jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as (goal text, code text, years int[], answered_by text[], sectors text[], parties text[], value_kind text, fully_from int)) with ordinality
      as s (goal, code, years, answered_by, sectors, parties, value_kind, fully_from, position)
    join programme.goal g on g.version_no = ${no} and g.code = s.goal`);
  return 'published';
}
const UNIQUE_VIOLATION = '23505';

export async function removeDraft(tx: Tx, id: VersionId): Promise<number> {
  return tx.run(db.deleteFrom('programme.version').where('id', '=', id).where('state', '=', 'draft'));
}

/** A published version's goals with their small numbers, in the document's order. */
export async function goalPlacesOf(tx: Tx, versionNo: number): Promise<readonly { readonly no: number; readonly code: string }[]> {
  return tx.all(db.selectFrom('programme.goal').select(['no', 'code']).where('version_no', '=', versionNo).orderBy('position'));
}

export type StatementPlace = {
  readonly no: number; readonly goalNo: number; readonly code: string; readonly years: readonly number[];
  readonly answeredBy: readonly OrganisationKind[]; readonly sectors: readonly Sector[]; readonly parties: readonly string[];
  /** What number is asked beside the scale, if one is; and from which percentage on a share means "fully". */
  readonly value: { readonly kind: Value['kind']; readonly fullyFrom: number } | null;
};

/** A published version's statements with their small numbers, in the document's order: what a round chooses from. */
export async function statementsOf(tx: Tx, versionNo: number): Promise<readonly StatementPlace[]> {
  const rows = await tx.all(db.selectFrom('programme.statement').selectAll().where('version_no', '=', versionNo).orderBy('position'));
  return rows.map(({ no, goal_no, code, years, answered_by, sectors, parties, value_kind, fully_from }) => ({
    no, goalNo: goal_no, code, years, answeredBy: answered_by.map((kind) => OrganisationKind.parse(kind)), sectors: sectors.map((sector) => Sector.parse(sector)), parties,
    value: valueOf(value_kind, fully_from),
  }));
}

function valueOf(kind: string | null, fullyFrom: number | null): StatementPlace['value'] {
  const known = VALUE_KINDS.find((each) => each === kind);
  return known ? { kind: known, fullyFrom: fullyFrom ?? 100 } : null;
}

/**
 * Documents that have been read, a few at a time, by the hash of their text. Only what is the same for everybody, however the transaction ends that
 * read it; whose version it is and whether it is published is asked of the database.
 */
const documents = new Map<string, Programme>();
const MOST_KEPT = 8;
function remember({ hash, programme }: Version): void {
  documents.delete(hash); // to stand last: the one that nobody has asked for the longest goes first
  documents.set(hash, programme);
  if (documents.size > MOST_KEPT) documents.delete(documents.keys().next().value as string); // the map is not empty here
}

/** How many drafts and published versions there are, of those that the caller may see. */
export async function countVersions(tx: Tx): Promise<{ readonly drafts: number; readonly published: number }> {
  const rows = await tx.all(db.selectFrom('programme.version').select(['state', sql<number>`count(*)`.as('there')]).groupBy('state'));
  const of = (state: string): number => rows.find((row) => row.state === state)?.there ?? 0;
  return { drafts: of('draft'), published: of('published') };
}
