import type { Given } from '../../contract.ts';
import { putTogether, showChoices } from './choosing.client.ts';
import { say, versionOf, type Statement } from './statement.client.ts';

const [OFTEN_MS, SELDOM_MS, IDLE_AFTER_MS] = [4_000, 30_000, 180_000];

type Told = { readonly at: number; readonly answers: readonly { readonly statement: string; readonly by: string | null; readonly answer: Given & { readonly version: number } }[] };
type Page = { readonly url: string; readonly readAt: number; readonly statements: readonly Statement[]; readonly texts: Readonly<Record<string, string>>; changed(statement: Statement): void };

/** Shows what others save in the same form, a few seconds later. What is being written here is never taken away: where both have changed a field, both stand to be chosen from. */
export function watchOthers({ url, readAt, statements, texts, changed }: Page): void {
  let [after, active] = [readAt, Date.now()];
  const known = new Map(statements.map((statement) => [statement.code, statement]));

  function take({ statement: code, by, answer }: Told['answers'][number]): void {
    const statement = known.get(code);
    // What is on its way from here comes back as an answer of its own.
    if (!statement || statement.isSending || Number(versionOf(statement)) >= answer.version) return;
    putTogether(statement, answer, texts);
    showChoices(statement, texts, () => changed(statement));
    say(statement, statement.held.size > 0 ? (texts['toChoose'] ?? '') : (texts['byOther'] ?? '').replace('%', () => by ?? texts['theirs'] ?? ''), statement.held.size > 0 ? 'failed' : 'saved');
    changed(statement);
  }

  async function look(): Promise<void> {
    try {
      const response = document.hidden || !navigator.onLine ? undefined : await fetch(`${url}?after=${after}`, { signal: AbortSignal.timeout(OFTEN_MS * 2) });
      if (response?.ok) {
        const told = (await response.json()) as Told;
        after = told.at;
        told.answers.forEach(take);
      }
    } catch { /* The line is down: saving says so. */ }
    window.setTimeout(() => void look(), Date.now() - active < IDLE_AFTER_MS ? OFTEN_MS : SELDOM_MS);
  }

  for (const sign of ['keydown', 'pointerdown', 'focus'] as const) window.addEventListener(sign, () => (active = Date.now()), { passive: true });
  window.setTimeout(() => void look(), OFTEN_MS);
}
