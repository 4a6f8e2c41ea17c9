import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#platform/i18n/index.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { saveAnswer } from '#capabilities/evaluation/actions/index.ts';
import { STATUSES } from '#capabilities/evaluation/contract.ts';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Site, type Visitor } from '../support/site.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

const MOST_BYTES = { page: 12_000, scripts: 15_000, styles: 15_000, whole: 150_000 };
const MOST_STATEMENTS = 8;

type Costs = Readonly<Record<string, number>>;
type Country = { readonly site: Site; readonly paths: Readonly<Record<string, string>>; readonly coordinator: Visitor };

/** A country whose county 17 has its demonstration units and so many more, and answered everything a year ago. */
async function aCountry(moreUnits: number): Promise<Country> {
  const site = await aSite();
  const county = await place(site, '17');
  for (let i = 0; i < moreUnits; i++) await anOrganisation(site, { kind: 'unit', code: `U-17-${i}`, parent: county, sectors: ['social'] });
  const programme = aWideProgramme();
  const version = await aPublishedVersion(site, programme);
  await aRound(site, { versionId: version.id, year: 2025 });
  await answerAll(site, county, programme);
  const round = await aRound(site, { versionId: version.id, year: 2026 });
  const form = await formOf(site, county);
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  const paths = {
    'the first page': '/sv', programmes: '/sv/programmes', 'a programme': `/sv/programmes/${version.id}`, 'a goal': `/sv/programmes/${version.id}/1.1`, rounds: '/sv/rounds', 'a round': `/sv/rounds/${round.id}`,
    'a form': `/sv/forms/${form}/1.1`, 'all proposals of a goal': `/sv/forms/${form}/1.1/proposals`, 'the evidence at an answer': `/sv/forms/${form}/evidence/1.1.1-1a`, evidence: '/sv/evidence',
    'what is to be signed': `/sv/forms/${form}/signing`, results: `/sv/results/${round.id}/17`, organisations: '/sv/organisations', 'the units’ answers': `/sv/rounds/${round.id}/units`,
  };
  return { site, paths, coordinator };
}

async function answerAll(site: Site, of: Place, { tasks }: ReturnType<typeof aWideProgramme>): Promise<void> {
  const form = await formOf(site, of);
  for (const [i, { code }] of tasks.flatMap(({ statements }) => statements).entries()) {
    const given = { status: STATUSES[i % STATUSES.length], comment: i % 4 === 0 ? `Vi har börjat i ${i} enheter, men nattpersonalen och vikarierna har ännu inte gått igenom introduktionen.` : '' };
    await site.call(saveAnswer, { formId: form, statement: code, version: 0, ...given }, as('coordinator', of));
  }
}

async function statementsOf({ site, paths, coordinator }: Country): Promise<Costs> {
  const costs: Record<string, number> = {};
  for (const [name, path] of Object.entries(paths)) {
    costs[name] = (await site.statements(async () => expect((await coordinator.get(path)).statusCode).toBe(200))).length;
  }
  return costs;
}

describe('what a page costs an ordinary county coordinator', () => {
  let small: Country;
  let large: Country;
  beforeAll(async () => {
    small = await aCountry(0);
    large = await aCountry(60);
  });

  test('the number of statements does not grow with the number of units, and is small', async () => {
    const costs = await statementsOf(small);
    expect(await statementsOf(large)).toEqual(costs);
    expect(Math.max(...Object.values(costs))).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(costs['a form']).toBeGreaterThan(0);
  });

  test('a form of sixty statements with their proposals, and what it loads, are small when packed', async () => {
    const html = (await small.coordinator.get(small.paths['a form'] ?? '')).body;
    expect(html.match(/data-statement=/g)).toHaveLength(60);
    expect(html.match(/ name="proposal" value="still /g)).toHaveLength(60);
    const sizeOf = async (pattern: RegExp): Promise<number> => {
      const bodies = await Promise.all([...html.matchAll(pattern)].map(async ([, url = '']) => (await small.coordinator.get(url)).rawPayload));
      expect(bodies).not.toEqual([]);
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    };
    expect(gzipSync(html).length).toBeLessThan(MOST_BYTES.page);
    expect(await sizeOf(/<script[^>]* src="([^"]+)"/g)).toBeLessThan(MOST_BYTES.scripts);
    expect(await sizeOf(/<link rel="stylesheet" href="([^"]+)"/g)).toBeLessThan(MOST_BYTES.styles);
  });

  test('the whole programme in one language is small when packed, and is sent once', async () => {
    const owner = small.site.visitor();
    await owner.signIn('owner@lykta.example');
    const taken = await owner.post('/sv/programmes/catalogues/fi-2022-2026', {}, '/sv/programmes');
    const version = String(taken.headers['location']);
    const path = (language: string): string => `${version.replace('/sv/', `/${language}/`)}/whole`;
    const reader = small.site.visitor();
    await reader.signIn('reader@lykta.example');
    const draft = await owner.get(path('sv'));
    expect([draft.headers['etag'], draft.headers['cache-control'], (await reader.get(path('sv'))).statusCode]).toEqual([undefined, 'no-store', 404]);
    await owner.post(`${version}/publish`, { revision: '1', confirm: 'yes' }, version);
    for (const language of LANGUAGES) {
      const first = await owner.get(path(language));
      expect(first.body.match(/class="code">\d[.\d]*-\d+[a-z]/g)).toHaveLength(366);
      expect(gzipSync(first.body).length).toBeLessThan(MOST_BYTES.whole);
      expect(first.body).not.toMatch(/Omistaja|name="csrf"/); // the browser keeps it: nobody's name stands on it, and no key
      const again = await owner.get(path(language), { 'if-none-match': String(first.headers['etag']) });
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    }
    expect((await owner.get(path('fi'), { 'if-none-match': String((await owner.get(path('sv'))).headers['etag']) })).statusCode).toBe(200);
    const out = await owner.post('/sv/sign-out', {}, '/sv');
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await owner.get(path('sv'), { 'if-none-match': String((await reader.get(path('sv'))).headers['etag']) })).statusCode).not.toBe(304);
  });

  test('a page that only reads loads no script', async () => {
    for (const name of ['the first page', 'results', 'organisations', 'what is to be signed']) {
      expect((await small.coordinator.get(small.paths[name] ?? '')).body).not.toContain('<script');
    }
  });
});
