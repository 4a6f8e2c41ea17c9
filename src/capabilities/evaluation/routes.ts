import { api, download, downloadRows, form, page, part, type Brought } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { closeRound, listForms, listRounds, openRound, saveAnswer, saveAnswers, showForm, showRound, showSigning, sign, takeOutAnswers, takeOutSigned } from './actions/index.ts';
import { can } from './access.ts';
import type { TakeOutAnswers } from './contract.ts';
import { answersFromForm } from './rules/answers.ts';
import { numberFrom } from './rules/fields.ts';
import { dayFrom } from './rules/round.ts';
import { evaluationTexts } from './texts.ts';
import { FormPage } from './ui/form-page.tsx';
import { answersCsv, answersJson, answersWorkbook } from './ui/answers-file.ts';
import { OwnForms, Rounds } from './ui/home.tsx';
import { RoundPage } from './ui/round-page.tsx';
import { RoundsPage } from './ui/rounds-page.tsx';
import { SigningPage } from './ui/signing-page.tsx';

const ofForm = ({ params }: Brought) => ({ formId: params['formId'], goal: params['goal'] });

const answersOf = (of: TakeOutAnswers['of']) => ({ params }: Brought) => ({ formId: params['formId'], of });

const rounds = page('/rounds', listRounds, RoundsPage);
const round = page('/rounds/:roundId', showRound, RoundPage);
const answering = page('/forms/:formId/:goal', showForm, FormPage, ofForm);
const signing = page('/forms/:formId/signing', showSigning, SigningPage);

export const routes = [
  rounds,
  form('/rounds', openRound, {
    on: rounds,
    input: ({ body }) => ({ ...body, year: numberFrom(String(body['year'] ?? '')), lastDay: dayFrom(String(body['lastDay'] ?? '')) }),
    next: ({ round: { id } }) => ({ to: `/rounds/${id}` }),
  }),
  round,
  form('/rounds/:roundId/close', closeRound, { on: round, next: ({ roundId }) => ({ to: `/rounds/${roundId}` }) }),

  page('/forms/:formId', showForm, FormPage, ofForm),
  signing,
  form('/forms/:formId/signing', sign, { on: signing, next: ({ formId }) => ({ to: `/forms/${formId}/signing` }) }),
  download('/forms/:formId/signed', takeOutSigned, ({ document, organisation, year }) => ({ name: `lykta-${organisation}-${year}.json`, type: 'application/json', text: document })),
  downloadRows('/forms/:formId/answers.csv', takeOutAnswers, answersCsv, answersOf('form')),
  downloadRows('/forms/:formId/answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('form')),
  downloadRows('/forms/:formId/answers.json', takeOutAnswers, answersJson, answersOf('form')),
  downloadRows('/forms/:formId/all-answers.csv', takeOutAnswers, answersCsv, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.json', takeOutAnswers, answersJson, answersOf('below')),
  answering,
  form('/forms/:formId/:goal', saveAnswers, {
    on: answering,
    input: ({ params, body }) => ({ ...params, answers: answersFromForm(body) }),
    next: ({ next }, { params }) => ({ to: `/forms/${params['formId']}/${next ?? params['goal']}` }),
  }),

  api('GET', '/rounds', listRounds),
  api('POST', '/rounds', openRound),
  api('GET', '/rounds/:roundId', showRound),
  api('POST', '/rounds/:roundId/close', closeRound),
  api('GET', '/forms', listForms),
  api('GET', '/forms/:formId', showForm),
  api('PUT', '/forms/:formId/answers/:statement', saveAnswer, { version: ({ version }) => version }),
  api('GET', '/forms/:formId/signing', showSigning),
  api('POST', '/forms/:formId/signing', sign),
];

export const menu = [{ path: '/rounds', covers: ['/forms', '/results'], label: message(evaluationTexts, 'menu'), may: can('evaluation.round.read') }] as const;
export const home = [part(listRounds, Rounds), part(listForms, OwnForms, ({ query }) => ({ page: query['page'] }))];
