import type { Actor } from '#platform/access/index.ts';
import type { Connection } from '#platform/db/index.ts';
import type { Drive } from './drive.ts';

/** Who saves what: one lane of a load. It goes round its statements and saves each over what it saved before. */
export type Writer = { readonly formId: string; readonly statements: readonly string[]; readonly versions: readonly number[] };

/** What a load process does when it is told to run. */
export type Job =
  | { readonly is: 'save-http'; readonly address: string; readonly writers: readonly (Writer & { readonly cookie: string; readonly csrf: string })[] }
  | { readonly is: 'save-action'; readonly connection: Connection; readonly writers: readonly (Writer & { readonly actor: Actor })[] }
  | { readonly is: 'save-raw'; readonly connection: Connection; readonly rows: readonly RawRows[] }
  | { readonly is: 'get'; readonly address: string; readonly path: string; readonly cookie: string; readonly mustHold: readonly string[] };

/** Rows of the answers' own table that only the comparison writes. */
export type RawRows = { readonly organisationNo: number; readonly roundNo: number; readonly tenantNo: number; readonly statementNos: readonly number[] };

/** As many at a time as there are lanes, or so many a second. */
export type Pace = { readonly lanes: number; readonly seconds: number } | { readonly perSecond: number; readonly seconds: number };

export type Told = { readonly prepare: Job } | { readonly run: Pace } | { readonly kept: true };
/** The last version of each statement that was acknowledged, by form and code. */
export type Kept = Readonly<Record<string, number>>;
export type Reported = { readonly ready: true } | { readonly drive: Drive } | { readonly kept: Kept } | { readonly failed: string };
