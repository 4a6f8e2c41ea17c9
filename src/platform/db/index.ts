export { claimServer, type Claim } from './claim.ts';
export { openClones, type Clones } from './clones.ts';
export { openFor, type DatabaseConfig, type Opened } from './connect.ts';
export { APP_ROLE, openDatabase, type Connection, type Database, type LockSpace, type NamedStatement, type Ran, type Sight, type Tx } from './database.ts';
export type { Log } from './embedded/index.ts';
export { migrate, readMigrations, type Migration } from './migrate.ts';
export { queries, sql, type Generated, type Selectable } from './query.ts';
export { installationSecret } from './secrets.ts';
