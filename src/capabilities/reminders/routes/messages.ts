import { api, form, page, type Brought } from '#platform/http/index.ts';
import { chooseRecipients, dropMessage, listOwnMessages, putMessageAway, sendMessage, showMessage, showWriting, takeMessageBack, writeMessage } from '../actions/index.ts';
import { codesFrom, messageFrom } from '../rules/fields.ts';
import { MessagePage } from '../ui/message-page.tsx';
import { WritingPage } from '../ui/writing-page.tsx';

const asked = ({ params, query }: Brought) => ({ ...params, ...(query['who'] && { who: query['who'] }), organisations: codesFrom(query['organisations']) });
const writing = page('/rounds/:roundId/message', showWriting, WritingPage, asked);
const message = page('/messages/:messageId', showMessage, MessagePage, ({ params }) => params);
const ofMessage = ({ params }: Brought) => params;
const toMessage = ({ messageId }: { readonly messageId: string }) => ({ to: `/messages/${messageId}` }) as const;

/** Messages to those who have not: `/rounds/…/message?who=not-begun&organisations=17,05` begins one to some of them. */
export const messageRoutes = [
  writing,
  form('/rounds/:roundId/message', writeMessage, { on: writing, input: ({ params, body }) => ({ ...params, ...messageFrom(body) }), next: toMessage }),
  // A button of the round's live page, whose boxes are sent with it.
  form('/rounds/:roundId/message/choose', chooseRecipients, {
    on: writing, input: ({ params, body }) => ({ ...params, organisations: codesFrom(body['organisations']) }),
    next: ({ roundId, organisations }) => ({ to: `/rounds/${roundId}/message?who=chosen&organisations=${organisations.map(encodeURIComponent).join()}` }),
  }),
  message,
  form('/messages/:messageId/send', sendMessage, { on: message, next: toMessage }),
  form('/messages/:messageId/take-back', takeMessageBack, { on: message, input: ofMessage, next: toMessage }),
  form('/messages/:messageId/drop', dropMessage, { on: message, input: ofMessage, next: ({ roundId }) => ({ to: `/rounds/${roundId}/message` }) }),
  form('/messages/:messageId/put-away', putMessageAway, { on: message, input: ofMessage, next: () => ({ to: '/' }) }),

  api('GET', '/rounds/:roundId/messages', showWriting, { input: asked }),
  api('POST', '/rounds/:roundId/messages', writeMessage, { input: ({ params, body }) => ({ ...body, ...params }) }),
  api('GET', '/messages/:messageId', showMessage),
  api('POST', '/messages/:messageId/send', sendMessage),
  api('POST', '/messages/:messageId/take-back', takeMessageBack, { input: ofMessage }),
  api('POST', '/messages/:messageId/put-away', putMessageAway, { input: ofMessage }),
  api('GET', '/messages', listOwnMessages, { input: () => ({}) }),
];
