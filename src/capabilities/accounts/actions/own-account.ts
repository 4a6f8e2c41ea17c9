import * as z from 'zod';
import { SIGNED_IN } from '#platform/access/index.ts';
import { action, actionTexts, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { ChangeOwnAccount, ChangePassword, OwnAccount } from '../contract.ts';
import { hashPassword, IDLE_HOURS, passwordMatches, placeOf, refuseOwn, tokenHash } from '../rules/index.ts';
import { forgetAccount } from '../store/identify.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { inTurn, tried } from './session.ts';
import { refusal } from './within.ts';

const OwnSession = z.object({ session: z.string() });
const Nothing = z.object({});

const signInFirst = (): Problem => new Problem('not-signed-in', message(actionTexts, 'signInFirst'));

export const showOwnAccount = action({
  name: 'accounts.own.show',
  kind: 'read',
  may: SIGNED_IN,
  input: OwnSession,
  output: OwnAccount,
  audit: 'nothing-changes',
  async run({ session }, { tx, now }) {
    const hash = tokenHash(session);
    const own = await store.ownAccount(tx, hash);
    if (!own) throw signInFirst();
    const { isGuest, name, email, language, secret } = own;
    return { isGuest, name, email: email ?? '', language, hasPassword: secret !== null, sessions: await store.ownSessions(tx, hash, now, IDLE_HOURS) };
  },
});

/** Name and language. A guest is called what whoever made the link wrote. */
export const changeOwnAccount = action({
  name: 'accounts.own.change',
  kind: 'write',
  may: SIGNED_IN,
  input: ChangeOwnAccount,
  output: Nothing,
  audit: { event: 'accounts.own.changed', about: () => 'own account' },
  async run({ session, name, language }, scope) {
    if (!(await store.changeOwnAccount(scope.tx, tokenHash(session), { name, language }))) throw signInFirst();
    forgetSelf(scope);
    return {};
  },
});

/** The old password is asked: whoever finds a browser signed in does not keep the account. All other sessions end. */
export const changePassword = action({
  name: 'accounts.own.change-password',
  kind: 'write',
  may: SIGNED_IN,
  input: ChangePassword,
  output: Nothing,
  audit: { event: 'accounts.password.changed', about: () => 'own account' },
  async prepare({ session, from, old, password }, beforehand) {
    const { actor } = beforehand;
    const hash = tokenHash(session);
    const { right, secret } = await inTurn(placeOf(from), async () => {
      const { found, right } = await tried({ what: actor.accountId ?? '', from }, beforehand, (tx) => store.ownAccount(tx, hash));
      if (!(await passwordMatches(old, found?.secret))) throw refusal('invalid', 'old', message(texts, 'passwordOld'));
      refuseOwn(password, [found?.name ?? '', found?.email ?? '']);
      return { right, secret: await hashPassword(password) };
    });
    return async (scope) => {
      if (!(await store.changeOwnPassword(scope.tx, hash, secret, scope.now))) throw signInFirst();
      await right(scope.tx);
      forgetSelf(scope);
      return {};
    };
  },
});

export const signOutEverywhere = action({
  name: 'accounts.own.sign-out-everywhere',
  kind: 'write',
  may: SIGNED_IN,
  input: OwnSession,
  output: Nothing,
  audit: { event: 'accounts.sessions.closed', about: () => 'own sessions' },
  async run({ session }, scope) {
    await store.endOwnSessions(scope.tx, tokenHash(session));
    forgetSelf(scope);
    return {};
  },
});

const forgetSelf = ({ actor: { accountId }, afterwards }: Scope): void => afterwards(() => accountId !== null && forgetAccount(accountId));
