import { isSameQuestion, type CrosswalkRow } from '#capabilities/programme/index.ts';
import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import type { Break } from '../contract/years.ts';

// Which question of one version is which of another, and why not.

/** A question of a version. `number`: what kind of number is asked beside the scale. */
export type Question = { readonly code: string; readonly goal: string; readonly text: Localized; readonly number: string | null };
export type Edition = { readonly no: number; readonly questions: readonly Question[] };

/** `same`: reads the same in some language, or is said to be the same; `mapped`: in other words, or by another code. */
export type Link = { readonly code: string; readonly likeness: 'same' | 'mapped' };
export type Linked = Link | { readonly reason: Break };
export const isLink = (linked: Linked): linked is Link => 'code' in linked;

/** What is known of an earlier and a later version, seen from either. */
export type Links = { readonly onwards: (code: string) => Linked; readonly back: (code: string) => Linked };

const NOTHING_SAID: Linked = { reason: 'no-crosswalk' };
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
/** Whether two texts are the same in some language that both have. */
export const isSameText = (was: Localized, is: Localized): boolean => LANGUAGES.some((language) => was[language] !== undefined && is[language] !== undefined && plain(was[language]) === plain(is[language]));

/**
 * How the questions of two versions go on as each other. `rows`: what the crosswalk says that holds from the earlier to the later one. Where none holds, only what has the same code and the same text is
 * known to be the same; of the rest nobody has said what it is.
 */
export function linksBetween(was: Edition, is: Edition, rows: readonly CrosswalkRow[] | undefined): Links {
  const [before, after] = [byCode(was), byCode(is)];
  if (was.no === is.no) return { onwards: (code) => own(before, code), back: (code) => own(before, code) };
  const said = rows ?? [...before.keys()].filter((code) => after.has(code)).map((code): CrosswalkRow => ({ from: code as CrosswalkRow['from'], to: code as CrosswalkRow['to'], change: 'same' })); // codes of the versions
  const pairs = said.map(({ from, to, change }) => {
    const [asked, asks] = [before.get(from ?? ''), after.get(to ?? '')];
    return { from, to, linked: asked && asks && isSameQuestion(change) ? comparedBy(asked, asks, { change, isSaid: rows !== undefined }) : { likeness: null, reason: REASONS[change] } };
  });
  const find = (side: 'from' | 'to', other: 'from' | 'to') => {
    const found = new Map(pairs.flatMap((pair) => (pair[side] === null ? [] : [[pair[side], pair.linked.likeness === null || pair[other] === null ? { reason: pair.linked.reason } : { code: pair[other], likeness: pair.linked.likeness }] as const])));
    return (code: string): Linked => found.get(code as never) ?? NOTHING_SAID; // a map asked for any code
  };
  return { onwards: find('from', 'to'), back: find('to', 'from') };
}

type Compared = { readonly likeness: Link['likeness'] | null; readonly reason: Break };
const REASONS: Readonly<Record<CrosswalkRow['change'], Break>> = { same: 'meaning', wording: 'meaning', meaning: 'meaning', split: 'split', merged: 'merged', ended: 'removed', new: 'new' };

/** An answer of another kind of number is another question, whatever is said. */
function comparedBy(was: Question, is: Question, { change, isSaid }: { readonly change: CrosswalkRow['change']; readonly isSaid: boolean }): Compared {
  if (was.number !== is.number) return { likeness: null, reason: isSaid ? 'meaning' : 'no-crosswalk' };
  if (!isSaid) return { likeness: isSameText(was.text, is.text) ? 'same' : null, reason: 'no-crosswalk' };
  return { likeness: change === 'same' && was.code === is.code ? 'same' : 'mapped', reason: 'meaning' };
}

const byCode = ({ questions }: Edition): ReadonlyMap<string, Question> => new Map(questions.map((question) => [question.code, question]));
const own = (known: ReadonlyMap<string, Question>, code: string): Linked => (known.has(code) ? { code, likeness: 'same' } : NOTHING_SAID);
