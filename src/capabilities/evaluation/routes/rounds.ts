import { api, form, page } from '#platform/http/index.ts';
import { changeRound, chooseAsked, closeRound, listRounds, openRound, showAsked, showRound } from '../actions/index.ts';
import { choiceAsked, choiceFrom } from '../rules/choice-fields.ts';
import { dayWritten } from '../rules/fields.ts';
import { AskedPage } from '../ui/rounds/asked-page.tsx';
import { RoundPage } from '../ui/rounds/round-page.tsx';
import { RoundsPage } from '../ui/rounds/rounds-page.tsx';

const rounds = page('/rounds', listRounds, RoundsPage);
const round = page('/rounds/:roundId', showRound, RoundPage);
const asked = page('/rounds/:roundId/asked', showAsked, AskedPage, ({ params, query }) => ({ ...params, ...choiceAsked(query) }));

/** Rounds, and who is asked what in them. */
export const roundRoutes = [
  rounds,
  round,
  form('/rounds/:roundId/change', changeRound, {
    on: round, input: ({ params, body }) => ({ ...params, ...body, lastDay: dayWritten(body['lastDay']) }), next: ({ roundId }) => ({ to: `/rounds/${roundId}` }),
  }),

  asked,
  form('/rounds/:roundId/asked', chooseAsked, {
    on: asked, input: ({ params, body }) => ({ ...params, organiser: body['organiser'], ...choiceFrom(body) }), next: ({ roundId, organiser }) => ({ to: `/rounds/${roundId}/asked?organiser=${organiser}` }),
  }),

  api('GET', '/rounds', listRounds),
  api('POST', '/rounds', openRound),
  api('GET', '/rounds/:roundId', showRound),
  api('POST', '/rounds/:roundId/change', changeRound),
  api('POST', '/rounds/:roundId/close', closeRound),
  api('GET', '/rounds/:roundId/asked', showAsked),
  api('POST', '/rounds/:roundId/asked', chooseAsked),
];
