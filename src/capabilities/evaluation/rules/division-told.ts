import type { Day } from '#platform/clock/index.ts';
import { shown, translator, type Language, type Localized } from '#platform/i18n/index.ts';
import type { DivisionState, Doer, ToldDivision } from '../contract/division.ts';
import { divisionTexts } from '../texts/division-texts.ts';
import { divisionToldTexts as texts } from '../texts/division-told-texts.ts';
import type { Sides } from './division.ts';

// What somebody is told of a division of work without having asked.

/** What another has done about it is told of for so many days. */
const NEWS_DAYS = 14;
/** The last day of which nothing is news any more. */
export const newsAfter = (today: Day): Day => new Date(Date.parse(today) - NEWS_DAYS * 86_400_000).toISOString().slice(0, 10) as Day; // a day is written so

type Happened = { readonly state: DivisionState; readonly decided: { readonly as: Doer | null } | null; readonly ended: { readonly as: Doer | null } | null };

/** What is news to somebody on a side: what the other side has done, or the owner; also where nobody knows who did it. */
export function newsOf({ state, decided, ended }: Happened, { isGiver, isTaker }: Pick<Sides, 'isGiver' | 'isTaker'>): Exclude<ToldDivision['is'], 'waiting'> | undefined {
  if (state === 'proposed' || !(isGiver || isTaker)) return undefined;
  const as = (state === 'ended' ? ended : decided)?.as;
  if ((as === 'giver' && isGiver) || (as === 'taker' && isTaker)) return undefined;
  return state === 'ended' && !decided ? 'taken-back' : state;
}

type Taken = { readonly to: { readonly names: Localized } | null; readonly counties: readonly { readonly names: Localized }[] };

/** Who answers, in words: of an area all the counties by their names. */
export function takerText({ to, counties }: Taken, language: Language): string {
  if (to) return shown(to.names, language).text;
  const t = translator(language);
  const names = counties.map((county) => shown(county.names, language).text).join(', ');
  return names === '' ? t(divisionTexts, 'eachCounty').toLowerCase() : t(texts, 'eachOf', { names });
}

export function toldText({ is, isOwners, code, from, days, ...taken }: ToldDivision, language: Language): string {
  const t = translator(language);
  const told = { code, from: shown(from.names, language).text, to: takerText(taken, language), ago: t(texts, 'ago', { days }) };
  return t(texts, is === 'waiting' || !isOwners ? is : `${is}.owner`, told);
}

/** Its id and the state in which it is while what is told of it is true. */
export const standingOf = ({ id, is }: Pick<ToldDivision, 'id' | 'is'>): string => `${id} ${STATES[is]}`;
const STATES = { waiting: 'proposed', agreed: 'agreed', declined: 'declined', 'taken-back': 'ended', ended: 'ended' } as const satisfies Readonly<Record<ToldDivision['is'], DivisionState>>;
