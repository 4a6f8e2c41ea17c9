import * as z from 'zod';
import { keepAsSigned } from '#capabilities/evidence/index.ts';
import { placesByNo } from '#capabilities/organisations/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId } from '../contract.ts';
import { AskSigned, FEW_CHANGES, Sign, SigningPage } from '../contract/signing.ts';
import type { NoMandate, SigningRule } from '../contract/signing-rules.ts';
import { UNITS_NAMED, type LeftToSend } from '../contract/sending.ts';
import { tallyOf } from '../rules/form.ts';
import { leftOf } from '../rules/sending.ts';
import { answersIn, coveredText, isOfNothing, mayReopen, ownByGoal, signedItemsIn, signedText, type Covered } from '../rules/signing.ts';
import { movedDivisions } from '../rules/signing-divided.ts';
import { mandateFor, termsOf, whyNoMandate } from '../rules/signing-rules.ts';
import { placed } from '../rules/whole.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { sendingTexts } from '../texts/sending-texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { signingRuleTexts } from '../texts/signing-rules-texts.ts';
import { signingStatementTexts } from '../texts/signing-statements-texts.ts';
import { withTexts } from './changes.ts';
import { signatoriesOf } from './signing-rules.ts';
import { mayOver, placeOf, tenantsForm } from './forms.ts';
import { coverOf, lockOf, refuseWhereSigned, standingOf, takesSignature, type LackingForms, type Standing } from './signing-cover.ts';

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
    const standing = await standingOf(form, scope);
    const { covered, own, units, lacking } = await coverOf(form, standing, scope);
    const covers = sha256(coveredText(covered));
    const rule = await store.signingRule(scope.tx, form.tenantNo);
    const presentations = rule.way === 'presented' ? await store.presentedBy(scope.tx, lockOf(form), covers) : [];
    const state = { isTenants: true, state: form.round.state, isSigned: form.signed !== null };
    const over = (permission: Parameters<typeof can>[0]): boolean => reaches(reachOf(scope.actor, can(permission)), form);
    const mandate = mandateFor(rule, scope.actor.accountId, scope.today);
    const isToSign = takesSignature(form) && !isOfNothing(own, units);
    const maySign = isToSign && over('evaluation.form.sign');
    return {
      form: placeOf(form, tallyOf(own.answers)),
      own: ownByGoal(standing.goals, own),
      left: leftOf(form.rules, placed(standing.goals, answersIn(own), signedItemsIn(own))),
      unitsLacking: await named(lacking, scope),
      units: units.forms === 0 ? null : units,
      coverage: form.coverage,
      divided: { ...covered.divided, isSigned: form.signed ? (standing.signOffs[0]?.divided ? true : null) : false },
      handedIn: (await store.handedInOf(scope.tx, form.round.no, form.tenantNo))[0] ?? null,
      may: {
        ...mayOver(scope.actor, { ...form, ...state }), sign: maySign && mandate !== undefined, reopen: mayReopen(state, over('evaluation.form.reopen')) && mandate !== undefined,
        present: isToSign && rule.way === 'presented' && !presentations.some(({ account }) => account === scope.actor.accountId) && over('evaluation.form.present'), add: form.signed !== null && form.openStatements === 0 && over('evaluation.form.add-to-signed'),
      },
      covers,
      signOffs: standing.signOffs,
      difference: await differenceToShow(form, standing, scope),
      reopenings: standing.reopenings,
      reopeningsLeftOut: standing.leftOut,
      rule,
      terms: termsOf(rule, mandate),
      mandate,
      noMandate: maySign && mandate === undefined ? await whyNone(rule, form, scope) : null,
      presented: byAnother(presentations, scope) ?? null,
      hasPresented: presentations.some(({ account }) => account === scope.actor.accountId),
      additions: form.signed ? (await store.additionsOf(scope.tx, form.tenantNo, { nos: [form.signed.no] })).map(({ addition }) => addition) : [],
    };
  },
});

/**
 * Signs: everything that the organisation and its units have answered in the round is frozen, as the signatory has seen it. Where single statements were reopened under
 * a signature, the new one takes its place in the same transaction, so that others see the former's counts until they see the new one's.
 */
export const sign = action({
  name: 'evaluation.form.sign',
  kind: 'write',
  may: can('evaluation.form.sign'),
  input: Sign,
  output: z.object({ formId: FormId, hash: z.string() }),
  audit: { event: 'evaluation.form.signed', about: ({ formId }, { hash }) => `${formId} ${hash}` },
  async run({ formId, covers, terms, recordNumber, handledOn }, scope) {
    // Who may not sign does not hold up those who save. What is signed is read again once nobody saves.
    const { round: { no: roundNo }, tenantNo } = await tenantsForm(formId, scope);
    await store.lockForSigning(scope.tx, { roundNo, tenantNo });
    const form = await tenantsForm(formId, scope);
    refuseWhereSigned(form);
    if (handledOn && handledOn > scope.today) throw new Problem('invalid', message(signingRuleTexts, 'handledLater'), { fields: [{ at: 'handledOn', message: message(signingRuleTexts, 'handledLater') }] });

    const rule = await store.signingRule(scope.tx, tenantNo);
    const mandate = mandateFor(rule, scope.actor.accountId, scope.today);
    if (mandate === undefined) throw new Problem('not-allowed', message(signingRuleTexts, 'noMandate', { name: scope.actor.name }));
    const standing = await standingOf(form, scope);
    const { covered, own, units, lacking, corrections, correcting } = await coverOf(form, standing, scope);
    if (isOfNothing(own, units)) throw new Problem('conflict', message(signingTexts, 'sign.nothing'));
    if (sha256(coveredText(covered)) !== covers || termsOf(rule, mandate) !== terms) throw new Problem('conflict', message(signingTexts, 'sign.changed'));
    refuseLacking(leftOf(form.rules, placed(standing.goals, answersIn(own), signedItemsIn(own))), lacking);
    if (covered.amends?.changes.length === 0) throw new Problem('conflict', message(signingStatementTexts, 'nothingMoved'));
    const presented = rule.way === 'presented' ? await presentedByAnother(form, covers, scope) : null;

    const { actor, now } = scope;
    const last = await store.lastSignOff(scope.tx, tenantNo);
    const no = (last?.no ?? 0) + 1;
    const document = signedText(covered, {
      signer: actor.name, account: actor.accountId, at: now.toISOString(), no, previous: last?.hash.toString('hex') ?? null, mandate, body: rule.body, recordNumber, handledOn, presented,
    });
    const hash = sha256(document);
    await amend(form, covered, { no, corrections, scope });
    const added = await store.addSignOff(scope.tx, { roundNo, tenantNo, no, account: actor.accountId, signer: actor.name, at: now, document, hash, previous: last?.hash ?? null, correcting, divided: covered.divided });
    if (!added) throw new Problem('conflict', message(signingTexts, 'sign.already'));
    await keepAsSigned(scope.tx, { tenantNo, roundNo, no, asked: await store.askedWithItems(scope.tx, { tenantNo, roundNo }) }, correcting);
    return { formId, hash };
  },
});

/** Asked for only where it has to be told: whose accounts are signatories today. */
async function whyNone(rule: SigningRule, { tenantNo }: store.KeptForm, scope: Scope): Promise<NoMandate> {
  const signatories = await signatoriesOf({ no: tenantNo }, scope);
  return whyNoMandate(rule, scope.actor.accountId, { today: scope.today, signatories: signatories.map(({ account }) => account) });
}

/** Two together: somebody else than the signatory has laid just this before the signatory. */
async function presentedByAnother(form: store.KeptForm, covers: string, scope: Scope) {
  const presentations = await store.presentedBy(scope.tx, lockOf(form), covers);
  const presented = byAnother(presentations, scope);
  if (!presented) throw new Problem('conflict', message(signingRuleTexts, presentations.length > 0 ? 'presentedBySigner' : 'notPresented'));
  return { ...presented, at: presented.at.toISOString() };
}

/** The first who presented it and is another person than the caller. */
const byAnother = (presentations: readonly store.Presented[], { actor }: Scope): store.Presented | undefined => presentations.find(({ account }) => account !== actor.accountId);

type Amending = { readonly no: number; readonly corrections: readonly store.KeptReopening[]; readonly scope: Scope };

/** The signature that stands makes way for the one that follows it at once. What is reopened and not corrected yet stays reopened under the new one. */
async function amend(form: store.KeptForm, { amends }: Covered, { no: amendedBy, corrections, scope: { tx, actor, now } }: Amending): Promise<void> {
  if (!amends) return;
  const reason = [...new Set(corrections.map(({ asked }) => asked.reason))].join('; ').slice(0, 1_000) || '–';
  await store.reopenSignOff(tx, { ...lockOf(form), no: amends.no, account: actor.accountId, reopener: actor.name, at: now, reason, amendedBy });
  await store.endStatementReopenings(tx, lockOf(form), corrections.map(({ id }) => id), { account: actor.accountId, name: actor.name, at: now });
}

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

/** What the next signature would change: since the one that was reopened, or since the one that stands where single statements are reopened under it. */
async function differenceToShow(form: store.KeptForm, { signOffs: [last], divided, goals }: Standing, { tx }: Scope): Promise<SigningPage['difference']> {
  if (!last || (!last.reopened && form.openStatements === 0)) return null;
  const { answers, organisations, changes } = await store.differenceSince(tx, lockOf(form), last.no, { most: FEW_CHANGES });
  return { since: last.no, answers, organisations, changes: answers > FEW_CHANGES ? [] : withTexts(changes, goals), divisions: movedDivisions(last.divided, divided) };
}
