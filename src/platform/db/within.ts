import { sql, type RawBuilder } from 'kysely';

// Where a caller may look, in SQL: subtrees, each with the tenant whose rows in it are meant. Path and tenant are compared as one text, "17:1.17.".

type Root = { readonly path: string; readonly tenant: number };

/** The roots as one array, for a parameter. Their text holds digits, dots and colons only. */
export const rootsText = (roots: readonly Root[]): string => `{${roots.map(({ path, tenant }) => `${tenant}:${path}`).join()}}`;

/** Whether a table's row, which has path and tenant_no, is within the roots; for a statement written by hand. */
export const isWithin = (table: string, roots: string): string => `(${table}.tenant_no || ':' || ${table}.path) ^@ any (${roots}::text[])`;

/** The same for the builder. */
export const within = (table: string, roots: readonly Root[]): RawBuilder<boolean> => {
  const [before, after] = isWithin(table, '?').split('?');
  return sql<boolean>`${sql.raw(before ?? '')}${rootsText(roots)}${sql.raw(after ?? '')}`;
};
