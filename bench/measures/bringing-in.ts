import { setTimeout as sleep } from 'node:timers/promises';
import { figure, type Section } from '../harness/report.ts';
import type { Site } from '../site/site.ts';
import type { Measured } from './measured.ts';

const MEGABYTE = 1_048_576;
const LOOKS_EVERY_MS = 100;

type Step = { readonly what: string; readonly seconds: number; readonly before: number; readonly most: number; readonly said: number };

/** A file of units brought in as its owner does it, over HTTP: looked at, accepted, and once more when nothing has changed. Measured last, for the tree is larger after it. */
export async function measureBringingIn(site: Site, { units }: { readonly units: number }, say: (line: string) => void): Promise<Measured> {
  const bytes = new TextEncoder().encode(fileOf(units, await organisersIn(site)));
  const steps: Step[] = [];
  say(`bringing in ${units} units`);
  const first = await step(site, 'looked at', () => preview(site, bytes));
  steps.push(first);
  const brought = await step(site, 'brought in', () => bringIn(site, first.result));
  steps.push(brought);
  const again = await step(site, 'looked at again', () => preview(site, bytes));
  steps.push(again);
  const added = Math.max(...steps.map(({ before, most }) => (most - before) / MEGABYTE));
  return {
    sections: [sectionOf(units, bytes.length, steps)],
    budgets: [{ what: `memory that ${units} units by file add`, budget: '≤ 200 MB', measured: `${figure(added)} MB`, isMet: added <= 200 }],
    wrong: [
      ...(first.result.counts.new === units ? [] : [`${first.result.counts.new} of ${units} units are new`]),
      ...(again.result.counts.unchanged === units ? [] : [`${again.result.counts.unchanged} of ${units} units are there afterwards`]),
      ...(units < 10_000 || brought.said > 1 ? [] : ['nothing was said of how far it had come']),
    ],
  };
}

async function organisersIn({ owner }: Site): Promise<readonly string[]> {
  const { rows } = (await (await owner.api('GET', '/organisations?kind=organiser')).json()) as { rows: readonly { code: string }[] }; // the API's own schema
  return rows.map(({ code }) => code);
}

function fileOf(units: number, organisers: readonly string[]): string {
  const sectors = ['primary', 'social', 'specialised'];
  const lines = Array.from({ length: units }, (_none, i) => `F-${i};Filenhet ${i};${organisers[i % organisers.length]};health-centre;${sectors[i % 3]}`);
  return ['code;name;parent;unit_kind;sectors', ...lines].join('\r\n');
}

type File = { readonly id: string; readonly state: string; readonly percent: number; readonly counts: { readonly new: number; readonly unchanged: number }; readonly mark: string };

async function preview({ owner }: Site, bytes: Uint8Array<ArrayBuffer>): Promise<File> {
  const response = await owner.upload('/sv/organisations/files', { name: 'enheter.csv', bytes }, { under: 'FI', language: 'sv' });
  const id = /files\/([0-9a-f-]{36})$/.exec(response.headers.get('location') ?? '')?.[1];
  if (!id) throw new Error(`The file was not taken: ${response.status}`);
  return fileNow(owner, id);
}

async function fileNow(owner: Site['owner'], id: string): Promise<File> {
  const { file } = (await (await owner.api('GET', `/organisations/files/${id}`)).json()) as { file: File }; // the API's own schema
  return file;
}

/** Gives the file when it is in, with every percentage that was seen on the way. */
async function bringIn({ owner }: Site, { id, mark }: File): Promise<File & { readonly said: number }> {
  const accepted = await owner.api('POST', `/organisations/files/${id}/accept`, { mark });
  if (accepted.status !== 200) throw new Error(`The file was not accepted: ${accepted.status} ${await accepted.text()}`);
  const seen = new Set<number>();
  for (;;) {
    const file = await fileNow(owner, id);
    seen.add(file.percent);
    if (file.state !== 'accepted') return { ...file, said: seen.size };
    await sleep(LOOKS_EVERY_MS);
  }
}

async function step<T extends File & { readonly said?: number }>(site: Site, what: string, work: () => Promise<T>): Promise<Step & { readonly result: T }> {
  const { rss: before } = await site.usage();
  let most = before;
  const sampling = setInterval(() => void site.usage().then(({ rss }) => (most = Math.max(most, rss)), () => {}), LOOKS_EVERY_MS);
  const began = performance.now();
  const result = await work();
  clearInterval(sampling);
  return { what, seconds: (performance.now() - began) / 1000, before, most, said: result.said ?? 0, result };
}

const sectionOf = (units: number, bytes: number, steps: readonly Step[]): Section => ({
  title: 'Units by file',
  about: [`A CSV file of ${units} units under the organisers (${figure(bytes / MEGABYTE)} MB), over HTTP. Memory is the program’s, before and at most on the way.`],
  columns: ['step', 'seconds', 'memory before, MB', 'most, MB', 'percentages seen'],
  rows: steps.map(({ what, seconds, before, most, said }) => [what, figure(seconds), figure(before / MEGABYTE), figure(most / MEGABYTE), said > 0 ? String(said) : '']),
});
