import { part, sight, step, withParts } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { listForms, listOwed, listRounds, showDivisionsToRecord, showWaitingDivisions, showLastReopened, showRoundsStep } from './actions/index.ts';
import { FORMS_SHOWN } from './contract.ts';
import { delegationRoutes } from './routes/delegation.ts';
import { divisionRoutes } from './routes/division.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { formRoutes } from './routes/forms.ts';
import { roundRoutes } from './routes/rounds.ts';
import { foreseen, runningRoutes } from './routes/running.ts';
import { signingRoutes } from './routes/signing.ts';
import { storyRoutes } from './routes/story.ts';
import { talkRoutes } from './routes/talk.ts';
import { unitRoutes } from './routes/units.ts';
import { workbookRoutes } from './routes/workbook.ts';
import { pathToAnswer, pathToAsked, pathToChanges, pathToCountry, pathToResults, pathToRounds, pathToSigning, pathToTakeOut } from './rules/visit.ts';
import { evaluationTexts } from './texts.ts';
import { DivisionsToRecord } from './ui/division/divisions-told.tsx';
import { DivisionsWaiting } from './ui/division/divisions-waiting.tsx';
import { OwnForms, Rounds } from './ui/home.tsx';
import { WaitsForYou } from './ui/owed.tsx';

export const routes = [
  ...runningRoutes,
  ...withParts(roundRoutes, { '/rounds': [part(showWaitingDivisions, DivisionsWaiting)] }),
  ...delegationRoutes,
  ...divisionRoutes,
  ...formRoutes,
  ...signingRoutes,
  ...storyRoutes,
  ...talkRoutes,
  ...unitRoutes,
  ...evidenceRoutes,
  ...workbookRoutes,
];

export const menu = [{ path: '/rounds', covers: ['/forms', '/results', '/parts', '/divisions'], label: message(evaluationTexts, 'menu'), may: can('evaluation.round.read') }] as const;
export const home = [part(listOwed, WaitsForYou), part(showDivisionsToRecord, DivisionsToRecord), part(listRounds, Rounds), part(listForms, OwnForms, ({ query }) => ({ page: query['page'], show: FORMS_SHOWN.find((show) => show === query['show']) ?? 'open' }))];

/** What pages of the organisations are told by this. */
export const contributions = {
  '/organisations/:code/open': [foreseen('open')], '/organisations/:code/close': [foreseen('close')], '/organisations/:code/reopen': [foreseen('reopen')],
  '/organisations/:code/move': [foreseen('move')], '/organisations/:code/merge': [foreseen('merge')],
} as const;

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
