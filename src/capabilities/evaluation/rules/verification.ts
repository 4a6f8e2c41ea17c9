import * as z from 'zod';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import type { SignOff } from '../contract/signing.ts';
import { SignedDivisions } from '../contract/signing-divided.ts';
import { readAddition } from './signing-additions.ts';
import { unitLine, type SignedForm } from './signing.ts';
import { areSameDivisions } from './signing-divided.ts';

// Whether what was signed is still what stands in the database. Sealed by: the text's hash, the chain, and the hash of each unit's answers in the text.

/** A sign-off without its text. */
export type Head = SignOff & { readonly organisation: string; readonly round: string; readonly account: string | null; readonly previous: string | null };

/** What does not fit. `form`: whose answers; `n`: how many. */
export type Trouble = { readonly organisation: string; readonly no: number; readonly what: TroubleKind; readonly form?: string; readonly n?: number };
export type TroubleKind = 'missing' | 'chain' | 'hash' | 'document' | 'replaces' | 'answers' | 'changed' | 'counts' | 'notLogged' | 'reopening' | 'addition' | 'statement' | 'division';

const Document = z.object({
  format: z.enum(['lykta.sign-off/1', 'lykta.sign-off/2', 'lykta.sign-off/3']),
  round: z.string(),
  year: z.int(),
  organisation: z.string(),
  own: z.unknown(),
  divided: SignedDivisions.optional(),
  units: z.array(z.object({ organisation: z.string(), asked: z.int(), answered: z.int(), hash: z.string() })),
  replaces: z.object({ no: z.int(), hash: z.string(), reopened: z.object({ at: z.string(), by: z.string(), reason: z.string() }) }).nullish(),
  amends: z.object({ no: z.int(), hash: z.string() }).nullish(),
  signature: z.object({ no: z.int(), signer: z.string(), account: z.string().nullable(), at: z.string(), previous: z.string().nullable() }),
});
export type SignedDocument = z.output<typeof Document>;

const troubleOf = ({ organisation, no }: Head, what: TroubleKind): Trouble => ({ organisation, no, what });

/** Whether a sign-off follows the one before it of the same organisation, and none between them is gone. */
export function chainTroubles(head: Head, before: Head | undefined): readonly Trouble[] {
  if (head.no !== (before?.no ?? 0) + 1) return [troubleOf(head, 'missing')];
  return head.previous === (before?.hash ?? null) ? [] : [troubleOf(head, 'chain')];
}

/** Whether the text is the one that was signed, and is about this sign-off. Undefined when it cannot be read as such a text. */
export function readDocument(head: Head, text: string, earlier: readonly Head[]): { readonly document: SignedDocument | undefined; readonly troubles: readonly Trouble[] } {
  const document = parsed(text);
  const troubles = [
    ...(sha256(text) === head.hash ? [] : [troubleOf(head, 'hash')]),
    ...(document && isAbout(document, head) ? [] : [troubleOf(head, 'document')]),
    ...(!document || isReplacing(document, head, earlier) ? [] : [troubleOf(head, 'replaces')]),
  ];
  return { document, troubles };
}

/** Undefined where the text is no sign-off. */
export function parsed(text: string): SignedDocument | undefined {
  try {
    return Document.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const isAbout = ({ round, organisation, signature }: SignedDocument, head: Head): boolean =>
  round === head.round && organisation === head.organisation
  && canonical(signature) === canonical({ no: head.no, signer: head.by, account: head.account, at: head.at.toISOString(), previous: head.previous });

/** What a text says that it replaces must have been reopened just so; one that follows another of its round replaces that, or amends it. */
function isReplacing({ replaces, amends }: SignedDocument, head: Head, earlier: readonly Head[]): boolean {
  const last = earlier.findLast(({ round }) => round === head.round);
  if (last?.amendedBy === head.no) return !replaces && canonical(amends) === canonical({ no: last.no, hash: last.hash });
  if (amends) return false;
  if (!last || !replaces) return !last && !replaces;
  const { no, hash, reopened } = last;
  return reopened !== null && canonical(replaces) === canonical({ no, hash, reopened: { ...reopened, at: reopened.at.toISOString() } });
}

/** A form as a text of that format has it: the first had fewer fields. */
export function inFormat(format: SignedDocument['format'], form: SignedForm): SignedForm {
  if (format !== 'lykta.sign-off/1') return form;
  const answers = form.answers.map(({ statement, status, comment, version, at }) => ({ statement, status, comment, version, at }));
  return { ...form, answers: answers as unknown as SignedForm['answers'] }; // only to be hashed
}

/** The organisations of whose forms the text says something else than these, which stood under the sign-off. */
export function otherForms(document: SignedDocument, forms: readonly SignedForm[]): readonly string[] {
  const lines = new Map(document.units.map((line) => [line.organisation, canonical(line)]));
  return forms.map((form) => inFormat(document.format, form)).filter((form) =>
    form.organisation === document.organisation ? canonical(form) !== canonical(document.own) : canonical(unitLine(form)) !== lines.get(form.organisation)).map(({ organisation }) => organisation);
}

/** Those of whom the text has answers, and the database none. */
export const formsGone = (document: SignedDocument, found: ReadonlySet<string>): readonly string[] =>
  [...(isOfNothing(document) ? [] : [document.organisation]), ...document.units.map(({ organisation }) => organisation)].filter((organisation) => !found.has(organisation));

/** Whether nothing was asked of who signed, but of what was below it. */
const isOfNothing = ({ own, organisation }: SignedDocument): boolean => canonical(own) === canonical({ organisation, asked: 0, answers: [] } satisfies SignedForm);

/**
 * What a text says of the division of work is what is kept beside it; and while it stands, that by which its round goes, which nothing changes meanwhile. `stands` is null where it does not. A text from before says nothing of it.
 */
export function divisionTroubles(head: Head, { divided }: SignedDocument, { kept, stands }: { readonly kept: unknown; readonly stands: SignedDivisions | null }): readonly Trouble[] {
  const isKept = canonical(divided ?? null) === canonical(kept ?? null);
  return isKept && (!divided || !stands || areSameDivisions(divided, stands)) ? [] : [troubleOf(head, 'division')];
}

/** The log of changes against the sign-offs: each signing and each reopening is in both. `signed` and `reopened` are what the log's events were about. */
export function logTroubles(heads: readonly Head[], log: { readonly signed: readonly string[]; readonly reopened: readonly string[] }): { readonly troubles: readonly Trouble[]; readonly lost: readonly string[] } {
  const [signed, reopened] = [new Set(log.signed.map(hashIn)), new Set(log.reopened.map(hashIn))];
  const known = new Set(heads.map(({ hash }) => hash));
  return {
    troubles: heads.flatMap((head) => [
      ...(signed.has(head.hash) ? [] : [troubleOf(head, 'notLogged')]),
      ...(reopened.has(head.hash) === (head.reopened !== null && head.amendedBy === null) ? [] : [troubleOf(head, 'reopening')]),
    ]),
    lost: [...signed].filter((hash) => !known.has(hash)),
  };
}

/** An addition as it is kept, with the hash that it has. */
export type KeptAddition = { readonly organisation: string; readonly signOffNo: number; readonly no: number; readonly document: string; readonly hash: string };

/** What was said of signatures afterwards: each text fits its hash and the one before it, and the log of changes knows of each and of no other. `told`: what its events were about. */
export function additionTroubles(heads: readonly Head[], additions: readonly KeptAddition[], told: readonly string[]): readonly Trouble[] {
  const logged = new Set(told.map(hashIn));
  const wrong = new Set<Head>();
  const missing = new Set(logged);
  for (const head of heads) {
    const own = additions.filter((one) => one.organisation === head.organisation && one.signOffNo === head.no);
    let previous = head.hash;
    for (const [i, { no, document, hash }] of own.entries()) {
      const read = readAddition(document);
      missing.delete(hash);
      if (no !== i + 1 || sha256(document) !== hash || read?.previous !== previous || read.signOff.hash !== head.hash || !logged.has(hash)) wrong.add(head);
      previous = hash;
    }
  }
  // One that is gone is known by the form of its event, which has its sign-offs among these.
  const gone = new Set(told.filter((about) => missing.has(hashIn(about))).map((about) => about.split(' ')[2]));
  return heads.filter((head) => wrong.has(head) || gone.has(head.hash)).map((head) => troubleOf(head, 'addition'));
}

/** Statements that stand reopened without the log of changes knowing of it. */
export const reopenedTroubles = (standing: readonly { readonly organisation: string; readonly no: number; readonly id: string }[], told: readonly string[]): readonly Trouble[] => {
  const logged = new Set(told.map(hashIn));
  return standing.filter(({ id }) => !logged.has(id)).map(({ organisation, no }) => ({ organisation, no, what: 'statement' }));
};

/** "<form> <hash>". */
const hashIn = (about: string): string => about.split(' ')[1] ?? '';
