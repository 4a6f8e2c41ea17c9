import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { GivenAnswer, type RoundId, type Saved } from '../contract.ts';
import { compared, type answerOf, type Compared, type Ground } from '../rules/workbook/comparing.ts';
import type { ReadRow } from '../rules/workbook/reading.ts';
import * as store from '../store/index.ts';
import { workbookPageTexts } from '../texts/workbook-page-texts.ts';

// The one way in which rows become answers, from whichever file or program they come.

export type ComparedRow<R extends ReadRow> = Compared & { readonly row: R; readonly ground: Ground | undefined };

/** What rows come to against what stands: one statement, however many they are. */
export async function compareRows<R extends ReadRow>(rows: readonly R[], round: { readonly id: RoundId; readonly no: number }, { tx, reach }: Pick<Scope, 'tx' | 'reach'>): Promise<readonly ComparedRow<R>[]> {
  const grounds = await store.groundsOf(tx, reach, round.no, rows);
  return rows.map((row, i) => ({ row, ground: grounds[i], ...compared(row, grounds[i], round.id) }));
}

type ToSave = Pick<Parameters<typeof store.saveAnswers>[1][number], 'formId' | 'tenantNo'> & { readonly answer: ReturnType<typeof answerOf>; readonly statement: Saved['statement']; readonly version: number };

/**
 * Saves the answers that rows make, all of them: as any other save, with the versions that were compared. What somebody has changed in this very moment undoes the
 * whole transaction. The locks are the caller's to take before.
 */
export async function saveRows(rows: readonly ToSave[], { tx, reach, actor, now }: Pick<Scope, 'tx' | 'reach' | 'actor' | 'now'>): Promise<readonly Saved[]> {
  const savings = rows.map(({ formId, tenantNo, answer, statement, version }) => {
    const given = GivenAnswer.safeParse(answer);
    // Of what both have changed, each half may be right and the whole not.
    if (!given.success) throw new Problem('conflict', message(workbookPageTexts, 'impossible', { statement }));
    return { formId, tenantNo, answer: { ...given.data, statement, version }, account: actor.accountId, reach, wayIn: 'file' as const };
  });
  const saved = await store.saveAnswers(tx, savings, now);
  return saved.map((each) => {
    if (!each) throw new Problem('conflict', message(workbookPageTexts, 'movedNow'));
    return each;
  });
}
