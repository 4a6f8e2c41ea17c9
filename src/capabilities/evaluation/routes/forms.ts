import { api, downloadRows, form, page, remembering, type Brought } from '#platform/http/index.ts';
import {
  answerAtOnce, confirmProposals, listForms, listOwed, saveAnswer, saveAnswers, showAtOnce, showForm, showOthers, showProposals, takeBackAtOnce, takeBackProposals, takeOutAnswers,
} from '../actions/index.ts';
import type { TakeOutAnswers } from '../contract.ts';
import { LAYOUTS } from '../contract/whole.ts';
import { answersFromForm, proposalFromForm } from '../rules/answers.ts';
import { atOncePath } from '../rules/at-once.ts';
import { numberFrom } from '../rules/fields.ts';
import { pathAfterSaving, proposalsPath } from '../rules/form.ts';
import { answersCsv, answersJson, answersParquet, answersWorkbook } from '../ui/answers-file.ts';
import { AtOncePage } from '../ui/form/at-once-page.tsx';
import { FormPage } from '../ui/form/form-page.tsx';
import { ProposalsPage } from '../ui/form/proposals-page.tsx';

const ofForm = ({ params, query }: Brought) => ({ formId: params['formId'], goal: params['goal'], part: query['part'], only: query['only'], since: query['since'], layout: query['layout'], whole: query['whole'] });
const answersOf = (of: TakeOutAnswers['of']) => ({ params }: Brought) => ({ formId: params['formId'], of });

/** How somebody likes forms to be laid out. */
const laidOut = (of: ReturnType<typeof page>) => remembering({ layout: LAYOUTS, whole: ['yes', 'no'] }, of);
const answering = laidOut(page('/forms/:formId/:goal', showForm, FormPage, ofForm));
const proposals = page('/forms/:formId/:goal/proposals', showProposals, ProposalsPage, ({ params, query }) => ({ ...params, done: query['done'] }));

const askedAtOnce = ({ measure, status, which, done }: Brought['query']) => ({ measure, status, which, done });
const atOnce = page('/forms/:formId/:goal/at-once', showAtOnce, AtOncePage, ({ params, query }) => ({ ...askedAtOnce(query), ...params }));

/** Forms: what is answered, proposed and taken out. */
export const formRoutes = [
  laidOut(page('/forms/:formId', showForm, FormPage, ofForm)),
  answering,
  form('/forms/:formId/:goal', saveAnswers, {
    on: answering,
    input: ({ params, body }) => ({ ...params, part: numberFrom(String(body['part'] ?? '1')), answers: answersFromForm(body), proposal: proposalFromForm(body) }),
    next: ({ next, taken }, { params, query, body }) => ({
      to: pathAfterSaving({ id: params['formId'] ?? '', goal: params['goal'] ?? '', part: numberFrom(String(body['part'] ?? '1')), isOnly: body['only'] === 'unanswered', since: query['since'] }, next, taken),
    }),
  }),
  proposals,
  form('/forms/:formId/:goal/proposals', confirmProposals, { on: proposals, next: ({ at }, { params }) => ({ to: proposalsPath({ id: params['formId'] ?? '', goal: params['goal'] ?? '', done: at }) }) }),
  form('/forms/:formId/:goal/proposals/take-back', takeBackProposals, { on: proposals, next: (_output, { params }) => ({ to: proposalsPath({ id: params['formId'] ?? '', goal: params['goal'] ?? '' }) }) }),

  atOnce,
  form('/forms/:formId/:goal/at-once', answerAtOnce, { on: atOnce, input: ({ params, query, body }) => ({ ...askedAtOnce(query), ...params, ...body }), next: ({ at }, { params }) => ({ to: atOncePath({ id: params['formId'] ?? '', goal: params['goal'] ?? '', done: at }) }) }),
  form('/forms/:formId/:goal/at-once/take-back', takeBackAtOnce, { on: atOnce, next: (_output, { params }) => ({ to: atOncePath({ id: params['formId'] ?? '', goal: params['goal'] ?? '' }) }) }),

  downloadRows('/forms/:formId/answers.csv', takeOutAnswers, answersCsv, answersOf('form')),
  downloadRows('/forms/:formId/answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('form')),
  downloadRows('/forms/:formId/answers.json', takeOutAnswers, answersJson, answersOf('form')),
  downloadRows('/forms/:formId/all-answers.csv', takeOutAnswers, answersCsv, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.json', takeOutAnswers, answersJson, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.parquet', takeOutAnswers, answersParquet, answersOf('below')),

  api('GET', '/owed', listOwed),
  api('GET', '/forms', listForms),
  api('GET', '/forms/:formId', showForm),
  api('GET', '/forms/:formId/others', showOthers),
  api('PUT', '/forms/:formId/answers/:statement', saveAnswer, { version: ({ version }) => version }),
  api('GET', '/forms/:formId/proposals', showProposals),
  api('POST', '/forms/:formId/proposals', confirmProposals),
  api('POST', '/forms/:formId/proposals/take-back', takeBackProposals),
  api('GET', '/forms/:formId/at-once', showAtOnce),
  api('POST', '/forms/:formId/at-once', answerAtOnce),
  api('POST', '/forms/:formId/at-once/take-back', takeBackAtOnce),
];
