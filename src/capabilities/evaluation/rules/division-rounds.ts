// Which of several divisions of work a round goes by, where more than one of them means the same statement: over their own versions they did not.

/** What a round goes by of a division, or would: all who take it take the same. */
export type Held = { readonly id: string; readonly fromNo: number; readonly toNos: readonly number[]; readonly codes: readonly string[] };
/** `isOfItsVersion`: whether its code is meant by the version that the round is over. */
export type Claim = Held & { readonly isOfItsVersion: boolean };

type Row = { readonly id: string; readonly fromNo: number; readonly toNo: number; readonly codes: readonly string[] };

/** Rows of a round, one for each who takes, by division. */
export const heldOf = (rows: readonly Row[]): readonly Held[] => [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]) => {
  const [first] = own;
  return first ? [{ id, fromNo: first.fromNo, toNos: own.map(({ toNo }) => toNo).sort((a, b) => a - b), codes: first.codes }] : [];
});

/** Whether two cannot both be about a statement: one gives it twice, or it would be handed on, or round. */
const excludes = (one: Omit<Held, 'codes'>, other: Omit<Held, 'codes'>): boolean =>
  one.id !== other.id && (one.fromNo === other.fromNo || other.toNos.includes(one.fromNo) || one.toNos.includes(other.fromNo));

/** The others that a round goes by instead, each with the statements of this one that are theirs. */
export const beside = <H extends Held>(one: Held, others: readonly H[]): readonly H[] => others.filter((other) => excludes(one, other)).flatMap((other) => {
  const codes = one.codes.filter((code) => other.codes.includes(code));
  return codes.length === 0 ? [] : [{ ...other, codes }];
});

/** What is left of it beside others. */
export const leftBeside = (one: Held, others: readonly Held[]): readonly string[] => {
  const theirs = beside(one, others).flatMap(({ codes }) => codes);
  return theirs.length === 0 ? one.codes : one.codes.filter((code) => !theirs.includes(code));
};

/** What each of them gets, statement by statement, beside those that stand because somebody has signed: who means it by the round's own version comes first, and then the older one. Their ids grow with the time. */
export function settled(claims: readonly Claim[], standing: readonly Held[]): ReadonlyMap<string, Held> {
  const byPrecedence = claims.toSorted((a, b) => Number(b.isOfItsVersion) - Number(a.isOfItsVersion) || (a.id < b.id ? -1 : 1));
  const got = new Map<string, Held>();
  for (const claim of byPrecedence) got.set(claim.id, { id: claim.id, fromNo: claim.fromNo, toNos: claim.toNos, codes: leftBeside(claim, [...standing, ...got.values()]) });
  return got;
}

/** Whether nothing of it is handed to somebody else by the other one. */
export const goesToTheSame = (one: Omit<Held, 'codes'>, other: Omit<Held, 'codes'>): boolean => one.fromNo === other.fromNo && one.toNos.join() === other.toNos.join();

type Coded = Omit<Held, 'codes'> & { readonly code: string; readonly versionNo: number };

/** What the same hand to the same by other divisions over the same version, as codes, by division: what was merged goes on where all of it was handed over, by however many. */
export function alongside(divisions: readonly Coded[]): ReadonlyMap<string, readonly string[]> {
  return new Map(divisions.map((one) => [one.id, divisions.filter((other) => other.id !== one.id && other.versionNo === one.versionNo && goesToTheSame(one, other)).map(({ code }) => code)]));
}
