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

/** What stood at the same organisation's answers in an earlier year, to a statement by that or another code, stands at these too, unless it has expired by now. Gives how many. */
export async function carry(tx: Tx, to: readonly (AtAnswer & { readonly fromYear: number; readonly fromStatement: string })[], { today, account, at }: By & { readonly today: Day }): Promise<number> {
  const [first] = to;
  if (!first) return 0;
  await lockItems(tx, 'shared', first.tenantNo);
  return tx.run(sql`
    insert into evidence.use (tenant_no, organisation_no, round_no, statement_no, item_id, path, form_id, year, statement_code, goal_code, by_account, at)
    select distinct u.tenant_no, u.organisation_no, ${first.roundNo}::int, wanted.statement_no, u.item_id, ${first.path}, ${first.formId}::uuid, ${first.year}::int, wanted.code, wanted.goal, ${account}::uuid, ${at}::timestamptz
    from unnest(${to.map(({ statementNo }) => statementNo)}::int[], ${to.map(({ statement }) => statement)}::text[], ${to.map(({ goal }) => goal)}::text[], ${to.map(({ fromYear }) => fromYear)}::int[], ${to.map(({ fromStatement }) => fromStatement)}::text[])
      as wanted (statement_no, code, goal, from_year, from_code)
    join evidence.use u on u.tenant_no = ${first.tenantNo} and u.organisation_no = ${first.organisationNo} and u.statement_code = wanted.from_code and u.year = wanted.from_year
    join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id and (i.valid_until is null or i.valid_until >= ${today})
    on conflict do nothing`);
}

/** Takes back what one person carried at one instant to these answers of a form. */
export async function takeBack(tx: Tx, at: Pick<AtAnswer, 'tenantNo' | 'organisationNo' | 'roundNo'>, statements: readonly string[], by: By): Promise<number> {
  return tx.run(sql`
    delete from evidence.use where tenant_no = ${at.tenantNo} and organisation_no = ${at.organisationNo} and round_no = ${at.roundNo}
      and statement_code = any(${statements}::text[]) and at = ${by.at} and by_account is not distinct from ${by.account}::uuid`);
}

/** Writes down what stands at a tenant's answers in a round, as a signature names it. Called in the signature's own transaction, while nothing is attached. */
export async function keepAsSigned(tx: Tx, { tenantNo, roundNo, no }: { readonly tenantNo: number; readonly roundNo: number; readonly no: number }): Promise<number> {
  return tx.run(sql`
    insert into evidence.signed (tenant_no, sign_off_no, organisation_no, statement_no, item_id, title, kind, link, sha256, valid_until)
    select u.tenant_no, ${no}::int, u.organisation_no, u.statement_no, u.item_id, i.title, i.kind, i.link, i.sha256, i.valid_until
    from evidence.use u join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id
    where u.tenant_no = ${tenantNo} and u.round_no = ${roundNo}`);
}

