import { aFile, aProgramme } from '#capabilities/programme/testing.ts';
import { openFor, sql, type Database } from '#platform/db/index.ts';
import { signedIn } from './ground.ts';
import type { RemoteVisitor } from './remote-visitor.ts';

/** A round that people answer over the network: who answers, and what there is to answer. */
export type Answering = { readonly coordinator: RemoteVisitor; readonly targets: readonly Target[] };
export type Target = { readonly form: string; readonly statement: string; readonly versions: Sent[] };
/** What was sent as the next version of an answer, and whether it was acknowledged. */
export type Sent = { readonly status: string; readonly comment: string; isAcknowledged: boolean };

type Form = { readonly id: string };
type Page = { readonly goals: readonly { readonly code: string }[]; readonly statements: readonly { readonly code: string }[] };

/** The owner imports a small programme, publishes it and opens a round; the coordinator of a county finds its forms. All over HTTP. */
export async function openRound(address: () => string): Promise<Answering> {
  const owner = await signedIn(address, 'owner');
  const { name, bytes } = aFile(aProgramme());
  const version = ledTo(await owner.upload('/en/programmes', { name, bytes: new Uint8Array(bytes) }));
  ledTo(await owner.post(`/en/programmes/${version}/publish`, { revision: '1', confirm: 'yes' }, `/en/programmes/${version}`));
  ledTo(await owner.post(`/en/rounds/open?versionId=${version}&year=2024`, { lastDay: '31.12.2099' }));
  const coordinator = await signedIn(address, 'coordinator');
  const targets: Target[] = [];
  for (const { id } of (await found<{ forms: readonly Form[] }>(coordinator, '/forms')).forms) {
    for (const { code } of (await found<Page>(coordinator, `/forms/${id}`)).goals) {
      const { statements } = await found<Page>(coordinator, `/forms/${id}?goal=${code}`);
      targets.push(...statements.map((statement) => ({ form: id, statement: statement.code, versions: [] })));
    }
  }
  return { coordinator, targets };
}

function ledTo(response: Response): string {
  if (response.status !== 303) throw new Error(`${response.url}: ${response.status}`);
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

async function found<T>(visitor: RemoteVisitor, path: string): Promise<T> {
  const response = await visitor.api('GET', path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T; // the API's own schema
}

const STATUSES = ['fully', 'partly', 'not-at-all', 'not-applicable'];
let written = 0;

/** Saves the next version of an answer and notes what was acknowledged. Gives the answer's status code, or 'cut off' when none came. */
export async function saveNext({ coordinator }: Pick<Answering, 'coordinator'>, { form, statement, versions }: Target, comment = `nummer ${++written}`): Promise<number | 'cut off'> {
  const sent: Sent = { status: STATUSES[versions.length % STATUSES.length] ?? 'fully', comment, isAcknowledged: false };
  versions.push(sent);
  try {
    const response = await coordinator.api('PUT', `/forms/${form}/answers/${statement}`, { ...sent, version: versions.length - 1 });
    const body = (await response.json()) as { version?: number }; // a saved answer or a problem
    if (response.status === 200 && body.version !== versions.length) throw new Error(`Version ${body.version} was acknowledged for ${versions.length}.`);
    sent.isAcknowledged = response.status === 200;
    return response.status;
  } catch (error) {
    if (error instanceof Error && /fetch failed|terminated|aborted/.test(error.message)) return 'cut off';
    throw error;
  }
}

/** Whether the next version is saved. One that is refused was not taken: it may be sent again as it was. */
export async function savedAgain(answering: Pick<Answering, 'coordinator'>, target: Target): Promise<boolean> {
  const status = await saveNext(answering, target);
  if (status !== 200) target.versions.pop();
  return status === 200;
}

type Row = { readonly form: string; readonly statement: string; readonly version: number; readonly status: number; readonly comment: string | null; readonly now: number | null };

/**
 * Compares what is kept with what was sent: every acknowledged version must be there as it was sent, once; one that was not may be there wholly or not
 * at all, and only as the last. Forgets those that are not, so that the next save goes on from what is there. Gives what is wrong.
 */
export async function compare(data: string, targets: readonly Target[]): Promise<readonly string[]> {
  const { database, stop } = await openFor({ dataFolder: data, connections: 1 });
  try {
    return await compareIn(database, targets);
  } finally {
    await stop();
  }
}

export async function compareIn(database: Database, targets: readonly Target[]): Promise<readonly string[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<Row>`
    select f.id as form, s.code as statement, h.version, h.status, h.comment, x.version as now
    from evaluation.answer_history h join evaluation.form f on f.organisation_no = h.organisation_no and f.round_no = h.round_no join programme.statement s on s.no = h.statement_no
    left join evaluation.answer x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no and x.status = h.status and x.comment is not distinct from h.comment
    order by h.version`));
  const kept = Map.groupBy(rows, ({ form, statement }) => `${form} ${statement}`);
  const wrong = targets.flatMap((target) => wrongIn(target, kept.get(`${target.form} ${target.statement}`) ?? []));
  for (const target of targets) target.versions.length = (kept.get(`${target.form} ${target.statement}`) ?? []).length;
  return [...wrong, ...(await driftIn(database))];
}

function wrongIn({ form, statement, versions }: Target, rows: readonly Row[]): readonly string[] {
  const at = `${statement} of ${form}`;
  const lost = versions.slice(rows.length).filter(({ isAcknowledged }) => isAcknowledged).map((_sent, i) => `${at}: version ${rows.length + i + 1} was acknowledged and is lost`);
  const differing = rows.flatMap(({ version, status, comment }, i) => {
    const sent = versions[i];
    const isSame = sent && version === i + 1 && STATUSES[status - 1] === sent.status && comment === sent.comment;
    return isSame ? [] : [`${at}: version ${version} is ${status} “${comment}” where ${sent?.status} “${sent?.comment}” was sent`];
  });
  const unfinished = rows.slice(0, -1).filter((_row, i) => !versions[i]?.isAcknowledged && versions[i + 1] === undefined).map(({ version }) => `${at}: version ${version} has a follower that nobody sent`);
  const half = rows.length > 0 && rows.at(-1)?.now !== rows.length ? [`${at}: the history has ${rows.length} versions, the answer says ${rows.at(-1)?.now}`] : [];
  return [...lost, ...differing, ...unfinished, ...half];
}

/** Where the counts differ from the answers counted afresh. */
async function driftIn(database: Database): Promise<readonly string[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ place: string }>`
    with fresh as (
      select x.organisation_no, count(*) filter (where status = 1) a, count(*) filter (where status = 2) b, count(*) filter (where status = 3) c, count(*) filter (where status = 4) d
      from evaluation.answer x group by 1
    ), kept as (
      select organisation_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.form_tally group by 1
    )
    select organisation_no::text as place from kept full join fresh using (organisation_no)
    where (coalesce(kept.a, 0), coalesce(kept.b, 0), coalesce(kept.c, 0), coalesce(kept.d, 0)) is distinct from (coalesce(fresh.a, 0), coalesce(fresh.b, 0), coalesce(fresh.c, 0), coalesce(fresh.d, 0))
    union all
    select 'the tenants’ sum' from (select sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.tenant_tally) t, (select sum(a) a, sum(b) b, sum(c) c, sum(d) d from fresh) f
    where (t.a, t.b, t.c, t.d) is distinct from (f.a, f.b, f.c, f.d)
    union all
    select 'statement ' || statement_no from (select statement_no, sum(fully) a, sum(partly) b, sum(not_at_all) c, sum(not_applicable) d from evaluation.statement_tally group by 1) t
    full join (select statement_no, count(*) filter (where status = 1) a, count(*) filter (where status = 2) b, count(*) filter (where status = 3) c, count(*) filter (where status = 4) d from evaluation.answer group by 1) f using (statement_no)
    where (coalesce(t.a, 0), coalesce(t.b, 0), coalesce(t.c, 0), coalesce(t.d, 0)) is distinct from (coalesce(f.a, 0), coalesce(f.b, 0), coalesce(f.c, 0), coalesce(f.d, 0))`));
  return rows.map(({ place }) => `the counts have drifted: ${place}`);
}
