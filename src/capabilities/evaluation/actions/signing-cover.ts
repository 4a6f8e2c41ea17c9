import { programmeOf, type Goal } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { demonstrationOf } from '#platform/demonstration/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, render, message } from '#platform/i18n/index.ts';
import { STATUSES, type FormId } from '../contract.ts';
import type { SignedDivisions } from '../contract/signing-divided.ts';
import { amendsOf, NO_UNITS, replacedBy, unitLine, withUnit, wordsAsked, type Covered, type SignedForm } from '../rules/signing.ts';
import { countLacking, needsOf } from '../rules/sending.ts';
import { statementsIn } from '../rules/signing-divided.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { goalsFor } from './forms.ts';

export const lockOf = ({ round: { no: roundNo }, tenantNo }: store.KeptForm): store.FormLock => ({ roundNo, tenantNo });

/** Whether there is anything to sign: a form whose round goes on and that is not signed; or what is reopened under a signature, also when its round is closed by now. */
export const takesSignature = ({ signed, openStatements, round }: store.KeptForm): boolean => (signed ? openStatements > 0 : round.state !== 'closed');

export function refuseWhereSigned(form: store.KeptForm): void {
  if (takesSignature(form)) return;
  throw form.signed && form.round.state !== 'closed' ? new Problem('conflict', message(signingTexts, 'sign.already')) : new Problem('gone', message(signingTexts, 'sign.closed'));
}

/** What stands around a signature: those before it, how the work is divided in its round, the statements that are reopened under the one that stands, and the programme. */
export type Standing = { readonly signOffs: readonly store.DividedSignOff[]; readonly divided: SignedDivisions; readonly reopenings: readonly store.KeptReopening[]; readonly leftOut: number; readonly goals: readonly Goal[] };

export async function standingOf(form: store.KeptForm, scope: Scope): Promise<Standing> {
  const at = lockOf(form);
  return { ...(await store.signOffsAndDivisions(scope.tx, at)), ...(await store.statementReopenings(scope.tx, at)), goals: await goalsFor(form, scope) };
}

/** Forms whose answers lack what the round asks for beside them, and how much. */
export type LackingForms = readonly { readonly id: FormId; readonly organisationNo: number; readonly things: number }[];

/** More changes than that are no correction of single statements. */
const MOST_CHANGES = 10_000;

/** All that a signature now would cover, and what a person is shown of it. */
export async function coverOf(form: store.KeptForm, { signOffs, divided: stands, reopenings, goals }: Standing, { tx }: Scope) {
  const lines: Covered['units'][number][] = [];
  // What goes on of the signature that stands says what that said of it.
  const divided = (form.signed && signOffs[0]?.divided) || stands;
  const asked = new Set<string>(statementsIn(divided.handedOver));
  const needs = new Map(goals.flatMap(({ measures }) => measures.flatMap((measure) => measure.tasks.flatMap(({ statements }) => statements.map(({ code }) => [code as string, needsOf(form.rules, measure)] as const)))));
  const lacking: LackingForms[number][] = [];
  let own: SignedForm | undefined;
  let units = NO_UNITS;
  const { corrections, correcting, amends } = await amending(form, reopenings, tx);
  for await (const some of store.formsToSign(tx, lockOf(form), correcting)) {
    for (const { organisationNo, id, names, form: one } of some) {
      for (const { statement } of one.answers) asked.add(statement);
      if (organisationNo === form.organisationNo) own = one;
      else {
        lines.push({ ...unitLine(one), names });
        units = withUnit(units, one);
        lacking.push({ id, organisationNo, things: countLacking(needs, one.answers) });
      }
    }
  }
  // Who is asked nothing itself, for it has handed everything over, signs for what is below it.
  own ??= { organisation: form.organisation.code, asked: 0, answers: [] };
  const covered: Covered = {
    ...((await demonstrationOf(tx)) && { demonstration: true }),
    round: form.round.id,
    year: form.round.year,
    lastDay: form.round.lastDay,
    roundNames: form.round.names,
    programme: { ...form.round.programme, title: (await programmeOf(tx, form))?.title ?? {}, hash: form.versionHash },
    scale: STATUSES,
    scaleWords: STATUSES.map((status) => Object.fromEntries(LANGUAGES.map((language) => [language, render(message(evaluationTexts, `status.${status}`), language)]))),
    organisation: form.organisation.code,
    names: form.organisation.names,
    texts: wordsAsked(goals, asked),
    own,
    divided,
    replaces: form.signed ? null : replacedBy(signOffs),
    amends,
    units: lines,
  };
  return { covered, own, units, corrections, correcting, lacking: lacking.filter(({ things }) => things > 0) };
}

/**
 * Where single statements are reopened under the signature that stands: those of them that are corrected by now, which is what is signed; the others stay reopened. For all
 * that is not corrected the text says what was signed, whatever has been done to it since.
 */
async function amending({ signed, openStatements, ...form }: store.KeptForm, reopenings: readonly store.KeptReopening[], tx: Scope['tx']) {
  if (!signed || openStatements === 0) return { corrections: [], correcting: null, amends: null };
  const { changes } = await store.differenceSince(tx, { roundNo: form.round.no, tenantNo: form.tenantNo }, signed.no, { most: MOST_CHANGES });
  const changed = new Set(changes.map(({ organisation, statement }) => `${organisation.code} ${statement}`));
  const corrections = reopenings.filter(({ state, organisation, statement }) => state === 'reopened' && changed.has(`${organisation.code} ${statement}`));
  return { corrections, correcting: { since: signed.no, places: corrections }, amends: amendsOf(signed, changes, corrections) };
}
