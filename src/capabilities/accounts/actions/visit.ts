import * as z from 'zod';
import { PUBLIC } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { CameIn, MadeUpPerson, VisitAs } from '../contract.ts';
import { DEMONSTRATION_PEOPLE } from '../demonstration.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { opened } from './session.ts';

/** The people whom a visitor of a demonstration may be, with what they may do. */
export const showVisit = action({
  name: 'accounts.visit.show',
  kind: 'read',
  may: PUBLIC,
  input: z.object({}),
  output: z.object({ people: z.array(MadeUpPerson).readonly() }),
  audit: 'nothing-changes',
  run: async (_input, scope) => ({ people: await peopleToBe(scope) }),
});

/** A sign-in without a password: as one of the people that a demonstration's seed made up, and as nobody else. */
export const visitAs = action({
  name: 'accounts.visit.come-in',
  kind: 'write',
  may: PUBLIC,
  input: VisitAs,
  output: CameIn,
  audit: { event: 'accounts.sign-in.tried', about: (_input, { accountId }) => `${accountId} visit` },
  async run({ person, session }, scope) {
    const found = (await peopleToBe(scope)).find(({ email }) => email === person);
    if (!found) throw new Problem('not-found', message(texts, 'personNotFound'));
    return { accountId: found.id, token: await opened(scope, found.id, { session }) };
  },
});

/** Flagged by the seed, in a database that knows itself to be a demonstration; and known to the program by name. */
async function peopleToBe({ tx }: Pick<Scope, 'tx'>): Promise<readonly MadeUpPerson[]> {
  return (await store.madeUpPeople(tx)).filter(({ email }) => DEMONSTRATION_PEOPLE.some((person) => person.email === email));
}
