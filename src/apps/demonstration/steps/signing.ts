import { reopen, saveAnswer, showForm, showSigning, sign, tenantsForms } from '#capabilities/evaluation/made-up.ts';
import { compact, roundById, RoundId } from '#capabilities/evaluation/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { inside, type Tx } from '#platform/db/index.ts';
import { later, roundOf, signedAt } from '../calendar.ts';
import { oneOf } from '../chance.ts';
import { playersOf, playing, roundsIn, type Country, type Play } from '../country.ts';
import { signingIn, type Tenant } from '../model.ts';
import { REASONS } from '../phrases.ts';
import { emailOf } from '../tenants.ts';
import { unitsByTenant } from '../tree.ts';
import { inPieces } from './pieces.ts';
import type { Step } from './step.ts';

/** Signing reads, writes down and hashes every answer, twice: that is about so much of what putting it in is. */
const AS_WORK = 30;
/** Signatures of small organisations go together into a step. */
const UNITS_AT_ONCE = 60;

/** Everybody who signs in a year does; who finds something wrong opens it again, mends it and signs anew. */
export function signing(country: Country, year: number): readonly Step[] {
  const units = unitsByTenant(country.tree);
  const signers = country.tenants.filter((tenant) => signingIn(country.chance, tenant, year) !== 'never');
  return inPieces(signers, units, UNITS_AT_ONCE).map(({ tenants, units: own }) => ({
    name: `${year} signed ${tenants[0]?.code}`, says: 'now.sign', year, work: tenants.length * 1_500 + own * AS_WORK,
    run: (tx) => signAll(tx, country, year, tenants),
  }));
}

async function signAll(tx: Tx, country: Country, year: number, tenants: readonly Tenant[]): Promise<void> {
  const play = playing(tx, await playersOf(tx, country));
  const { opened } = roundOf(year);
  const found = (await roundsIn(play, opened)).get(year);
  const round = found && (await roundById(tx, RoundId.parse(found.id), dayIn(HOME_ZONE, opened)));
  const forms = round ? await tenantsForms(tx, round.no) : new Map<string, never>();
  for (const { code, kind, writes } of tenants) {
    const formId = forms.get(code)?.formId;
    if (!formId) continue;
    const how = signingIn(country.chance, { code, kind }, year);
    const at = signedAt(country.chance, code, year, how);
    await signOnce(play, { code, formId, at });
    if (how === 'reopened') await signAgain(tx, play, { code, formId, at, reason: oneOf(REASONS[writes === 'fi' ? 'fi' : 'sv'], country.chance('reason', code, year)) });
  }
}

type Signed = { readonly code: string; readonly formId: string; readonly at: Date };

async function signOnce(play: Play, { code, formId, at }: Signed): Promise<void> {
  const who = emailOf('signatory', code);
  const { covers, terms } = await play(showSigning, { formId }, { who, at: later(at, 0, -4) });
  await play(sign, { formId, covers, terms, confirm: 'yes' }, { who, at });
}

/** A few weeks later something is found to be wrong. */
async function signAgain(tx: Tx, play: Play, { code, formId, at, reason }: Signed & { readonly reason: string }): Promise<void> {
  const { form } = await play(showForm, { formId }, { who: emailOf('signatory', code), at: later(at, 20) });
  await play(reopen, { formId, no: form.signed?.no ?? 0, reason }, { who: emailOf('signatory', code), at: later(at, 20, 6) });
  const coordinator = { who: emailOf('coordinator', code), at: later(at, 21) };
  const { statements } = await play(showForm, { formId }, coordinator);
  for (const { code: statement, answer: { status, version, comment } } of statements.filter(({ value }) => !value).slice(0, 3)) {
    await play(saveAnswer, { formId, statement, status: status === 'fully' ? 'partly' : 'fully', comment, version }, coordinator);
  }
  await compact(inside(tx));
  await signOnce(play, { code, formId, at: later(at, 24) });
}
