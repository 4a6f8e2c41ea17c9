import type { ComponentChildren, VNode } from 'preact';
import type * as z from 'zod';
import type { Actor } from '#platform/access/index.ts';
import type { Action, AnyAction, AnyStreamingAction, StreamingAction } from '#platform/action/index.ts';
import type { HeldFile } from '#platform/files/index.ts';
import type { Language, Message } from '#platform/i18n/index.ts';

// Ways in over HTTP, as data. A route maps a path to an action and says how the answer is shown; it decides nothing.

/** What a request brought: path parameters, query, fields of a form or of a JSON body, a file. */
export type Brought = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** The same of a form that holds it aside. */
  readonly held?: HeldFile;
  /** The network address that it came from. */
  readonly from: string;
  /** The caller's own session, if there is one. */
  readonly session?: string;
  /** The language of the page or file that is asked for. */
  readonly language?: Language;
};

/** The input of an action as the request has it; the action's own schema decides whether it will do. */
export type InputOf = (brought: Brought) => unknown;
const everything: InputOf = ({ params, query, body, file }) => ({ ...query, ...body, ...params, ...(file && { file }) });

export type View<O> = (props: { readonly data: O; readonly query: Readonly<Record<string, string>> }) => VNode | null;

export type Remembered = Readonly<Record<string, readonly string[]>>;

export type PageRoute = {
  readonly is: 'page';
  readonly path: `/${string}`;
  readonly action: AnyAction;
  readonly input: InputOf;
  readonly view: View<unknown>;
  /** What others contribute to it, each by an action of its own; the page says where they stand (`Contributions`). */
  readonly parts?: readonly Part[];
  /** Whether the browser may keep what it shows, and only asks the next time whether it is still the same: then nobody's name may stand on it. */
  readonly isKept: (output: unknown) => boolean;
  /** Names of its query, with the values of which this browser remembers the last, for when an address does not say: how somebody likes a page to look, nothing else. */
  readonly remembers: Remembered;
};

/** What follows a form's success: always a redirect; a sign-in also hands over a session, a sign-out takes it (null). */
export type Next = { readonly to: `/${string}`; readonly session?: string | null };

export type FormRoute = {
  readonly is: 'form';
  readonly path: `/${string}`;
  readonly action: AnyAction;
  readonly input: InputOf;
  readonly next: (output: unknown, brought: Brought) => Next;
  /** Instead of going on: what is told this one time and kept nowhere, such as a key; neither an address nor a cookie may carry it. */
  readonly shows?: View<unknown>;
  /** The page that holds the form: shown again with the values and an error summary when the action refuses. */
  readonly on: PageRoute | GuidedRoute;
  /** Aside: the file is not in memory until somebody looks at it. */
  readonly takesFile: boolean | 'aside';
  /** The key in its address is all that counts: it is done as nobody, from whatever page or program it was sent, and answered without a way on. */
  readonly isByKey: boolean;
};

export type ApiRoute = {
  readonly is: 'api';
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly action: AnyAction;
  readonly input: InputOf;
  /** The version that ETag carries out and If-Match brings back in as `version`. */
  readonly version?: (output: unknown) => number;
};

/** One capability's contribution to a page that many contribute to: shown to whoever may do its action. */
export type Part = { readonly action: AnyAction; readonly input: InputOf; readonly view: View<unknown> };

/** One step of the way that a new installation goes, told by the capability that it belongs to: what is to be done, where, and whether it has been done. */
export type Step = {
  readonly action: AnyAction;
  readonly isDone: (output: unknown) => boolean;
  readonly title: Message;
  readonly told: (output: unknown) => Message;
  /** Where it is done; none where nothing is left to do. */
  readonly link?: { readonly path: `/${string}`; readonly label: Message };
};
/** A step as it stands now. */
export type StandingStep = { readonly title: Message; readonly told: Message; readonly isDone: boolean; readonly link?: { readonly path: `/${string}`; readonly label: Message } };

type Frame = (props: { readonly children: ComponentChildren; readonly steps: readonly StandingStep[] }) => VNode;
/** A page put together of contributions, within a frame. The steps are there until the last of them has been done, for whoever may do them. */
export type PartsRoute = { readonly is: 'parts'; readonly path: `/${string}`; readonly parts: readonly Part[]; readonly steps: readonly Step[]; readonly frame: Frame };

/** For whom a file is made that a key opens. */
export type Reader = { readonly id: string; readonly name: string; readonly grants: Actor['grants'] };

/** Who shows something on a guided visit: whom a visitor may be. */
export type Guide = { readonly id: string; readonly name: string; readonly email: string; readonly grants: Actor['grants'] };
/** Where a guided visit leads to: found as its guide would find it, by an action under the guide’s own rights that reads and writes nothing down. */
export type Sight = { readonly action: AnyAction; readonly leadsTo: (output: unknown) => `/${string}` | undefined };
/** A stop of a guided visit: what is shown there, and who shows it, by the address. */
export type Stop = { readonly name: string; readonly guide: string; readonly sight: Sight };
/** A stop as it stands now: without its guide when there is nobody to be, without a path when there is nothing to be seen. */
export type StandingStop = { readonly name: string; readonly guide?: Pick<Guide, 'name' | 'email'>; readonly path?: `/${string}` };

/** A page that takes a newcomer from stop to stop. `guides` gives those whom a visitor may be. */
export type GuidedRoute = {
  readonly is: 'guided';
  readonly path: `/${string}`;
  readonly guides: AnyAction;
  readonly stops: readonly Stop[];
  readonly frame: (props: { readonly stops: readonly StandingStop[] }) => VNode;
};

/** A file to keep: a text, or pieces that are made as fast as they are taken. */
export type FileToKeep = { readonly name: string; readonly type: string } & ({ readonly text: string } | { readonly body: AsyncIterable<string | Uint8Array> })
  /** Shown by the browser itself, which then keeps nothing. */
  & { readonly isShown?: boolean };

/** A file made of an action's output, and of its rows if it has them. */
export type DownloadRoute = {
  readonly is: 'download';
  readonly path: `/${string}`;
  readonly action: AnyAction | AnyStreamingAction;
  readonly input: InputOf;
  readonly file: (output: unknown, language: Language, rows: AsyncIterable<unknown>) => FileToKeep;
  /** For whom it is made, where a key in its address says so and no session: found by this action, as nobody, and then made under that person's own rights. */
  readonly reader?: AnyAction;
};

/**
 * A file that somebody has sent in, as it was sent: below /files, apart from every page, where nothing in it may run or load. The rows of the action are its bytes.
 */
export type BytesRoute = { readonly is: 'bytes'; readonly path: `/${string}`; readonly action: AnyStreamingAction; readonly input: InputOf; readonly file: (output: unknown) => SentInFile };
export type SentInFile = { readonly name: string; readonly type: string; readonly isShown: boolean };

export type Route = PageRoute | PartsRoute | GuidedRoute | FormRoute | ApiRoute | DownloadRoute | BytesRoute;

export function page<I extends z.ZodType, O extends z.ZodType>(path: `/${string}`, action: Action<I, O>, view: View<z.output<O>>, input: InputOf = everything): PageRoute {
  return { is: 'page', path, action: action as AnyAction, input, view: view as View<unknown>, isKept: () => false, remembers: {} };
}

/** A page that somebody likes to look in a certain way. */
export const remembering = (remembers: Remembered, of: PageRoute): PageRoute => ({ ...of, remembers });

/** A large page that seldom changes: after the first time only that it has not. */
export function keptPage<I extends z.ZodType, O extends z.ZodType>(path: `/${string}`, action: Action<I, O>, view: View<z.output<O>>, isKept: (output: z.output<O>) => boolean): PageRoute {
  return { ...page(path, action, view), isKept: isKept as (output: unknown) => boolean };
}

export function part<I extends z.ZodType, O extends z.ZodType>(action: Action<I, O>, view: View<z.output<O>>, input: InputOf = () => ({})): Part {
  return { action: action as AnyAction, input, view: view as View<unknown> };
}

/** Mounts contributions on pages, by the page's path: the same pages, and the forms that are on them. */
export function withParts(routes: readonly Route[], parts: Readonly<Record<`/${string}`, readonly Part[]>>): readonly Route[] {
  const mounted = new Map<unknown, PageRoute>(routes.filter((route) => route.is === 'page').flatMap((route) => {
    const own = parts[route.path];
    return own ? [[route, { ...route, parts: own }] as const] : [];
  }));
  return routes.map((route): Route => (route.is === 'form' ? { ...route, on: mounted.get(route.on) ?? route.on } : (mounted.get(route) ?? route)));
}

export function step<I extends z.ZodType, O extends z.ZodType<{ readonly isDone: boolean }>>(
  action: Action<I, O>, { told, ...rest }: Pick<Step, 'title' | 'link'> & { told(output: z.output<O>): Message },
): Step {
  const isDone = ({ isDone }: z.output<O>): boolean => isDone;
  return { action: action as AnyAction, isDone: isDone as Step['isDone'], told: told as Step['told'], ...rest };
}

export const partsPage = (path: `/${string}`, parts: readonly Part[], frame: Frame, steps: readonly Step[] = []): PartsRoute => ({ is: 'parts', path, parts, steps, frame });

export function sight<I extends z.ZodType, O extends z.ZodType>(action: Action<I, O>, leadsTo: (output: z.output<O>) => `/${string}` | undefined): Sight {
  return { action: action as AnyAction, leadsTo: leadsTo as Sight['leadsTo'] };
}

export const guidedPage = <I extends z.ZodType, O extends z.ZodType<{ readonly people: readonly Guide[] }>>(
  path: `/${string}`, guides: Action<I, O>, stops: readonly Stop[], frame: GuidedRoute['frame'],
): GuidedRoute => ({ is: 'guided', path, guides: guides as AnyAction, stops, frame });

export function form<I extends z.ZodType, O extends z.ZodType>(
  path: `/${string}`,
  action: Action<I, O>,
  { on, next, input = everything, takesFile = false }: { on: FormRoute['on']; next(output: z.output<O>, brought: Brought): Next; input?: InputOf; takesFile?: FormRoute['takesFile'] },
): FormRoute {
  return { is: 'form', path, action: action as AnyAction, input, next: next as FormRoute['next'], on, takesFile, isByKey: false };
}

/** A form after whose success something is told once. Reloading what follows asks the browser's owner first, and does it again. */
export function formThatTells<I extends z.ZodType, O extends z.ZodType>(
  path: `/${string}`, action: Action<I, O>, { on, shows, input = everything }: { on: PageRoute; shows: View<z.output<O>>; input?: InputOf },
): FormRoute {
  return { is: 'form', path, action: action as AnyAction, input, next: () => ({ to: '/' }), shows: shows as View<unknown>, on, takesFile: false, isByKey: false };
}

/** A form that a key in its address opens, and nothing else does: a mail program may send it by itself (RFC 8058), and takes no redirect. */
export function formByKey<I extends z.ZodType, O extends z.ZodType>(path: `/${string}`, action: Action<I, O>, { on, shows, input = everything }: { on: PageRoute; shows: View<z.output<O>>; input?: InputOf }): FormRoute {
  return { ...formThatTells(path, action, { on, shows, input }), isByKey: true };
}

export function api<I extends z.ZodType, O extends z.ZodType>(
  method: ApiRoute['method'], path: `/${string}`, action: Action<I, O>, { version, input = everything }: { version?(output: z.output<O>): number; input?: InputOf } = {},
): ApiRoute {
  return { is: 'api', method, path, action: action as AnyAction, input, ...(version && { version: version as (output: unknown) => number }) };
}

export function download<I extends z.ZodType, O extends z.ZodType>(
  path: `/${string}`, action: Action<I, O>, file: (output: z.output<O>, language: Language) => FileToKeep, input: InputOf = everything,
): DownloadRoute {
  return { is: 'download', path, action: action as AnyAction, input, file: file as DownloadRoute['file'] };
}

/** A file that a program fetches again and again for somebody, who gave it an address with a key in it. */
export function feed<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  path: `/${string}`, reader: Action<K, z.ZodType<Reader>>, action: Action<I, O>, file: (output: z.output<O>, language: Language) => FileToKeep,
): DownloadRoute {
  return { ...download(path, action, file, ({ language }) => ({ language })), reader: reader as AnyAction };
}

/** The same of an action that has rows: they are read while the file is taken. */
export function downloadRows<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType>(
  path: `/${string}`, action: StreamingAction<I, O, R>, file: (output: z.output<O>, language: Language, rows: AsyncIterable<z.output<R>>) => FileToKeep, input: InputOf = everything,
): DownloadRoute {
  return { is: 'download', path, action: action as AnyStreamingAction, input, file: file as DownloadRoute['file'] };
}

export function bytes<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType<{ readonly bytes: Uint8Array }>>(
  path: `/${string}`, action: StreamingAction<I, O, R>, file: (output: z.output<O>) => SentInFile, input: InputOf = everything,
): BytesRoute {
  return { is: 'bytes', path, action: action as AnyStreamingAction, input, file: file as BytesRoute['file'] };
}
