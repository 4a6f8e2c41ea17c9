import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Tag } from '#platform/ui/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { evidencePath } from '../../rules/form.ts';
import { unitsPath } from '../../rules/units.ts';
import { delegationTexts } from '../../texts/delegation-texts.ts';
import { divisionPageTexts } from '../../texts/division-page-texts.ts';
import { signingStatementTexts } from '../../texts/signing-statements-texts.ts';
import { besideTexts as texts } from '../../texts/units-beside-texts.ts';
import { evidenceAtTexts } from '../../texts/evidence-texts.ts';
import { handingTexts } from '../../texts/units-handing-texts.ts';
import type { Sheet } from './sheet.tsx';

type Marked = Pick<AskedStatement, 'marks'>;
const COLOURS = { returned: 'warning', changed: 'info', accepted: 'success', 'accepted-changed': 'info' } as const;

/** What stands beside a statement besides its answer. A plain function: sixty of these may stand on a page. */
export function statementMarks({ marks }: Marked, sheet: Sheet): VNode | undefined {
  const { review, handedDown, unitsBeside, reopening, alsoFor, alongside } = marks;
  const who = whose(marks, sheet);
  if (!review && !handedDown && !unitsBeside && !reopening && !alsoFor && who === '') return undefined;
  const { t, language, round } = sheet;
  return (
    <div class="marks">
      {who && <p class="small subtle">{who}</p>}
      {alsoFor && <p class="small">{t(divisionPageTexts, 'alsoFor', { names: alsoFor.map((names) => shown(names, language).text).join(', ') })}{alongside && <>. {t(divisionPageTexts, 'alongside', { names: alongside.map((names) => shown(names, language).text).join(', ') })}</>}</p>}
      {review && <p><Tag kind={COLOURS[review.state]}>{t(texts, `mark.${review.state}`, { by: review.by })}</Tag> {review.note && <span class="said">{review.note}</span>}</p>}
      {reopening && <p><Tag kind="warning">{t(signingStatementTexts, `state.${reopening.state}`)}</Tag> {t(signingStatementTexts, `mark.${reopening.state}`, { by: reopening.by, reason: reopening.reason })}</p>}
      {handedDown && <p class="hint">{t(texts, 'mark.handedDown', { from: handedDown.from ? shown(handedDown.from, language).text : t(handingTexts, 'fromPerson') })}</p>}
      {unitsBeside && round && <p class="small"><a href={round.href(unitsPath({ roundId: round.id }, { statement: unitsBeside, ...(round.organiser && { organiser: round.organiser }) }))}>{t(texts, 'mark.units')}</a></p>}
    </div>
  );
}

/** Who answers for it and by when, and to whom it has been handed. */
function whose({ responsible, ownDay, handed }: AskedStatement['marks'], { t, language }: Sheet): string {
  const who = responsible && [responsible.name, responsible.title].filter(Boolean).join(', ');
  return [
    responsible && (responsible.isMine ? t(delegationTexts, 'mark.mine') : t(delegationTexts, responsible.isHere || responsible.title ? 'mark.responsible' : 'mark.gone', { who: who ?? '' })),
    ownDay && t(delegationTexts, 'mark.day', { day: dayText(ownDay, language) }),
    handed && (handed.step === 'submitted' || handed.step === 'returned' ? t(delegationTexts, `mark.${handed.step}`, handed) : t(delegationTexts, 'mark.handed', handed)),
  ].filter(Boolean).join(' · ');
}

/** The way to the evidence, and what is wrong with it. The island of evidence puts its own words here. */
export function evidenceMark({ code, marks: { evidence } }: Pick<AskedStatement, 'code' | 'marks'>, { marking, t }: Sheet, mayAnswer: boolean): VNode | undefined {
  const n = evidence?.n ?? 0;
  if (!marking || (n === 0 && !mayAnswer)) return undefined;
  return (
    <p class="marks" data-evidence>
      <a href={marking.href(evidencePath({ id: marking.formId, statement: code }))} data-empty={n === 0 ? '' : undefined}>{n === 0 ? marking.addEvidence : t(evidenceAtTexts, 'count', { n })}</a>
      {evidence && evidence.expired > 0 && <> <span class="tag" data-color="danger">{t(evidenceAtTexts, 'expiredTag', { n: evidence.expired })}</span></>}
      {evidence && evidence.soon > 0 && <> <span class="tag" data-color="warning">{t(evidenceAtTexts, 'soonTag', { n: evidence.soon })}</span></>}
    </p>
  );
}

/** What would come along with a proposal that is confirmed, and what would not. */
export function evidenceThen({ marks: { evidence } }: Pick<AskedStatement, 'marks'>, year: number, { t }: Sheet): VNode | undefined {
  const came = evidence?.before.find((each) => each.year === year);
  return came && <p data-brings-evidence={came.n > 0 ? '' : undefined}>{came.n > 0 && t(evidenceAtTexts, 'comesAlong', { n: came.n })} {came.expired > 0 && t(evidenceAtTexts, 'staysBehind', { n: came.expired })}</p>;
}
