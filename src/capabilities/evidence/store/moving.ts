import { randomUUIDv7 } from 'node:crypto';
import { Names } from '#capabilities/organisations/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { copyFiles, lockFiles, removeFile } from '#platform/files/index.ts';
import { lockItems } from './items.ts';
import type { AtAnswer } from './uses.ts';

/** Organisations whose answers of a round go from one tenant to another, each with where it stands by now. Whoever moves them holds both tenants' answers alone. */
export type MovingAnswers = { readonly roundNo: number; readonly from: number; readonly to: number; readonly organisations: readonly { readonly no: number; readonly path: string }[] };

/** An item of a moving organisation, and under which id it is there afterwards. `stays`: the former tenant keeps it too, for it has signed it, or it stands at answers that stay. */
type Moving = { readonly id: string; readonly hash: string | null; readonly stays: boolean; readonly same: string | null; readonly becomes: string };

/**
 * What stands at answers goes with them to another tenant. Items of organisations that have come there become the new tenant's, with their bytes; one that the former tenant has
 * signed, or that stands at answers that stay there, is kept by both. What is the former tenant's own stays with it: it is noted what stood there, and it is back if the answers come back.
 */
export async function moveItems(tx: Tx, moving: MovingAnswers): Promise<void> {
  const { from, to } = moving;
  for (const tenantNo of [from, to].sort((a, b) => a - b)) {
    await lockItems(tx, 'alone', tenantNo);
    await lockFiles(tx, tenantNo);
  }
  const items = await itemsOf(tx, moving);
  const hashes = [...new Set(items.flatMap(({ hash }) => hash ?? []))];
  await copyFiles(tx, { from, to, hashes });
  await moveOwn(tx, moving, items);
  await moveUses(tx, moving, items);
  await tx.run(sql`delete from evidence.item where tenant_no = ${from} and id = any (${items.filter(({ same, stays }) => same !== null && !stays).map(({ id }) => id)}::uuid[])`);
  const kept = await tx.all(sql<{ hash: string }>`select distinct encode(sha256, 'hex') as hash from evidence.item where tenant_no = ${from} and encode(sha256, 'hex') = any (${hashes}::text[])`);
  for (const hash of hashes) if (!kept.some((one) => one.hash === hash)) await removeFile(tx, { tenantNo: from, hash });
}

const numbers = ({ organisations }: MovingAnswers) => sql`${organisations.map(({ no }) => no)}::int[]`;
const places = ({ organisations }: MovingAnswers) => sql`unnest(${organisations.map(({ no }) => no)}::int[], ${organisations.map(({ path }) => path)}::text[]) as place (no, path)`;
const become = (items: readonly Moving[]) => sql`unnest(${items.map(({ id }) => id)}::uuid[], ${items.map(({ becomes }) => becomes)}::uuid[]) as moving (id, becomes)`;

async function itemsOf(tx: Tx, moving: MovingAnswers): Promise<readonly Moving[]> {
  const rows = await tx.all(sql<Omit<Moving, 'becomes'>>`
    select i.id, encode(i.sha256, 'hex') as hash,
      exists (select from evidence.signed s where s.tenant_no = i.tenant_no and s.item_id = i.id)
        or exists (select from evidence.use u where u.tenant_no = i.tenant_no and u.item_id = i.id and not (u.round_no = ${moving.roundNo} and u.organisation_no = any (${numbers(moving)}))) as stays,
      (select t.id from evidence.item t
        where t.tenant_no = ${moving.to} and t.organisation_no = i.organisation_no and t.link is not distinct from i.link and t.sha256 is not distinct from i.sha256 order by t.id limit 1) as same
    from evidence.item i join organisations.moved_place m on m.organisation_no = i.organisation_no and m.was_tenant_no = i.tenant_no and m.tenant_no = ${moving.to}
    where i.tenant_no = ${moving.from} order by i.id`);
  return rows.map((row) => ({ ...row, becomes: row.same ?? (row.stays ? randomUUIDv7() : row.id) }));
}

/** What is kept once there already has the words that came last. */
async function moveOwn(tx: Tx, moving: MovingAnswers, items: readonly Moving[]): Promise<void> {
  const { from, to } = moving;
  const [met, apart] = [items.filter(({ same }) => same !== null), items.filter(({ same }) => same === null)];
  await tx.run(sql`
    update evidence.item t set title = i.title, valid_until = i.valid_until, note = i.note, version = t.version + 1, path = m.path
    from ${become(met)} join evidence.item i on i.tenant_no = ${from} and i.id = moving.id join organisations.moved_place m on m.organisation_no = i.organisation_no and m.was_tenant_no = ${from}
    where t.tenant_no = ${to} and t.id = moving.becomes`);
  await tx.run(sql`
    update evidence.item i set tenant_no = ${to}, path = m.path from organisations.moved_place m
    where m.organisation_no = i.organisation_no and m.was_tenant_no = ${from} and i.tenant_no = ${from} and i.id = any (${apart.filter(({ stays }) => !stays).map(({ id }) => id)}::uuid[])`);
  await tx.run(sql`
    insert into evidence.item (tenant_no, id, organisation_no, path, title, kind, link, file_name, file_type, file_size, sha256, valid_until, note, version, by_account, by_name, at)
    select ${to}, moving.becomes, i.organisation_no, m.path, i.title, i.kind, i.link, i.file_name, i.file_type, i.file_size, i.sha256, i.valid_until, i.note, i.version, i.by_account, i.by_name, i.at
    from ${become(apart.filter(({ stays }) => stays))} join evidence.item i on i.tenant_no = ${from} and i.id = moving.id join organisations.moved_place m on m.organisation_no = i.organisation_no and m.was_tenant_no = ${from}`);
}

const AT_ANSWER = sql.raw('organisation_no, round_no, statement_no, form_id, year, statement_code, goal_code, by_account, at');
const atAnswer = (table: 'u' | 'l') => sql.raw(['organisation_no', 'round_no', 'statement_no', 'form_id', 'year', 'statement_code', 'goal_code', 'by_account', 'at'].map((column) => `${table}.${column}`).join(', '));

async function moveUses(tx: Tx, moving: MovingAnswers, items: readonly Moving[]): Promise<void> {
  const { from, to, roundNo } = moving;
  await tx.run(sql`
    insert into evidence.use (tenant_no, item_id, path, ${AT_ANSWER})
    select ${to}, moving.becomes, place.path, ${atAnswer('u')}
    from ${become(items)} join evidence.use u on u.tenant_no = ${from} and u.item_id = moving.id and u.round_no = ${roundNo} join ${places(moving)} on place.no = u.organisation_no
    on conflict do nothing`);
  await tx.run(sql`update evidence.left_use set tenant_no = ${to} where tenant_no = ${from} and round_no = ${roundNo} and organisation_no = any (${numbers(moving)})`);
  await tx.run(sql`
    insert into evidence.left_use (tenant_no, item_id, of_tenant_no, of_names, title, ${AT_ANSWER})
    select ${to}, u.item_id, ${from}, o.names, i.title, ${atAnswer('u')}
    from evidence.use u join evidence.item i on i.tenant_no = u.tenant_no and i.id = u.item_id join organisations.place o on o.no = u.tenant_no
    where u.tenant_no = ${from} and u.round_no = ${roundNo} and u.organisation_no = any (${numbers(moving)}) and u.item_id <> all (${items.map(({ id }) => id)}::uuid[])
    on conflict do nothing`);
  await tx.run(sql`delete from evidence.use where tenant_no = ${from} and round_no = ${roundNo} and organisation_no = any (${numbers(moving)})`);
  await tx.run(sql`
    with back as (
      delete from evidence.left_use l using evidence.item_place i, ${places(moving)}
      where l.tenant_no = ${to} and l.of_tenant_no = ${to} and l.round_no = ${roundNo} and l.organisation_no = place.no
        and i.tenant_no = ${to} and i.id = l.item_id and place.path ^@ i.path
      returning l.*, place.path
    )
    insert into evidence.use (tenant_no, item_id, path, ${AT_ANSWER}) select ${to}, l.item_id, l.path, ${atAnswer('l')} from back l on conflict do nothing`);
}

/** What stood at an answer before it came here, and has stayed with the organiser whose it is. */
export async function leftAt(tx: Tx, at: AtAnswer): Promise<readonly { readonly title: string; readonly of: Names }[]> {
  const rows = await tx.all(sql<{ title: string; of: unknown }>`
    select l.title, l.of_names as of from evidence.left_use l
    where l.tenant_no = ${at.tenantNo} and l.organisation_no = ${at.organisationNo} and l.round_no = ${at.roundNo} and l.statement_no = ${at.statementNo} order by l.at, l.item_id`);
  return rows.map(({ title, of }) => ({ title, of: Names.parse(of) }));
}
