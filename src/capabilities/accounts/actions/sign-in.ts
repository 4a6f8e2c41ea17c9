import * as z from 'zod';
import { PUBLIC, SIGNED_IN } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { SignIn, SignInOutcome } from '../contract.ts';
import { countedSince, keysOf, mayTry, passwordMatches, placeOf, tokenHash } from '../rules/index.ts';
import * as store from '../store/index.ts';
import { inTurn, opened } from './session.ts';

/** Signing in with a local account. Single sign-on will end in the same outcome: an account, and a session opened for it. */
export const signIn = action({
  name: 'accounts.sign-in',
  kind: 'write',
  may: PUBLIC,
  input: SignIn,
  output: SignInOutcome,
  audit: { event: 'accounts.sign-in.tried', about: (_input, { is, accountId }) => (is === 'welcome' ? accountId : ['refused', accountId].join(' ').trim()) },
  async prepare({ email, password, from, session }, { now, transact }) {
    const place = placeOf(from);
    const keys = keysOf(email, place);
    const times = { at: now, since: countedSince(now) };
    const { found, isRight } = await inTurn(place, async () => {
      // Counted before the password is looked at: guesses at the same time do not pass each other. One that may not be made is not counted.
      const found = await transact(async (tx) => {
        const counts = await store.countTry(tx, keys, 1, times);
        mayTry(counts, await store.isKnownPlace(tx, keys), now);
        return store.credentials(tx, 'local', email);
      });
      return { found, isRight: await passwordMatches(password, found?.secret) };
    });

    return async ({ tx }) => {
      if (!found || !isRight) return { is: 'refused' as const, accountId: found?.accountId };
      await store.countTry(tx, keys, -1, times);
      await store.notePlace(tx, keys, now);
      return { is: 'welcome' as const, accountId: found.accountId, token: await opened({ tx, now }, found.accountId, { session }) };
    };
  },
});

export const signOut = action({
  name: 'accounts.sign-out',
  kind: 'write',
  may: SIGNED_IN,
  input: z.object({ session: z.string() }),
  output: z.object({}),
  audit: { event: 'accounts.session.closed', about: () => 'own session' },
  async run({ session }, { tx }) {
    await store.closeSession(tx, tokenHash(session));
    return {};
  },
});

/** The sign-in page itself: nothing is read, but pages show actions. */
export const showSignIn = action({
  name: 'accounts.show-sign-in',
  kind: 'read',
  may: PUBLIC,
  input: z.object({ returnTo: z.string().max(500).optional() }),
  output: z.object({ returnTo: z.string().optional() }),
  audit: 'nothing-changes',
  run: async ({ returnTo }) => ({ returnTo }),
});
