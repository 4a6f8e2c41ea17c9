/** Somebody at a real network's end: keeps cookies, follows nothing by itself. */
export type RemoteVisitor = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a page's form as a browser does: with the token that the page carries. */
  post(path: string, fields: Readonly<Record<string, string>>, from?: string): Promise<Response>;
  /** Sends a page's form with a file. */
  upload(path: string, file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, fields?: Readonly<Record<string, string>>): Promise<Response>;
  api(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Response>;
  signIn(email: string, password: string): Promise<void>;
  /** What a program needs to go on as this visitor: its cookies and the token of its pages. */
  credentials(): Promise<Credentials>;
};
export type Credentials = { readonly cookie: string; readonly csrf: string };

const PATIENCE_MS = 20_000;

/** @param address "http://127.0.0.1:8080", asked anew for every request: a program that was started again has another */
export function visitorAt(address: () => string): RemoteVisitor {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  let csrf: string | undefined;

  const send = async (path: string, { headers, ...init }: RequestInit & { headers?: Readonly<Record<string, string>> } = {}): Promise<Response> => {
    const response = await fetch(`${address()}${path}`, { ...init, redirect: 'manual', headers: { cookie: cookie(), ...headers }, signal: AbortSignal.timeout(PATIENCE_MS) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
  const tokenOn = async (path: string): Promise<string> => /name="csrf" value="([^"]+)"/.exec(await (await send(path)).text())?.[1] ?? '';
  const ownToken = async (): Promise<string> => (csrf ??= await tokenOn('/en'));

  return {
    get: (path, headers = {}) => send(path, { headers }),
    async post(path, fields, from = path) {
      const body = new URLSearchParams({ csrf: await tokenOn(from), ...fields });
      return send(path, { method: 'POST', body });
    },
    async upload(path, { name, bytes }, fields = {}) {
      const body = new FormData();
      for (const [field, value] of Object.entries({ csrf: await tokenOn(path), ...fields })) body.append(field, value);
      body.append('file', new Blob([bytes]), name);
      return send(path, { method: 'POST', body });
    },
    async api(method, path, body) {
      const token = method === 'GET' ? '' : await ownToken();
      return send(`/api/v1${path}`, {
        method, headers: { 'x-csrf-token': token, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
    async signIn(email, password) {
      const response = await this.post('/en/sign-in', { email, password });
      await response.body?.cancel();
      if (response.status !== 303) throw new Error(`${email} could not sign in: ${response.status}`);
      csrf = undefined;
    },
    credentials: async () => ({ csrf: await ownToken(), cookie: cookie() }),
  };
}
