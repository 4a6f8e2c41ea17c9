import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { PUBLIC, SIGNED_IN } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { SignIn, SignInOutcome } from './contract.ts';
import { attemptKeys, ATTEMPTS, passwordMatches, SESSION_HOURS, tokenHash } from './rules/index.ts';
import * as store from './store/index.ts';

/** Signing in with a local account. Single sign-on will end in the same outcome: an account, and a session opened for it. */
export const signIn = action({
  name: 'accounts.sign-in',
  kind: 'write',
  may: PUBLIC,
  input: SignIn,
  output: SignInOutcome,
  audit: { event: 'accounts.sign-in.tried', about: (_input, outcome) => (outcome.is === 'welcome' ? outcome.accountId : outcome.is) },
  async run({ email, password, from }, { tx, now }) {
    const keys = attemptKeys(email, from);
    const since = new Date(now.getTime() - ATTEMPTS.minutes * 60_000);
    const tooMany = (await store.failuresSince(tx, keys.here, since)) >= ATTEMPTS.fromOnePlace || (await store.failuresSince(tx, keys.anywhere, since)) >= ATTEMPTS.fromAnywhere;
    if (tooMany) return { is: 'too-many' as const };

    const found = await store.credentials(tx, 'local', email);
    if (!(await passwordMatches(password, found?.secret)) || !found) {
      await store.noteFailure(tx, keys.here, now);
      await store.noteFailure(tx, keys.anywhere, now);
      return { is: 'refused' as const };
    }
    const token = randomBytes(32).toString('base64url');
    await store.openSession(tx, { hash: tokenHash(token), accountId: found.accountId, at: now, until: new Date(now.getTime() + SESSION_HOURS * 3_600_000) });
    return { is: 'welcome' as const, accountId: found.accountId, token };
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
