import * as z from 'zod';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { readRows } from '#platform/tables/index.ts';
import { can } from '../access.ts';
import { GivenFile } from '../contract.ts';
import { PopulationPage } from '../contract/population.ts';
import { populationFrom } from '../rules/population.ts';
import { refusal } from '../rules/tree.ts';
import * as store from '../store/population.ts';
import { populationTexts as texts } from '../texts/population-texts.ts';

const may = can('organisations.population.bring');
const MOST_LINES = 5000;
const MOST_TOLD = 50;

/** The figures of population that there are, with their days and sources. */
export const showPopulation = action({
  name: 'organisations.population.show', kind: 'read', may, input: z.object({}), output: PopulationPage, audit: 'nothing-changes',
  run: async (_input, { tx }) => ({ figures: await store.populationFigures(tx) }),
});

/** Brings in a file of them: all of it, or, if anything is wrong, nothing. */
export const bringPopulation = action({
  name: 'organisations.population.bring', kind: 'write', may, input: z.object({ file: GivenFile.shape.file.optional() }), output: z.object({ figures: z.int() }),
  audit: { event: 'organisations.population.brought', about: (_input, { figures }) => String(figures) },
  async run({ file }, { tx, now, today }) {
    if (!file) throw refusal('file', message(texts, 'missing'));
    const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
    for await (const row of readRows(file.bytes)) {
      rows.push(row);
      if (rows.length > MOST_LINES) throw refusal('file', message(texts, 'tooMany', { n: MOST_LINES }));
    }
    const numbers = await store.organiserNumbers(tx);
    const { lines, errors } = populationFrom(rows, new Set(numbers.keys()), today);
    if (errors.length > 0) throw new Problem('invalid', message(texts, 'wrong'), { fields: errors.slice(0, MOST_TOLD).map((said) => ({ at: 'file', message: said })) });
    await store.keepPopulation(tx, lines.map((line) => ({ ...line, no: numbers.get(line.code) ?? 0 })), now);
    return { figures: lines.length };
  },
});
