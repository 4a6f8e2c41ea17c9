import type { VNode } from 'preact';
import type { AskedStatement } from '../../contract.ts';
import { evidencePath } from '../../rules/form.ts';
import { evidenceAtTexts as texts } from '../../texts/evidence-texts.ts';
import type { Sheet } from './sheet.tsx';

// Plain functions: a page has sixty of these.

type Marked = Pick<AskedStatement, 'code' | 'marks'>;

/** What stands beside a statement, each theme in its turn; nothing where there is nothing to be said. */
export function statementMarks(statement: Marked, sheet: Sheet, mayAnswer: boolean): VNode | undefined {
  return evidenceMark(statement, sheet, mayAnswer);
}

/** The way to the evidence, and what is wrong with it. The island of evidence puts its own words here. */
function evidenceMark({ code, marks: { evidence } }: Marked, { marking, t }: Sheet, mayAnswer: boolean): VNode | undefined {
  const n = evidence?.n ?? 0;
  if (!marking || (n === 0 && !mayAnswer)) return undefined;
  return (
    <p class="marks" data-evidence>
      <a href={marking.href(evidencePath({ id: marking.formId, statement: code }))} data-empty={n === 0 ? '' : undefined}>{n === 0 ? marking.addEvidence : t(texts, 'count', { n })}</a>
      {evidence && evidence.expired > 0 && <> <span class="tag" data-color="danger">{t(texts, 'expiredTag', { n: evidence.expired })}</span></>}
      {evidence && evidence.soon > 0 && <> <span class="tag" data-color="warning">{t(texts, 'soonTag', { n: evidence.soon })}</span></>}
    </p>
  );
}

/** What would come along with a proposal that is confirmed, and what would not. */
export function evidenceThen({ marks: { evidence } }: Marked, year: number, { t }: Sheet): VNode | undefined {
  const came = evidence?.before.find((each) => each.year === year);
  return came && <p data-brings-evidence={came.n > 0 ? '' : undefined}>{came.n > 0 && t(texts, 'comesAlong', { n: came.n })} {came.expired > 0 && t(texts, 'staysBehind', { n: came.expired })}</p>;
}
