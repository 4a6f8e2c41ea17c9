import { queries, sql, type Tx } from '#platform/db/index.ts';
import { OrganisationKind } from '#capabilities/organisations/index.ts';
import { Programme } from '../contract.ts';
import { summaryOf } from '../rules/outline.ts';
import { hashOf, isLabelTaken, type Version } from './index.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** So many changes of a draft can be gone back on. */
const MOST_KEPT = 50;

/** The draft as it now stands; as it stood before is kept. False where somebody has changed or published it meanwhile: then nothing is changed. */
export async function changeDraft(tx: Tx, { no, revision }: Version, programme: Programme, corrected: readonly string[]): Promise<boolean> {
  await tx.run(sql`
    insert into programme.draft_history (version_no, revision, document, corrected)
    select no, revision, document, corrected from programme.version where no = ${no} and revision = ${revision} and state = 'draft' for update
    on conflict do nothing`);
  await tx.run(sql`delete from programme.draft_history where version_no = ${no} and revision <= ${revision - MOST_KEPT}`);
  return write(tx, { no, revision }, programme, corrected);
}

/** The draft as it stood before its latest change. `none` where there is nothing to go back to; `label-taken` where a published version has got the name it had. */
export async function undoChange(tx: Tx, { no, revision, programme }: Version): Promise<'undone' | 'none' | 'changed' | 'label-taken'> {
  const before = await tx.first(db.selectFrom('programme.draft_history').select(['revision', 'document', 'corrected']).where('version_no', '=', no).orderBy('revision', 'desc').limit(1));
  if (!before) return 'none';
  const former = Programme.parse(before.document);
  if (former.version !== programme.version && (await isLabelTaken(tx, former))) return 'label-taken';
  await tx.run(db.deleteFrom('programme.draft_history').where('version_no', '=', no).where('revision', '=', before.revision));
  return (await write(tx, { no, revision }, former, before.corrected)) ? 'undone' : 'changed';
}

async function write(tx: Tx, { no, revision }: Pick<Version, 'no' | 'revision'>, programme: Programme, corrected: readonly string[]): Promise<boolean> {
  const changed = await tx.run(
    db.updateTable('programme.version').set({
      programme_code: programme.code, label: programme.version, document: JSON.stringify(programme), summary: JSON.stringify(summaryOf(programme)), document_hash: hashOf(programme),
      corrected: [...corrected], revision: revision + 1,
    }).where('no', '=', no).where('revision', '=', revision).where('state', '=', 'draft'),
  );
  return changed === 1;
}

export async function changesOf(tx: Tx, { no }: Version): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from programme.draft_history where version_no = ${no}`);
  return row?.count ?? 0;
}

export type Answering = Readonly<Record<string, readonly OrganisationKind[]>>;

/** Who answers for whom, where the owner has said so. */
export async function answering(tx: Tx): Promise<Answering> {
  const rows = await tx.all(db.selectFrom('programme.answering').select(['party', 'kinds']));
  return Object.fromEntries(rows.map(({ party, kinds }) => [party, kinds.map((kind) => OrganisationKind.parse(kind))]));
}

export async function keepAnswering(tx: Tx, chosen: Answering): Promise<void> {
  const rows = Object.entries(chosen).map(([party, kinds]) => ({ party, kinds: [...kinds] }));
  if (rows.length === 0) return;
  await tx.run(db.insertInto('programme.answering').values(rows).onConflict((conflict) => conflict.column('party').doUpdateSet({ kinds: (eb) => eb.ref('excluded.kinds') })));
}
