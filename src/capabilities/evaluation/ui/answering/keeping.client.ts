// What could not be sent yet is kept in the browser until it is: by account, form, statement and the page that wrote it, so that two pages never write over each other.
// Nothing in it depends on a clock. Signing out takes all of it away (signed-out.client.ts).
import type { GivenField } from '../../contract.ts';

const STORE = 'lykta.unsent';
const COOKIE = 'lykta-unsent';
const A_MONTH = 30 * 24 * 3_600;

/** An answer as it is kept: what was read and its version, what was written over it, which fields were still to be chosen, and where. Texts as rules/written.ts writes them. */
export type Entry = { readonly code: string; readonly was: string; readonly version: string; readonly written: string; readonly held: readonly GivenField[]; readonly path: string };
export type Kept = { readonly key: string; readonly text: string; readonly entry: Entry };

export type Keeper = ReturnType<typeof keeperOf>;

export function keeperOf(account: string | undefined, form: string) {
  const own = `${STORE} ${account} ${form} `;
  const page = Math.random().toString(36).slice(2);
  const keyOf = (code: string): string => `${own}${code} ${page}`;
  let isStopped = account === undefined;

  // A person who signs out in another window leaves nothing behind: this one writes nothing anew.
  window.addEventListener('storage', ({ key }) => {
    if (key === 'lykta.signed-out') isStopped = true;
  });

  const has = (code: string): boolean => typeof trying(() => localStorage.getItem(keyOf(code))) === 'string';

  function drop(key: string): void {
    trying(() => localStorage.removeItem(key));
    tellServer(account);
  }

  return {
    keep(entry: Entry): void {
      if (isStopped) return;
      // A store that is full keeps nothing rather than what was written before.
      if (trying(() => localStorage.setItem(keyOf(entry.code), JSON.stringify(entry))) === FAILED) trying(() => localStorage.removeItem(keyOf(entry.code)));
      tellServer(account);
    },
    drop(code: string): void {
      if (has(code)) drop(keyOf(code));
    },
    /** What another page had kept and has been sent from here; unless that one has written something else since. */
    delivered({ key, text }: Kept): void {
      if (trying(() => localStorage.getItem(key)) === text) drop(key);
    },
    has,
    /** What other pages of this form have kept for the same person. */
    all: (): readonly Kept[] => (account === undefined ? [] : keysFrom(own).filter((key) => !key.endsWith(` ${page}`)).flatMap((key) => keptAt(key))),
    /** The same person is signed in: what is written may be kept again. */
    resume(): void {
      isStopped = account === undefined;
    },
  };
}

function keptAt(key: string): readonly Kept[] {
  const text = trying(() => localStorage.getItem(key));
  if (typeof text !== 'string') return [];
  const entry = trying(() => JSON.parse(text) as Partial<Entry> | null); // of our own making, unless somebody has changed it by hand
  const isWhole = entry && entry !== FAILED && [entry.code, entry.was, entry.version, entry.written, entry.path].every((part) => typeof part === 'string') && Array.isArray(entry.held);
  return isWhole ? [{ key, text, entry: entry as Entry }] : [];
}

/** Says to the server's next page, whichever it is, where something waits to be sent: it leads there. Of somebody else's it says nothing and takes nothing away. */
function tellServer(account: string | undefined): void {
  const first = keysFrom(`${STORE} ${account} `).flatMap((key) => keptAt(key))[0];
  const said = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(document.cookie)?.[1];
  const isSomebodyElses = said !== undefined && !decodeURIComponent(said).startsWith(`${account} `);
  if (!first && (said === undefined || isSomebodyElses)) return;
  const value = first ? encodeURIComponent(`${account} ${first.entry.path}`) : '';
  if (value !== said) document.cookie = `${COOKIE}=${value}; path=/; max-age=${first ? A_MONTH : 0}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

function keysFrom(begin: string): readonly string[] {
  const all = trying(() => Object.keys(localStorage));
  return all === FAILED ? [] : all.filter((key) => key.startsWith(begin)).toSorted();
}

const FAILED = Symbol('failed');
/** A browser may have no store for us at all, or no room in it. */
function trying<T>(work: () => T): T | typeof FAILED {
  try {
    return work();
  } catch {
    return FAILED;
  }
}
