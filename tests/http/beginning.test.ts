import { describe, expect, onTestFinished, test } from 'vitest';
import { beginWith } from '#capabilities/accounts/actions/index.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { NOBODY } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene, type Scene } from '#platform/testing/index.ts';
import { foundFinland } from '#apps/finland.ts';
import { seed } from '#apps/seed.ts';
import { lyktaServer } from '#apps/server.ts';
import { visitorOf, type Visitor } from '../support/site.ts';

const NO_DEMONSTRATION = { size: 'no', seed: 0, isAsked: false } as const;
const PASSWORD = 'tre små lyktor';
const OWNER = { name: 'Åsa Ägare', email: 'asa@example.fi', language: 'sv', password: PASSWORD, again: PASSWORD, country: 'FI' };

/** An installation that has just been started on an empty database, without a demonstration. */
async function anEmptyStart(here: Scene): Promise<{ readonly key: string; visitor(): Visitor }> {
  const key = await seed(here, NO_DEMONSTRATION);
  const server = await lyktaServer(here, { secure: false, logLevel: 'error', trustProxy: false });
  onTestFinished(() => server.close());
  return { key: key ?? '', visitor: () => visitorOf(server) };
}
const begin = (visitor: Visitor, key: string, fields: Readonly<Record<string, string>> = {}) => visitor.post(`/sv/begin?key=${key}`, { ...OWNER, ...fields });
const counted = async ({ database }: Scene): Promise<unknown> => {
  const [row] = await database.asSystem((tx) => tx.all(sql`select (select count(*) from organisations.organisation where kind in ('country', 'centre', 'organiser')) as organisations, (select count(*) from accounts.account) as accounts, (select count(*) from accounts.beginning) as keys`));
  return row;
};
/** The steps on the first page, as "state title". */
const stepsOn = (html: string): readonly string[] => [...html.matchAll(/<h3>([^<]+) <span class="tag"[^>]*>([^<]+)</g)].map(([, title, state]) => `${state}: ${title}`);

describe('Finland', async () => {
  const here = await scene();

  test('an empty start has nobody and nothing, and whoever has not the key is told where it stands', async () => {
    const { visitor } = await anEmptyStart(here);
    expect(await counted(here)).toEqual({ organisations: 0, accounts: 0, keys: 1 });
    for (const path of ['/sv/begin', '/sv/begin?key=', `/sv/begin?key=${'x'.repeat(43)}`]) {
      const page = await visitor().get(path);
      expect([page.statusCode, page.body.includes('står i fönstret där Lykta startades'), page.body.includes('<form')]).toEqual([200, true, false]);
    }
    const guess = visitor();
    expect((await guess.post(`/sv/begin?key=${'x'.repeat(43)}`, OWNER, '/sv/sign-in')).statusCode).toBe(403);
  });

  test('the key opens it; each start gives a new one; the page keeps it when the language is changed or something is refused', async () => {
    const { key: old } = await anEmptyStart(here);
    const { key, visitor } = await anEmptyStart(here);
    expect(key).not.toBe(old);
    expect((await visitor().get(`/sv/begin?key=${old}`)).body).not.toContain('<form');
    expect((await visitor().get(`/sv/begin?key=${key}`)).body).toContain(`href="/fi/begin?key=${key}"`);
    const refused = await begin(visitor(), key, { email: 'ingen', password: 'kort' });
    expect([refused.statusCode, refused.body.includes(`action="/sv/begin?key=${key}"`), refused.body.includes('value="Åsa Ägare"')]).toEqual([422, true, true]);
    expect((await begin(visitor(), key, { password: 'asa@example.fi', again: 'asa@example.fi' })).statusCode).toBe(422);
    expect(await counted(here)).toEqual({ organisations: 0, accounts: 0, keys: 1 });
  });

  test('an interrupted beginning has not begun', async () => {
    const { key } = await anEmptyStart(here);
    const broken = beginWith(async (tx) => {
      await foundFinland(tx);
      throw new Error('The light went out.');
    });
    await expect(here.call(broken, { ...OWNER, key, from: '192.0.2.1' }, NOBODY)).rejects.toThrow('The light went out.');
    expect(await counted(here)).toEqual({ organisations: 0, accounts: 0, keys: 1 });
  });

  test('of two at once with the key one becomes the owner and is signed in, the other is told; the 23 organisers and the centre are there', async () => {
    const { key, visitor } = await anEmptyStart(here);
    const [one, two] = [visitor(), visitor()];
    const outcomes = await Promise.all([begin(one, key), begin(two, key, { email: 'bo@example.fi' })]);
    expect(outcomes.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410]);
    expect(outcomes.find(({ statusCode }) => statusCode === 410)?.body).toContain('Lykta har redan en ägare');
    expect(await counted(here)).toEqual({ organisations: 25, accounts: 1, keys: 0 });
    expect(await seed(here, NO_DEMONSTRATION)).toBeUndefined();
    expect((await visitor().get(`/sv/begin?key=${key}`)).body).toContain('Lykta har redan en ägare');
    const audit = await here.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select event, about from platform.audit`));
    expect(audit.map(({ event }) => event)).toEqual(['accounts.beginning.made']);
    expect(JSON.stringify(audit)).not.toContain(key);
  });

  test('the owner is led step by step until a round is open, and nobody else is', async () => {
    const { visitor } = await anEmptyStart(here);
    const owner = visitor();
    const email = (await here.database.asSystem((tx) => tx.all(sql<{ email: string }>`select email from accounts.account`)))[0]?.email ?? '';
    await owner.post('/sv/sign-in', { email, password: PASSWORD });
    const steps = async (by = owner): Promise<readonly string[]> => stepsOn((await by.get('/sv')).body).map((step) => step.split(' ').slice(0, 3).join(' '));
    expect(await steps()).toEqual(['klart: Ditt konto', 'nästa steg: Läs', 'senare: Se till', 'senare: Bjud in', 'senare: Öppna en']);
    const version = await aPublishedVersion(here);
    expect(await steps()).toEqual(['klart: Ditt konto', 'klart: Läs in', 'nästa steg: Se', 'senare: Bjud in', 'senare: Öppna en']);
    const added = await owner.api('POST', '/people', { name: 'Kajsa', email: 'kajsa@example.fi', language: 'sv', role: 'coordinator', organisation: '17' });
    const coordinator = visitor();
    const link = `/sv/invitation/${added.json<{ key: string }>().key}`;
    await coordinator.post(link, { name: 'Kajsa', password: PASSWORD, again: PASSWORD });
    expect((await coordinator.get('/sv')).body).toContain('Hej, Kajsa');
    expect(await steps(coordinator)).toEqual([]);
    await owner.api('POST', '/people', { name: 'Dalia', email: 'dalia@example.fi', language: 'sv', role: 'signatory', organisation: '17' });
    expect((await steps())[3]).toBe('klart: Bjud in');
    await aRound(here, { versionId: version.id });
    expect(await steps()).toEqual([]);
  });
});

describe('another country', async () => {
  const here = await scene();

  test('is told its name, code and centre, and begins without organisers', async () => {
    const { key, visitor } = await anEmptyStart(here);
    const wrong = await begin(visitor(), key, { country: 'other', countryName: '', countryCode: 'å å', centreName: '' });
    expect([wrong.statusCode, ...[...wrong.body.matchAll(/<li><a href="#field-(\w+)">/g)].map(([, at]) => at)]).toEqual([422, 'countryName', 'centreName', 'countryCode']);
    const owner = visitor();
    expect((await begin(owner, key, { country: 'other', countryName: 'Norge', countryCode: 'no', centreName: 'Nasjonalt senter', language: 'nb' })).statusCode).toBe(303);
    const rows = await here.database.asSystem((tx) => tx.all(sql`select code, kind, names from organisations.organisation order by path`));
    expect(rows).toEqual([{ code: 'NO', kind: 'country', names: { nb: 'Norge' } }, { code: 'NO-CENTRE', kind: 'centre', names: { nb: 'Nasjonalt senter' } }]);
    expect((await owner.get('/nb')).body).toContain('0 ansvarlige virksomheter');
  });
});
