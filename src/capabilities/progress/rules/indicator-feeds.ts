import type { Feed } from '../contract/feeds.ts';

const from = (number: number, ...measures: readonly string[]): Feed => ({ number, measures, isProcessOnly: false, targets: [] });

/** As shipped, by programme. 4, 6, 7 and 10 are not computed from answers. A target is here where the indicator's own differs from what its measure says. */
const SHIPPED: Readonly<Record<string, readonly Feed[]>> = {
  'fi-2022-2026': [
    { ...from(1, '3.3.4'), targets: [{ year: 2024, organisers: 60, population: 80 }] },
    from(2, '3.1.9'),
    { ...from(3, '4.3.6'), isProcessOnly: true },
    from(5, '1.1.6', '3.3.9'),
    from(8, '1.2.8'),
    from(9, '3.1.6', '3.1.11'),
  ],
};

/** What Lykta ships with: from no measure where nothing is known of an indicator. */
export const shippedFeed = (programme: string, number: number): Feed => SHIPPED[programme]?.find((feed) => feed.number === number) ?? from(number);

/** The feeds of a programme's indicators: as set, else as shipped. */
export const feedsOf = (programme: string, numbers: readonly number[], set: ReadonlyMap<number, Feed>): ReadonlyMap<number, Feed> =>
  new Map(numbers.map((number) => [number, set.get(number) ?? shippedFeed(programme, number)]));

/** Whether two say the same. */
export const isSameFeed = (a: Feed, b: Feed): boolean => JSON.stringify([a.measures, a.isProcessOnly, a.targets]) === JSON.stringify([b.measures, b.isProcessOnly, b.targets]);
