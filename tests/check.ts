// npm run check: everything that the build server does, one step after the other; at the end what was skipped, and how to have it too.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findChromium } from './support/chromium.ts';

type Step = { readonly name: string; readonly command: string; readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> };

const RESULTS = 'node_modules/.cache/lykta/tests.json';
const skipped: string[] = [];
const steps: Step[] = [
  { name: 'types', command: process.execPath, args: ['node_modules/@typescript/native/bin/tsc', '--noEmit'] },
  { name: 'lint', command: 'node_modules/.bin/oxlint', args: ['--deny-warnings'] },
  { name: 'unused files, exports and dependencies', command: 'node_modules/.bin/knip', args: [] },
  { name: 'tests, on the PostgreSQL that comes with Lykta', command: 'node_modules/.bin/vitest', args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`] },
];
if (hasSystemPostgres()) {
  const folders = ['src/capabilities', 'src/platform/audit', 'tests/http', 'tests/generated'];
  steps.push({ name: 'tests of the capabilities, on the machine’s own PostgreSQL', command: 'node_modules/.bin/vitest', args: ['run', ...folders], env: { LYKTA_TEST_DATABASE: 'system' } });
} else {
  skipped.push('The tests on the machine’s own PostgreSQL: none of version 15 or newer was found. Install one (Debian: apt-get install postgresql).');
}
steps.push({ name: 'the bench, briefly', command: process.execPath, args: ['--import', './bin/tsx.mjs', 'bench/index.ts', '--quick'] });
if (!findChromium()) skipped.push('The journeys in a real browser: none was found. Install Chromium (Debian: apt-get install chromium), or name one with LYKTA_BROWSER.');

for (const { name, command, args, env } of steps) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { status, error } = spawnSync(command, [...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) {
    console.error(`\n✗ ${name}${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
}
skipped.push(...skippedTests());
console.log(skipped.length === 0 ? '\nAll is well, and nothing was skipped.' : `\nAll is well. Skipped:\n${skipped.map((line) => `- ${line}`).join('\n')}`);

/** What the tests themselves have skipped, by the names that say why. */
function skippedTests(): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(RESULTS, 'utf8')) as { testResults: { assertionResults: { status: string; title: string; ancestorTitles: string[] }[] }[] }; // vitest's own report
  const names = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== 'passed').map(({ ancestorTitles, title }) => ancestorTitles.find((name) => name) ?? title);
  return [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => (length > 1 ? `${length} tests: ${name}` : name));
}

function hasSystemPostgres(): boolean {
  const places = [...(process.env['PATH'] ?? '').split(delimiter).map((folder) => `${folder}/postgres`), ...globSync('/usr/lib/postgresql/*/bin/postgres')];
  return places.some((file) => {
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= 15;
  });
}
