import type { SignedItem } from '#capabilities/evidence/index.ts';
import type { Names } from '#capabilities/organisations/index.ts';
import type { Goal } from '#capabilities/programme/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import { GoalCode, type Answer, type Counts, type Round, type Status } from '../contract.ts';
import type { Change, SignedFields, SigningPage, SignOff } from '../contract/signing.ts';
import type { SignedDivisions } from '../contract/signing-divided.ts';
import type { StatementReopening } from '../contract/signing-statements.ts';
import type { Mandate } from '../contract/signing-rules.ts';

// What a signature covers, as text that is the same for everybody who writes it down: lykta.sign-off/3. It can be read without Lykta: what was asked stands in it too.
// Its form is told in docs/decisions/0022-a-signature-that-stands-alone.md; earlier ones had less and are still read (verification.ts).

/** An internal note is the organisation's own and not in it. */
/** `items`: the evidence at it, where there is any. */
export type SignedAnswer = Omit<Answer, 'note' | 'at'> & { readonly statement: string; readonly at: string | null; readonly items?: readonly SignedItem[] };
export type SignedForm = { readonly organisation: string; readonly asked: number; readonly answers: readonly SignedAnswer[] };

export type Covered = {
  /** There where everything is made up, and nowhere else: whoever reads the text without Lykta sees it too. */
  readonly demonstration?: true;
  readonly round: string;
  readonly year: number;
  readonly lastDay: string;
  readonly roundNames: Names;
  readonly programme: { readonly code: string; readonly version: string; readonly title: Names; readonly hash: string };
  readonly scale: readonly string[];
  readonly scaleWords: readonly Names[];
  readonly organisation: string;
  readonly names: Names;
  /** Each statement that is asked of the organisation or below it, or that it has handed over, once, by goal. */
  readonly texts: readonly { readonly code: string; readonly title: Names; readonly statements: readonly { readonly code: string; readonly text: Names }[] }[];
  readonly own: SignedForm;
  /** What of the own questions another answers in this round, and what is answered here for others, by which divisions of work. */
  readonly divided: SignedDivisions;
  /** The sign-off of the same round that was reopened before this one, and why. */
  readonly replaces: { readonly no: number; readonly hash: string; readonly reopened: { readonly at: string; readonly by: string; readonly reason: string } } | null;
  /** Set where only single statements are signed anew: what is signed now is these, and for all else the sign-off that is named goes on. */
  readonly amends: Amends | null;
  /** A unit's answers are taken out beside this text; here stands what proves them. */
  readonly units: readonly (UnitLine & { readonly names: Names })[];
};
export type UnitLine = { readonly organisation: string; readonly asked: number; readonly answered: number; readonly hash: string };
export type Amends = {
  readonly no: number; readonly hash: string;
  readonly changes: readonly {
    readonly organisation: string; readonly statement: string; readonly was: SignedFields | null; readonly is: SignedFields | null;
    readonly reopened: { readonly asked: { readonly at: string; readonly by: string; readonly reason: string }; readonly approved: { readonly at: string; readonly by: string; readonly note: string } };
  }[];
};

/** A form's answers as they are signed, by statement. */
export const answersIn = ({ answers }: SignedForm): ReadonlyMap<string, Answer> => new Map(answers.map(({ statement, at, ...answer }) => [statement, { ...answer, note: '', at: at === null ? null : new Date(at) }]));

/** How many items of evidence stand at a form's answers, where there are any. */
export const signedItemsIn = ({ answers }: SignedForm): ReadonlyMap<string, number> => new Map(answers.flatMap(({ statement, items = [] }) => (items.length > 0 ? [[statement, items.length]] : [])));

/** A unit's form as it stands in the sign-off of its organiser. */
export function unitLine(form: SignedForm): UnitLine {
  return {
    organisation: form.organisation,
    asked: form.asked,
    answered: form.answers.filter(({ status }) => status !== null).length,
    hash: sha256(canonical(form)),
  };
}

/** An answer as far as it is signed. */
export const signedFields = ({ status, comment, evidence, numerator, denominator, onDay }: SignedFields): SignedFields => ({ status, comment, evidence, numerator, denominator, onDay });

/** What a signature now would take the place of: the last sign-off, once it has been reopened. */
export function replacedBy([last]: readonly SignOff[]): Covered['replaces'] {
  return last?.reopened ? { no: last.no, hash: last.hash, reopened: { ...last.reopened, at: last.reopened.at.toISOString() } } : null;
}

/** What is signed anew where single statements were reopened: how each of those that are corrected was and is, and who asked for it and approved it. What else has moved is not signed. */
export function amendsOf({ no, hash }: { readonly no: number; readonly hash: string }, changes: readonly Omit<Change, 'text'>[], corrections: readonly StatementReopening[]): Amends {
  const correctionOf = new Map(corrections.map((one) => [`${one.organisation.code} ${one.statement}`, one]));
  return {
    no, hash,
    changes: changes.flatMap(({ organisation, statement, was, is }) => {
      const { asked, decided } = correctionOf.get(`${organisation.code} ${statement}`) ?? {};
      if (!asked || !decided) return [];
      return [{ organisation: organisation.code, statement, was, is, reopened: { asked: { ...asked, at: asked.at.toISOString() }, approved: { ...decided, at: decided.at.toISOString() } } }];
    }),
  };
}

/** What is signed may be reopened by who holds the permission over the organisation, while answers are still taken. */
export const mayReopen = (form: { readonly state: Round['state']; readonly isSigned: boolean; readonly isTenants: boolean }, isHolder: boolean): boolean =>
  isHolder && form.isTenants && form.isSigned && form.state !== 'closed';

/** What is shown to the signatory and signed: its hash says whether it is still the same when the signature comes. */
export const coveredText = (covered: Covered): string => canonical({ format: 'lykta.sign-off/3', ...covered });

/** The whole sign-off: what it covers, who signed and when, and the sign-off of the same organisation before it. */
export const signedText = (covered: Covered, signature: Signature): string => canonical({ format: 'lykta.sign-off/3', ...covered, signature });

/** Who signed, as what, and what the body that handled it said. `mandate` is null where the organisation has set none. */
export type Signature = {
  readonly signer: string; readonly account: string | null; readonly at: string; readonly no: number; readonly previous: string | null;
  readonly mandate: Mandate | null; readonly body: string; readonly recordNumber: string; readonly handledOn: string | null;
  readonly presented: { readonly by: string; readonly account: string | null; readonly at: string } | null;
};

/** The statements of these codes by goal, as the programme words them. */
export const wordsAsked = (goals: readonly Goal[], asked: ReadonlySet<string>): Covered['texts'] => goals.flatMap(({ section: { code, title }, measures }) => {
  const statements = measures.flatMap(({ tasks }) => tasks.flatMap((task) => task.statements)).filter((statement) => asked.has(statement.code));
  return statements.length === 0 ? [] : [{ code, title, statements: statements.map(({ code: statement, text }) => ({ code: statement, text })) }];
});

export function countsOf(answers: readonly { readonly status: Status | null }[]): Counts {
  const number = (wanted: Status): number => answers.filter(({ status }) => status === wanted).length;
  return { fully: number('fully'), partly: number('partly'), notAtAll: number('not-at-all'), notApplicable: number('not-applicable') };
}

export const answeredIn = ({ fully, partly, notAtAll, notApplicable }: Counts): number => fully + partly + notAtAll + notApplicable;

/** The own answers as a person reads them: by goal. */
export function ownByGoal(goals: readonly Goal[], own: SignedForm): SigningPage['own'] {
  const given = new Map(own.answers.map((answer) => [answer.statement, answer]));
  return goals.flatMap(({ section, measures }) => {
    const answers = measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements)).flatMap(({ code }) => given.get(code) ?? []);
    return answers.length === 0 ? [] : [{ code: GoalCode.parse(section.code), title: section.title, asked: answers.length, counts: countsOf(answers) }];
  });
}

type Units = NonNullable<SigningPage['units']>;
const NO_COUNTS: Counts = { fully: 0, partly: 0, notAtAll: 0, notApplicable: 0 };
export const NO_UNITS: Units = { forms: 0, complete: 0, tally: { answered: 0, asked: 0 }, counts: NO_COUNTS };

/** Whether neither the tenant nor anybody below it is asked anything: of that there is nothing to sign. */
export const isOfNothing = ({ asked }: SignedForm, { forms }: Units): boolean => asked === 0 && forms === 0;

/** The units' answers all together, one form at a time. */
export function withUnit({ forms, complete, tally, counts }: Units, { answers }: SignedForm): Units {
  const own = countsOf(answers);
  const answered = answeredIn(own);
  return {
    forms: forms + 1,
    complete: complete + (answered === answers.length ? 1 : 0),
    tally: { answered: tally.answered + answered, asked: tally.asked + answers.length },
    counts: sum([counts, own]),
  };
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce((a, b) => ({ fully: a.fully + b.fully, partly: a.partly + b.partly, notAtAll: a.notAtAll + b.notAtAll, notApplicable: a.notApplicable + b.notApplicable }), NO_COUNTS);
