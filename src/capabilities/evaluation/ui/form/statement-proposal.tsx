import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { uiTexts } from '#platform/ui/index.ts';
import type { AskedStatement, Proposal, Way } from '../../contract.ts';
import { proposalValue } from '../../rules/answers.ts';
import { isOffered, waysOf } from '../../rules/proposals.ts';
import { COPIED_FIELDS } from '../../rules/taking-over.ts';
import { proposalTexts as texts } from '../../texts/proposal-texts.ts';
import { foreseenTexts } from '../../texts/running-foreseen-texts.ts';
import { evidenceThen } from './statement-marks.tsx';
import { fieldWord, numberSaid, statusWord, told, type Sheet } from './sheet.tsx';

// Plain functions too: on a page whose statements were all answered the last time there are as many of these as of the statements.

type Proposed = Pick<AskedStatement, 'code' | 'isWholeMeasure' | 'asksHowFar' | 'value' | 'proposal' | 'marks'>;

/** What was answered before, as a proposal at an unanswered statement; with its buttons for who may answer. The island reads it from here. */
export function proposalOf(statement: Proposed, sheet: Sheet, mayAnswer: boolean): VNode | undefined {
  const { code, proposal, asksHowFar, value } = statement;
  if (!proposal) return undefined;
  const { t, proposalWords: words } = sheet;
  const { year, from, likeness, answer, others = [] } = proposal;
  const ways = mayAnswer ? waysOf(statement) : [];
  const said = isOffered(proposal) ? saidThen(proposal, sheet) : t(texts, likeness === 'same' || likeness === 'reworded' ? 'other-text' : likeness, { year: String(year) });
  return (
    <div class="proposal" data-proposed-status={ways.length > 0 ? answer.status : undefined}>
      <p>{said} {from && `${t(texts, 'askedAs', { code: from })} `}{answerThen(answer, statement, sheet)}</p>
      {copiedThen(answer, statement, sheet)}
      {others.map((other) => [<p>{other.year}. {t(texts, 'askedAs', { code: other.from })} {answerThen(other.answer, statement, sheet)}</p>, copiedThen(other.answer, statement, sheet)])}
      {isOffered(proposal) && evidenceThen(statement, year, sheet)}
      {(proposal.rewordings.length > 0 || likeness === 'reworded') && rewordings(proposal, sheet)}
      {ways.length > 0 && value && <p class="hint">{words.needsNumber}</p>}
      {ways.length > 0 && <p class="buttons">{ways.map(({ way, status }) => button(way, proposalValue(way, code, proposal.shown), words[way].replace('%', statusWord(status, sheet, asksHowFar))))}</p>}
    </div>
  );
}

const answerThen = (answer: Proposal['answer'], { asksHowFar, value }: Proposed, sheet: Sheet): VNode =>
  <><strong>{statusWord(answer.status, sheet, asksHowFar)}</strong>{answer.numerator !== null && <>, {numberSaid(answer, value?.unit, sheet)}</>}{answer.onDay && <>, {dayText(answer.onDay, sheet.language)}</>}</>;

const copiedThen = (answer: Proposal['answer'], { isWholeMeasure }: Proposed, sheet: Sheet) =>
  COPIED_FIELDS.map((field) => answer[field] && <p class="said"><span class="subtle">{fieldWord(field, sheet, { isWhole: isWholeMeasure, hasShare: false })}:</span> <span data-of={field}>{answer[field]}</span></p>);

/** Whose answer it is, and of when. */
const saidThen = ({ year, isSigned, predecessor }: Proposal, { t, language }: Sheet): string =>
  predecessor ? t(foreseenTexts, 'predecessor.said', { name: shown(predecessor, language).text }) : t(texts, isSigned ? 'signedThen' : 'notSignedThen', { year: String(year) });

const button = (way: Way, value: string, label: string): VNode => <button class={way === 'still' ? 'button small' : 'button small quiet'} name="proposal" value={value}>{label}</button>;

/** Both wordings, by language: one may have been changed in a language that one does not read. */
function rewordings({ year, likeness, rewordings: all }: Proposal, { t }: Sheet): VNode {
  if (all.length === 0) return <p class="subtle">{t(texts, 'reworded', { year: String(year) })}</p>;
  return (
    <details>
      <summary>{likeness === 'reworded' ? t(texts, 'reworded', { year: String(year) }) : t(texts, 'otherWording')}</summary>
      <dl class="wordings">
        {all.map(({ of, language, was, is }) => (
          <div key={`${of} ${language}`}>
            <dt>{t(texts, 'inYear', { of: t(texts, `of.${of}`), year: String(year), language: t(uiTexts, `language.${language}`) })}</dt><dd lang={was === null ? undefined : language}>{was ?? t(texts, 'none')}</dd>
            <dt>{t(texts, 'now')}</dt><dd lang={is === null ? undefined : language}>{is ?? t(texts, 'noneNow')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A list's line about a proposal: the statement, its answer and what is copied beside it. */
export function confirmableLine({ code, text, isWholeMeasure, asksHowFar, proposal, ...copied }: Pick<AskedStatement, 'code' | 'text' | 'isWholeMeasure' | 'asksHowFar'> & Readonly<Record<(typeof COPIED_FIELDS)[number], string>> & { readonly proposal: Proposal }, sheet: Sheet): VNode {
  return (
    <li key={code}>
      <p><span class="code">{code}</span> {asksHowFar ? <>{sheet.words['whole.asked']} </> : <>{told(text, sheet)} </>}</p>
      <p>{saidThen(proposal, sheet)} <strong>{statusWord(proposal.answer.status, sheet, asksHowFar)}</strong></p>
      {COPIED_FIELDS.map((field) => copied[field] && <p class="said"><span class="subtle">{fieldWord(field, sheet, { isWhole: isWholeMeasure, hasShare: false })}:</span> {copied[field]}</p>)}
    </li>
  );
}
