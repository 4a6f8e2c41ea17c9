export { APP_ROLE, openDatabase, type Connection, type Database, type LockSpace, type NamedStatement, type Ran, type Sight, type Tx } from './database.ts';
export { queries, sql } from './query.ts';
