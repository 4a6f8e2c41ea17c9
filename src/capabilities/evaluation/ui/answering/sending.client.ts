import type { Given, Status } from '../../contract.ts';
import { givenFrom, type Written } from '../../rules/written.ts';

/** What became of a save. `later`: nobody knows, or the server cannot just now; it is sent again. */
export type Outcome =
  | { readonly is: 'saved'; readonly version: number; readonly status: Status | null }
  | { readonly is: 'conflict'; readonly theirs: Given & { readonly version: number } }
  | { readonly is: 'refused'; readonly title: string; readonly errors: readonly { readonly at: string; readonly detail: string }[] }
  | { readonly is: 'over'; readonly title: string }
  | { readonly is: 'session'; readonly why: 'signedOut' | 'somebodyElse' }
  | { readonly is: 'later' };

/** `confirms`: the proposal that is still true, and brings its evidence along. */
export type Send = (code: string, version: string, written: Written, confirms: string | undefined) => Promise<Outcome>;

/** A line that never answers is no line. */
const PATIENCE_MS = 8_000;
/** A browser finishes so much by itself when the page is left. */
const KEPT_ALIVE = 4_000;

export function sendingTo(url: string, token: HTMLInputElement | null, account: string | undefined): Send {
  const put = (code: string, version: string, body: string): Promise<Response> => fetch(url + encodeURIComponent(code), {
    method: 'PUT', keepalive: body.length < KEPT_ALIVE, signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'content-type': 'application/json', 'x-csrf-token': token?.value ?? '', 'if-match': `"${version}"`, 'accept-language': document.documentElement.lang },
    body,
  });

  /**
   * The token counts no longer: somebody has signed in in another tab. The page itself tells who, and has the new token if it is the same person.
   * Anybody else's is never taken: what was written here is not theirs.
   */
  async function wrongWithSession(): Promise<'signedOut' | 'somebodyElse' | undefined> {
    const page = await fetch(location.href, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (page.status === 404) return 'somebodyElse'; // who may not see the page is not who opened it
    if (!page.ok) throw new Error(page.statusText);
    const text = await page.text();
    const found = /name="csrf" value="([^"]+)"/.exec(text)?.[1];
    const now = /data-account="([^"]+)"/.exec(text)?.[1];
    if (!token || !found || !now) return 'signedOut';
    if (now !== account) return 'somebodyElse';
    token.value = found;
    return undefined;
  }

  return async (code, version, written, confirms) => {
    const body = JSON.stringify({ ...givenFrom(written), ...(confirms !== undefined && { confirms }) });
    try {
      let response = await put(code, version, body);
      if (response.status === 403) {
        const why = await wrongWithSession();
        if (why) return { is: 'session', why };
        response = await put(code, version, body);
      }
      return outcomeOf(response.status, (await response.json()) as Answered);
    } catch {
      return { is: 'later' };
    }
  };
}

/** Our own server's answer: what was saved, or a problem. */
type Answered = {
  readonly version?: number; readonly status?: unknown; readonly title?: string; readonly errors?: readonly { readonly at: string; readonly detail: string }[];
  readonly detail?: { readonly theirs?: Given & { readonly version: number } };
};

function outcomeOf(code: number, { version = 0, status, title = String(code), errors = [], detail }: Answered): Outcome {
  if (code === 200) return { is: 'saved', version, status: status as Status | null }; // a saved answer's status is of the scale
  if (code === 409 && detail?.theirs) return { is: 'conflict', theirs: detail.theirs };
  if (code === 401) return { is: 'session', why: 'signedOut' };
  if (code === 410) return { is: 'over', title };
  if (code >= 500 || code === 429 || code === 408) return { is: 'later' };
  return { is: 'refused', title, errors };
}
