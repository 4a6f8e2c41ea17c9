import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { EnteredValue } from '../contract/entered.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

type Row = { number: number; version: number; amount: number | null; unit: string; on_day: Day | null; source: string; entered_at: Date; enterer: string; before: EnteredValue['before'] };

/** The last value of each indicator for a year, taken back or not. */
export async function enteredValues(tx: Tx, programme: string, year: number): Promise<ReadonlyMap<number, EnteredValue>> {
  const rows = await tx.all(sql<Row>`
    select distinct on (number) number, version, amount, unit, on_day::text as on_day, source, entered_at, enterer,
      lag(jsonb_build_object('amount', amount, 'unit', unit, 'onDay', on_day, 'source', source)) over (partition by number order by version) as before
    from progress.indicator_value where programme = ${programme} and year = ${year} order by number, version desc`);
  return new Map(rows.map(({ number, version, amount, unit, on_day: onDay, source, entered_at: at, enterer: by, before }) => [number, { amount, unit, onDay, source, version, by, at, before: amount === null ? before : null }]));
}

export type NewValue = Pick<EnteredValue, 'amount' | 'unit' | 'onDay' | 'source' | 'version' | 'at'> & { readonly programme: string; readonly number: number; readonly year: number; readonly account: string | null; readonly name: string };

/** False if somebody else has entered one since it was read. `version`: that it follows. */
export async function addValue(tx: Tx, { programme, number, year, version, amount, unit, onDay, source, at, account, name }: NewValue): Promise<boolean> {
  const last = (await enteredValues(tx, programme, year)).get(number);
  if ((last?.version ?? 0) !== version) return false;
  return (await tx.run(
    db.insertInto('progress.indicator_value')
      .values({ programme, number, year, version: version + 1, amount, unit, on_day: onDay, source, entered_at: at, entered_by: account, enterer: name })
      .onConflict((conflict) => conflict.columns(['programme', 'number', 'year', 'version']).doNothing()),
  )) > 0;
}
