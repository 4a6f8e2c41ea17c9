import * as z from 'zod';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId } from '../contract.ts';
import { LastReopened, Reopen } from '../contract/signing.ts';
import { mandateFor } from '../rules/signing-rules.ts';
import * as store from '../store/index.ts';
import { reopeningTexts as texts } from '../texts/reopening-texts.ts';
import { signingStatementTexts } from '../texts/signing-statements-texts.ts';
import { askTenant } from './asking.ts';
import { tenantsForm } from './forms.ts';

/**
 * Reopens what is signed: the sign-off is kept and says since when and why it no longer stands, answers can be saved again, and what others saw of them is gone
 * until the next signature. By whoever may sign, with the same mandate. Under the lock of signing: no save and no signature comes between.
 */
export const reopen = action({
  name: 'evaluation.form.reopen',
  kind: 'write',
  may: can('evaluation.form.reopen'),
  input: Reopen,
  output: z.object({ formId: FormId, no: z.int(), hash: z.string() }),
  audit: { event: 'evaluation.form.reopened', about: ({ formId }, { hash }) => `${formId} ${hash}` },
  async run({ formId, no, reason }, scope) {
    const { round: { no: roundNo }, tenantNo } = await tenantsForm(formId, scope);
    await store.lockForSigning(scope.tx, { roundNo, tenantNo });
    const { signed, round } = await tenantsForm(formId, scope);
    if (round.state === 'closed') throw new Problem('gone', message(texts, 'reopen.closed'));
    if (!signed) throw new Problem('conflict', message(texts, 'reopen.notSigned'));
    if (mandateFor(await store.signingRule(scope.tx, tenantNo), scope.actor.accountId, scope.today) === undefined) throw new Problem('not-allowed', message(signingStatementTexts, 'noMandate', { name: scope.actor.name }));
    if (signed.no !== no) throw new Problem('conflict', message(texts, 'reopen.otherSignature'));
    const { actor, now } = scope;
    const isReopened = await store.reopenSignOff(scope.tx, { roundNo, tenantNo, no, account: actor.accountId, reopener: actor.name, at: now, reason });
    if (!isReopened) throw new Problem('conflict', message(texts, 'reopen.notSigned'));
    await store.overtakeStatementReopenings(scope.tx, { roundNo, tenantNo }, { account: actor.accountId, name: actor.name, at: now });
    // Who has joined since it was signed is asked now.
    const kept = await store.roundById(scope.tx, round.id, scope.today);
    if (kept) await askTenant(scope.tx, kept, { tenantNo, today: scope.today });
    return { formId, no, hash: signed.hash };
  },
});

/** The last reopening among the caller's own: what has changed since has a page. */
export const showLastReopened = action({
  name: 'evaluation.reopening.show-last',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: z.object({}),
  output: LastReopened,
  audit: 'nothing-changes',
  run: async (_input, { tx, reach }) => ({ reopened: (await store.lastReopened(tx, reach)) ?? null }),
});
