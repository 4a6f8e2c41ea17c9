import * as z from 'zod';
import { placesByNo } from '#capabilities/organisations/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { demonstrationOf } from '#platform/demonstration/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId, STATUSES } from '../contract.ts';
import { AskSigned, FEW_CHANGES, Sign, SigningPage, type SignOff } from '../contract/signing.ts';
import { UNITS_NAMED, type LeftToSend } from '../contract/sending.ts';
import { tallyOf } from '../rules/form.ts';
import { countLacking, leftOf, needsOf } from '../rules/sending.ts';
import { answersIn, coveredText, mayReopen, NO_UNITS, ownByGoal, replacedBy, signedText, unitLine, withUnit, type Covered, type SignedForm } from '../rules/signing.ts';
import { placed } from '../rules/whole.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { sendingTexts } from '../texts/sending-texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { withTexts } from './changes.ts';
import { goalsFor, mayOver, placeOf, tenantsForm } from './forms.ts';

/** All that a signature covers: the organisation's own answers by goal, and its units' together. */
export const showSigning = action({
  name: 'evaluation.form.show-signing',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: z.object({ formId: FormId }),
  output: SigningPage,
  audit: 'nothing-changes',
  async run({ formId }, scope) {
    const form = await tenantsForm(formId, scope);
    const goals = await goalsFor(form, scope);
    const signOffs = await store.signOffsOf(scope.tx, lockOf(form));
    const { covered, own, units, lacking } = await coverOf(form, signOffs, { goals, scope });
    const standing = { isTenants: true, state: form.round.state, isSigned: form.signed !== null };
    return {
      form: placeOf(form, tallyOf(own.answers)),
      own: ownByGoal(goals, own),
      left: leftOf(form.rules, placed(goals, answersIn(own))),
      unitsLacking: await named(lacking, scope),
      units: units.forms === 0 ? null : units,
      coverage: form.coverage,
      handedIn: (await store.handedInOf(scope.tx, form.round.no, form.tenantNo))[0] ?? null,
      may: { ...mayOver(scope.actor, { ...form, ...standing }), reopen: mayReopen(standing, reaches(reachOf(scope.actor, can('evaluation.form.reopen')), form)) },
      covers: sha256(coveredText(covered)),
      signOffs,
      difference: await differenceToShow(form, signOffs, { goals, scope }),
    };
  },
});

/** Signs: everything that the organisation and its units have answered in the round is frozen, as the signatory has seen it. */
export const sign = action({
  name: 'evaluation.form.sign',
  kind: 'write',
  may: can('evaluation.form.sign'),
  input: Sign,
  output: z.object({ formId: FormId, hash: z.string() }),
  audit: { event: 'evaluation.form.signed', about: ({ formId }, { hash }) => `${formId} ${hash}` },
  async run({ formId, covers }, scope) {
    // Who may not sign does not hold up those who save. What is signed is read again once nobody saves.
    const { round: { no: roundNo }, tenantNo } = await tenantsForm(formId, scope);
    await store.lockForSigning(scope.tx, { roundNo, tenantNo });
    const form = await tenantsForm(formId, scope);
    if (form.signed) throw new Problem('conflict', message(signingTexts, 'sign.already'));
    if (form.round.state === 'closed') throw new Problem('gone', message(signingTexts, 'sign.closed'));

    const goals = await goalsFor(form, scope);
    const { covered, own, lacking } = await coverOf(form, await store.signOffsOf(scope.tx, { roundNo, tenantNo }), { goals, scope });
    if (sha256(coveredText(covered)) !== covers) throw new Problem('conflict', message(signingTexts, 'sign.changed'));
    refuseLacking(leftOf(form.rules, placed(goals, answersIn(own))), lacking);
    const last = await store.lastSignOff(scope.tx, tenantNo);
    const { actor, now } = scope;
    const no = (last?.no ?? 0) + 1;
    const document = signedText(covered, { signer: actor.name, account: actor.accountId, at: now.toISOString(), no, previous: last?.hash.toString('hex') ?? null });
    const hash = sha256(document);
    const added = await store.addSignOff(scope.tx, { roundNo, tenantNo, no, account: actor.accountId, signer: actor.name, at: now, document, hash, previous: last?.hash ?? null });
    if (!added) throw new Problem('conflict', message(signingTexts, 'sign.already'));
    return { formId, hash };
  },
});

/** The text that was signed, to the letter: whoever has it can check it against the hash without Lykta. Also of what has been reopened since. */
export const takeOutSigned = action({
  name: 'evaluation.form.take-out-signed',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskSigned,
  output: z.object({ document: z.string(), hash: z.string(), organisation: z.string(), year: z.int(), no: z.int() }),
  audit: { event: 'evaluation.form.signed-taken-out', about: ({ formId }, { no }) => `${formId} ${no}` },
  async run({ formId, no }, scope) {
    const form = await tenantsForm(formId, scope);
    const signed = await store.signedDocument(scope.tx, lockOf(form), no);
    if (!signed) throw new Problem('not-found', message(texts, 'form.notFound'));
    return { document: signed.document, hash: signed.hash.toString('hex'), organisation: form.organisation.code, year: form.round.year, no: signed.no };
  },
});

const lockOf = ({ round: { no: roundNo }, tenantNo }: store.KeptForm) => ({ roundNo, tenantNo });

/** What has changed since the signature that was reopened: what the next signature would change. */
async function differenceToShow(form: store.KeptForm, [last]: readonly SignOff[], { goals, scope: { tx } }: Around): Promise<SigningPage['difference']> {
  if (!last?.reopened) return null;
  const { answers, organisations, changes } = await store.differenceSince(tx, lockOf(form), last.no, { most: FEW_CHANGES });
  return { since: last.no, answers, organisations, changes: answers > FEW_CHANGES ? [] : withTexts(changes, goals) };
}

type Around = { readonly goals: Awaited<ReturnType<typeof goalsFor>>; readonly scope: Scope };
type LackingForms = readonly { readonly id: FormId; readonly organisationNo: number; readonly things: number }[];

/** Where the round says that what it asks for must be there: what lacks something is not signed. */
function refuseLacking({ mustBeMet, lacking }: LeftToSend, units: LackingForms): void {
  const n = lacking.length + units.reduce((sum, { things }) => sum + things, 0);
  if (mustBeMet && n > 0) throw new Problem('conflict', message(sendingTexts, 'refused', { n }), { detail: { lacking: lacking.map(({ code, what }) => ({ code, what })), units: units.map(({ id, things }) => ({ form: id, things })) } });
}

/** The units whose answers lack something: in all, and the first of them by name. */
async function named(lacking: LackingForms, { tx }: Scope): Promise<SigningPage['unitsLacking']> {
  if (lacking.length === 0) return null;
  const first = lacking.slice(0, UNITS_NAMED);
  const places = await placesByNo(tx, first.map(({ organisationNo }) => organisationNo));
  return {
    things: lacking.reduce((sum, { things }) => sum + things, 0), forms: lacking.length,
    first: first.map(({ id, organisationNo, things }) => ({ id, things, names: places.get(organisationNo)?.names ?? {} })),
  };
}

async function coverOf(form: store.KeptForm, signOffs: readonly SignOff[], { goals, scope: { tx } }: Around) {
  const needs = new Map(goals.flatMap(({ measures }) => measures.flatMap((measure) => measure.tasks.flatMap(({ statements }) => statements.map(({ code }) => [code as string, needsOf(form.rules, measure)] as const)))));
  const lacking: LackingForms[number][] = [];
  const lines: Covered['units'][number][] = [];
  let own: SignedForm | undefined;
  let units = NO_UNITS;
  for await (const some of store.formsToSign(tx, lockOf(form))) {
    for (const { organisationNo, id, form: one } of some) {
      if (organisationNo === form.organisationNo) own = one;
      else {
        lines.push(unitLine(one));
        units = withUnit(units, one);
        lacking.push({ id, organisationNo, things: countLacking(needs, one.answers) });
      }
    }
  }
  if (!own) throw new Error('A tenant without its own form was asked to sign.');
  const covered: Covered = {
    ...((await demonstrationOf(tx)) && { demonstration: true }),
    round: form.round.id,
    year: form.round.year,
    programme: { ...form.round.programme, hash: form.versionHash },
    scale: STATUSES,
    organisation: form.organisation.code,
    own,
    replaces: replacedBy(signOffs),
    units: lines,
  };
  return { covered, own, units, lacking: lacking.filter(({ things }) => things > 0) };
}
