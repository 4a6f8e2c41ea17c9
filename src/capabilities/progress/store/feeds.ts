import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Feed, FeedTarget, FeedVersion } from '../contract/feeds.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

type Row = { number: number; version: number; measures: readonly string[]; is_process_only: boolean; targets: readonly FeedTarget[]; set_at: Date; setter: string };

const feedIn = ({ number, measures, is_process_only: isProcessOnly, targets }: Row): Feed => ({ number, measures, isProcessOnly, targets: targets.map(({ year, organisers, population }) => ({ year, organisers, population })) });

/** What has been set last for each of a programme's indicators; those as shipped are not among them. */
export async function setFeeds(tx: Tx, programme: string): Promise<ReadonlyMap<number, Feed>> {
  const rows = await tx.all(sql<Row>`select distinct on (number) * from progress.indicator_feed where programme = ${programme} order by number, version desc`);
  return new Map(rows.map((row) => [row.number, feedIn(row)]));
}

/** All that has been set for one, the newest first. */
export async function feedVersions(tx: Tx, programme: string, number: number): Promise<readonly FeedVersion[]> {
  const rows = await tx.all(sql<Row>`select * from progress.indicator_feed where programme = ${programme} and number = ${number} order by version desc`);
  return rows.map((row) => ({ version: row.version, by: row.setter, at: row.set_at, feed: feedIn(row) }));
}

export type NewFeed = { readonly programme: string; readonly feed: Feed; readonly version: number; readonly at: Date; readonly account: string | null; readonly name: string };

/** False if somebody else has set it since it was read. `version`: that it follows. */
export async function addFeed(tx: Tx, { programme, feed: { number, measures, isProcessOnly, targets }, version, at, account, name }: NewFeed): Promise<boolean> {
  const [last] = await feedVersions(tx, programme, number);
  if ((last?.version ?? 0) !== version) return false;
  return (await tx.run(
    db.insertInto('progress.indicator_feed')
      .values({ programme, number, version: version + 1, measures: [...measures], is_process_only: isProcessOnly, targets: JSON.stringify(targets), set_at: at, set_by: account, setter: name })
      .onConflict((conflict) => conflict.columns(['programme', 'number', 'version']).doNothing()),
  )) > 0;
}
