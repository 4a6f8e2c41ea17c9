import * as z from 'zod';
import { PUBLIC } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { CameIn, Invitation, UseInvitation } from '../contract.ts';
import { hashPassword, openLink, placeOf, refuseOwn, tokenHash } from '../rules/index.ts';
import { forgetAccount } from '../store/identify.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { inTurn, opened, tried } from './session.ts';

/** The page that an invitation leads to. */
export const showInvitation = action({
  name: 'accounts.invitation.show',
  kind: 'read',
  may: PUBLIC,
  input: z.object({ key: z.string().max(200) }),
  output: Invitation,
  audit: 'nothing-changes',
  async run({ key }, { tx, now }) {
    const { name, email } = openLink(await store.linkOf(tx, 'invitation', tokenHash(key), now));
    return { key, name, email: email ?? '' };
  },
});

/** Sets the name and the password, and signs in. The link is used then, once. */
export const useInvitation = action({
  name: 'accounts.invitation.use',
  kind: 'write',
  may: PUBLIC,
  input: UseInvitation,
  output: CameIn,
  audit: { event: 'accounts.invitation.used', about: (_input, { accountId }) => accountId },
  async prepare({ key, name, password, from, session }, beforehand) {
    const hash = tokenHash(key);
    const { right, secret } = await inTurn(placeOf(from), async () => {
      const { found, right } = await tried({ what: key, from }, beforehand, (tx) => store.linkOf(tx, 'invitation', hash, beforehand.now));
      const { email } = openLink(found);
      refuseOwn(password, [name, email ?? '']);
      return { right, secret: await hashPassword(password) };
    });
    return async ({ tx, now, afterwards }) => {
      const accountId = await store.takeInvitation(tx, { hash, name, secret, at: now });
      if (!accountId) throw new Problem('gone', message(texts, 'linkUsed'));
      await right(tx);
      afterwards(() => forgetAccount(accountId));
      return { accountId, token: await opened({ tx, now }, accountId, { session }) };
    };
  },
});
