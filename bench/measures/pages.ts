import { gzipSync } from 'node:zlib';
import { percentile } from '../harness/figures.ts';
import { figure, type Budget, type Section } from '../harness/report.ts';
import { aLoad } from '../load/crew.ts';
import type { Drive } from '../load/drive.ts';
import type { Pace } from '../load/jobs.ts';
import { unitPerson } from '../site/people.ts';
import { GOALS, statementCodes } from '../site/programme.ts';
import type { Site } from '../site/site.ts';
import type { RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import type { Measured } from './measured.ts';
import { used } from './used.ts';

export type Opening = { readonly name: string; readonly path: string; readonly visitor: RemoteVisitor; readonly mustHold: readonly string[] };
export type PagesPlan = { readonly seconds: number };

const COLUMNS = ['page', 'pace', 'p50 ms', 'p99 ms', 'program ms/page', 'pages', 'bytes', 'packed'];
/** The first pages after a start, of as many connections as are ever open at once: on each of them the database plans what it is then going to keep. */
const FIRST = { lanes: 10, seconds: 3 };
const PACES = { '5/s': { perSecond: 5 }, '30/s': { perSecond: 30 }, '10 at once': { lanes: 10 } } as const;

/** A form's page as its respondent opens it: the statements of a whole goal, as many as a page may have. */
export async function measureForm(site: Site, { seconds }: PagesPlan, say: (line: string) => void): Promise<Measured> {
  const visitor = await site.visitor(unitPerson(1));
  const { forms } = (await (await visitor.api('GET', '/forms')).json()) as { forms: readonly { id: string }[] };
  const mustHold = statementCodes(GOALS[0]).map((code) => `name="answers.${code}.status"`);
  const opened = await openedAt(site, { name: `form, ${mustHold.length} statements`, path: `/sv/forms/${forms[0]?.id}/${GOALS[0].code}`, visitor, mustHold }, seconds, say);
  const slowest = percentile(opened.drives['30/s'].ms, 0.99);
  return {
    sections: [{ title: 'Opening a form’s page', about: ['Packed with gzip, as a browser gets it. Milliseconds of the program’s processor a page.'], columns: COLUMNS, rows: opened.rows }],
    budgets: [
      { what: 'form’s page at 30/s, p99', budget: '≤ 100 ms', measured: `${figure(slowest)} ms`, isMet: slowest <= 100 },
      { what: 'form’s page, program’s processor', budget: '≤ 3 ms', measured: `${figure(opened.processor)} ms`, isMet: opened.processor <= 3 },
      { what: 'form’s page, packed', budget: '≤ 12 kB', measured: `${figure(opened.packed / 1000)} kB`, isMet: opened.packed <= 12_000 },
    ],
    wrong: opened.wrong,
  };
}

export type Opened = { readonly rows: readonly (readonly string[])[]; readonly drives: Readonly<Record<keyof typeof PACES, Drive>>; readonly processor: number; readonly packed: number; readonly wrong: readonly string[] };

/** One page at every pace: a few an instant, many, and as many as ten visitors can open. */
export async function openedAt(site: Site, { name, path, visitor, mustHold }: Opening, seconds: number, say: (line: string) => void): Promise<Opened> {
  say(`opening: ${name}`);
  const html = await (await visitor.get(path)).text();
  const missing = mustHold.filter((part) => !html.includes(part));
  const { cookie } = await visitor.credentials();
  const load = await aLoad({ is: 'get', address: site.address, path, cookie, mustHold });
  const rows: string[][] = [];
  const drives: Partial<Record<keyof typeof PACES, Drive>> = {};
  let processor = 0;
  const packed = gzipSync(html).length;
  const drive = async (pace: string, how: Pace): Promise<Drive> => {
    const before = await site.usage();
    const done = await load.run(how);
    processor = used(before, await site.usage()) / Math.max(1, done.done);
    rows.push([name, pace, figure(percentile(done.ms, 0.5)), figure(percentile(done.ms, 0.99)), figure(processor), String(done.done), String(Buffer.byteLength(html)), String(packed)]);
    return done;
  };
  await drive('first, 10 at once', { ...FIRST, seconds: Math.min(FIRST.seconds, seconds) });
  for (const [pace, how] of Object.entries(PACES) as [keyof typeof PACES, (typeof PACES)[keyof typeof PACES]][]) drives[pace] = await drive(pace, { ...how, seconds }); // its own entries
  await load.end();
  const failures = Object.values(drives).flatMap((drive) => [...drive.failures, ...(drive.done === 0 ? ['nothing was opened'] : [])]);
  return {
    rows, drives: drives as Opened['drives'], processor, packed, // every pace has run; the processor is of the last one, when the program does little else
    wrong: [...missing.map((part) => `${name}: without ${part}`), ...failures.map((failure) => `${name}: ${failure}`)],
  };
}

export const pagesSection = (title: string, about: readonly string[], rows: Section['rows']): Section => ({ title, about, columns: COLUMNS, rows });
export const withinMs = (what: string, most: number, measured: number): Budget => ({ what, budget: `≤ ${most} ms`, measured: `${figure(measured)} ms`, isMet: measured <= most });
