import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { oversees } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { EnterValue } from '../contract/entered.ts';
import { feedsOf } from '../rules/indicator-feeds.ts';
import { setFeeds } from '../store/feeds.ts';
import * as store from '../store/entered.ts';
import { enteredTexts as texts } from '../texts/entered-texts.ts';
import { roundFound } from './found.ts';

/** Enters a core indicator's value for the round's year, where it is not computed from answers; without an amount it is taken back. Every version is kept. */
export const enterValue = action({
  name: 'progress.indicator.enter', kind: 'write', may: can('progress.indicator.enter'), input: EnterValue, output: z.object({ roundId: RoundId, number: z.int(), version: z.int() }),
  audit: { event: 'progress.indicator.entered', about: ({ roundId, number, amount, unit }, { version }) => `${roundId} ${number} ${version} ${amount ?? '–'} ${unit}` },
  async run({ roundId, number, version, ...given }, scope) {
    if (!oversees(scope.actor)) throw organisationNotFound();
    const { round, programme } = await roundFound(roundId, scope);
    if (!programme.coreIndicators.some((indicator) => indicator.number === number)) throw refused('number', message(texts, 'noIndicator'));
    const feed = feedsOf(programme.code, [number], await setFeeds(scope.tx, programme.code)).get(number);
    if (feed && feed.measures.length > 0) throw refused('number', message(texts, 'computed'));
    const { actor: { accountId: account, name }, now: at, tx } = scope;
    if (given.amount === null && !(await hasAmount(number))) throw refused('amount', message(texts, 'noAmount'));
    if (given.amount !== null && given.source === '') throw refused('source', message(texts, 'noSource'));
    if (!(await store.addValue(tx, { ...given, programme: programme.code, number, year: round.year, version, at, account, name }))) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { roundId, number, version: version + 1 };

    async function hasAmount(of: number): Promise<boolean> {
      return ((await store.enteredValues(tx, programme.code, round.year)).get(of)?.amount ?? null) !== null;
    }
  },
});

const refused = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
