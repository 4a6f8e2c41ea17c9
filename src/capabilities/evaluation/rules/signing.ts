import type { Goal } from '#capabilities/programme/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import { GoalCode, type Answer, type Counts, type Round, type Status } from '../contract.ts';
import type { SigningPage, SignOff } from '../contract/signing.ts';

// What a signature covers, as text that is the same for everybody who writes it down: lykta.sign-off/2.

/** An internal note is the organisation's own and not in it. */
export type SignedAnswer = Omit<Answer, 'note' | 'at'> & { readonly statement: string; readonly at: string | null };
export type SignedForm = { readonly organisation: string; readonly asked: number; readonly answers: readonly SignedAnswer[] };

export type Covered = {
  /** There where everything is made up, and nowhere else: whoever reads the text without Lykta sees it too. */
  readonly demonstration?: true;
  readonly round: string;
  readonly year: number;
  readonly programme: { readonly code: string; readonly version: string; readonly hash: string };
  readonly scale: readonly string[];
  readonly organisation: string;
  readonly own: SignedForm;
  /** The sign-off of the same round that was reopened before this one, and why. */
  readonly replaces: { readonly no: number; readonly hash: string; readonly reopened: { readonly at: string; readonly by: string; readonly reason: string } } | null;
  /** A unit's answers stand in the database, frozen; here stands what proves them. */
  readonly units: readonly { readonly organisation: string; readonly asked: number; readonly answered: number; readonly hash: string }[];
};

/** A form's answers as they are signed, by statement. */
export const answersIn = ({ answers }: SignedForm): ReadonlyMap<string, Answer> => new Map(answers.map(({ statement, at, ...answer }) => [statement, { ...answer, note: '', at: at === null ? null : new Date(at) }]));

/** A unit's form as it stands in the sign-off of its organiser. */
export function unitLine(form: SignedForm): Covered['units'][number] {
  return {
    organisation: form.organisation,
    asked: form.asked,
    answered: form.answers.filter(({ status }) => status !== null).length,
    hash: sha256(canonical(form)),
  };
}

/** What a signature now would take the place of: the last sign-off, once it has been reopened. */
export function replacedBy([last]: readonly SignOff[]): Covered['replaces'] {
  return last?.reopened ? { no: last.no, hash: last.hash, reopened: { ...last.reopened, at: last.reopened.at.toISOString() } } : null;
}

/** What is signed may be reopened by who holds the permission over the organisation, while answers are still taken. */
export const mayReopen = (form: { readonly state: Round['state']; readonly isSigned: boolean; readonly isTenants: boolean }, isHolder: boolean): boolean =>
  isHolder && form.isTenants && form.isSigned && form.state !== 'closed';

/** What is shown to the signatory and signed: its hash says whether it is still the same when the signature comes. */
export const coveredText = (covered: Covered): string => canonical({ format: 'lykta.sign-off/2', ...covered });

/** The whole sign-off: what it covers, who signed and when, and the sign-off of the same organisation before it. */
export function signedText(covered: Covered, signature: { readonly signer: string; readonly account: string | null; readonly at: string; readonly no: number; readonly previous: string | null }): string {
  return canonical({ format: 'lykta.sign-off/2', ...covered, signature });
}

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
