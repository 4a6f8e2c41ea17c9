import { api, download, form, page, part } from '#platform/http/index.ts';
import {
  cancelOpening, closeRound, extend, openRound, previewRound, retryOpening, showClosing, showForeseen, showLive, showLiveMark, showRound, takeBackExtension, takeOutLive, undoClosing,
} from '../actions/index.ts';
import { dayWritten } from '../rules/fields.ts';
import { extensionFrom, openingFrom } from '../rules/running-fields.ts';
import { RoundPage } from '../ui/rounds/round-page.tsx';
import { ClosingPage } from '../ui/running/closing-page.tsx';
import { ForeseenPart } from '../ui/running/foreseen.tsx';
import { liveCsv, liveJson, liveWorkbook } from '../ui/running/live-file.ts';
import { LivePage } from '../ui/running/live-page.tsx';
import { OpeningPage } from '../ui/running/opening-page.tsx';

const opening = page('/rounds/open', previewRound, OpeningPage);
const closing = page('/rounds/:roundId/close', showClosing, ClosingPage);
const live = page('/rounds/:roundId/live', showLive, LivePage);
const round = page('/rounds/:roundId', showRound, RoundPage);
const toRound = ({ roundId }: { readonly roundId: string }) => ({ to: `/rounds/${roundId}` as const });

/** Running a round: opening it with a look first, following it, another last day for some, closing it with a look first. */
export const runningRoutes = [
  opening,
  form('/rounds/open', openRound, { on: opening, input: openingFrom, next: ({ round: { id } }) => ({ to: `/rounds/${id}` }) }),
  form('/rounds/:roundId/opening/cancel', cancelOpening, { on: round, next: () => ({ to: '/rounds' }) }),
  form('/rounds/:roundId/opening/retry', retryOpening, { on: round, next: toRound }),

  live,
  download('/rounds/:roundId/live.csv', takeOutLive, liveCsv),
  download('/rounds/:roundId/live.xlsx', takeOutLive, liveWorkbook),
  download('/rounds/:roundId/live.json', takeOutLive, liveJson),
  form('/rounds/:roundId/extend', extend, { on: live, input: ({ params, body }) => ({ ...params, ...extensionFrom(body) }), next: ({ roundId }) => ({ to: `/rounds/${roundId}/live` }) }),
  form('/rounds/:roundId/extensions/take-back', takeBackExtension, { on: round, next: toRound }),

  closing,
  form('/rounds/:roundId/close', closeRound, { on: closing, next: toRound }),
  form('/rounds/:roundId/close/undo', undoClosing, { on: round, next: toRound }),

  api('GET', '/rounds/open', previewRound),
  api('POST', '/rounds/:roundId/opening/cancel', cancelOpening),
  api('POST', '/rounds/:roundId/opening/retry', retryOpening),
  api('GET', '/rounds/:roundId/live', showLive),
  api('GET', '/rounds/:roundId/live/mark', showLiveMark, { version: ({ mark }) => mark }),
  api('POST', '/rounds/:roundId/extend', extend, { input: ({ params, body }) => ({ ...body, ...params, lastDay: dayWritten(body['lastDay']) }) }),
  api('POST', '/rounds/:roundId/extensions/take-back', takeBackExtension),
  api('GET', '/rounds/:roundId/close', showClosing),
  api('POST', '/rounds/:roundId/close/undo', undoClosing),
];

/** What a page that changes an organisation tells of the rounds that are open. */
export const foreseen = (way: 'open' | 'close' | 'reopen' | 'move' | 'merge') => part(showForeseen, ForeseenPart, ({ params }) => ({ code: params['code'], way }));
