import type { ComponentChild } from 'preact';
import { render, shown, type Language, type Localized } from '#platform/i18n/index.ts';
import type { PageContext } from '#platform/ui/index.ts';
import { STATUSES, type Answer, type GivenField, type Status, type Way } from '../../contract.ts';
import type { SendingRules } from '../../contract/sending.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { proposalTexts } from '../../texts/proposal-texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';

/** The texts that a statement needs. A page has sixty statements: what is the same for all of them is looked up once. */
const WORDS = [
  'status.fully', 'status.partly', 'status.not-at-all', 'status.not-applicable', 'status.blank', 'form.more', 'form.comment', 'form.toCentre', 'form.toCentreWhen', 'form.note', 'form.noteStays',
  'form.evidence', 'form.evidenceHint', 'form.openEvidence', 'form.tool', 'form.task', 'form.coreIndicator', 'form.toChoose', 'value.count', 'value.part', 'value.whole', 'value.ofNone', 'whole.asked', 'whole.text', 'whole.source', 'whole.day',
  'conflict.theirs', 'conflict.mine', 'conflict.nothing', 'field.status', 'round.lastDayHint',
] as const;
type Word = (typeof WORDS)[number];

/** What all statements of a page have in common. */
export type Sheet = {
  readonly words: Readonly<Record<Word, string>>;
  /** The scale where a national measure is told of. */
  readonly wholeScale: Readonly<Record<Status, string>>;
  /** What is done with a proposal; % stands where its answer does. */
  readonly proposalWords: Readonly<Record<Way | 'needsNumber', string>>;
  /** The statement whose further fields are to be seen at once. */
  readonly open: string | undefined;
  /** What the round asks for beside an answer. */
  readonly rules?: SendingRules;
  /** As a table: what is not needed for every answer is folded away. */
  readonly isDense?: boolean;
  readonly t: PageContext['t'];
  readonly language: Language;
  /** What was wrong, by the field's name. */
  readonly errors: ReadonlyMap<string, string>;
  /** The form’s address, below which the statements’ discussions and stories are; null where there are none to be seen. */
  readonly ofForm: string | null;
  /** The Centre's own form: its comments are not on their way to anybody. */
  readonly isCentres: boolean;
  /** The round that a form is of, where more of it can be led to. */
  readonly round?: { readonly id: string; readonly organiser: string; href(path: string): string };
};

export function sheetOf({ t, language, problem }: Pick<PageContext, 't' | 'language' | 'problem'>, isCentres: boolean, { open, ofForm = null }: { readonly open?: string | undefined; readonly ofForm?: string | null } = {}): Sheet {
  const words = Object.fromEntries(WORDS.map((word) => [word, t(texts, word)])) as Sheet['words']; // from the list that its type is made of
  const wholeScale = Object.fromEntries(STATUSES.map((status) => [status, status === 'not-applicable' ? words['status.not-applicable'] : t(roundTexts, `whole.${status}`)])) as Sheet['wholeScale']; // of all statuses
  const proposalWords = {
    still: t(proposalTexts, 'way.still'), better: t(proposalTexts, 'way.better', { status: '%' }), worse: t(proposalTexts, 'way.worse', { status: '%' }), needsNumber: t(proposalTexts, 'needsNumber'),
  };
  return { words, wholeScale, proposalWords, open, ofForm, t, language, isCentres, errors: new Map(problem?.fields.map(({ at, message }) => [at, render(message, language)])) };
}

/** A text of the programme's own, marked where it is in another language than the page. */
export function told(of: Localized, { language }: Pick<Sheet, 'language'>): ComponentChild {
  const { text, language: found, isFallback } = shown(of, language);
  return isFallback ? <span lang={found}>{text}</span> : text;
}

/** What an answer is called: a statement holds fully, a national measure is done. */
export function statusWord(status: string, { words, wholeScale }: Pick<Sheet, 'words' | 'wholeScale'>, isWhole: boolean): string {
  const found = STATUSES.find((one) => one === status);
  if (!found) return words['status.blank'];
  return isWhole ? wholeScale[found] : words[`status.${found}`];
}

/** The number that stands with an answer: "14 of 23 persons". */
export function numberSaid({ numerator, denominator }: Pick<Answer, 'numerator' | 'denominator'>, unit: Localized | undefined, sheet: Pick<Sheet, 't' | 'language'>): ComponentChild {
  const n = numerator ?? 0;
  return <>{denominator === null ? sheet.t(texts, 'amount', { n }) : sheet.t(texts, 'value.said', { part: n, whole: denominator })}{unit && <> {told(unit, sheet)}</>}</>;
}

/** What a field is called where it is told of. */
export function fieldWord(field: GivenField, { words }: Pick<Sheet, 'words'>, { isWhole, hasShare }: { readonly isWhole: boolean; readonly hasShare: boolean }): string {
  switch (field) {
    case 'status': return words['field.status'];
    case 'comment': return words[isWhole ? 'whole.text' : 'form.comment'];
    case 'note': return words['form.note'];
    case 'evidence': return words[isWhole ? 'whole.source' : 'form.evidence'];
    case 'numerator': return words[hasShare ? 'value.part' : 'value.count'];
    case 'denominator': return words['value.whole'];
    case 'onDay': return words['whole.day'];
  }
}
