import { randomUUIDv7 } from 'node:crypto';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Item, ItemId } from '../contract.ts';
import { isThere, ITEM_COLUMNS, itemOf, lockItems, type ItemRow } from './items.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** An answer that items may stand at, and what tells where that is. Whoever asks has seen that it is within reach and takes changes, and holds the lock that says so. */
export type AtAnswer = {
  readonly tenantNo: number; readonly organisationNo: number; readonly path: string; readonly roundNo: number; readonly formId: string; readonly year: number;
  readonly statementNo: number; readonly statement: string; readonly goal: string;
};
type By = { readonly account: string | null; readonly at: Date };
type Attaching = By & { readonly reach: Reach; readonly itemId: ItemId };

const MOST_AT_AN_ANSWER = 30;

/** What stands at an answer, the oldest first. */
export async function itemsAt(tx: Tx, at: AtAnswer, today: Day): Promise<readonly Item[]> {
  const rows = await tx.all(sql<ItemRow>`
    select ${ITEM_COLUMNS} from evidence.use u join evidence.item_place i on i.tenant_no = u.tenant_no and i.id = u.item_id
    where u.tenant_no = ${at.tenantNo} and u.organisation_no = ${at.organisationNo} and u.round_no = ${at.roundNo} and u.statement_no = ${at.statementNo}
    order by u.at, u.item_id`);
  return rows.map((row) => itemOf(row, today));
}

/** What could stand at an answer and does not: of its own organisation and of those above it. The newest first, so many; before them the one that is named. */
export async function itemsFor(tx: Tx, at: AtAnswer, search: string, { today, most, first }: { readonly today: Day; readonly most: number; readonly first?: ItemId | undefined }): Promise<readonly Item[]> {
  const rows = await tx.all(sql<ItemRow>`
    select ${ITEM_COLUMNS} from evidence.item_place i
    where i.tenant_no = ${at.tenantNo} and ${at.path} ^@ i.path
      and not exists (select from evidence.use u where u.tenant_no = i.tenant_no and u.organisation_no = ${at.organisationNo} and u.round_no = ${at.roundNo} and u.statement_no = ${at.statementNo} and u.item_id = i.id)
      and ${search === '' ? sql`true` : sql`strpos(lower(concat_ws(' ', i.title, i.link, i.file_name, i.note)), lower(${search})) > 0`}
    order by i.id is not distinct from ${first ?? null}::uuid desc, i.at desc, i.id desc limit ${most}`);
  return rows.map((row) => itemOf(row, today));
}

export type Attached = 'attached' | 'not-there' | 'too-many';

/** Attaches an item; one that stands there already stays. Only one's own and those of the organisations above may be. */
export async function attach(tx: Tx, at: AtAnswer, { reach, itemId, ...by }: Attaching): Promise<Attached> {
  await lockItems(tx, 'shared', at.tenantNo);
  const [row] = await tx.all(sql<{ there: boolean; already: number }>`
    select exists (select from evidence.item_place i where i.tenant_no = ${at.tenantNo} and i.id = ${itemId} and ${at.path} ^@ i.path and ${isThere(reach)}) as there,
      (select count(*) from evidence.use u where u.tenant_no = ${at.tenantNo} and u.organisation_no = ${at.organisationNo} and u.round_no = ${at.roundNo} and u.statement_no = ${at.statementNo} and u.item_id <> ${itemId}) as already`);
  if (!row?.there) return 'not-there';
  if (row.already >= MOST_AT_AN_ANSWER) return 'too-many';
  await tx.run(
    db.insertInto('evidence.use').values({
      tenant_no: at.tenantNo, organisation_no: at.organisationNo, round_no: at.roundNo, statement_no: at.statementNo, item_id: itemId, path: at.path, form_id: at.formId, year: at.year,
      statement_code: at.statement, goal_code: at.goal, by_account: by.account, at: by.at,
    }).onConflict((conflict) => conflict.doNothing()),
  );
  return 'attached';
}

/** Takes an item from an answer; the item itself stays. False if it did not stand there. */
export async function detach(tx: Tx, at: AtAnswer, itemId: ItemId): Promise<boolean> {
  return (await tx.run(
    db.deleteFrom('evidence.use').where('tenant_no', '=', at.tenantNo).where('organisation_no', '=', at.organisationNo).where('round_no', '=', at.roundNo)
      .where('statement_no', '=', at.statementNo).where('item_id', '=', itemId),
  )) > 0;
}

/** `from`: at which answer it stood; in the form's own round at one of an organisation that was merged into this one. */
type Carried = AtAnswer & { readonly from: { readonly organisationNo: number; readonly roundNo: number; readonly statementNo: number } };
type Carrying = By & { readonly today: Day };

/**
 * What stood at the same organisation's answers in an earlier round, to a statement by that or another code, stands at these too, unless it has expired by now. From the form's own round comes what stood at the
 * answer of one that was merged into the organisation. Gives how many.
 */
export async function carry(tx: Tx, to: readonly Carried[], by: Carrying): Promise<number> {
  const [first] = to;
  if (!first) return 0;
  const [inherited, earlier] = [to.filter(({ from, roundNo }) => from.roundNo === roundNo), to.filter(({ from, roundNo }) => from.roundNo !== roundNo)];
  await lockItems(tx, inherited.length > 0 ? 'alone' : 'shared', first.tenantNo);
  return (await carryInherited(tx, inherited, by)) + (await carryEarlier(tx, earlier, by));
}

async function carryEarlier(tx: Tx, to: readonly Carried[], { today, account, at }: Carrying): Promise<number> {
  const [first] = to;
  if (!first) return 0;
  return tx.run(sql`
    insert into evidence.use (tenant_no, organisation_no, round_no, statement_no, item_id, path, form_id, year, statement_code, goal_code, by_account, at)
    select distinct u.tenant_no, u.organisation_no, ${first.roundNo}::int, wanted.statement_no, u.item_id, ${first.path}, ${first.formId}::uuid, ${first.year}::int, wanted.code, wanted.goal, ${account}::uuid, ${at}::timestamptz
    from unnest(${to.map(({ statementNo }) => statementNo)}::int[], ${to.map(({ statement }) => statement)}::text[], ${to.map(({ goal }) => goal)}::text[], ${to.map(({ from }) => from.roundNo)}::int[], ${to.map(({ from }) => from.statementNo)}::int[])
      as wanted (statement_no, code, goal, from_round, from_statement)
    join evidence.use u on u.tenant_no = ${first.tenantNo} and u.organisation_no = ${first.organisationNo} and u.round_no = wanted.from_round and u.statement_no = wanted.from_statement
    join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id and (i.valid_until is null or i.valid_until >= ${today})
    on conflict do nothing`);
}

/** What a merged organisation kept, its successor keeps from now on as its own: nobody else is there to look after it. The same link or file is kept once. */
async function carryInherited(tx: Tx, to: readonly Carried[], { today, account, at }: Carrying): Promise<number> {
  const [first] = to;
  if (!first) return 0;
  const stood = await tx.all(sql<{ id: string; what: string; own: string | null; organisation_no: number; statement_no: number }>`
    select i.id, coalesce(i.link, encode(i.sha256, 'hex')) as what, u.organisation_no, u.statement_no,
      (select t.id from evidence.item t where t.tenant_no = i.tenant_no and t.organisation_no = ${first.organisationNo} and t.link is not distinct from i.link and t.sha256 is not distinct from i.sha256 order by t.id limit 1) as own
    from unnest(${to.map(({ from }) => from.organisationNo)}::int[], ${to.map(({ from }) => from.statementNo)}::int[]) as wanted (organisation_no, statement_no)
    join evidence.use u on u.tenant_no = ${first.tenantNo} and u.organisation_no = wanted.organisation_no and u.round_no = ${first.roundNo} and u.statement_no = wanted.statement_no
    join organisations.place o on o.no = u.organisation_no and o.successor_no = ${first.organisationNo}
    join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id and (i.valid_until is null or i.valid_until >= ${today})
    order by u.at, i.id`);
  // In the order in which they stood: items are told apart by age, and their ids say it.
  const ids = stood.map(() => randomUUIDv7()).sort();
  const becomes = new Map([...Map.groupBy(stood, ({ what }) => what)].map(([what, [one]], i) => [what, { from: one?.id ?? '', id: one?.own ?? ids[i] ?? '', isNew: one?.own === null }]));
  const made = [...becomes.values()].filter(({ isNew }) => isNew);
  await tx.run(sql`
    insert into evidence.item (tenant_no, id, organisation_no, path, title, kind, link, file_name, file_type, file_size, sha256, valid_until, note, version, by_account, by_name, at)
    select i.tenant_no, made.id, ${first.organisationNo}, ${first.path}, i.title, i.kind, i.link, i.file_name, i.file_type, i.file_size, i.sha256, i.valid_until, i.note, 1, i.by_account, i.by_name, i.at
    from unnest(${made.map(({ from }) => from)}::uuid[], ${made.map(({ id }) => id)}::uuid[]) as made (was, id) join evidence.item i on i.tenant_no = ${first.tenantNo} and i.id = made.was`);
  const uses = stood.flatMap(({ what, organisation_no, statement_no }) => to.filter(({ from }) => from.organisationNo === organisation_no && from.statementNo === statement_no).map((answer) => ({ ...answer, itemId: becomes.get(what)?.id ?? '' })));
  return tx.run(sql`
    insert into evidence.use (tenant_no, organisation_no, round_no, statement_no, item_id, path, form_id, year, statement_code, goal_code, by_account, at)
    select ${first.tenantNo}::int, ${first.organisationNo}::int, ${first.roundNo}::int, wanted.statement_no, wanted.item_id, ${first.path}, ${first.formId}::uuid, ${first.year}::int, wanted.code, wanted.goal, ${account}::uuid, ${at}::timestamptz
    from unnest(${uses.map(({ statementNo }) => statementNo)}::int[], ${uses.map(({ itemId }) => itemId)}::uuid[], ${uses.map(({ statement }) => statement)}::text[], ${uses.map(({ goal }) => goal)}::text[])
      as wanted (statement_no, item_id, code, goal)
    on conflict do nothing`);
}

/** Takes back what one person carried at one instant to these answers of a form. */
export async function takeBack(tx: Tx, at: Pick<AtAnswer, 'tenantNo' | 'organisationNo' | 'roundNo'>, statements: readonly string[], by: By): Promise<number> {
  return tx.run(sql`
    delete from evidence.use where tenant_no = ${at.tenantNo} and organisation_no = ${at.organisationNo} and round_no = ${at.roundNo}
      and statement_code = any(${statements}::text[]) and at = ${by.at} and by_account is not distinct from ${by.account}::uuid`);
}

/** Lets stand at an answer what a signature names there, and nothing else. */
export async function putBackSignedItems(tx: Tx, at: AtAnswer, { no, ...by }: By & { readonly no: number }): Promise<void> {
  const signed = sql`select s.item_id from evidence.signed s where s.tenant_no = ${at.tenantNo} and s.sign_off_no = ${no} and s.organisation_no = ${at.organisationNo} and s.statement_no = ${at.statementNo}`;
  await tx.run(sql`
    with gone as (
      delete from evidence.use where tenant_no = ${at.tenantNo} and organisation_no = ${at.organisationNo} and round_no = ${at.roundNo} and statement_no = ${at.statementNo} and item_id not in (${signed})
    )
    insert into evidence.use (tenant_no, organisation_no, round_no, statement_no, item_id, path, form_id, year, statement_code, goal_code, by_account, at)
    select ${at.tenantNo}::int, ${at.organisationNo}::int, ${at.roundNo}::int, ${at.statementNo}::int, item_id, ${at.path}, ${at.formId}::uuid, ${at.year}::int, ${at.statement}, ${at.goal}, ${by.account}::uuid, ${by.at}::timestamptz
    from (${signed}) was
    on conflict do nothing`);
}

/** Which signature another one takes the place of, and at which answers it says something else. */
type Correcting = { readonly since: number; readonly places: readonly { readonly organisationNo: number; readonly statementNo: number }[] };

/** `asked`: the answers that the signature is of. At others that are kept, since they were asked before, there may stand items too. */
type Signing = { readonly tenantNo: number; readonly roundNo: number; readonly no: number; readonly asked: Correcting['places'] };

/**
 * Writes down what stands at a tenant's answers in a round, as a signature names it; where it corrects single answers of another, at the others what that one names. Called
 * in the signature's own transaction, while nothing is attached.
 */
export async function keepAsSigned(tx: Tx, { tenantNo, roundNo, no, asked }: Signing, correcting: Correcting | null): Promise<number> {
  const { since, places } = correcting ?? { since: 0, places: [] };
  const isAmong = (table: string, these: Correcting['places']) => sql<boolean>`(${sql.ref(`${table}.organisation_no`)}, ${sql.ref(`${table}.statement_no`)}) in (
    select * from unnest(${these.map(({ organisationNo }) => organisationNo)}::int[], ${these.map(({ statementNo }) => statementNo)}::int[]))`;
  return tx.run(sql`
    insert into evidence.signed (tenant_no, sign_off_no, organisation_no, statement_no, item_id, title, kind, link, sha256, valid_until)
    select u.tenant_no, ${no}::int, u.organisation_no, u.statement_no, u.item_id, i.title, i.kind, i.link, i.sha256, i.valid_until
    from evidence.use u join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id
    where u.tenant_no = ${tenantNo} and u.round_no = ${roundNo} and ${isAmong('u', asked)} ${correcting ? sql`and ${isAmong('u', places)}` : sql``}
    ${correcting ? sql`union all
    select s.tenant_no, ${no}::int, s.organisation_no, s.statement_no, s.item_id, s.title, s.kind, s.link, s.sha256, s.valid_until
    from evidence.signed s where s.tenant_no = ${tenantNo} and s.sign_off_no = ${since} and not ${isAmong('s', places)}` : sql``}`);
}
