import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { DEMONSTRATION_PASSWORD } from '#capabilities/accounts/index.ts';
import { scene, type Scene } from '#platform/testing/index.ts';
import { afterAll } from 'vitest';
import { seed } from '#apps/seed.ts';
import { lyktaServer } from '#apps/server.ts';

export type Site = Scene & { readonly server: FastifyInstance; visitor(): Visitor };

/** The whole application with the demonstration's organisations and people, called without a network. */
export async function aSite({ at }: { readonly at?: string } = {}): Promise<Site> {
  const here = await scene({ ...(at && { at }) });
  await seed(here, { size: 'people', seed: 0, isAsked: false });
  const server = await lyktaServer(here, { secure: false, logLevel: 'error', trustProxy: false });
  afterAll(() => server.close());
  return { ...here, server, visitor: () => visitorOf(server) };
}

export type Visitor = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** Sends a page's form as a browser does: with the token that the page carries. */
  post(path: string, fields: Readonly<Record<string, string>>, from?: string): Promise<LightMyRequestResponse>;
  /** Opens a page; gives the way to send its form, however much later. */
  open(path: string): Promise<(fields: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>>;
  api(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  signIn(email: string): Promise<void>;
  readonly cookies: ReadonlyMap<string, string>;
};

/** A browser without pictures: keeps its cookies, follows nothing by itself. */
export function visitorOf(server: FastifyInstance): Visitor {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> => {
    const response = await server.inject({ method, url, ...(payload !== undefined && { payload }), headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...headers } });
    for (const { name, value } of response.cookies) {
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
  const tokenOn = async (path: string): Promise<string> => /name="csrf" value="([^"]+)"/.exec((await send('GET', path)).body)?.[1] ?? '';
  const sendForm = (path: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> =>
    send('POST', path, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  return {
    cookies,
    get: (path, headers) => send('GET', path, undefined, headers),
    async post(path, fields, from = path) {
      return sendForm(path, { csrf: await tokenOn(from), ...fields });
    },
    async open(path) {
      const csrf = await tokenOn(path);
      return (fields) => sendForm(path, { csrf, ...fields });
    },
    async api(method, path, body, headers = {}) {
      const token = method === 'GET' ? '' : await tokenOn('/en');
      return send(method, `/api/v1${path}`, body === undefined ? undefined : JSON.stringify(body), { ...(body !== undefined && { 'content-type': 'application/json' }), 'x-csrf-token': token, ...headers });
    },
    async signIn(email) {
      const response = await this.post('/en/sign-in', { email, password: DEMONSTRATION_PASSWORD });
      if (response.statusCode !== 303) throw new Error(`${email} could not sign in: ${response.statusCode}`);
    },
  };
}
