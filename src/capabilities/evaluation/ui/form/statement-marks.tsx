import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Tag } from '#platform/ui/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { unitsPath } from '../../rules/units.ts';
import { delegationTexts } from '../../texts/delegation-texts.ts';
import { besideTexts as texts } from '../../texts/units-beside-texts.ts';
import { handingTexts } from '../../texts/units-handing-texts.ts';
import type { Sheet } from './sheet.tsx';

type Marked = Pick<AskedStatement, 'marks'>;
const COLOURS = { returned: 'warning', changed: 'info', accepted: 'success', 'accepted-changed': 'info' } as const;

/** What stands beside a statement besides its answer. A plain function: sixty of these may stand on a page. */
export function statementMarks({ marks }: Marked, sheet: Sheet): VNode | undefined {
  const { review, handedDown, unitsBeside } = marks;
  const who = whose(marks, sheet);
  if (!review && !handedDown && !unitsBeside && who === '') return undefined;
  const { t, language, round } = sheet;
  return (
    <div class="marks">
      {who && <p class="small subtle">{who}</p>}
      {review && <p><Tag kind={COLOURS[review.state]}>{t(texts, `mark.${review.state}`, { by: review.by })}</Tag> {review.note && <span class="said">{review.note}</span>}</p>}
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
