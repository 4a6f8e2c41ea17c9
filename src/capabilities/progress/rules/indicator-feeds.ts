import type { Denominator } from '../contract/targets.ts';

/** From which measures a core indicator is computed. `isProcessOnly`: the answers say whether the work is done, not what came of it. Of `anyOf` one share is enough. */
export type Feed = {
  readonly number: number;
  readonly measures: readonly string[];
  readonly isProcessOnly: boolean;
  readonly targets: readonly { readonly year: number; readonly anyOf: readonly { readonly of: Denominator; readonly percent: number }[] }[];
};

const from = (number: number, ...measures: readonly string[]): Feed => ({ number, measures, isProcessOnly: false, targets: [] });

/** As shipped, by programme. 4, 6, 7 and 10 are not computed from answers. A target is here where the indicator's own differs from what its measure says. */
const SHIPPED: Readonly<Record<string, readonly Feed[]>> = {
  'fi-2022-2026': [
    { ...from(1, '3.3.4'), targets: [{ year: 2024, anyOf: [{ of: 'organisers', percent: 60 }, { of: 'population', percent: 80 }] }] },
    from(2, '3.1.9'),
    { ...from(3, '4.3.6'), isProcessOnly: true },
    from(5, '1.1.6', '3.3.9'),
    from(8, '1.2.8'),
    from(9, '3.1.6', '3.1.11'),
  ],
};

export const feedsOf = (programme: string): readonly Feed[] => SHIPPED[programme] ?? [];
