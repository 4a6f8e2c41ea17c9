// npm run bench: how fast Lykta is, as ratios within one run. Writes RESULTS.md beside this file; with --only what is asked for, to RESULTS-<name>.md if --write names it. --quick only looks whether the bench itself works.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load, machine } from './harness/machine.ts';
import { asMarkdown, asText, budgetSection } from './harness/report.ts';
import type { Measured } from './measures/measured.ts';
import { measureBringingIn } from './measures/bringing-in.ts';
import { measureGenerating } from './measures/generating.ts';
import { measureCounting } from './measures/counting.ts';
import { measureForm } from './measures/pages.ts';
import { measureMoving } from './measures/moving.ts';
import { measureOpening } from './measures/opening.ts';
import { measureReading } from './measures/reading.ts';
import { measureResults } from './measures/results.ts';
import { measureSaving } from './measures/saving.ts';
import { measureStarting } from './measures/starting.ts';
import { measureTakingOut } from './measures/taking-out.ts';
import { measureUnits } from './measures/units.ts';
import { measureWeights } from './measures/weights.ts';
import { measureWorkbook } from './measures/workbook.ts';
import { lastYears } from './site/programme.ts';
import { openSite, type Site } from './site/site.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false }, only: { type: 'string' }, units: { type: 'string' }, seed: { type: 'string', default: '1' },
    write: { type: 'string' }, rounds: { type: 'string' }, seconds: { type: 'string' }, years: { type: 'string' },
  },
});
const plan = values.quick
  ? { units: 200, some: 8, many: 24, rounds: 1, seconds: 0.5, pageSeconds: 1, runs: 1, file: 2_000, table: { inCountry: 200, atLeast: 20 }, country: { units: 200, years: [2023, 2024, 2025, 2026] }, counting: { units: [200], years: 2, saves: 50 }, moving: { units: 200, atLeast: 10, saves: 20, seconds: 1 } }
  : { units: 2_000, some: 32, many: 128, rounds: 5, seconds: 2, pageSeconds: 10, runs: 5, file: 50_000, table: { inCountry: 20_000, atLeast: 2_000 }, country: { units: 50_000, years: [2022, 2023, 2024, 2025, 2026] }, counting: { units: [1_000, 10_000], years: 5, saves: 500 }, moving: { units: 80_000, atLeast: 5_000, saves: 200, seconds: 5 } };
const units = Number(values.units ?? plan.units);
const years = lastYears(Number(values.years ?? 1));
const saving = { many: plan.many, some: plan.some, rounds: Number(values.rounds ?? plan.rounds), seconds: Number(values.seconds ?? plan.seconds) };
const wanted = (measure: string): boolean => !values.only || values.only.split(',').includes(measure);
const say = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s, load ${load()}: ${line}`);

const began = load();
const all: Measured[] = [];
const OVER_THE_SITE = ['saving', 'pages', 'results', 'taking-out', 'workbook', 'bringing-in', 'weights'];
const site = OVER_THE_SITE.some(wanted) ? await openSite({ units, people: plan.many, seed: Number(values.seed), years }, say) : undefined;
try {
  if (site) await measureSite(site);
} finally {
  await site?.close();
}
await take('units', () => measureUnits({ ...plan.table, seconds: plan.pageSeconds, seed: Number(values.seed) }, say));
await take('counting', () => measureCounting({ ...plan.counting, units: values.units ? [units] : plan.counting.units, years: Number(values.years ?? plan.counting.years), seconds: plan.pageSeconds, writers: plan.some, seed: Number(values.seed) }, say));
await take('moving', () => measureMoving({ ...plan.moving, units: Number(values.units ?? plan.moving.units), writers: plan.some, seed: Number(values.seed) }, say));
await take('generating', () => measureGenerating(plan.country, say));
await take('opening', () => measureOpening(Number(values.units ?? plan.country.units), say));
await take('starting', () => measureStarting(plan.runs, say));
await take('reading', () => measureReading(plan.runs));

const sections = [budgetSection(all.flatMap(({ budgets }) => budgets)), ...all.flatMap((measured) => measured.sections)];
const wrong = all.flatMap((measured) => measured.wrong);
const about = [
  ...machine(site?.describe ?? 'PostgreSQL of our own'),
  `load before and after: ${began}, ${load()} (the load is made on the same processors, by processes of its own)`,
  `filled with: ${site ? `${units} units under 23 organisers, ${site.answers} answers` : 'what each table says'}, seed ${values.seed}; the database keeps what it acknowledges (fsync on)`,
  `to repeat: npm run bench${asAsked()}; for a larger database: npm run bench -- --units 50000, with earlier rounds --years 5`,
  'read the ratios: both sides of one were measured in the same rounds, taking turns. Single figures move with whatever else the machine does',
];
console.log(`\n${[...about, ''].join('\n')}\n${sections.map(asText).join('\n\n')}\n`);
const file = values.write ? `RESULTS-${values.write}.md` : values.only ? undefined : 'RESULTS.md';
if (file && !values.quick) await writeFile(fileURLToPath(new URL(file, import.meta.url)), asMarkdown('Bench', about, sections));
for (const line of wrong) console.error(`WRONG: ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** One that fails does not take along what the others have measured. */
async function take(name: string, measure: () => Promise<Measured>): Promise<void> {
  if (!wanted(name)) return;
  try {
    all.push(await measure());
  } catch (error) {
    all.push({ sections: [], budgets: [], wrong: [`${name} could not be measured: ${error instanceof Error ? error.stack : String(error)}`] });
  }
}

async function measureSite(site: Site): Promise<void> {
  await take('saving', () => measureSaving(site, saving, say));
  await take('pages', () => measureForm(site, { seconds: plan.pageSeconds }, say));
  await take('results', () => measureResults(site, { seconds: plan.pageSeconds }, say));
  await take('taking-out', () => measureTakingOut(site, say));
  await take('workbook', () => measureWorkbook(site, say));
  await take('bringing-in', () => measureBringingIn(site, { units: plan.file }, say));
  await take('weights', () => measureWeights(site));
}

/** How this run was asked for, of what decides how large the site is. */
function asAsked(): string {
  const asked = [...(values.only ? [`--only ${values.only}`] : []), ...(values.units ? [`--units ${values.units}`] : []), ...(values.years ? [`--years ${values.years}`] : [])];
  return asked.length > 0 ? ` -- ${asked.join(' ')}` : '';
}
