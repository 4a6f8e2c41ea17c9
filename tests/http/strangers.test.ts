import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { aSite } from '../support/site.ts';

const site = await aSite();
const nobody = site.visitor();
const coordinator = site.visitor();
await coordinator.signIn('coordinator@lykta.example');

test('a token of the right length in other letters is no token, and no mistake of ours', async () => {
  const body = { status: 'fully', version: 0 };
  const sent = await coordinator.api('PUT', '/forms/01a20190-849a-7e0d-b932-ab25d3e7d776/answers/1.1.1-1a', body, { 'x-csrf-token': encodeURIComponent('é'.repeat(43)).slice(0, 43) });
  expect(sent.statusCode).toBe(403);
  const { cookie } = Object.fromEntries([['cookie', [...coordinator.cookies].map((pair) => pair.join('=')).join('; ')]]);
  const form = await site.server.inject({ method: 'POST', url: '/sv/sign-out', payload: { csrf: 'é'.repeat(43) }, headers: { cookie } });
  expect(form.statusCode).toBe(403);
});

test('nothing that is answered to one person is kept for another: pages, refusals, ways on', async () => {
  const answers = [await nobody.get('/sv'), await nobody.get('/sv/rounds'), await nobody.get('/sv/no-such-page'), await nobody.api('GET', '/forms'), await coordinator.api('GET', '/forms'), await nobody.post('/sv/sign-in', { email: 'x', password: 'y' })];
  expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(answers.map(() => 'no-store'));
});

test('an address that is none at all is refused in our own words, and does not come back in them', async () => {
  for (const odd of ['/sv/%E0%A4%A', `/sv/forms/${'x'.repeat(300)}/1.1`]) {
    const refused = await nobody.get(odd);
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
    expect([refused.headers['cache-control'], refused.headers['x-content-type-options']]).toEqual(['no-store', 'nosniff']);
    expect(refused.body).not.toContain(odd.slice(-10));
  }
});

test('a file of somebody who may not send one is refused before it is read', async () => {
  await site.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = site.server.server.address() as AddressInfo; // it listens on a port
  for (const { cookies } of [nobody, coordinator]) {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`POST /sv/programmes HTTP/1.1\r\nhost: x\r\ncookie: ${[...cookies].map((pair) => pair.join('=')).join('; ')}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 15000000\r\n\r\n--b\r\n`);
      });
      socket.setTimeout(10_000, () => reject(new Error('Nobody answered: the file is waited for.')));
      socket.on('data', (bytes) => {
        resolve(bytes.toString().split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 (401|403)/);
  }
});
