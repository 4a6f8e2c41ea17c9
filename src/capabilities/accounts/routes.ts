import { form, page } from '#platform/http/index.ts';
import { showSignIn, signIn, signOut } from './actions.ts';
import { pageAfterSignIn, sessionOf } from './rules/index.ts';
import { SignInPage } from './ui/sign-in-page.tsx';

const signInPage = page('/sign-in', showSignIn, SignInPage, ({ query, body }) => ({ returnTo: body['returnTo'] ?? query['returnTo'] }));

export const routes = [
  signInPage,
  form('/sign-in', signIn, {
    on: signInPage,
    input: ({ body, from, session }) => ({ ...body, from, session }),
    next: (outcome, { body }) => ({ to: pageAfterSignIn(body['returnTo']), session: sessionOf(outcome) }),
  }),
  form('/sign-out', signOut, { on: signInPage, input: ({ session }) => ({ session }), next: () => ({ to: '/sign-in', session: null }) }),
];
