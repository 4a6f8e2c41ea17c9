import { api, form, page, type Brought } from '#platform/http/index.ts';
import { changeRule, listReminded, showNext, tryAddressAgain, tryPost } from '../actions/index.ts';
import { ruleFrom } from '../rules/fields.ts';
import { NextPage } from '../ui/next-page.tsx';
import { RemindersPage } from '../ui/reminders-page.tsx';

const asked = ({ query }: Brought) => ({ search: query['search'], page: query['page'] });
const list = page('/reminders', listReminded, RemindersPage, asked);
const person = page('/reminders/people/:accountId', showNext, NextPage, ({ params }) => params);

/** Who has been reminded of what, how the post goes, and the rule. */
export const peopleRoutes = [
  list,
  form('/reminders/post', tryPost, { on: list, input: () => ({}), next: () => ({ to: '/reminders?done=post' }) }),
  form('/reminders/rule', changeRule, { on: list, input: ({ body }) => ruleFrom(body), next: () => ({ to: '/reminders?done=rule' }) }),
  person,
  form('/reminders/people/:accountId/address', tryAddressAgain, { on: person, input: ({ params }) => params, next: ({ accountId }) => ({ to: `/reminders/people/${accountId}` }) }),

  api('GET', '/reminders', listReminded, { input: asked }),
  api('POST', '/reminders/post', tryPost, { input: () => ({}) }),
  api('POST', '/reminders/rule', changeRule),
  api('GET', '/reminders/people/:accountId', showNext),
  api('POST', '/reminders/people/:accountId/address', tryAddressAgain, { input: ({ params }) => params }),
];
