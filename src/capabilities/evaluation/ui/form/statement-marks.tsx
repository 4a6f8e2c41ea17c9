import type { VNode } from 'preact';
import { dayText } from '#platform/i18n/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { delegationTexts } from '../../texts/delegation-texts.ts';
import type { Sheet } from './sheet.tsx';

/** What stands beside a statement: who answers for it and by when, and to whom it has been handed. */
export function marksOf({ marks: { responsible, ownDay, handed } }: Pick<AskedStatement, 'marks'>, { t, language }: Sheet): VNode | undefined {
  const day = ownDay && t(delegationTexts, 'mark.day', { day: dayText(ownDay, language) });
  const who = responsible && [responsible.name, responsible.title].filter(Boolean).join(', ');
  const says = [
    responsible && (responsible.isMine ? t(delegationTexts, 'mark.mine') : t(delegationTexts, responsible.isHere || responsible.title ? 'mark.responsible' : 'mark.gone', { who: who ?? '' })),
    day,
    handed && (handed.step === 'submitted' || handed.step === 'returned' ? t(delegationTexts, `mark.${handed.step}`, handed) : t(delegationTexts, 'mark.handed', handed)),
  ].filter(Boolean);
  return says.length === 0 ? undefined : <p class="marks small subtle">{says.join(' · ')}</p>;
}
