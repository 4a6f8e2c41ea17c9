import { isSameWritten, WRITTEN_FIELDS, wasFrom } from '../../rules/written.ts';
import { showChoices } from './choosing.client.ts';
import type { Keeper, Kept } from './keeping.client.ts';
import { follow, isUnsaved, rebase, say, write, type Statement } from './statement.client.ts';

type Page = { readonly keeper: Keeper; readonly statements: readonly Statement[]; readonly texts: Readonly<Record<string, string>>; changed(statement: Statement): void };

/**
 * Brings back what earlier pages had kept and never sent: into the fields, over what it was written over, and from there it is sent like anything else. Whoever has saved
 * meanwhile is found by the version, and the two are put together by field. Gives what is to be done when a statement is settled: there may be more of it, from another page.
 */
export function restoring({ keeper, statements, texts, changed }: Page): (statement: Statement) => void {
  const waiting = new Map<Statement, Kept[]>();
  const under = new Map<Statement, Kept>();
  const kept = Map.groupBy(keeper.all(), ({ entry }) => entry.code);

  function bringBack(statement: Statement): void {
    const next = waiting.get(statement)?.shift();
    if (!next) return;
    const { entry } = next;
    const written = wasFrom(entry.written);
    if (isSameWritten(written, statement.base)) {
      keeper.delivered(next); // it had been saved after all
      return bringBack(statement);
    }
    under.set(statement, next);
    rebase(statement, wasFrom(entry.was), Number(entry.version) || 0);
    for (const field of WRITTEN_FIELDS) write(statement, field, written[field]);
    for (const field of WRITTEN_FIELDS) if (entry.held.includes(field)) statement.held.add(field);
    showChoices(statement, texts, () => changed(statement));
    follow(statement, texts);
    say(statement, texts['restored'] ?? '', 'busy');
    changed(statement);
  }

  function settled(statement: Statement): void {
    const done = under.get(statement);
    if (isUnsaved(statement) || statement.held.size > 0) return;
    if (done) {
      under.delete(statement);
      keeper.delivered(done);
    }
    bringBack(statement);
  }

  for (const statement of statements) {
    const own = kept.get(statement.code);
    if (!own) continue;
    waiting.set(statement, [...own]);
    if (!isUnsaved(statement)) bringBack(statement); // what was written before the script came goes first
  }
  return settled;
}
