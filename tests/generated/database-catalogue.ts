import { sql, type Database } from '#platform/db/index.ts';

export type Column = { readonly schema: string; readonly table: string; readonly isView: boolean; readonly column: string; readonly type: string; readonly isNullable: boolean; readonly hasDefault: boolean };

/**
 * Every column of every table and view, in order. A view's columns are as nullable as the columns of the same name below it: the database itself
 * calls them all nullable.
 */
export async function columnsOf(database: Database): Promise<readonly Column[]> {
  return database.asSystem((tx) => tx.all(sql<Column>`
    select n.nspname as schema, c.relname as "table", c.relkind = 'v' as "isView", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      case when c.relkind = 'v' then coalesce((
        select bool_or(not b.attnotnull) from information_schema.view_column_usage u
        join pg_namespace bn on bn.nspname = u.table_schema join pg_class bc on bc.relnamespace = bn.oid and bc.relname = u.table_name and bc.relkind = 'r'
        join pg_attribute b on b.attrelid = bc.oid and b.attname = u.column_name
        where u.view_schema = n.nspname and u.view_name = c.relname and u.column_name = a.attname), false)
      else not a.attnotnull end as "isNullable",
      a.atthasdef or a.attidentity <> '' as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by n.nspname, c.relkind = 'v', c.relname, a.attnum`));
}

const TYPES: Readonly<Record<string, string>> = {
  smallint: 'number', integer: 'number', bigint: 'number', 'double precision': 'number', text: 'string', uuid: 'string', boolean: 'boolean', date: 'Day', 'timestamp with time zone': 'Date',
  jsonb: 'unknown', bytea: 'Buffer', 'text[]': 'readonly string[]', 'integer[]': 'readonly number[]',
};

/** A capability's tables.ts: its own tables and views, and the views of those that it may use. */
export function tablesFile(columns: readonly Column[], capability: string, mayUse: readonly string[]): string {
  const visible = columns.filter(({ schema, isView }) => schema === capability || (isView && mayUse.includes(schema)));
  const tables = [...Map.groupBy(visible, ({ schema, table }) => `${schema}.${table}`)].map(([name, own]) => {
    const lines = own.map((column) => `    ${column.column}: ${typeOf(column)};`);
    return `  '${name}': {\n${lines.join('\n')}\n  };`;
  });
  const body = tables.join('\n');
  const imports = [
    ...(body.includes('Day') ? ["import type { Day } from '#platform/clock/index.ts';"] : []),
    ...(body.includes('Generated<') ? ["import type { Generated } from '#platform/db/index.ts';"] : []),
  ];
  return ['// Made from the migrations by "npm run generate". Not to be edited.', ...imports, '', `export type Tables = {\n${body}\n};`, ''].join('\n');
}

function typeOf({ type, isNullable, hasDefault, isView }: Column): string {
  const known = TYPES[type];
  if (!known) throw new Error(`No TypeScript type is known for ${type}.`);
  const full = isNullable && known !== 'unknown' ? `${known} | null` : known;
  return hasDefault && !isView ? `Generated<${full}>` : full;
}

/** Tables, views, policies, rights and functions as text: what a reviewer of a migration wants to see changed, and nothing else. */
export async function catalogueText(database: Database): Promise<string> {
  const columns = await columnsOf(database);
  const policies = await rows<{ on: string; line: string }>(database, `
    select schemaname || '.' || tablename as "on", format('policy %s for %s to %s%s%s', policyname, lower(cmd), array_to_string(array(select case when r = current_user then '(owner)' else r end from unnest(roles) r), ', '),
      coalesce(' using ' || qual, ''), coalesce(' check ' || with_check, '')) as line
    from pg_policies order by 1, policyname`);
  const rights = await rows<{ on: string; line: string }>(database, `
    select table_schema || '.' || table_name as "on", format('%s may %s', grantee, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
    from information_schema.role_table_grants where grantee = 'lykta_app' group by 1, grantee order by 1`);
  const columnRights = await rows<{ on: string; line: string }>(database, `
    select c.table_schema || '.' || c.table_name as "on", format('%s may %s (%s)', grantee, lower(privilege_type), string_agg(column_name, ', ' order by k.ordinal_position)) as line
    from information_schema.column_privileges c join information_schema.columns k using (table_schema, table_name, column_name)
    where grantee = 'lykta_app' and not exists (
      select from information_schema.role_table_grants t where t.grantee = c.grantee and t.privilege_type = c.privilege_type and t.table_schema = c.table_schema and t.table_name = c.table_name)
    group by 1, grantee, privilege_type order by 1, privilege_type`);
  const security = await rows<{ on: string; line: string }>(database, `
    select n.nspname || '.' || c.relname as "on", case when c.relkind = 'v' then coalesce('view with ' || array_to_string(c.reloptions, ', '), 'view with its owner''s eyes')
      when c.relforcerowsecurity then 'row security forced' when c.relrowsecurity then 'row security' else 'no row security' end as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`);
  const functions = await rows<{ on: string; line: string }>(database, `
    select n.nspname || '.' || p.proname as "on", format('function(%s) returns %s%s%s', pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), case when p.prosecdef then ', as its owner' else '' end,
      case when has_function_privilege('lykta_app', p.oid, 'execute') then ', open to lykta_app' else '' end) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema') order by 1`);
  const of = (lines: readonly { on: string; line: string }[], name: string): readonly string[] => lines.filter(({ on }) => on === name).map(({ line }) => `- ${line}`);
  const tables = [...Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`)].map(([name, own]) => [
    `## ${name}`, '', ...of(security, name), ...of(rights, name), ...of(columnRights, name), ...of(policies, name),
    `- columns: ${own.map(({ column, type, isNullable }) => `${column} ${type}${isNullable ? '?' : ''}`).join(', ')}`, '',
  ].join('\n'));
  return ['# The database, as the migrations leave it', '', 'Made by "npm run generate". Who may see and change what, in the database’s own words.', '', ...tables, '## Functions', '', ...functions.map(({ on, line }) => `- ${on}: ${line}`), ''].join('\n');
}

async function rows<T>(database: Database, text: string): Promise<readonly T[]> {
  return database.asSystem((tx) => tx.named<T>({ name: '', text }, []));
}
