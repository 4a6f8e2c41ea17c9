/** So many, of so many where it is a share. What may not be seen, or what nobody was asked, is null and never 0. */
export type Figure = { readonly n: number; readonly of?: number };
/** The quartiles of many shares, from 0 to 1. */
export type Spread = { readonly low: number; readonly middle: number; readonly high: number };

/** What a part of a whole is, beside the others: each has a colour and a pattern of its own. */
export const TONES = ['strong', 'middle', 'contrary', 'neutral', 'blank'] as const;
export type Tone = (typeof TONES)[number];

type About = {
  /** In the reader's language, as are all texts here. */
  readonly title: string;
  /** What it shows and where the same is told otherwise, for whoever does not see it. */
  readonly description: string;
  /** What its rows are: the heading of the first column of its table. */
  readonly rowsAre: string;
};

/** Bars of a whole, in parts. A row's counts stand in the order of the parts. */
export type SharesChart = About & {
  readonly kind: 'shares';
  readonly parts: readonly { readonly label: string; readonly tone: Tone }[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] | null }[];
};

/** Rows and columns with a figure in each cell. */
export type HeatChart = About & {
  readonly kind: 'heat';
  /** What the figures are in, said once: "%". */
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Figure | null)[] }[];
};

/** A year's figure. Where it is not to be compared with the one before, the line breaks. An interval is in shares from 0 to 1, or in the counts' own size. */
export type Point = { readonly figure: Figure; readonly interval?: { readonly low: number; readonly high: number }; readonly isComparable?: false };
export type Series = { readonly label: string; readonly points: readonly (Point | null)[] };

/** Figures over years: all shares, or all counts. `broken` says what a break means. */
export type TrendChart = About & { readonly kind: 'trend'; readonly years: readonly string[]; readonly series: readonly Series[]; readonly broken: string };

/** A small trend for each of many, in the order given. */
export type MultiplesChart = About & { readonly kind: 'multiples'; readonly years: readonly string[]; readonly series: readonly Series[]; readonly broken: string };

/**
 * What moved from which category to which between two times. A category with a rank is better than those with a lower one; between others nothing is
 * forward or back.
 */
export type FlowChart = About & {
  readonly kind: 'flow';
  readonly from: string;
  readonly to: string;
  readonly categories: readonly { readonly label: string; readonly rank: number | null }[];
  /** By category from, then by category to. Null is what may not be seen. */
  readonly moves: readonly (readonly (number | null)[])[];
  readonly words: Readonly<Record<Way, string>>;
};
export const WAYS = ['forward', 'same', 'back', 'other'] as const;
export type Way = (typeof WAYS)[number];

/** Two shares a row, and how others spread. */
export type DumbbellChart = About & {
  readonly kind: 'dumbbell';
  readonly from: string;
  readonly to: string;
  /** What the spread is of; none where no row has one. */
  readonly spread?: string;
  readonly rows: readonly { readonly label: string; readonly from: Figure | null; readonly to: Figure | null; readonly spread?: Spread }[];
};

/** Equal tiles on a grid. Those that have no place in it, or one that is taken, stand below it in the order given. */
export type TilesChart = About & {
  readonly kind: 'tiles';
  readonly unit: string;
  readonly tiles: readonly { readonly label: string; /** A few letters. */ readonly short: string; readonly figure: Figure | null; readonly place: { readonly column: number; readonly row: number } | null }[];
};

export type Chart = SharesChart | HeatChart | TrendChart | MultiplesChart | FlowChart | DumbbellChart | TilesChart;
