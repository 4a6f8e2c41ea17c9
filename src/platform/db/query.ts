import { type Compilable, type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';

/**
 * A typed builder of SQL over a capability's own tables. It only writes the text: a transaction runs it.
 * So a query cannot run outside a transaction, and with that not outside the caller's rights.
 */
export function queries<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** A query of the builder, or a whole statement written with sql`…`. */
export type Query<O> = Compilable<O> | RawBuilder<O>;

export function compiled<O>(query: Query<O>): CompiledQuery<O> {
  return 'isRawBuilder' in query ? query.compile(anything) : query.compile();
}
const anything = queries<Record<string, never>>();

export { sql, type Generated, type Selectable } from 'kysely';
