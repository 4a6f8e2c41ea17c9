import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { feedsTexts as texts } from '../texts/feeds-texts.ts';

/** The indicator's own target for a year: so many percent of the organisers, or of the people. One of the two is enough. */
export const FeedTarget = z.object({ year: z.int(), organisers: z.int().nullable(), population: z.int().nullable() }).readonly();
export type FeedTarget = z.output<typeof FeedTarget>;

/** From which measures a core indicator is computed; from none: it is entered by hand. `isProcessOnly`: the answers say whether the work is done, not what came of it. */
export const Feed = z.object({ number: z.int(), measures: z.array(z.string()).readonly(), isProcessOnly: z.boolean(), targets: z.array(FeedTarget).readonly() }).readonly();
export type Feed = z.output<typeof Feed>;

/** Version 0 is as shipped, which nobody has set. */
export const FeedVersion = z.object({ version: z.int(), by: z.string().nullable(), at: z.date().nullable(), feed: Feed }).readonly();
export type FeedVersion = z.output<typeof FeedVersion>;

const MOST_MEASURES = 20;
const MOST_TARGETS = 6;
const Percent = z.int().min(1).max(100).nullable().default(null);
const refused = (key: 'noYear' | 'noPercent', path: string[]) => ({ path, params: { said: message(texts, key) } });

/** A row without anything in it is none. */
const Target = z.object({ year: z.int().min(2000).max(2100).nullable().default(null), organisers: Percent, population: Percent })
  .refine(({ year, organisers, population }) => year !== null || (organisers === null && population === null), refused('noYear', ['year']))
  .refine(({ year, organisers, population }) => year === null || organisers !== null || population !== null, refused('noPercent', ['organisers']));

/** `version`: of what was read. */
export const SetFeed = z.object({
  roundId: RoundId, number: z.int().min(1).max(1_000), version: z.int().min(0), isProcessOnly: z.boolean().default(false),
  measures: z.array(z.string().trim().min(1).max(20)).max(MOST_MEASURES).transform((codes) => [...new Set(codes)]),
  targets: z.array(Target).max(MOST_TARGETS).default([]).transform((all) => all.flatMap(({ year, ...of }): FeedTarget[] => (year === null ? [] : [{ year, ...of }])).toSorted((a, b) => a.year - b.year)),
});

export const AskFeed = z.object({ roundId: RoundId, number: z.coerce.number().int().min(1).max(1_000) });

/** The versions from the newest. `marked`: the programme's measures that it says itself to be about a core indicator. */
export const ShownFeed = z.object({
  round: Round, indicator: z.object({ number: z.int(), text: Names }).readonly(), versions: z.array(FeedVersion).readonly(),
  measures: z.array(z.object({ code: z.string(), title: Names, isMarked: z.boolean() }).readonly()).readonly(), mayChange: z.boolean(),
}).readonly();
export type ShownFeed = z.output<typeof ShownFeed>;
