import { percentText, shown, type Language, type Translate } from '#platform/i18n/index.ts';
import type { Comparability, YearMark, Years, YearState } from '../../contract/years.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';

/** A sign beside each word, for who looks over many: it says the same without colour. */
export const SIGNS: Readonly<Record<YearState, string>> = { base: '●', same: '=', mapped: '≈', part: '◐', broken: '×', none: '–' };

/** How something compares, in words; with why it does not. */
export function comparabilitySaid({ state, reason, year }: Comparability, t: Translate): string {
  const said = t(texts, `state.${state}`);
  if (reason === null) return said;
  const isOfYear = reason === 'not-there' || reason === 'not-signed' || reason === 'not-asked';
  return `${said}: ${isOfYear ? t(texts, `reason.${reason}`, { year: String(year ?? '') }) : t(texts, `reason.${reason}`)}`;
}

export const percent = (n: number, of: number, language: Language): string => percentText(n / of, language);

/** Years as they stand beside each other; the round is the one whose page it is. */
export const chosenYears = ({ rounds, base, roundId }: Pick<Years, 'rounds' | 'base' | 'roundId'>): { readonly base: string; readonly year: string } => {
  const yearOf = (id: string | null): string => String(rounds.find((round) => round.id === id)?.year ?? '');
  return { base: yearOf(base), year: yearOf(roundId) };
};

export const markSaid = ({ what, names, into, last }: YearMark, t: Translate, language: Language): string =>
  t(texts, `mark.${what}`, { name: shown(names, language).text, into: into ? shown(into, language).text : t(texts, 'another'), year: String(last) });

/** Where the page is, without the language; with what was chosen, if that is to be kept. */
export const yearsPath = ({ roundId, organisation }: Pick<Years, 'roundId' | 'organisation'>): `/${string}` => `/results/${roundId}${organisation ? `/${encodeURIComponent(organisation.code)}` as const : ''}/years`;

export function chosenQuery({ base, tree, whose, organisation }: Pick<Years, 'base' | 'tree' | 'whose' | 'organisation'>, goal: string | null): string {
  return `?${new URLSearchParams({ ...(base && { base }), tree, ...(organisation && { whose }), ...(goal !== null && { goal }) }).toString()}`;
}
