import * as z from 'zod';
import { holdersAt } from '#capabilities/accounts/index.ts';
import { organisationNotFound, placeByCode, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId } from '../contract.ts';
import { AddToSigned, AskSigningRule, Present, SetSigningRule, SigningRulePage, type SigningRule } from '../contract/signing-rules.ts';
import { coveredText } from '../rules/signing.ts';
import { additionText } from '../rules/signing-additions.ts';
import { NO_RULE } from '../rules/signing-rules.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { signingRuleTexts as texts } from '../texts/signing-rules-texts.ts';
import { tenantsForm } from './forms.ts';
import { coverOf, lockOf, refuseWhereSigned, standingOf } from './signing-cover.ts';

/** How an organisation signs, and how it did before. */
export const showSigningRule = action({
  name: 'evaluation.signing-rule.show',
  kind: 'read',
  may: can('evaluation.signing-rule.read'),
  input: AskSigningRule,
  output: SigningRulePage,
  audit: 'nothing-changes',
  async run({ code }, scope) {
    const place = await tenantFound(code, scope);
    const [rule = NO_RULE, ...history] = await store.signingRules(scope.tx, place.no);
    const last = rule === NO_RULE ? [] : [rule as store.KeptRule];
    const set = reaches(reachOf(scope.actor, can('evaluation.signing-rule.set')), place);
    const signatories = await signatoriesOf(place, scope);
    return {
      organisation: { code: place.code, names: place.names }, rule, history: [...last, ...history], today: scope.today,
      signatories: set ? signatories : [],
      formers: rule.mandates.flatMap(({ account }) => (account !== null && !signatories.some((one) => one.account === account) ? [account] : [])),
      may: { set },
    };
  },
});

/** Sets how an organisation signs from now on. What was set before is kept. */
export const setSigningRule = action({
  name: 'evaluation.signing-rule.set',
  kind: 'write',
  may: can('evaluation.signing-rule.set'),
  input: SetSigningRule,
  output: z.object({ code: z.string(), version: z.int() }),
  audit: { event: 'evaluation.signing-rule.set', about: ({ code }, { version }) => `${code} ${version}` },
  async run({ code, mandates: sent, ...rest }, scope) {
    const place = await tenantFound(code, scope);
    const { actor: { accountId: account, name }, now: at } = scope;
    const rule = { ...rest, mandates: await mandatesGiven(sent, place, scope) };
    if (!(await store.setSigningRule(scope.tx, place.no, rule, { account, name, at }))) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { code, version: rule.version + 1 };
  },
});

type Signatory = SigningRulePage['signatories'][number];

/** Those who hold the role of signatory at the organisation itself, by name. */
export async function signatoriesOf({ no }: Pick<Place, 'no'>, { tx }: Pick<Scope, 'tx'>): Promise<readonly Signatory[]> {
  const holders = await holdersAt(tx, ['signatory'], [no]);
  return holders.map(({ accountId: account, name }) => ({ account, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A mandate is given to who is a signatory, or keeps whom it had; and is kept with the name of the account. */
async function mandatesGiven(sent: z.output<typeof SetSigningRule>['mandates'], place: Place, scope: Scope): Promise<SigningRule['mandates']> {
  if (sent.every(({ account }) => account === null)) return sent.map(({ row: _row, ...mandate }) => mandate);
  const before = (await store.signingRule(scope.tx, place.no)).mandates.flatMap(({ account, person }) => (account ? [[account, person] as const] : []));
  const known = new Map<string, string>([...before, ...(await signatoriesOf(place, scope)).map(({ account, name }) => [account, name] as const)]);
  const strangers = sent.filter(({ account }) => account !== null && !known.has(account));
  const said = message(texts, 'mandate.notSignatory');
  if (strangers.length > 0) throw new Problem('invalid', said, { fields: strangers.map(({ row }) => ({ at: `mandates.${row}.account`, message: said })) });
  return sent.map(({ row: _row, ...mandate }) => ({ ...mandate, person: mandate.account ? (known.get(mandate.account) ?? '') : mandate.person }));
}

/** Lays before the signatory what is to be signed, as it stands now. */
export const presentForSigning = action({
  name: 'evaluation.form.present',
  kind: 'write',
  may: can('evaluation.form.present'),
  input: Present,
  output: z.object({ formId: FormId, covers: z.string() }),
  audit: { event: 'evaluation.form.presented', about: ({ formId }, { covers }) => `${formId} ${covers}` },
  async run({ formId, covers }, scope) {
    const form = await tenantsForm(formId, scope);
    refuseWhereSigned(form);
    const { covered } = await coverOf(form, await standingOf(form, scope), scope);
    if (sha256(coveredText(covered)) !== covers) throw new Problem('conflict', message(signingTexts, 'sign.changed'));
    const { actor: { accountId: account, name }, now: at } = scope;
    if (!(await store.addPresentation(scope.tx, lockOf(form), covers, { account, name, at }))) throw new Problem('conflict', message(texts, 'presentedAlready'));
    return { formId, covers };
  },
});

/** Says something of a signature after it was given: the record number, the day on which the body handled it. What was signed stays as it is. */
export const addToSigned = action({
  name: 'evaluation.form.add-to-signed',
  kind: 'write',
  may: can('evaluation.form.add-to-signed'),
  input: AddToSigned,
  output: z.object({ formId: FormId, no: z.int(), hash: z.string(), signed: z.string() }),
  audit: { event: 'evaluation.form.signed-added-to', about: ({ formId }, { hash, signed }) => `${formId} ${hash} ${signed}` },
  async run({ formId, no: signOffNo, recordNumber, handledOn, words }, scope) {
    const form = await tenantsForm(formId, scope);
    const signOff = (await store.signOffsOf(scope.tx, lockOf(form))).find(({ no }) => no === signOffNo);
    if (!signOff) throw new Problem('not-found', message(evaluationTexts, 'form.notFound'));
    if (handledOn && handledOn > scope.today) throw new Problem('invalid', message(texts, 'handledLater'), { fields: [{ at: 'handledOn', message: message(texts, 'handledLater') }] });
    const before = await store.additionsOf(scope.tx, form.tenantNo, { nos: [signOffNo] });
    const no = before.length + 1;
    const { actor: { accountId: account, name }, now: at } = scope;
    const document = additionText({
      organisation: form.organisation.code, signOff: { no: signOffNo, hash: signOff.hash }, no, previous: before.at(-1)?.addition.hash ?? signOff.hash,
      said: { recordNumber, handledOn, words }, by: name, account, at: at.toISOString(),
    });
    const hash = sha256(document);
    if (!(await store.addAddition(scope.tx, { tenantNo: form.tenantNo, signOffNo, no, document, hash, by: { account, name, at } }))) throw new Problem('conflict', message(texts, 'addedMeanwhile'));
    return { formId, no, hash, signed: signOff.hash };
  },
});

/** An organisation that signs for itself, within reach: another does not exist for the caller, or has somebody else sign for it. */
async function tenantFound(code: OrganisationCode, { tx, reach }: Scope): Promise<Place> {
  const place = await placeByCode(tx, code);
  if (!place || place.no !== place.tenantNo || !reaches(reach, place)) throw organisationNotFound();
  return place;
}
