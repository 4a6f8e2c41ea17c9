import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { startProgram } from '../../tests/support/program.ts';
import { median } from '../harness/figures.ts';
import { figure } from '../harness/report.ts';
import type { Measured } from './measured.ts';

/** From the program's start to its first answer, and the parts of it that the program tells. */
type Started = { readonly answered: number; readonly parts: Readonly<Record<string, number>> };

const PARTS = {
  loading: /^program\.loaded$/, database: /^database\.(started|adopted)$/, migrations: /^database\.migrated$/, seeds: /^database\.seeded$/, 'server and assets': /^server\.built$/, listening: /^server\.listening$/,
} as const;

/** Starting on an empty folder and on one that has been used, each time from the very beginning. */
export async function measureStarting(runs: number, say: (line: string) => void): Promise<Measured> {
  const first: Started[] = [];
  const later: Started[] = [];
  for (let run = 0; run < runs; run++) {
    say(`starting: ${run + 1} of ${runs}`);
    const folder = await makeTestFolder();
    first.push(await started(join(folder, 'data')));
    later.push(await started(join(folder, 'data')));
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
  const middle = (of: readonly Started[], pick: (one: Started) => number): number => median(of.map(pick));
  const row = (name: string, of: readonly Started[]): readonly string[] => {
    const parts = Object.keys(PARTS).map((part) => middle(of, (one) => one.parts[part] ?? 0));
    const answered = middle(of, (one) => one.answered);
    return [name, figure(answered), ...parts.map(figure), figure(answered - parts.reduce((a, b) => a + b, 0))];
  };
  return {
    sections: [{
      title: 'Starting',
      about: [`From spawning bin/lykta.mjs start to the first answered request; milliseconds, medians of ${runs}. What the program tells of itself with LYKTA_LOG=info; loading is from the process’s beginning to the first line of its work.`],
      columns: ['folder', 'answered', ...Object.keys(PARTS), 'rest'],
      rows: [row('empty', first), row('used before', later)],
    }],
    budgets: [],
    wrong: [],
  };
}

async function started(data: string): Promise<Started> {
  const began = performance.now();
  const program = await startProgram(data, { env: { LYKTA_LOG: 'info' } });
  const response = await fetch(`${program.address}/en`);
  await response.arrayBuffer();
  const answered = performance.now() - began;
  await program.stop();
  if (response.status !== 200) throw new Error(`The first answer was ${response.status}.`);
  return { answered, parts: partsOf(program.printed().err) };
}

/** The log has a JSON object a line; events tell how long they took. */
function partsOf(log: string): Record<string, number> {
  const events = log.split('\n').filter((line) => line.startsWith('{"at"')).map((line) => JSON.parse(line) as { event: string; ms?: number }); // the program's own lines
  return Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, events.filter(({ event }) => name.test(event)).reduce((sum, { ms = 0 }) => sum + ms, 0)]));
}
