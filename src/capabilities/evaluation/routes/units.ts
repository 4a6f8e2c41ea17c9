import { api, form, formThatTells, page, type Brought } from '#platform/http/index.ts';
import { answerUnits, handDown, lookAtHanding, lookAtUnits, reviewUnits, showAgainst, showHanding, showUnits, takeBackUnits } from '../actions/index.ts';
import { unitsPath } from '../rules/units.ts';
import { codesFrom, filledIn, handingFrom, lookFrom, seenFrom } from '../rules/units-fields.ts';
import { AgainstPage } from '../ui/units/against-page.tsx';
import { HandingLook } from '../ui/units/handing-look.tsx';
import { HandingPage } from '../ui/units/handing-page.tsx';
import { LookPage } from '../ui/units/look-page.tsx';
import { UnitsPage } from '../ui/units/units-page.tsx';

const units = page('/rounds/:roundId/units', showUnits, UnitsPage, ({ params, query }) => ({ ...filledIn(query), ...params }));
const look = page('/rounds/:roundId/units/look', lookAtUnits, LookPage, ({ params, query }) => ({ ...lookFrom(query), ...params }));
const handing = page('/rounds/:roundId/units/hand-down', showHanding, HandingPage, ({ params, query }) => ({ ...filledIn(query), except: codesFrom(query['except']), ...params }));

const actFrom = ({ params, body }: Brought) => ({ ...body, ...params, seen: seenFrom(body['seen']) });
const takeBackFrom = ({ params, body }: Brought) => ({ ...body, ...params, statements: codesFrom(body['statements']) });
const handFrom = ({ params, body }: Brought) => ({ ...handingFrom(body), how: body['how'], covers: body['covers'], ...params });

/** The table as it was, with what has been done. */
const tableAfter = ({ at }: { readonly at: number }, { params, query }: Brought) => {
  const { act: _act, all: _all, units: _units, ...narrowed } = query;
  return { to: unitsPath({ roundId: params['roundId'] ?? '' }, { ...narrowed, done: at }) };
};
const handingPath = ({ params, query }: Brought, done?: number) => unitsPath({ roundId: params['roundId'] ?? '', page: '/hand-down' }, { organiser: query['organiser'], from: query['from'], goal: query['goal'], done });

/** One statement over many units: looked at, sent back, accepted, answered, and handed down. */
export const unitRoutes = [
  units,
  look,
  form('/rounds/:roundId/units/look/review', reviewUnits, { on: look, input: actFrom, next: tableAfter }),
  form('/rounds/:roundId/units/look/answer', answerUnits, { on: look, input: actFrom, next: tableAfter }),
  form('/rounds/:roundId/units/take-back', takeBackUnits, { on: units, input: takeBackFrom, next: (_output, { params, query }) => ({ to: unitsPath({ roundId: params['roundId'] ?? '' }, query) }) }),
  page('/rounds/:roundId/units/against', showAgainst, AgainstPage, ({ params, query }) => ({ ...filledIn(query), ...params })),

  handing,
  formThatTells('/rounds/:roundId/units/hand-down/look', lookAtHanding, { on: handing, shows: HandingLook, input: handFrom }),
  form('/rounds/:roundId/units/hand-down', handDown, { on: handing, input: handFrom, next: ({ at }, brought) => ({ to: handingPath(brought, at) }) }),
  form('/rounds/:roundId/units/hand-down/take-back', takeBackUnits, { on: handing, input: takeBackFrom, next: (_output, brought) => ({ to: handingPath(brought) }) }),

  api('GET', '/rounds/:roundId/units', showUnits, { input: ({ params, query }) => ({ ...filledIn(query), ...params }) }),
  api('GET', '/rounds/:roundId/units/look', lookAtUnits, { input: ({ params, query }) => ({ ...lookFrom(query), ...params }) }),
  api('GET', '/rounds/:roundId/units/against', showAgainst),
  api('POST', '/rounds/:roundId/units/review', reviewUnits),
  api('POST', '/rounds/:roundId/units/answer', answerUnits),
  api('POST', '/rounds/:roundId/units/take-back', takeBackUnits),
  api('GET', '/rounds/:roundId/units/hand-down', showHanding, { input: ({ params, query }) => ({ ...filledIn(query), except: codesFrom(query['except']), ...params }) }),
  api('POST', '/rounds/:roundId/units/hand-down/look', lookAtHanding),
  api('POST', '/rounds/:roundId/units/hand-down', handDown),
];
