import { Names, Organisation } from '#capabilities/organisations/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { AskAllComments, ReadComment, Said, Theme } from '../contract/comments.ts';
import type * as z from 'zod';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Every comment of a round with how it was read last. */
const READ = (roundNo: number) => sql`
  select c.tenant_no, c.statement_no, c.status, c.comment, s.code, s.position, g.code as goal, o.code as organisation, o.kind, o.names, o.sectors, o.is_made_up,
    coalesce(m.themes, '{}') as themes, coalesce(m.quote, '') as quote, coalesce(m.version, 0) as version, m.marker, m.marked_at,
    m.version is not null and m.of_comment <> sha256(convert_to(c.comment, 'UTF8')) as is_of_other
  from evaluation.signed_own_comment c
  join organisations.place o on o.no = c.tenant_no
  join programme.statement_place s on s.no = c.statement_no
  join programme.goal_place g on g.no = s.goal_no
  left join lateral (
    select m.* from reports.comment_mark m where m.tenant_no = c.tenant_no and m.round_no = c.round_no and m.statement_no = c.statement_no order by m.version desc limit 1
  ) m on true
  where c.round_no = ${roundNo} and o.kind = 'organiser'`;

type Row = {
  code: string; goal: string; status: number; comment: string; organisation: string; kind: string; names: unknown; sectors: readonly string[]; is_made_up: boolean;
  themes: readonly number[]; quote: string; version: number; marker: string | null; marked_at: Date | null; is_of_other: boolean; found: number;
};
export type KeptComment = Omit<ReadComment, 'statement'> & { readonly code: string };
const commentOf = ({ code, goal, status, comment, organisation, kind, names, sectors, is_made_up: isMadeUp, themes, quote, version, marker: by, marked_at: at, is_of_other: isOfOther }: Row): KeptComment => ({
  code, goal, status, comment, organisation: Organisation.parse({ code: organisation, kind, names, sectors, isMadeUp }), themes, quote, version, by, at, isOfOther,
});

type Narrowed = Omit<z.output<typeof AskAllComments>, 'roundId'>;
/** A percent sign or an underscore is itself. */
const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Some of them, in the programme's order: so many from so many on; and how many there are. */
export async function comments(tx: Tx, roundNo: number, { show, goal, organisation, theme, text }: Narrowed, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ readonly comments: readonly KeptComment[]; readonly found: number }> {
  const rows = await tx.all(sql<Row>`
    select r.*, count(*) over ()::int as found from (${READ(roundNo)}) r
    where (${goal} = '' or r.goal = ${goal}) and (${organisation} = '' or r.organisation = ${organisation}) and (${theme} = 0 or ${theme}::int = any (r.themes))
      and (${text} = '' or r.comment ilike ${pattern(text)}) and (${show} = 'all' or (${show} = 'quoted' and r.quote <> '') or (${show} = 'unread' and (r.version = 0 or r.is_of_other)))
    order by r.position, r.organisation limit ${limit} offset ${offset}`);
  return { comments: rows.map(commentOf), found: rows[0]?.found ?? 0 };
}

export type Counts = { readonly of: { readonly comments: number; readonly organisations: number; readonly unread: number }; readonly organisations: readonly { readonly code: string; readonly names: Names }[]; readonly goals: readonly string[]; readonly themes: readonly Theme[] };
type CountsRow = { of: Counts['of']; organisations: readonly { code: string; names: unknown }[]; goals: readonly string[]; themes: readonly { no: number; names: unknown; version: number; isGone: boolean; comments: number }[] };

/** What there is to choose from: who has written, about which goals, and the themes with how often each is used. One statement. */
export async function counts(tx: Tx, roundNo: number): Promise<Counts> {
  const row = await tx.first(sql<CountsRow>`
    with r as materialized (${READ(roundNo)})
    select (select jsonb_build_object('comments', count(*), 'organisations', count(distinct organisation), 'unread', count(*) filter (where version = 0 or is_of_other)) from r) as of,
      (select coalesce(jsonb_agg(jsonb_build_object('code', w.organisation, 'names', w.names) order by w.organisation), '[]') from (select distinct organisation, names from r) w) as organisations,
      (select coalesce(array_agg(distinct goal), '{}') from r) as goals,
      (select coalesce(jsonb_agg(jsonb_build_object('no', t.no, 'names', t.names, 'version', t.version, 'isGone', t.is_gone, 'comments', (select count(*) from r where t.no = any (r.themes))) order by t.no), '[]') from reports.theme t) as themes`);
  return {
    of: row?.of ?? { comments: 0, organisations: 0, unread: 0 }, goals: row?.goals ?? [],
    organisations: (row?.organisations ?? []).map(({ code, names }) => ({ code, names: Names.parse(names) })), themes: (row?.themes ?? []).map((theme) => ({ ...theme, names: Names.parse(theme.names) })),
  };
}

/** What a report says of a round's comments: themes with how many wrote of each, and what is quoted. What was marked when it had other words is not quoted. */
export async function said(tx: Tx, roundNo: number): Promise<Said> {
  const row = await tx.first(sql<{ comments: number; organisations: number; themes: readonly { names: unknown; comments: number; organisations: number; quotes: readonly string[] }[]; unthemed: readonly string[] }>`
    with r as materialized (${READ(roundNo)}), live as (select no from reports.theme where not is_gone)
    select (select count(*)::int from r) as comments, (select count(distinct organisation)::int from r) as organisations,
      (select coalesce(jsonb_agg(to_jsonb(w) - 'no' order by w.no), '[]') from (
        select t.no, t.names, count(*)::int as comments, count(distinct r.organisation)::int as organisations,
          coalesce(jsonb_agg(r.quote order by r.position, r.comment) filter (where r.quote <> '' and not r.is_of_other), '[]') as quotes
        from reports.theme t join r on t.no = any (r.themes) where not t.is_gone group by t.no, t.names) w) as themes,
      (select coalesce(array_agg(r.quote order by r.position, r.comment) filter (where r.quote <> '' and not r.is_of_other and not r.themes && array (select no from live)), '{}') from r) as unthemed`);
  return { comments: row?.comments ?? 0, organisations: row?.organisations ?? 0, unthemed: row?.unthemed ?? [], themes: (row?.themes ?? []).map((theme) => ({ ...theme, names: Names.parse(theme.names) })) };
}

/** An organisation whose name stands in a text, in any of its languages, or whose code does where that is a word such as "HUS"; null if there is none. */
export async function namedIn(tx: Tx, text: string): Promise<string | null> {
  const row = await tx.first(sql<{ name: string }>`
    select n.value as name from organisations.place o cross join lateral jsonb_each_text(o.names) n
    where o.kind <> 'country' and ((char_length(n.value) >= 4 and position(lower(n.value) in lower(${text})) > 0) or (o.code ~ '^[A-Za-z]{3,}$' and ${text} ~* ('\\m' || o.code || '\\M'))) limit 1`);
  return row?.name ?? null;
}

export type NewMark = { readonly roundNo: number; readonly organisation: string; readonly statement: string; readonly version: number; readonly themes: readonly number[]; readonly quote: string; readonly at: Date; readonly account: string | null; readonly name: string };

/** `gone`: no such comment is signed; `changed`: somebody else has marked it since it was read. */
export async function mark(tx: Tx, { roundNo, organisation, statement, version, themes, quote, at, account, name }: NewMark): Promise<'marked' | 'changed' | 'gone'> {
  const found = await tx.first(sql<{ tenant_no: number; statement_no: number; version: number }>`select r.tenant_no, r.statement_no, r.version from (${READ(roundNo)}) r where r.organisation = ${organisation} and r.code = ${statement}`);
  if (!found) return 'gone';
  if (found.version !== version) return 'changed';
  const added = await tx.run(sql`
    insert into reports.comment_mark (tenant_no, round_no, statement_no, version, of_comment, themes, quote, marked_at, marked_by, marker)
    select c.tenant_no, c.round_no, c.statement_no, ${version + 1}, sha256(convert_to(c.comment, 'UTF8')), ${[...themes]}::int[], ${quote}, ${at}, ${account}, ${name}
    from evaluation.signed_own_comment c where c.tenant_no = ${found.tenant_no} and c.round_no = ${roundNo} and c.statement_no = ${found.statement_no}
    on conflict do nothing`);
  return added > 0 ? 'marked' : 'changed';
}

export const themeNos = async (tx: Tx): Promise<ReadonlySet<number>> => new Set((await tx.all(db.selectFrom('reports.theme').select('no'))).map(({ no }) => no));

/** A new theme, by the number that it gets; or another name for one, or its going and coming back. Undefined if somebody else has changed it since it was read. */
export async function keepTheme(tx: Tx, { no, version, names, isGone, at }: { readonly no: number; readonly version: number; readonly names: Names; readonly isGone: boolean; readonly at: Date }): Promise<number | undefined> {
  if (no > 0) {
    const changed = await tx.run(db.updateTable('reports.theme').set({ names: JSON.stringify(names), is_gone: isGone, version: version + 1 }).where('no', '=', no).where('version', '=', version));
    return changed > 0 ? no : undefined;
  }
  const next = Math.max(0, ...(await themeNos(tx))) + 1;
  const added = await tx.run(db.insertInto('reports.theme').values({ no: next, names: JSON.stringify(names), is_gone: false, version: 1, made_at: at }).onConflict((conflict) => conflict.column('no').doNothing()));
  return added > 0 ? next : undefined;
}
