import type { AnsweredBy } from '../answered-by.ts';
import { joined, type Joiner } from './joining.ts';
import { learntNames } from './learning.ts';
import type { MeasureRead } from './measures.ts';
import { part, passageOf } from './passage.ts';
import { formsOf } from './party-names.ts';
import type { Names } from './party-phrase.ts';
import { cellsOf } from './row.ts';
import type { TableDraft } from './table.ts';
import { rowTexts, type RowText, type Setting } from './tasks.ts';

export type DocumentSetting = Setting & { rowsOf(table: TableDraft): readonly RowText[] };

/** What the document as a whole tells about its rows: who its parties are, and who coordinates. */
export function settingOf(read: readonly MeasureRead[], joiner: Joiner, footnotes: Setting['footnotes'], answers: AnsweredBy | undefined): DocumentSetting {
  const listed: Names = { forms: formsOf(joiner.vocabulary.parties.names), vocabulary: joiner.vocabulary };
  const names = learntNames(read.flatMap(({ table }) => table.rows.map(({ lines }) => passageOf(lines))), listed);
  const rows = new Map(read.map(({ table }) => [table, rowTexts(table.rows, names)]));
  const coordinator = coordinatorIn([...rows.values()].flat(), names, joiner);
  return { joiner, names, coordinator, answers, footnotes, rowsOf: (table) => rows.get(table) ?? [] };
}

function coordinatorIn(rows: readonly RowText[], names: Names, joiner: Joiner): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    for (const { role, form, from, to } of cellsOf(text, names).party?.items ?? []) {
      if (role !== 'coordinates') continue;
      const name = form?.of.name ?? joined(part(text, from, to), { ...joiner, remark: () => undefined });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
