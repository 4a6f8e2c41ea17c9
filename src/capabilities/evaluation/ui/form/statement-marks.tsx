import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Tag } from '#platform/ui/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { unitsPath } from '../../rules/units.ts';
import { besideTexts as texts } from '../../texts/units-beside-texts.ts';
import { handingTexts } from '../../texts/units-handing-texts.ts';
import type { Sheet } from './sheet.tsx';

const COLOURS = { returned: 'warning', changed: 'info', accepted: 'success', 'accepted-changed': 'info' } as const;

/** What stands beside a statement besides its answer. A plain function: sixty of these may stand on a page. */
export function statementMarks({ marks: { review, handedDown, unitsBeside } }: Pick<AskedStatement, 'marks'>, { t, language, round }: Sheet): VNode | undefined {
  if (!review && !handedDown && !unitsBeside) return undefined;
  return (
    <div class="marks">
      {review && <p><Tag kind={COLOURS[review.state]}>{t(texts, `mark.${review.state}`, { by: review.by })}</Tag> {review.note && <span class="said">{review.note}</span>}</p>}
      {handedDown && <p class="hint">{t(texts, 'mark.handedDown', { from: handedDown.from ? shown(handedDown.from, language).text : t(handingTexts, 'fromPerson') })}</p>}
      {unitsBeside && round && <p class="small"><a href={round.href(unitsPath({ roundId: round.id }, { statement: unitsBeside, ...(round.organiser && { organiser: round.organiser }) }))}>{t(texts, 'mark.units')}</a></p>}
    </div>
  );
}
