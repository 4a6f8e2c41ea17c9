import { addMadeUpAnswers, tenantsForms, type MadeUpLevel, type MadeUpTenant } from '#capabilities/evaluation/made-up.ts';
import { roundById, RoundId } from '#capabilities/evaluation/index.ts';
import { goalPlacesOf, statementsOf } from '#capabilities/programme/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { answeringDays, later, roundOf, signedAt } from '../calendar.ts';
import { keyOf } from '../chance.ts';
import { playersOf, playing, roundsIn, type Country } from '../country.ts';
import { answeringIn, FIRST_YEAR, hardnessOf, levelOf, signingIn, type Tenant } from '../model.ts';
import { PHRASES } from '../phrases.ts';
import { emailOf } from '../tenants.ts';
import { unitsByTenant } from '../tree.ts';
import { inPieces } from './pieces.ts';
import type { Step } from './step.ts';

/** About so many units' answers are put in by one statement: enough to be quick, few enough that little is lost when it is broken off. */
const UNITS_AT_ONCE = 1_500;
/** About so many statements a unit is asked in a year. */
const STATEMENTS = 60;

/** The answers of a year, some tenants at a time. */
export function answering(country: Country, year: number): readonly Step[] {
  const units = unitsByTenant(country.tree);
  return inPieces(country.tenants, units, UNITS_AT_ONCE).map(({ tenants }) => ({
    name: `${year} answers ${tenants[0]?.code}`, says: 'now.answers', year,
    work: tenants.reduce((sum, { code }) => sum + 100 + (units.get(code) ?? 0) * STATEMENTS, 0),
    run: (tx) => answer(tx, country, year, tenants),
  }));
}

async function answer(tx: Tx, country: Country, year: number, tenants: readonly Tenant[]): Promise<void> {
  const { chance, seed } = country;
  const actors = await playersOf(tx, country);
  const { opened } = roundOf(year);
  const found = (await roundsIn(playing(tx, actors), opened)).get(year);
  const round = found && (await roundById(tx, RoundId.parse(found.id), dayIn(HOME_ZONE, opened)));
  if (!round) throw new Error(`There is no round of ${year} to answer.`);
  const forms = await tenantsForms(tx, round.no);
  const asked = tenants.flatMap((tenant) => {
    const form = forms.get(tenant.code);
    return form ? [{ ...tenant, tenantNo: form.tenantNo }] : [];
  });
  const goals = await goalPlacesOf(tx, round.versionNo);
  await addMadeUpAnswers(tx, {
    roundNo: round.no, year, seed, yearKey: keyOf(`${seed} ${year}`), yearsOn: Math.max(0, year - FIRST_YEAR), phrases: PHRASES,
    tenants: asked.map((tenant) => answeringTenant(country, tenant, year, actors.get(emailOf('coordinator', tenant.code))?.accountId ?? '')),
    levels: asked.flatMap(({ code, tenantNo }) => goals.map((goal, goalKey): MadeUpLevel => ({ tenantNo, goalNo: goal.no, goalKey, ...levelOf(chance, code, goal.code, year) }))),
    traits: (await statementsOf(tx, round.versionNo)).map(({ no, code }) => ({ statementNo: no, key: keyOf(`${seed} ${code}`), hardness: hardnessOf(chance, code) })),
  });
}

function answeringTenant({ chance }: Country, tenant: Tenant & { readonly tenantNo: number }, year: number, accountId: string): MadeUpTenant {
  const { answeringFrom } = roundOf(year);
  const days = answeringDays(year);
  const signing = signingIn(chance, tenant, year);
  const until = signing === 'never' ? later(answeringFrom, days + 14) : later(signedAt(chance, tenant.code, year, signing), 0, -90);
  return { tenantNo: tenant.tenantNo, accountId, writes: tenant.writes, ...answeringIn(chance, tenant, year), from: seconds(answeringFrom), days, until: seconds(until) };
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
