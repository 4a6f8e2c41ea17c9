import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../tests/support/program.ts';
import { median } from '../harness/figures.ts';
import { figure } from '../harness/report.ts';
import type { Measured } from './measured.ts';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

/** `lykta programme read` on the official document's text, where somebody has put it beside the repository: it is nobody's to be kept in it. */
export async function measureReading(runs: number): Promise<Measured> {
  const file = existsSync(SEEDS) ? await largest(SEEDS) : undefined;
  const section = { title: 'Reading the official programme', columns: ['what', 'ms', 'bytes', 'statements'] };
  if (!file) return { sections: [{ ...section, about: ['Skipped: the document’s text is not beside the repository (../shared/seeds).'], rows: [] }], budgets: [], wrong: [] };
  const ms: number[] = [];
  let statements = 0;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const { code, out, err } = await runProgram(['programme', 'read', file.path, '--format', 'json']);
    ms.push(performance.now() - began);
    if (code !== 0) return { sections: [], budgets: [], wrong: [`programme read ended with ${code}: ${err}`] };
    statements = (JSON.parse(out) as { tasks: readonly { statements: readonly unknown[] }[] }).tasks.flatMap((task) => task.statements).length;
  }
  return {
    sections: [{ ...section, about: [`The whole command, medians of ${runs}.`], rows: [['programme read', figure(median(ms)), String(file.bytes), String(statements)]] }],
    budgets: [],
    wrong: statements === 0 ? ['programme read found no statement'] : [],
  };
}

async function largest(folder: string): Promise<{ readonly path: string; readonly bytes: number } | undefined> {
  const files = await Promise.all((await readdir(folder)).filter((name) => name.endsWith('.txt')).map(async (name) => ({ path: join(folder, name), bytes: (await stat(join(folder, name))).size })));
  return files.sort((a, b) => b.bytes - a.bytes)[0];
}
