import { api, form, page, type Brought } from '#platform/http/index.ts';
import { answerWish, sayRemark, sendWish, settleRemark, showTalk, showWishes } from '../actions/index.ts';
import { TalkPage } from '../ui/talk/talk-page.tsx';
import { WishesPage } from '../ui/talk/wishes-page.tsx';

const talk = page('/forms/:formId/talk/:statement', showTalk, TalkPage);
const talkOfForm = page('/forms/:formId/talk', showTalk, TalkPage);
const wishes = page('/rounds/:roundId/wishes', showWishes, WishesPage, ({ params, query }) => ({ ...params, ...query }));

const sent = ({ params, body }: Brought) => ({ ...params, ...body });
const backTo = ({ formId, statement }: { readonly formId: string; readonly statement?: string | undefined }): { readonly to: `/${string}` } => ({ to: statement === undefined ? `/forms/${formId}/talk` : `/forms/${formId}/talk/${statement}` });

/** What is said of statements, and what is wished of the Centre. */
export const talkRoutes = [
  talk,
  talkOfForm,
  form('/forms/:formId/talk/:statement/remarks', sayRemark, { on: talk, input: sent, next: backTo }),
  form('/forms/:formId/talk/:statement/settled', settleRemark, { on: talk, input: sent, next: backTo }),
  form('/forms/:formId/talk/:statement/wishes', sendWish, { on: talk, input: sent, next: backTo }),
  form('/forms/:formId/talk/wishes', sendWish, { on: talkOfForm, input: sent, next: backTo }),
  wishes,
  form('/rounds/:roundId/wishes', answerWish, { on: wishes, input: sent, next: ({ roundId }, { query }) => ({ to: `/rounds/${roundId}/wishes?show=${query['show'] ?? 'new'}` }) }),

  api('GET', '/forms/:formId/talk', showTalk),
  api('POST', '/forms/:formId/remarks', sayRemark),
  api('POST', '/forms/:formId/remarks/:id/settled', settleRemark),
  api('POST', '/forms/:formId/wishes', sendWish),
  api('GET', '/rounds/:roundId/wishes', showWishes),
  api('POST', '/rounds/:roundId/wishes/:id', answerWish),
];
