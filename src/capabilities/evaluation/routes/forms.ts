import { api, downloadRows, form, page, type Brought } from '#platform/http/index.ts';
import { confirmProposals, listForms, listOwed, saveAnswer, saveAnswers, showForm, showOthers, showProposals, takeBackProposals, takeOutAnswers } from '../actions/index.ts';
import type { TakeOutAnswers } from '../contract.ts';
import { answersFromForm, proposalFromForm } from '../rules/answers.ts';
import { numberFrom } from '../rules/fields.ts';
import { pathAfterSaving, proposalsPath } from '../rules/form.ts';
import { answersCsv, answersJson, answersWorkbook } from '../ui/answers-file.ts';
import { FormPage } from '../ui/form/form-page.tsx';
import { ProposalsPage } from '../ui/form/proposals-page.tsx';

const ofForm = ({ params, query }: Brought) => ({ formId: params['formId'], goal: params['goal'], part: query['part'], only: query['only'], since: query['since'] });
const answersOf = (of: TakeOutAnswers['of']) => ({ params }: Brought) => ({ formId: params['formId'], of });

const answering = page('/forms/:formId/:goal', showForm, FormPage, ofForm);
const proposals = page('/forms/:formId/:goal/proposals', showProposals, ProposalsPage, ({ params, query }) => ({ ...params, done: query['done'] }));

/** Forms: what is answered, proposed and taken out. */
export const formRoutes = [
  page('/forms/:formId', showForm, FormPage, ofForm),
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

  downloadRows('/forms/:formId/answers.csv', takeOutAnswers, answersCsv, answersOf('form')),
  downloadRows('/forms/:formId/answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('form')),
  downloadRows('/forms/:formId/answers.json', takeOutAnswers, answersJson, answersOf('form')),
  downloadRows('/forms/:formId/all-answers.csv', takeOutAnswers, answersCsv, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.json', takeOutAnswers, answersJson, answersOf('below')),

  api('GET', '/owed', listOwed),
  api('GET', '/forms', listForms),
  api('GET', '/forms/:formId', showForm),
  api('GET', '/forms/:formId/others', showOthers),
  api('PUT', '/forms/:formId/answers/:statement', saveAnswer, { version: ({ version }) => version }),
  api('GET', '/forms/:formId/proposals', showProposals),
  api('POST', '/forms/:formId/proposals', confirmProposals),
  api('POST', '/forms/:formId/proposals/take-back', takeBackProposals),
];
