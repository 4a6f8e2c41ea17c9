import { readSheets, workbookFile } from '#platform/tables/index.ts';
import { figure, type Section } from '../harness/report.ts';
import { countyPerson } from '../site/people.ts';
import type { Site } from '../site/site.ts';
import type { Measured } from './measured.ts';

const MEGABYTE = 1_048_576;
const SAMPLED_EVERY = 50;

type Step = { readonly what: string; readonly seconds: number; readonly before: number; readonly most: number };
type File = { readonly id: string; readonly state: string; readonly revision: number; readonly percent: number; readonly counts: { readonly changed: number; readonly same: number; readonly saved: number } };

/** An organiser's workbook with all its units: taken out, every answer changed in it, looked at, saved, and taken back; over HTTP by its coordinator. */
export async function measureWorkbook(site: Site, say: (line: string) => void): Promise<Measured> {
  const county = await site.visitor(countyPerson(1));
  const path = `/rounds/${site.roundId}/workbook`;
  const steps: Step[] = [];
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    say(`the workbook: ${what}`);
    const { step, result } = await measured(site, what, work);
    steps.push(step);
    return result;
  };
  const fileNow = async (id: string): Promise<File> => ((await (await county.api('GET', `${path}/${id}`)).json()) as { file: File }).file; // the API's own schema
  const out = await timed('taken out', async () => new Uint8Array(await (await county.get(`/sv${path}.xlsx`)).arrayBuffer()));
  const filled = await otherAnswers(out);
  const file = await timed('brought in and compared', async () => {
    const response = await county.upload(`/sv${path}`, { name: 'svar.xlsx', bytes: filled.bytes }, {});
    const id = /workbook\/([0-9a-f-]{36})$/.exec(response.headers.get('location') ?? '')?.[1];
    if (!id) throw new Error(`The workbook was not taken: ${response.status}`);
    for (let now = await fileNow(id); ; now = await fileNow(id)) if (now.state !== 'reading') return now;
  });
  const saved = await timed('saved', async () => {
    const accepted = await county.api('POST', `${path}/${file.id}/accept`, { revision: file.revision });
    if (accepted.status !== 200) throw new Error(`The workbook was not accepted: ${accepted.status} ${await accepted.text()}`);
    for (let now = await fileNow(file.id); ; now = await fileNow(file.id)) if (now.state !== 'accepted') return now;
  });
  await timed('taken back', async () => county.api('POST', `${path}/${file.id}/take-back`, {}));
  const after = await fileNow(file.id);
  const added = Math.max(...steps.map(({ before, most }) => (most - before) / MEGABYTE));
  return {
    sections: [sectionOf(filled.rows, out.length, steps)],
    budgets: [{ what: `memory that a workbook of ${filled.rows} answers adds, out and in`, budget: '≤ 150 MB', measured: `${figure(added)} MB`, isMet: added <= 150 }],
    wrong: [
      ...(file.counts.changed === filled.rows ? [] : [`${file.counts.changed} of ${filled.rows} rows would change`]),
      ...(saved.counts.saved === filled.rows ? [] : [`${saved.counts.saved} of ${filled.rows} answers were saved`]),
      ...(after.state === 'taken-back' ? [] : [`the file is ${after.state}, not taken back`]),
    ],
  };
}

/** The same workbook with another answer in every row, as a spreadsheet saves it. */
async function otherAnswers(out: Uint8Array): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number }> {
  const table: (readonly string[])[] = [];
  for await (const { sheet, rows } of readSheets(out)) if (sheet === 'Svar') for await (const { cells } of rows) table.push(cells);
  const [headings = [], ...rows] = table;
  const [answer, comment] = ['✎ Svar', '✎ Kommentar'].map((heading) => headings.indexOf(heading));
  const changed = rows.map((cells) => headings.map((_heading, i) => (i === answer ? (cells[i] === 'Helt' ? 'Delvis' : 'Helt') : i === comment ? 'Ifyllt i arbetsboken.' : (cells[i] ?? ''))));
  const pieces: Buffer[] = [];
  for await (const piece of workbookFile('svar', [{ name: 'Svar', columns: headings.map((heading) => ({ heading })), rows: changed }]).body) pieces.push(Buffer.from(piece));
  return { bytes: new Uint8Array(Buffer.concat(pieces)), rows: rows.length };
}

async function measured<T>(site: Site, what: string, work: () => Promise<T>): Promise<{ readonly step: Step; readonly result: T }> {
  const { rss: before } = await site.usage();
  let most = before;
  let isAsked = false;
  const sampling = setInterval(() => {
    if (isAsked) return;
    isAsked = true;
    void site.usage().then(({ rss }) => (most = Math.max(most, rss)), () => {}).finally(() => (isAsked = false));
  }, SAMPLED_EVERY);
  const began = performance.now();
  const result = await work();
  clearInterval(sampling);
  return { step: { what, seconds: (performance.now() - began) / 1000, before, most }, result };
}

const sectionOf = (rows: number, bytes: number, steps: readonly Step[]): Section => ({
  title: 'An organiser’s workbook',
  about: [`One workbook of an organiser and all its units, ${rows} answers (${figure(bytes / MEGABYTE)} MB), every one of them changed in it. Memory is the program’s, before and at most on the way.`],
  columns: ['step', 'seconds', 'memory before, MB', 'most, MB'],
  rows: steps.map(({ what, seconds, before, most }) => [what, figure(seconds), figure(before / MEGABYTE), figure(most / MEGABYTE)]),
});
