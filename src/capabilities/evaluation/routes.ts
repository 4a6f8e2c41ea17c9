import { api, download, form, page, part, type Brought } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { closeRound, listForms, listRounds, openRound, reopen, saveAnswer, saveAnswers, showChanges, showForm, showRound, showSigning, sign, takeOutSigned } from './actions/index.ts';
import { can } from './access.ts';
import { answersFromForm } from './rules/answers.ts';
import { numberFrom } from './rules/fields.ts';
import { dayFrom } from './rules/round.ts';
import { evaluationTexts } from './texts.ts';
import { ChangesPage } from './ui/changes-page.tsx';
import { FormPage } from './ui/form-page.tsx';
import { OwnForms, Rounds } from './ui/home.tsx';
import { RoundPage } from './ui/round-page.tsx';
import { RoundsPage } from './ui/rounds-page.tsx';
import { SigningPage } from './ui/signing-page.tsx';

const ofForm = ({ params, query }: Brought) => ({ formId: params['formId'], goal: params['goal'], part: query['part'], only: query['only'] });

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
  form('/forms/:formId/signing/reopen', reopen, {
    on: signing,
    input: ({ params, body }) => ({ ...params, ...body, no: numberFrom(String(body['no'] ?? '')) }),
    next: ({ formId }) => ({ to: `/forms/${formId}/signing` }),
  }),
  page('/forms/:formId/signing/changes', showChanges, ChangesPage),
  download('/forms/:formId/signed', takeOutSigned, ({ document, organisation, year, no }) => ({ name: `lykta-${organisation}-${year}-${no}.json`, type: 'application/json', text: document })),
  answering,
  form('/forms/:formId/:goal', saveAnswers, {
    on: answering,
    input: ({ params, body }) => ({ ...params, part: numberFrom(String(body['part'] ?? '1')), answers: answersFromForm(body) }),
    next: ({ next }, { params }) => ({ to: `/forms/${params['formId']}/${next ? `${next.goal}${next.part > 1 ? `?part=${next.part}` : ''}` : params['goal']}` }),
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
  api('POST', '/forms/:formId/signing/reopen', reopen),
  api('GET', '/forms/:formId/signing/changes', showChanges),
];

export const menu = [{ path: '/rounds', covers: ['/forms', '/results'], label: message(evaluationTexts, 'menu'), may: can('evaluation.round.read') }] as const;
export const home = [part(listRounds, Rounds), part(listForms, OwnForms, ({ query }) => ({ page: query['page'] }))];
