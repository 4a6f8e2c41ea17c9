import { api, downloadRows, form, page, type Brought } from '#platform/http/index.ts';
import { acceptAnswers, bringAnswers, chooseRows, discardAnswers, readWorkbook, sendRows, showAnswerFile, showWorkbook, takeBackAnswers, takeOutWorkbook } from '../actions/index.ts';
import { numberFrom } from '../rules/fields.ts';
import { answerFilePath, choicesFrom } from '../rules/workbook/paths.ts';
import { AnswerFilePage } from '../ui/workbook/answer-file-page.tsx';
import { workbookCsv, workbookJson, workbookXlsx } from '../ui/workbook/workbook-file.ts';
import { WorkbookPage } from '../ui/workbook/workbook-page.tsx';

const workbook = page('/rounds/:roundId/workbook', showWorkbook, WorkbookPage, ({ params, query }) => ({ ...params, form: query['form'] }));
const file = page('/rounds/:roundId/workbook/:fileId', showAnswerFile, AnswerFilePage, ({ params, query }) => ({ ...params, shown: query['shown'], page: query['page'] }));
const toFile = ({ fileId }: { readonly fileId: string }, { params }: Brought) => ({ to: answerFilePath(params['roundId'] ?? '', fileId) });
const ofForm = ({ params }: Brought) => ({ formId: params['formId'] });
const ofRound = ({ params }: Brought) => ({ roundId: params['roundId'] });
const ofFile = ({ params }: Brought) => ({ ...params });

/** Forms as workbooks: taken out, filled in elsewhere, and brought back. */
export const workbookRoutes = [
  workbook,
  form('/rounds/:roundId/workbook', bringAnswers, { on: workbook, takesFile: true, next: toFile, input: ({ params, file: sent }) => ({ ...params, ...(sent && { file: sent }) }) }),
  file,
  form('/rounds/:roundId/workbook/:fileId/choose', chooseRows, {
    on: file, input: ({ params, body }) => ({ ...params, ...choicesFrom(body) }),
    next: ({ fileId }, { params, query }) => ({ to: answerFilePath(params['roundId'] ?? '', fileId, { shown: 'conflict', page: numberFrom(query['page'] ?? '1') }) }),
  }),
  form('/rounds/:roundId/workbook/:fileId/accept', acceptAnswers, { on: file, next: toFile, input: ({ params, body }) => ({ ...params, revision: numberFrom(String(body['revision'] ?? '')) }) }),
  form('/rounds/:roundId/workbook/:fileId/discard', discardAnswers, { on: file, next: toFile, input: ofFile }),
  form('/rounds/:roundId/workbook/:fileId/take-back', takeBackAnswers, { on: file, next: toFile, input: ofFile }),

  ...([['xlsx', workbookXlsx], ['csv', workbookCsv], ['json', workbookJson]] as const).flatMap(([kind, made]) => [
    downloadRows(`/forms/:formId/workbook.${kind}`, takeOutWorkbook, made, ofForm), downloadRows(`/rounds/:roundId/workbook.${kind}`, takeOutWorkbook, made, ofRound),
  ]),

  api('GET', '/forms/:formId/workbook', readWorkbook),
  api('POST', '/rounds/:roundId/answers', sendRows),
  api('GET', '/rounds/:roundId/workbook', showWorkbook),
  api('GET', '/rounds/:roundId/workbook/:fileId', showAnswerFile),
  api('POST', '/rounds/:roundId/workbook/:fileId/choose', chooseRows),
  api('POST', '/rounds/:roundId/workbook/:fileId/accept', acceptAnswers),
  api('POST', '/rounds/:roundId/workbook/:fileId/discard', discardAnswers),
  api('POST', '/rounds/:roundId/workbook/:fileId/take-back', takeBackAnswers),
];
