import { divisionPath, toldText, type OwedPlace, type ToldDivision } from '#capabilities/evaluation/index.ts';
import { dayText, shown, translator, type Language, type Localized } from '#platform/i18n/index.ts';
import type { OrganisersBehind, Said, UnitsBehind } from '../contract.ts';
import { digestTexts as texts } from '../texts/digest-texts.ts';

// What a reminder says. Never an answer, a comment or a key that signs in: its links lead to pages that ask who comes.

export type Late<T> = { readonly round: Localized; readonly behind: T };
export type ToTell = { readonly owed: readonly OwedPlace[]; readonly divisions: readonly ToldDivision[]; readonly units: readonly Late<UnitsBehind>[]; readonly centre: readonly Late<OrganisersBehind>[] };
export type Reader = { readonly name: string; readonly language: Language };
/** Where links lead: the address that users see; and how to be rid of the next ones. */
export type Ways = { readonly address: string; readonly unsubscribe: string; readonly isMadeUp: boolean };
type Written = { readonly subject: string; readonly text: string };

export function digestOf({ owed, divisions, units, centre }: ToTell, { name, language }: Reader, { address, unsubscribe, isMadeUp }: Ways): Written {
  const t = translator(language);
  const home = `${address}/${language}`;
  const sections = [
    ...(owed.length > 0 ? [[t(texts, 'waits'), ''], ...owed.map((place) => [...placeLines(place, language), ''])] : []),
    ...(divisions.length > 0 ? [[t(texts, 'divisions'), ...divisions.flatMap((one) => [t(texts, 'division', { told: toldText(one, language) }), `  ${home}${divisionPath(one.id)}`]), '']] : []),
    ...units.map((late) => [...unitLines(late, language), '']),
    ...centre.map((late) => [...centreLines(late, language), '']),
  ];
  const lines = [
    t(texts, 'hello', { name }), '', ...sections.flat(), t(texts, 'open', { link: home }), '', '-- ',
    t(texts, 'why', { settings: `${home}/account/reminders` }), ...(unsubscribe ? [t(texts, 'stop', { link: unsubscribe })] : []),
  ];
  return marked({ subject: subjectOf({ owed, divisions, units, centre }, language), text: lines.join('\n') }, language, isMadeUp);
}

function subjectOf({ owed, divisions, units, centre }: ToTell, language: Language): string {
  const t = translator(language);
  const [place, ...others] = owed;
  const [late] = [...units, ...centre];
  if (late) return t(texts, 'subject.late', { round: nameIn(late.round, language) });
  if (place && others.length === 0) return t(texts, 'subject.one', { round: nameIn(place.round.names, language), days: daysText(place.daysLeft, language) });
  if (place) return t(texts, 'subject.many', { n: owed.length });
  return t(texts, divisions.some(({ is }) => is === 'waiting') ? 'subject.division' : 'subject.divisionNews');
}

function placeLines({ organisation, round, lastDay, daysLeft, duties }: OwedPlace, language: Language): readonly string[] {
  const t = translator(language);
  return [
    t(texts, 'place', { organisation: nameIn(organisation.names, language), round: nameIn(round.names, language) }),
    t(texts, 'until', { day: dayText(lastDay, language), days: daysText(daysLeft, language) }),
    ...duties.map((duty) => dutyText(duty, language)),
  ];
}

/** What is to be done, in words: never the note that something was sent back with. */
export function dutyText(duty: OwedPlace['duties'][number], language: Language): string {
  const t = translator(language);
  switch (duty.is) {
    case 'answer': return t(texts, 'answer', { left: duty.left, minutes: duty.minutes });
    case 'own-day': return t(texts, 'own-day', { code: duty.code, day: dayText(duty.lastDay, language), days: daysText(duty.daysLeft, language), left: duty.left });
    case 'watch': return t(texts, 'watch', { forms: duty.forms, complete: duty.complete });
    case 'sign': case 'sign-again': case 'hand-in': case 'returned': return t(texts, duty.is);
    case 'returned-answers': return t(texts, 'returned-answers', { n: duty.n });
    case 'accept-forms': return t(texts, 'accept-forms', { forms: duty.forms });
    case 'answer-part': case 'part-returned': return t(texts, duty.is, { codes: duty.codes.join(', '), left: duty.left, minutes: duty.minutes });
    case 'accept-part': return t(texts, 'accept-part');
    case 'renew': return t(texts, 'renew', { expired: duty.expired, soon: duty.soon });
    case 'decide': case 'correct': case 'sign-correction': return t(texts, duty.is, { n: duty.n });
    // Shown on the first page only: nobody is reminded of a closed round.
    case 'closed-corrections': return '';
  }
}

export function daysText(daysLeft: number, language: Language): string {
  const t = translator(language);
  return daysLeft < 0 ? t(texts, 'overdue', { n: -daysLeft }) : daysLeft === 0 ? t(texts, 'today') : t(texts, 'daysLeft', { n: daysLeft });
}

function unitLines({ round, behind: { units, all } }: Late<UnitsBehind>, language: Language): readonly string[] {
  const t = translator(language);
  return [
    t(texts, 'units', { round: nameIn(round, language), n: all }),
    ...units.map(({ organisation, hasBegun }) => t(texts, hasBegun ? 'unitBegun' : 'unitNotBegun', { name: nameIn(organisation.names, language) })),
    ...(all > units.length ? [t(texts, 'more', { n: all - units.length })] : []),
  ];
}

function centreLines({ round, behind: { organisers, extended, notBegun, notSigned, behind } }: Late<OrganisersBehind>, language: Language): readonly string[] {
  const t = translator(language);
  return [
    t(texts, 'centre', { round: nameIn(round, language), organisers, notSigned, notBegun }),
    ...(extended > 0 ? [t(texts, 'centreExtended', { n: extended })] : []),
    ...behind.map((each) => t(texts, 'centreLine', { name: nameIn(each.organisation.names, language), units: each.units, notBegun: each.unitsNotBegun, notDone: each.unitsNotDone })),
  ];
}

/** What somebody has written to those who have not, as a mail to one of them. */
export function messageMail(texts_: Said, { name, language }: Reader, { by, address, isMadeUp }: { readonly by: string; readonly address: string; readonly isMadeUp: boolean }): Written {
  const { text, subject, language: found } = saidIn(texts_, language);
  const t = translator(found);
  const lines = [t(texts, 'hello', { name }), '', t(texts, 'fromSomebody', { name: by }), '', text, '', t(texts, 'open', { link: `${address}/${language}` }), '', '-- ', t(texts, 'noAnswer')];
  return marked({ subject, text: lines.join('\n') }, found, isMadeUp);
}

const FALLBACKS: readonly Language[] = ['sv', 'fi', 'en', 'nb'];
/** What a reader of a language is shown: the own language, else the first that it was written in. */
export function languageRead(said: Said, language: Language): Language {
  return said[language] ? language : (FALLBACKS.find((other) => said[other]) ?? language);
}
export function saidIn(said: Said, language: Language): Written & { readonly language: Language } {
  const found = languageRead(said, language);
  return { subject: '', text: '', ...said[found], language: found };
}

/** A demonstration says so. */
function marked({ subject, text }: Written, language: Language, isMadeUp: boolean): Written {
  const mark = translator(language)(texts, 'madeUp');
  return isMadeUp ? { subject: `${mark} ${subject}`, text: `${mark}\n\n${text}` } : { subject, text };
}

export const nameIn = (names: Localized, language: Language): string => shown(names, language).text;
