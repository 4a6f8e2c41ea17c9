import { canonical } from '#platform/canonical/index.ts';
import type { MovedDivision, SignedDivision, SignedDivisions } from '../contract/signing-divided.ts';

// What a signature says of the division of work. In its text as `divided`: always there, both lists, also where they are empty. Where it is missing it was signed before the text said anything of it.

/** What of these one party has handed over and taken on. */
export const dividedOf = (divisions: readonly SignedDivision[], organisation: string): SignedDivisions => ({
  handedOver: divisions.filter(({ from }) => from.organisation === organisation),
  takenOn: divisions.filter(({ to }) => to.organisation === organisation),
});

export const isDivided = ({ handedOver, takenOn }: SignedDivisions): boolean => handedOver.length + takenOn.length > 0;

/** The statements of divisions, each once: several may hand the same to one. */
export const statementsIn = (divisions: readonly SignedDivision[]): readonly string[] => [...new Set(divisions.flatMap(({ statements }) => statements))];

const both = ({ handedOver, takenOn }: SignedDivisions): readonly SignedDivision[] => [...handedOver, ...takenOn];
const keyOf = ({ division, from, to }: SignedDivision): string => `${division} ${from.organisation} ${to.organisation}`;

/** What is otherwise than it was. Nothing can be told where one of the two says nothing of it. */
export function movedDivisions(was: SignedDivisions | null, is: SignedDivisions | null): readonly MovedDivision[] {
  if (!was || !is) return [];
  const before = new Map(both(was).map((one) => [keyOf(one), one]));
  const after = new Map(both(is).map((one) => [keyOf(one), one]));
  return [
    ...[...after.values()].flatMap((division): readonly MovedDivision[] => {
      const earlier = before.get(keyOf(division));
      if (!earlier) return [{ how: 'came', division }];
      return canonical(earlier.statements.toSorted()) === canonical(division.statements.toSorted()) ? [] : [{ how: 'changed', division }];
    }),
    ...[...before.values()].filter((one) => !after.has(keyOf(one))).map((division): MovedDivision => ({ how: 'went', division })),
  ];
}

/** The same, whatever an organisation is called by now: its code and all else count. */
export function areSameDivisions(one: SignedDivisions, other: SignedDivisions): boolean {
  const told = (divisions: readonly SignedDivision[]) => divisions.map(({ from, to, ...rest }) => ({ ...rest, from: from.organisation, to: to.organisation })).toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  return canonical([told(one.handedOver), told(one.takenOn)]) === canonical([told(other.handedOver), told(other.takenOn)]);
}
