import { textOf } from './code.ts';
import type { Joiner } from './joining.ts';
import { measurePartsOf, type MeasureParts } from './measure.ts';
import type { MeasureDraft, SectionDraft } from './outline.ts';
import { about, glimpse } from './remark.ts';
import { readableRows, tableOf, type TableDraft } from './table.ts';

export type MeasureRead = { readonly draft: MeasureDraft; readonly parts: MeasureParts; readonly table: TableDraft };

/** Every measure with its parts and the rows of its table; one that comes a second time is left out and noted. */
export function measuresOf(sections: readonly SectionDraft[], joiner: Joiner): readonly MeasureRead[] {
  const seen = new Set<string>();
  return sections.flatMap(({ measures }) => measures).flatMap((draft): readonly MeasureRead[] => {
    const code = textOf(draft.code);
    const own = { ...joiner, remark: about(joiner.remark, code) };
    if (seen.has(code)) {
      own.remark({ kind: 'measure-repeated', line: draft.lines[0]?.at ?? 1, read: glimpse(draft.lines[0]?.text ?? '') });
      return [];
    }
    seen.add(code);
    const parts = measurePartsOf(draft.lines, own);
    const table = tableOf(parts.table, joiner.vocabulary);
    return [{ draft, parts: { ...parts, title: parts.title || code }, table: { ...table, rows: readableRows(table.rows, own) } }];
  });
}
