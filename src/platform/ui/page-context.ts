import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '#platform/access/index.ts';
import type { Problem } from '#platform/errors/index.ts';
import type { Language, Message, Translate } from '#platform/i18n/index.ts';

/** `covers`: other addresses that belong under it. */
export type NavigationItem = { readonly path: `/${string}`; readonly label: Message; readonly covers?: readonly `/${string}`[] };

/** What every part of a page may know about the request that it answers. */
export type PageContext = {
  readonly language: Language;
  readonly t: Translate;
  /** The page's own address without its language: "/rounds". */
  readonly path: string;
  /** What follows the path: "?page=2", or nothing. */
  readonly search: string;
  /** Where users reach the program, for an address that somebody is to be given: "https://lykta.example.org". */
  readonly origin: string;
  /** An address in the page's language. */
  href(path: string): string;
  readonly actor: Actor;
  readonly csrf: string;
  /** The browser may keep the page: nobody's name and no key stands on it. */
  readonly isKept: boolean;
  readonly navigation: readonly NavigationItem[];
  readonly isDemonstration: boolean;
  /** After a refused form: what was wrong and what had been filled in. */
  readonly problem?: Problem;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where something that this person has written waits in the browser to be sent. */
  readonly unsent?: string;
  asset(name: string): string;
};

const Context = createContext<PageContext | undefined>(undefined);
export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const context = useContext(Context);
  if (!context) throw new Error('A page part was rendered outside a page.');
  return context;
}
