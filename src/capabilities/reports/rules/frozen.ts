import * as z from 'zod';
import { CountryFigures, RoundRow, type RoundTable } from '#capabilities/progress/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';

// How figures are kept: as one text that is written in one way, so that its hash means the figures.

const FORMAT = 'lykta.data-set/2';
/** What was frozen before statements were kept: it has the figures by goal only. */
const WITHOUT_ROWS = 'lykta.data-set/1';
export type Frozen = { readonly text: string; readonly hash: string };
/** What a data set is made of. `rows`: by organiser and statement; null in what was frozen before they were kept. */
export type Thawed = { readonly figures: CountryFigures; readonly rows: RoundTable['rows'] | null };

const { organiser, names, isSigned, spearhead, goal, measure, task, statement, text: wording, ...counted } = RoundRow.unwrap().shape;
/** The rows of a round, each question and each organiser written once. */
const Kept = z.object({
  organisers: z.array(z.object({ organiser, names, isSigned })),
  questions: z.array(z.object({ statement, spearhead, goal, measure, task, text: wording })),
  answers: z.array(z.object({ organiser, statement, ...counted })),
});

/** Only what the shapes have: nothing of how it was read goes along. */
export function frozen(figures: CountryFigures, rows: RoundTable['rows']): Frozen {
  const distinct = <K extends 'organiser' | 'statement'>(key: K): readonly RoundRow[] => [...new Map(rows.map((row) => [row[key], row])).values()];
  const statements = Kept.parse({ organisers: distinct('organiser'), questions: distinct('statement'), answers: rows });
  const text = canonical({ format: FORMAT, ...CountryFigures.parse(figures), statements });
  return { text, hash: sha256(text) };
}

/** An instant as JSON has it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The figures again. What is not what it was throws: a kept text that has been changed is nobody's figures. */
export function thawed({ text, hash }: Frozen): Thawed {
  if (sha256(text) !== hash) throw new Error('A data set is not what was frozen.');
  const { format, statements, ...figures } = JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value)) as { readonly format: string; readonly statements?: unknown };
  if (format !== FORMAT && format !== WITHOUT_ROWS) throw new Error(`A data set of an unknown format: ${format}.`);
  return { figures: CountryFigures.parse(figures), rows: format === FORMAT ? rowsOf(Kept.parse(statements)) : null };
}

function rowsOf({ organisers, questions, answers }: z.output<typeof Kept>): RoundTable['rows'] {
  const [who, what] = [new Map(organisers.map((each) => [each.organiser, each])), new Map(questions.map((each) => [each.statement, each]))];
  return answers.map((answer) => RoundRow.parse({ ...who.get(answer.organiser), ...what.get(answer.statement), ...answer }));
}
