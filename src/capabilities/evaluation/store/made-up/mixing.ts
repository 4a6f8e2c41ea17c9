import { sql } from '#platform/db/index.ts';

/**
 * Two whole numbers of at most 31 bits become one of 50 that looks like chance: the same in every version of the database, as a hash of its own is not. Never past 63 bits on
 * the way: there the database would refuse.
 */
export function mixed(a: string, b: ReturnType<typeof sql>) {
  const once = sql`(((${sql.raw(a)} # ${b}) & 2147483647) * 2654435761)`;
  return sql<number>`((((${once} >> 17) # ${once}) & 2147483647) * 2246822519) >> 12`;
}
