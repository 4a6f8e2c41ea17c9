import { api, download, downloadRows, form, page, part, sight, step, type Brought } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import {
  changeRound, chooseAsked, closeRound, confirmProposals, listForms, listOwed, listRounds, openRound, reopen, saveAnswer, saveAnswers, showAsked, showChanges, showForm, showLastReopened, showProposals, showRound,
  showRoundsStep, showSigning, sign, takeBackProposals, takeOutAnswers, takeOutSigned,
} from './actions/index.ts';
import { can } from './access.ts';
import { FORMS_SHOWN, type TakeOutAnswers } from './contract.ts';
import { answersFromForm, proposalFromForm } from './rules/answers.ts';
import { choiceAsked, choiceFrom } from './rules/choice-fields.ts';
import { dayWritten, numberFrom } from './rules/fields.ts';
import { pathAfterSaving, proposalsPath } from './rules/form.ts';
import { pathToAnswer, pathToAsked, pathToChanges, pathToCountry, pathToResults, pathToRounds, pathToSigning, pathToTakeOut } from './rules/visit.ts';
import { evaluationTexts } from './texts.ts';
import { AskedPage } from './ui/asked-page.tsx';
import { ChangesPage } from './ui/changes-page.tsx';
import { FormPage } from './ui/form-page.tsx';
import { answersCsv, answersJson, answersWorkbook } from './ui/answers-file.ts';
import { OwnForms, Rounds } from './ui/home.tsx';
import { WaitsForYou } from './ui/owed.tsx';
import { ProposalsPage } from './ui/proposals-page.tsx';
import { RoundPage } from './ui/round-page.tsx';
import { RoundsPage } from './ui/rounds-page.tsx';
import { SigningPage } from './ui/signing-page.tsx';

const ofForm = ({ params, query }: Brought) => ({ formId: params['formId'], goal: params['goal'], part: query['part'], only: query['only'], since: query['since'] });

const asked = page('/rounds/:roundId/asked', showAsked, AskedPage, ({ params, query }) => ({ ...params, ...choiceAsked(query) }));

const answersOf = (of: TakeOutAnswers['of']) => ({ params }: Brought) => ({ formId: params['formId'], of });

const rounds = page('/rounds', listRounds, RoundsPage);
const round = page('/rounds/:roundId', showRound, RoundPage);
const answering = page('/forms/:formId/:goal', showForm, FormPage, ofForm);
const proposals = page('/forms/:formId/:goal/proposals', showProposals, ProposalsPage, ({ params, query }) => ({ ...params, done: query['done'] }));
const signing = page('/forms/:formId/signing', showSigning, SigningPage);

export const routes = [
  rounds,
  form('/rounds', openRound, {
    on: rounds,
    input: ({ body }) => ({ ...body, year: numberFrom(String(body['year'] ?? '')), lastDay: dayWritten(body['lastDay']) }),
    next: ({ round: { id } }) => ({ to: `/rounds/${id}` }),
  }),
  round,
  form('/rounds/:roundId/change', changeRound, {
    on: round, input: ({ params, body }) => ({ ...params, ...body, lastDay: dayWritten(body['lastDay']) }), next: ({ roundId }) => ({ to: `/rounds/${roundId}` }),
  }),
  form('/rounds/:roundId/close', closeRound, { on: round, next: ({ roundId }) => ({ to: `/rounds/${roundId}` }) }),

  asked,
  form('/rounds/:roundId/asked', chooseAsked, {
    on: asked, input: ({ params, body }) => ({ ...params, organiser: body['organiser'], ...choiceFrom(body) }), next: ({ roundId, organiser }) => ({ to: `/rounds/${roundId}/asked?organiser=${organiser}` }),
  }),

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
  downloadRows('/forms/:formId/answers.csv', takeOutAnswers, answersCsv, answersOf('form')),
  downloadRows('/forms/:formId/answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('form')),
  downloadRows('/forms/:formId/answers.json', takeOutAnswers, answersJson, answersOf('form')),
  downloadRows('/forms/:formId/all-answers.csv', takeOutAnswers, answersCsv, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.xlsx', takeOutAnswers, answersWorkbook, answersOf('below')),
  downloadRows('/forms/:formId/all-answers.json', takeOutAnswers, answersJson, answersOf('below')),
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

  api('GET', '/rounds', listRounds),
  api('POST', '/rounds', openRound),
  api('GET', '/rounds/:roundId', showRound),
  api('POST', '/rounds/:roundId/change', changeRound),
  api('POST', '/rounds/:roundId/close', closeRound),
  api('GET', '/rounds/:roundId/asked', showAsked),
  api('POST', '/rounds/:roundId/asked', chooseAsked),
  api('GET', '/owed', listOwed),
  api('GET', '/forms', listForms),
  api('GET', '/forms/:formId', showForm),
  api('PUT', '/forms/:formId/answers/:statement', saveAnswer, { version: ({ version }) => version }),
  api('GET', '/forms/:formId/proposals', showProposals),
  api('POST', '/forms/:formId/proposals', confirmProposals),
  api('POST', '/forms/:formId/proposals/take-back', takeBackProposals),
  api('GET', '/forms/:formId/signing', showSigning),
  api('POST', '/forms/:formId/signing', sign),
  api('POST', '/forms/:formId/signing/reopen', reopen),
  api('GET', '/forms/:formId/signing/changes', showChanges),
];

export const menu = [{ path: '/rounds', covers: ['/forms', '/results'], label: message(evaluationTexts, 'menu'), may: can('evaluation.round.read') }] as const;
export const home = [part(listOwed, WaitsForYou), part(listRounds, Rounds), part(listForms, OwnForms, ({ query }) => ({ page: query['page'], show: FORMS_SHOWN.find((show) => show === query['show']) ?? 'open' }))];

export const steps = {
  round: step(showRoundsStep, { title: message(evaluationTexts, 'round.open'), told: () => message(evaluationTexts, 'step.told'), link: { path: '/rounds', label: message(evaluationTexts, 'menu') } }),
};

/** What a guided visit leads to. */
export const sights = {
  rounds: sight(listRounds, pathToRounds),
  asked: sight(listRounds, pathToAsked),
  answering: sight(listForms, pathToAnswer),
  results: sight(listForms, pathToResults),
  signing: sight(listForms, pathToSigning),
  changes: sight(showLastReopened, pathToChanges),
  country: sight(listRounds, pathToCountry),
  takeOut: sight(listRounds, pathToTakeOut),
};
