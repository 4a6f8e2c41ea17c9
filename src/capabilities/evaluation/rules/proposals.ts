import { isSameQuestion, type CrosswalkChange, type Goal, type Statement, type StatementCode } from '#capabilities/programme/index.ts';
import { canonical } from '#platform/canonical/index.ts';
import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import type { Answer, AskedStatement, FormPage, Proposal, Rewording, Status, Way } from '../contract.ts';
import { LEFT_OUT, type Confirmable, type LeftOut } from '../contract/proposals.ts';
import { COPIED_FIELDS, stepped, takenOver } from './taking-over.ts';
import { writtenOf } from './written.ts';

/** At which answer something stood: two rounds of a year may ask by the same codes. */
export type Stood = { readonly organisationNo: number; readonly roundNo: number; readonly statementNo: number };
/** A proposal, and which answer it is of. */
export type FoundProposal = Proposal & { readonly stood: Stood };

/** What an organisation last answered to a statement in an earlier round, and over which version. */
export type EarlierAnswer = {
  readonly statement: string; readonly openedAt: Date;
  /** By which code it was asked then, and what a crosswalk says became of it; null where none holds between the versions. */
  readonly from: StatementCode; readonly change: CrosswalkChange | null;
  readonly stood: Stood;
  readonly year: number; readonly isSigned: boolean; readonly versionId: string; readonly versionHash: string;
  readonly answer: Answer & { readonly status: Status };
  /** Whose it was, where it was merged into this one. */
  readonly predecessor?: Proposal['predecessor'];
};

type Asked = Pick<Statement, 'text' | 'guidance' | 'value'>;

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const inBoth = (was: Localized, is: Localized) => LANGUAGES.filter((language) => was[language] !== undefined && is[language] !== undefined);

/** Where a text reads otherwise, by language. One that has been translated since is not reworded; one that was not there at all, or is gone, is. */
function rewordingsOf(of: Rewording['of'], was: Localized | undefined, is: Localized | undefined): readonly Rewording[] {
  if (was && is) return inBoth(was, is).filter((language) => plain(was[language] ?? '') !== plain(is[language] ?? '')).map((language) => ({ of, language, was: was[language] ?? null, is: is[language] ?? null }));
  const only = was ?? is ?? {};
  return LANGUAGES.filter((language) => only[language] !== undefined).map((language) => ({ of, language, was: was?.[language] ?? null, is: is?.[language] ?? null }));
}

/** How an earlier statement of the same code compares with one that is asked now, by what they say. A text that is the same in no language that both have is another question. */
export function compare(was: Asked, is: Asked): Pick<Proposal, 'likeness' | 'rewordings'> {
  const texts = rewordingsOf('text', was.text, is.text);
  const rewordings = [...texts, ...rewordingsOf('guidance', was.guidance, is.guidance), ...rewordingsOf('unit', was.value?.unit, is.value?.unit)];
  if (was.value?.kind !== is.value?.kind) return { likeness: 'other-number', rewordings: texts };
  if (texts.length === inBoth(was.text, is.text).length) return { likeness: 'other-text', rewordings: texts.length > 0 ? texts : bothTexts(was.text, is.text) };
  return { likeness: rewordings.length > 0 ? 'reworded' : 'same', rewordings };
}

/** Where no language is common: each in its own. */
const bothTexts = (was: Localized, is: Localized): readonly Rewording[] =>
  LANGUAGES.filter((language) => (was[language] ?? is[language]) !== undefined).map((language) => ({ of: 'text', language, was: was[language] ?? null, is: is[language] ?? null }));

export const statementsByCode = (goals: readonly Goal[]): ReadonlyMap<string, Statement> =>
  new Map(goals.flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map((statement) => [statement.code, statement] as const)))));

/** How an earlier question compares with one that is asked now by what a crosswalk says of them; by their code and texts where there is none. */
export function compareBy(change: CrosswalkChange | null, was: Asked, is: Asked): Pick<Proposal, 'likeness' | 'rewordings'> {
  const compared = compare(was, is);
  if (change === null || compared.likeness === 'other-number') return compared;
  if (change === 'split' || change === 'merged') return { likeness: change, rewordings: compared.rewordings };
  if (!isSameQuestion(change)) return { likeness: 'other-meaning', rewordings: compared.rewordings };
  // What reads otherwise is marked, also where somebody has said that it is the same.
  return { likeness: change === 'same' && compared.likeness === 'same' ? 'same' : 'reworded', rewordings: compared.rewordings };
}

type Versions = { readonly versionId: string; readonly is: ReadonlyMap<string, Asked>; readonly was: (versionHash: string) => ReadonlyMap<string, Asked> | undefined };

/** Earlier answers as proposals, by statement. `was`: what an earlier version asked; nothing of it needs to be known where the version is the same. */
export function proposalsFrom(earlier: readonly EarlierAnswer[], versions: Versions): ReadonlyMap<string, FoundProposal> {
  const newest = earlier.toSorted((a, b) => b.year - a.year || b.openedAt.getTime() - a.openedAt.getTime());
  return new Map([...Map.groupBy(newest, ({ statement }) => statement)].flatMap(([statement, own]) => {
    const proposal = proposalFrom(own, versions);
    return proposal ? [[statement, proposal] as const] : [];
  }));
}

/** What tells an earlier answer from others that could be proposed in its place. Within a programme's year its own organisation has one; who was merged into it has one each. */
const shownAs = ({ year, statement, from, predecessor, stood, answer: { version } }: EarlierAnswer): string => `${year}-${version}${from === statement ? '' : `-${from}`}${predecessor ? `@${stood.organisationNo}` : ''}`;

/** Of one statement, the newest first: there is more than one only where several have become one. */
function proposalFrom([first, ...rest]: readonly EarlierAnswer[], { versionId, is, was }: Versions): FoundProposal | undefined {
  if (!first) return undefined;
  const now = is.get(first.statement);
  const then = first.versionId === versionId ? now : was(first.versionHash)?.get(first.from);
  if (!now || !then) return undefined;
  const others = first.change === 'merged' ? rest.filter(({ change, versionId: of }) => change === 'merged' && of === first.versionId).map(({ year, from, answer }) => ({ year, from, answer })) : [];
  return {
    shown: shownAs(first), year: first.year, stood: first.stood, isSigned: first.isSigned, answer: first.answer, ...(first.from !== first.statement && { from: first.from }), ...(first.predecessor && { predecessor: first.predecessor }),
    ...compareBy(first.change, then, now), ...(others.length > 0 && { others }),
  };
}

/** Whether it may be confirmed at all: that the question is another, one may only know. */
export const isOffered = ({ likeness }: Pick<Proposal, 'likeness'>): boolean => likeness === 'same' || likeness === 'reworded';

/** What can be done with a proposal, and the answer that it would give. From a share the answer follows: there is no step to take. */
export function waysOf({ proposal, value }: Pick<AskedStatement, 'proposal' | 'value'>): readonly { readonly way: Way; readonly status: Status }[] {
  if (!proposal || !isOffered(proposal)) return [];
  const ways: readonly Way[] = value?.kind === 'share' ? ['still'] : ['still', 'better', 'worse'];
  return ways.flatMap((way) => {
    const status = stepped(proposal.answer.status, way);
    return status === null ? [] : [{ way, status }];
  });
}

/** A number that is asked is this year's: without it nothing is confirmed. */
export const lacksNumber = (kind: 'count' | 'share' | undefined, { numerator, denominator }: Pick<Answer, 'numerator' | 'denominator'>): boolean =>
  kind !== undefined && (numerator === null || (kind === 'share' && denominator === null));

/** How many proposals there are among unanswered statements, with their year where all are of one. */
export function countProposals(answers: ReadonlyMap<string, Answer>, proposals: ReadonlyMap<string, Proposal>): Omit<FormPage['proposals'], 'atOnce'> {
  const open = [...proposals].filter(([code, proposal]) => answers.get(code)?.status === null && isOffered(proposal));
  const years = new Set(open.map(([, { year }]) => year));
  return { n: open.length, year: years.size === 1 ? (open[0]?.[1].year ?? null) : null };
}

/** Why a statement is not confirmed together with others; undefined where it is. */
export function leftOut({ answer, proposal, value }: Pick<AskedStatement, 'answer' | 'proposal' | 'value'>): LeftOut | undefined {
  if (answer.status !== null) return 'answered';
  if (!proposal) return 'nothing';
  if (!isOffered(proposal)) return 'other';
  if (value) return 'number';
  return proposal.likeness === 'reworded' ? 'reworded' : undefined;
}

/** A goal's statements that would be confirmed, and how many would not, by why. */
export function confirmableOf(statements: readonly AskedStatement[]): { readonly confirmable: readonly (Confirmable & { readonly answer: Answer })[]; readonly leftOut: Readonly<Record<LeftOut, number>> } {
  const confirmable = statements.flatMap(({ code, text, isWholeMeasure, asksHowFar, proposal, ...rest }) => {
    const taken = proposal && leftOut({ proposal, ...rest }) === undefined ? takenOver(writtenOf(rest.answer), proposal.answer, 'still') : null;
    return taken && proposal ? [{ code, text, isWholeMeasure, asksHowFar, proposal, answer: rest.answer, comment: taken.comment, note: taken.note, evidence: taken.evidence }] : [];
  });
  const reasons = statements.map((statement) => leftOut(statement));
  return { confirmable, leftOut: Object.fromEntries(LEFT_OUT.map((reason) => [reason, reasons.filter((each) => each === reason).length])) as Record<LeftOut, number> }; // of all reasons
}

/** What would be confirmed, to the letter: its hash says whether it is still what was shown. */
export const confirmedText = (confirmable: readonly (Confirmable & { readonly answer: Answer })[]): string =>
  canonical(confirmable.map(({ code, proposal, answer, ...texts }) => [code, proposal.shown, proposal.answer.status, answer.version, ...COPIED_FIELDS.map((field) => texts[field])]));
