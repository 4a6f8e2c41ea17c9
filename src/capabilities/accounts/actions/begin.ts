import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { addOrganisation, root, type Place } from '#capabilities/organisations/index.ts';
import { PUBLIC } from '#platform/access/index.ts';
import { action, type Action, type Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AccountId, Begin, BeginPage, CameIn } from '../contract.ts';
import { hashPassword, placeOf, refuseOwn, tokenHash } from '../rules/index.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { inTurn, opened, tried } from './session.ts';
import { refusal } from './within.ts';

type Tx = Scope['tx'];
/** Puts in the country that the installation knows, with its centre and its organisers. */
export type Founding = (tx: Tx) => Promise<Place>;

/** The page of the beginning. Whoever has not the key is told where it stands, and nothing else. */
export const showBegin = action({
  name: 'accounts.beginning.show',
  kind: 'read',
  may: PUBLIC,
  input: z.object({ key: z.string().max(200).default('') }),
  output: BeginPage,
  audit: 'nothing-changes',
  async run({ key }, { tx }) {
    if (!(await store.isBeginning(tx))) return { state: 'closed' as const, key: '', hasCountry: true };
    if (!(await store.isBeginningKey(tx, tokenHash(key)))) return { state: 'locked' as const, key: '', hasCountry: true };
    return { state: 'open' as const, key, hasCountry: (await root(tx)) !== undefined };
  },
});

/** The first owner, with the country and its organisers if there are none: in one transaction, so that an interrupted beginning has not begun. */
export function beginWith(found: Founding): Action<typeof Begin, typeof CameIn> {
  return action({
    name: 'accounts.beginning.make',
    kind: 'write',
    may: PUBLIC,
    input: Begin,
    output: CameIn,
    audit: { event: 'accounts.beginning.made', about: (_input, { accountId }) => accountId },
    async prepare(begin, beforehand) {
      const { key, name, email, language, password, from, session } = begin;
      const hash = tokenHash(key);
      const { right, secret } = await inTurn(placeOf(from), async () => {
        const { found: stands, right } = await tried({ what: key, from }, beforehand, async (tx) => ({ isOpen: await store.isBeginning(tx), isKey: await store.isBeginningKey(tx, hash) }));
        if (!stands.isKey) throw notBegun(stands.isOpen);
        refuseOwn(password, [name, email]);
        return { right, secret: await hashPassword(password) };
      });
      return async ({ tx, now, today }) => {
        if (!(await store.takeBeginning(tx, hash))) throw notBegun(await store.isBeginning(tx));
        const country = (await root(tx)) ?? (begin.country === 'FI' ? await found(tx) : await another(tx, begin, today));
        const accountId = AccountId.parse(randomUUIDv7());
        if (!(await store.finishBeginning(tx, hash, { id: accountId, name, email, language, secret, at: now, countryNo: country.no }))) throw refusal('conflict', 'email', message(texts, 'emailTaken'));
        await right(tx);
        return { accountId, token: await opened({ tx, now }, accountId, { session }) };
      };
    },
  });
}

const notBegun = (isOpen: boolean): Problem => (isOpen ? new Problem('not-allowed', message(texts, 'beginLocked')) : new Problem('gone', message(texts, 'beginClosed')));

/** A country of which nothing is known but what is written: its organisers are to come. */
async function another(tx: Tx, { countryCode, countryName, centreName, language }: z.output<typeof Begin>, today: Day): Promise<Place> {
  const country = await addOrganisation(tx, { code: countryCode, kind: 'country', names: { [language]: countryName }, validFrom: today });
  await addOrganisation(tx, { code: `${countryCode}-CENTRE`, kind: 'centre', names: { [language]: centreName }, parent: country, validFrom: today });
  return country;
}

/** The owner's own account: the first step of a beginning, done by whoever can ask. */
export const showAccountStep = action({
  name: 'accounts.beginning.account',
  kind: 'read',
  may: can('accounts.beginning.read'),
  input: z.object({}),
  output: z.object({ isDone: z.boolean() }),
  audit: 'nothing-changes',
  run: async () => ({ isDone: true }),
});

/** For how many organisers somebody has been invited to coordinate and to sign. Done when one has both. */
export const showPeopleStep = action({
  name: 'accounts.beginning.people',
  kind: 'read',
  may: can('accounts.beginning.read'),
  input: z.object({}),
  output: z.object({ isDone: z.boolean(), organisers: z.int(), coordinated: z.int(), signing: z.int() }),
  audit: 'nothing-changes',
  async run(_input, { tx, today }) {
    const { ready, ...served } = await store.organisersServed(tx, today);
    return { isDone: ready > 0, ...served };
  },
});
