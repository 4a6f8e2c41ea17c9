import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load, machine } from './harness/machine.ts';
import { asMarkdown, asText, budgetSection } from './harness/report.ts';
import { measureSaving } from './measures/saving.ts';
import { openSite } from './site/site.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, units: { type: 'string' }, rounds: { type: 'string' }, seconds: { type: 'string' } } });
const say = (line: string): void => console.error(`[${(performance.now() / 1000).toFixed(1)} s, load ${load()}] ${line}`);
const site = await openSite({ units: Number(values.units ?? 2000), people: 200, answered: 0.6, seed: 1 }, say);
try {
  const measured = await measureSaving(site, { rounds: Number(values.rounds ?? 4), seconds: Number(values.seconds ?? 1.5), many: 128, some: 32 }, say);
  for (const section of [...measured.sections, budgetSection(measured.budgets)]) console.log(`${asText(section)}\n`);
  console.log(measured.wrong);
} finally {
  await site.close();
}
void [writeFileSync, machine, asMarkdown];
