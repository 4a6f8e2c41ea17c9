import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FileBrought, OfFile } from '../contract/workbook.ts';
import * as store from '../store/index.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { fileFound, refuseClosed } from './workbook-in.ts';
import { readAnswers } from './workbook-reading.ts';

/** A file that the program has not survived so often is given up. */
const MOST_TRIES = 5;

/**
 * Reads a large file that somebody has sent and compares it with what stands: for the job. Whatever ends the program in between ends the transaction, and the file still
 * waits. What was sent is forgotten with the same transaction.
 */
export const compareAnswers = action({
  name: 'evaluation.answer-file.compare',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: OfFile,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.compared', about: ({ fileId }) => fileId },
  prepare: async (input, { transact, now: begunAt }) => async (scope) => {
    const { round, file } = await fileFound(input, scope);
    if (file.state !== 'reading' || !(await store.lockReading(scope.tx, file))) throw new Problem('conflict', message(texts, 'decided'));
    refuseClosed(round);
    if ((await transact((tx) => store.beginReading(tx, file, begunAt))) > MOST_TRIES) throw new Problem('invalid', message(texts, 'unreadable'));
    // A workbook has a row for all that is asked of those whom its sender answers for.
    const asked = (await store.formsToFill(scope.tx, scope.reach, round.no)).reduce((sum, form) => sum + form.asked, 1);
    let told = 0;
    await readAnswers(await store.piecesOf(scope.tx, file), { file, round }, scope, async (rows) => {
      const percent = Math.min(99, Math.floor((rows * 100) / asked));
      if (percent !== told) await transact((tx) => store.tellAnswersCome(tx, file.no, percent, begunAt));
      told = percent;
    });
    await store.dropPieces(scope.tx, file);
    return { fileId: file.id, state: 'compared' as const };
  },
});
