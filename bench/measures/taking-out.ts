import { parquetMetadata } from 'hyparquet';
import { readRows } from '#platform/tables/index.ts';
import { figure, type Section } from '../harness/report.ts';
import { countyPerson, COUNTY } from '../site/people.ts';
import type { Site } from '../site/site.ts';
import type { Measured } from './measured.ts';

const MEGABYTE = 1_048_576;
const SAMPLED_EVERY = 50;

type Taken = { readonly kind: string; readonly seconds: number; readonly first: number; readonly bytes: number; readonly rows: number; readonly before: number; readonly most: number };

/** One organiser's round with all its units taken out, as each kind of file: how long it takes, and whether the program's memory stays flat. */
export async function measureTakingOut(site: Site, say: (line: string) => void): Promise<Measured> {
  const county = await site.visitor(countyPerson(1));
  const { forms } = (await (await county.api('GET', '/forms')).json()) as { forms: readonly { id: string; organisation: { code: string } }[] }; // the API's own schema
  const form = forms.find(({ organisation }) => organisation.code === COUNTY)?.id;
  const asked = await askedIn(site);
  const taken: Taken[] = [];
  for (const kind of ['json', 'csv', 'xlsx', 'parquet']) {
    say(`taking out ${asked} answers as ${kind}`);
    taken.push(await take(site, kind, () => county.get(`/sv/forms/${form}/all-answers.${kind}`)));
  }
  const added = Math.max(...taken.map(({ before, most }) => (most - before) / MEGABYTE));
  return {
    sections: [sectionOf(taken)],
    budgets: [{ what: 'memory that taking out one organiser’s round adds', budget: '≤ 150 MB', measured: `${figure(added)} MB`, isMet: added <= 150 }],
    wrong: taken.filter(({ rows }) => rows !== asked).map(({ kind, rows }) => `the ${kind} holds ${rows} answers where ${asked} are asked`),
  };
}

/** How many answers the file must hold: one for each statement that the organiser and its units are asked. */
const askedIn = async ({ owner, roundId }: Site): Promise<number> => {
  type Line = { readonly organisation: { readonly code: string }; readonly own: { readonly asked: number }; readonly units: { readonly tally: { readonly asked: number } } | null };
  const { organisers } = (await (await owner.api('GET', `/results/${roundId}`)).json()) as { organisers: readonly Line[] }; // the API's own schema
  const line = organisers.find(({ organisation }) => organisation.code === COUNTY);
  return (line?.own.asked ?? 0) + (line?.units?.tally.asked ?? 0);
};

async function take(site: Site, kind: string, get: () => Promise<Response>): Promise<Taken> {
  const { rss: before } = await site.usage();
  let most = before;
  const sampling = setInterval(() => void site.usage().then(({ rss }) => (most = Math.max(most, rss)), () => {}), SAMPLED_EVERY);
  const began = performance.now();
  const response = await get();
  const first = (performance.now() - began) / 1000;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const seconds = (performance.now() - began) / 1000;
  clearInterval(sampling);
  if (response.status !== 200) throw new Error(`${response.url}: ${response.status}`);
  return { kind, seconds, first, bytes: bytes.length, rows: await rowsIn(kind, bytes), before, most };
}

async function rowsIn(kind: string, bytes: Uint8Array): Promise<number> {
  if (kind === 'json') return (JSON.parse(Buffer.from(bytes).toString()) as { answers: readonly unknown[] }).answers.length;
  if (kind === 'parquet') return Number(parquetMetadata(new Uint8Array(bytes).buffer).num_rows);
  let rows = -1; // the headings
  for await (const { cells } of readOwn(kind, bytes)) if (cells.length > 0) rows += 1;
  return rows;
}

/** A file of our own may be larger than one that people may send: then its lines are counted. */
function readOwn(kind: string, bytes: Uint8Array): AsyncIterable<{ readonly cells: readonly string[] }> | Iterable<{ readonly cells: readonly string[] }> {
  if (kind === 'xlsx') return readRows(bytes);
  return Buffer.from(bytes).toString().split('\r\n').filter((line) => line !== '').map((line) => ({ cells: [line] }));
}

const sectionOf = (taken: readonly Taken[]): Section => ({
  title: 'Taking out one organiser’s round',
  about: ['Every answer of the organiser and all its units, over HTTP by one reader. Memory is the program’s, before and at most while it sends.'],
  columns: ['as', 'answers', 'seconds', 'to the first byte', 'MB', 'memory before, MB', 'most, MB'],
  rows: taken.map(({ kind, rows, seconds, first, bytes, before, most }) => [kind, String(rows), figure(seconds), figure(first), figure(bytes / MEGABYTE), figure(before / MEGABYTE), figure(most / MEGABYTE)]),
});
