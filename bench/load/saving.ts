import pg from 'pg';
import { saveAnswer } from '#capabilities/evaluation/actions/index.ts';
import { STATUSES, type Status } from '#capabilities/evaluation/contract.ts';
import { call } from '#platform/action/index.ts';
import { systemClock } from '#platform/clock/index.ts';
import { openDatabase } from '#platform/db/index.ts';
import { valueOf } from '../site/programme.ts';
import type { Lane } from './drive.ts';
import type { Job, Kept, RawRows, Writer } from './jobs.ts';
import { wireTo } from './wire.ts';

/** The lanes of a load, and what was acknowledged to them. */
export type Lanes = { readonly lanes: readonly Lane[]; kept(): Kept };

type Sent = Given & { readonly formId: string; readonly statement: string; readonly status: Status; readonly version: number };
/** What is written beside the status: every fifth answer has a comment, every seventh a note, every ninth evidence, and a value what asks for one. */
type Given = { readonly comment: string; readonly note: string; readonly evidence: string; readonly numerator: number | null; readonly denominator: number | null };
const given = (turn: number, value?: 'share' | 'count'): Given => ({
  comment: turn % 5 === 0 ? 'Rutinen finns och följs upp varje kvartal med hela personalen.' : '',
  note: turn % 7 === 0 ? 'Fråga avdelningsskötaren före mötet i mars.' : '',
  evidence: turn % 9 === 0 ? 'https://intra.bench.example/egenkontroll/plan-2024' : '',
  numerator: value ? 1 + (turn % 20) : null,
  denominator: value === 'share' ? 20 : null,
});

/** Saves one answer and gives the version that was acknowledged. */
type Save = (sent: Sent) => Promise<number>;

/** Goes round the writer's statements; an acknowledgement of anything but the next version is wrong. */
function saver({ formId, statements, versions }: Writer, save: Save, kept: Record<string, number>): Lane {
  const now = statements.map((statement, i) => ({ statement, version: versions[i] ?? 0 }));
  let turn = 0;
  return async () => {
    const target = now[turn % now.length];
    if (!target) throw new Error('A writer without statements.');
    const status = STATUSES[turn % STATUSES.length] ?? 'fully';
    const beside = given(turn, valueOf(target.statement));
    turn += 1;
    const version = await save({ formId, statement: target.statement, status, ...beside, version: target.version });
    if (version !== target.version + 1) throw new Error(`${target.statement}: version ${version} after ${target.version}`);
    target.version = version;
    kept[`${formId} ${target.statement}`] = version;
    return 1;
  };
}

/** Over HTTP, as the answering page does: one connection each, kept alive. */
export async function httpLanes({ address, writers }: Extract<Job, { is: 'save-http' }>): Promise<Lanes> {
  const kept: Record<string, number> = {};
  const lanes = await Promise.all(writers.map(async (writer) => {
    const wire = await wireTo(address);
    const headers = { cookie: writer.cookie, 'x-csrf-token': writer.csrf, 'content-type': 'application/json' };
    return saver(writer, async ({ formId, statement, ...answer }) => {
      const { status, body } = await wire.ask('PUT', `/api/v1/forms/${formId}/answers/${statement}`, headers, JSON.stringify(answer));
      if (status !== 200) throw new Error(`${status} ${body.slice(0, 200)}`);
      return (JSON.parse(body) as { version: number }).version; // checked by whoever asked
    }, kept);
  }));
  return { kept: () => kept, lanes };
}

/** Through the action as the server calls it, without HTTP and sessions. */
export function actionLanes({ connection, writers }: Extract<Job, { is: 'save-action' }>): Lanes {
  const surroundings = { database: openDatabase(connection), clock: systemClock };
  const kept: Record<string, number> = {};
  return { kept: () => kept, lanes: writers.map((writer) => saver(writer, async (answer) => (await call(surroundings, saveAnswer, answer, writer.actor)).version, kept)) };
}

const UPSERT = {
  name: 'raw_upsert',
  text: `
    insert into evaluation.answer as answer (organisation_no, round_no, statement_no, tenant_no, status, prev_status, version, comment, by_account, at, note, evidence, numerator, denominator)
    values ($1, $2, $3, $4, $5, null, 1, $6, null, $7, $8, $9, $10, $11)
    on conflict (organisation_no, round_no, statement_no) do update
      set prev_status = answer.status, status = excluded.status, version = answer.version + 1, comment = excluded.comment, at = excluded.at, note = excluded.note, evidence = excluded.evidence,
        numerator = excluded.numerator, denominator = excluded.denominator
    returning version`,
};

/** What everything is compared to: one row of the same table written by one statement, committed by itself, by the owner on a connection of its own. */
export async function rawLanes({ connection, rows }: Extract<Job, { is: 'save-raw' }>): Promise<Lanes> {
  return { kept: () => ({}), lanes: await Promise.all(rows.map((own) => rawLane(connection, own))) };
}

async function rawLane(connection: Extract<Job, { is: 'save-raw' }>['connection'], { organisationNo, roundNo, tenantNo, statementNos }: RawRows): Promise<Lane> {
  const client = new pg.Client(connection);
  await client.connect();
  const versions = new Map<number, number>();
  let turn = 0;
  return async () => {
    const statement = statementNos[turn % statementNos.length] ?? 0;
    const { comment, note, evidence, numerator, denominator } = given(turn, turn % 12 === 0 ? 'share' : undefined);
    turn += 1;
    const { rows } = await client.query<{ version: number }>({ ...UPSERT, values: [organisationNo, roundNo, statement, tenantNo, 1 + (turn % 4), comment || null, new Date(), note || null, evidence || null, numerator, denominator] });
    const version = rows[0]?.version ?? 0;
    if (version <= (versions.get(statement) ?? 0)) throw new Error(`version ${version} after ${versions.get(statement)}`);
    versions.set(statement, version);
    return 1;
  };
}
