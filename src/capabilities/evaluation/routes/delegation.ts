import { api, download, form, formThatTells, page, type Brought } from '#platform/http/index.ts';
import {
  acceptPart, decideHandIns, handByLink, handIn, handPart, nameResponsible, returnPart, savePartAnswer, savePartAnswers, showHandIn, showHandIns, showPart, showParts, showResponsible, submitPart,
  takeBackForm, takeBackPart, takeOutResponsible,
} from '../actions/index.ts';
import { answersFromForm } from '../rules/answers.ts';
import { changeAsked, changeFrom, decisionAsked, decisionFrom, partFrom } from '../rules/delegation-fields.ts';
import { numberFrom } from '../rules/fields.ts';
import { responsibleCsv, responsibleWorkbook } from '../ui/delegation/responsible-file.ts';
import { ResponsiblePage } from '../ui/delegation/responsible-page.tsx';
import { HandInPage } from '../ui/handing-in/hand-in-page.tsx';
import { HandInsPage } from '../ui/handing-in/hand-ins-page.tsx';
import { PartLinkPage } from '../ui/parts/link-page.tsx';
import { PartPage } from '../ui/parts/part-page.tsx';
import { PartsPage } from '../ui/parts/parts-page.tsx';

const responsible = page('/forms/:formId/responsible', showResponsible, ResponsiblePage, ({ params, query }) => ({ ...params, ...changeAsked(query) }));
const parts = page('/forms/:formId/parts', showParts, PartsPage, ({ params, query }) => ({ formId: params['formId'], of: query['of'] }));
const part = page('/parts/:partId', showPart, PartPage, ({ params, query }) => ({ ...params, part: query['part'] }));
const handingIn = page('/forms/:formId/hand-in', showHandIn, HandInPage, ({ params }) => params);
const handedIn = page('/rounds/:roundId/handed-in', showHandIns, HandInsPage, ({ params, query }) => ({ ...params, show: query['show'], page: query['page'], what: decisionAsked(query) }));

const ofPart = ({ params, body }: Brought) => ({ ...params, ...body, partId: params['partId'] });
const toParts = { on: parts, input: ofPart, next: ({ formId }: { readonly formId: string }) => ({ to: `/forms/${formId}/parts` as const }) };

/** Who answers for what, parts of a form that are handed to others, and whole forms that are handed in. */
export const delegationRoutes = [
  responsible,
  form('/forms/:formId/responsible', nameResponsible, {
    on: responsible, input: ({ params, body }) => ({ ...params, covers: body['covers'], change: changeFrom(body) }),
    next: ({ formId }, { query }) => ({ to: `/forms/${formId}/responsible?show=${encodeURIComponent(query['show'] ?? 'all')}&goal=${encodeURIComponent(query['goal'] ?? '')}` }),
  }),
  download('/forms/:formId/responsible.csv', takeOutResponsible, responsibleCsv, ({ params }) => params),
  download('/forms/:formId/responsible.xlsx', takeOutResponsible, responsibleWorkbook, ({ params }) => params),

  parts,
  form('/forms/:formId/parts', handPart, { on: parts, input: partFrom, next: ({ formId }) => ({ to: `/forms/${formId}/parts` }) }),
  formThatTells('/forms/:formId/parts/link', handByLink, { on: parts, shows: PartLinkPage, input: partFrom }),
  form('/forms/:formId/parts/:partId/accept', acceptPart, toParts),
  form('/forms/:formId/parts/:partId/return', returnPart, toParts),
  form('/forms/:formId/parts/:partId/take-back', takeBackPart, toParts),

  part,
  form('/parts/:partId', savePartAnswers, {
    on: part, input: ({ params, body }) => ({ ...params, part: numberFrom(String(body['part'] ?? '1')), answers: answersFromForm(body) }),
    next: ({ partId, part: no }) => ({ to: `/parts/${partId}?part=${no + 1}` }),
  }),
  form('/parts/:partId/submit', submitPart, { on: part, input: ofPart, next: ({ partId }) => ({ to: `/parts/${partId}` }) }),

  handingIn,
  form('/forms/:formId/hand-in', handIn, { on: handingIn, next: ({ formId }) => ({ to: `/forms/${formId}/hand-in` }) }),
  form('/forms/:formId/hand-in/take-back', takeBackForm, { on: handingIn, next: ({ formId }) => ({ to: `/forms/${formId}/hand-in` }) }),
  handedIn,
  form('/rounds/:roundId/handed-in', decideHandIns, {
    on: handedIn, input: ({ params, body }) => ({ ...params, seen: body['seen'], what: decisionFrom(body) }),
    next: ({ roundId, decided, left }, { query }) => ({ to: `/rounds/${roundId}/handed-in?show=${encodeURIComponent(query['show'] ?? 'all')}&done=${decided}-${left}` }),
  }),

  api('GET', '/forms/:formId/responsible', showResponsible, { input: ({ params, query }) => ({ ...params, ...changeAsked(query) }) }),
  api('POST', '/forms/:formId/responsible', nameResponsible),
  api('GET', '/forms/:formId/parts', showParts),
  api('POST', '/forms/:formId/parts', handPart),
  api('POST', '/forms/:formId/parts/link', handByLink),
  api('POST', '/parts/:partId/accept', acceptPart),
  api('POST', '/parts/:partId/return', returnPart),
  api('POST', '/parts/:partId/take-back', takeBackPart),
  api('GET', '/parts/:partId', showPart),
  api('PUT', '/parts/:partId/answers/:statement', savePartAnswer, { version: ({ version }) => version }),
  api('POST', '/parts/:partId/submit', submitPart),
  api('GET', '/forms/:formId/hand-in', showHandIn),
  api('POST', '/forms/:formId/hand-in', handIn),
  api('POST', '/forms/:formId/hand-in/take-back', takeBackForm),
  api('GET', '/rounds/:roundId/handed-in', showHandIns, { input: ({ params, query }) => ({ ...params, show: query['show'], page: query['page'], what: decisionAsked(query) }) }),
  api('POST', '/rounds/:roundId/handed-in', decideHandIns),
];
