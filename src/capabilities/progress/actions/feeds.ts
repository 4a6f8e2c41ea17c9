import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { holds, oversees } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskFeed, SetFeed, ShownFeed } from '../contract/feeds.ts';
import { isSameFeed, shippedFeed } from '../rules/indicator-feeds.ts';
import * as store from '../store/feeds.ts';
import { enteredTexts } from '../texts/entered-texts.ts';
import { feedsTexts as texts } from '../texts/feeds-texts.ts';
import { roundFound } from './found.ts';

/** What one core indicator is computed from, and what it was before. */
export const showFeed = action({
  name: 'progress.feed.show', kind: 'read', may: can('progress.country.read'), input: AskFeed, output: ShownFeed, audit: 'nothing-changes',
  async run({ roundId, number }, scope) {
    const { round, programme, indicator } = await indicatorFound(roundId, number, scope);
    if (!indicator) throw new Problem('not-found', message(enteredTexts, 'noIndicator'));
    return {
      round, indicator, mayChange: holds(scope.actor, can('progress.feed.set')),
      versions: [...await store.feedVersions(scope.tx, programme.code, number), { version: 0, by: null, at: null, feed: shippedFeed(programme.code, number) }],
      measures: programme.measures.map(({ code, title, coreIndicator: isMarked }) => ({ code, title, isMarked })),
    };
  },
});

/** Sets from which measures a core indicator is computed, in all rounds of the programme. What data sets have frozen stays as it was. */
export const setFeed = action({
  name: 'progress.feed.set', kind: 'write', may: can('progress.feed.set'), input: SetFeed, output: z.object({ roundId: RoundId, number: z.int(), version: z.int() }),
  audit: { event: 'progress.feed.set', about: ({ roundId, number, measures }, { version }) => `${roundId} ${number} ${version} ${measures.join(' ')}` },
  async run({ roundId, number, version, measures, isProcessOnly, targets }, scope) {
    const { programme, indicator } = await indicatorFound(roundId, number, scope);
    if (!indicator) throw refused('number', message(enteredTexts, 'noIndicator'));
    const unknown = measures.filter((code) => !programme.measures.some((measure) => measure.code === code));
    if (unknown.length > 0) throw refused('measures', message(texts, 'noMeasure', { codes: unknown.join(', ') }));
    if (measures.length === 0 && targets.length > 0) throw refused('measures', message(texts, 'targetOfNothing'));
    const { actor: { accountId: account, name }, now: at, tx } = scope;
    const feed = { number, measures, isProcessOnly: isProcessOnly && measures.length > 0, targets };
    const [last] = await store.feedVersions(tx, programme.code, number);
    if ((last?.version ?? 0) === version && isSameFeed(feed, last?.feed ?? shippedFeed(programme.code, number))) return { roundId, number, version };
    if (!(await store.addFeed(tx, { programme: programme.code, feed, version, at, account, name }))) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { roundId, number, version: version + 1 };
  },
});

async function indicatorFound(roundId: RoundId, number: number, scope: Scope) {
  if (!oversees(scope.actor)) throw organisationNotFound();
  const found = await roundFound(roundId, scope);
  return { ...found, indicator: found.programme.coreIndicators.find((indicator) => indicator.number === number) };
}

const refused = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
