import { action, streamingAction, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskSigned, type SignOff } from '../contract/signing.ts';
import { Proof, ProofFile, SignedPaper } from '../contract/signing-proof.ts';
import { additionFile, signedFile, unitFile, unitText } from '../rules/signing-proof.ts';
import { wordsAsked } from '../rules/signing.ts';
import { parsed } from '../rules/verification.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { goalsFor, tenantsForm } from './forms.ts';
import { lockOf } from './signing-cover.ts';

/** All that proves a signature without Lykta: the chain of signed texts until it, what was added to them, and the answers of each unit that it covers. */
export const takeOutProof = streamingAction({
  name: 'evaluation.form.take-out-proof',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskSigned,
  output: Proof,
  row: ProofFile,
  audit: { event: 'evaluation.form.proof-taken-out', about: ({ formId }, { no }) => `${formId} ${no}` },
  async run(asked, scope) {
    const { form, signOff: { no, hash, by: signer, at } } = await signedFound(asked, scope);
    return { organisation: form.organisation.code, names: form.organisation.names, year: form.round.year, no, hash, signer, at };
  },
  async* rows(asked, scope) {
    const { form, signOff } = await signedFound(asked, scope);
    const nos: number[] = [];
    let document;
    for await (const { no, document: text, hash } of store.signedTexts(scope.tx, form.tenantNo, signOff.no)) {
      yield [{ name: signedFile(no), text, hash }];
      nos.push(no);
      document = parsed(text);
    }
    yield (await store.additionsOf(scope.tx, form.tenantNo, { nos })).map(({ signOffNo, addition, document: text }) => ({ name: additionFile(signOffNo, addition.no), text, hash: addition.hash }));
    if (!document) return;
    const { format, units } = document;
    const hashes = new Map(units.map(({ organisation, hash }) => [organisation, hash]));
    for await (const forms of store.signedForms(scope.tx, { ...lockOf(form), no: signOff.no })) {
      const below = forms.filter(({ organisationNo }) => organisationNo !== form.organisationNo);
      yield below.map(({ form: one }) => ({ name: unitFile(one.organisation), text: unitText(format, one), hash: hashes.get(one.organisation) ?? '' }));
    }
  },
});

/** What was signed, as a paper for people. */
export const takeOutSignedPaper = action({
  name: 'evaluation.form.take-out-signed-paper',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskSigned,
  output: SignedPaper,
  audit: { event: 'evaluation.form.signed-paper-taken-out', about: ({ formId }, { no }) => `${formId} ${no}` },
  async run(asked, scope) {
    const { form, signOff: { no, hash, reopened } } = await signedFound(asked, scope);
    const { document } = (await store.signedDocument(scope.tx, lockOf(form), no)) ?? { document: '{}' };
    const goals = await goalsFor(form, scope);
    const asks = new Set(goals.flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code }) => code)))));
    const additions = await store.additionsOf(scope.tx, form.tenantNo, { nos: [no] });
    return {
      document, hash, no, organisation: form.organisation.code, names: form.organisation.names, roundNames: form.round.names, year: form.round.year,
      stands: reopened === null, additions: additions.map(({ addition }) => addition), texts: wordsAsked(goals, asks),
    };
  },
});

/** The sign-off with that number of the form, or the one that stands. */
async function signedFound({ formId, no }: Parameters<typeof takeOutProof.rows>[0], scope: Pick<Scope, 'tx' | 'reach' | 'today'>): Promise<{ readonly form: store.KeptForm; readonly signOff: SignOff }> {
  const form = await tenantsForm(formId, scope);
  const signOff = (await store.signOffsOf(scope.tx, lockOf(form))).find((one) => (no === undefined ? one.reopened === null : one.no === no));
  if (!signOff) throw new Problem('not-found', message(texts, 'form.notFound'));
  return { form, signOff };
}
