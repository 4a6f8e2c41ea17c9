import { roundById, type KeptRound } from '#capabilities/evaluation/index.ts';
import { organisationNotFound, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, programmeOf } from '#capabilities/programme/index.ts';
import { oversees, reaches, reachesPlace, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Standing } from '../contract.ts';
import { AskCounts, CountsShown, type CountsOf } from '../contract/counts.ts';
import { countsOf, type Counting } from '../rules/counts.ts';
import { outlineOf, sectionByCode } from '../rules/outline.ts';
import * as store from '../store/counts.ts';
import { formTally } from '../store/index.ts';
import { countsTexts } from '../texts/counts-texts.ts';

/**
 * The counts of any node, of the country to a unit, at any section, by its parts. How much is answered is live; what was answered is what is signed, and to the organisation's own people what
 * stands. Of units others see only what the rules of display let out; of an inner organisation, only how much.
 */
export const showCounts = action({
  name: 'progress.counts.show', kind: 'read', may: can('progress.results.read'), input: AskCounts, output: CountsShown, audit: 'nothing-changes',
  async run({ roundId, organisation: code, by, of, section: sectionCode }, scope) {
    const place = await placeByCode(scope.tx, code);
    if (!place || !reachesPlace(scope.reach, place.path)) throw organisationNotFound();
    const round = await roundById(scope.tx, roundId, scope.today);
    const programme = round && (await programmeOf(scope.tx, round));
    if (!round || !programme) throw organisationNotFound();
    const outline = outlineOf(askableGoalsOf(programme));
    const section = sectionCode ? sectionByCode(outline, sectionCode) : null;
    if (section === undefined) throw refusal(sectionCode ?? '');

    const kind = of === 'own' || of === 'units' ? null : of;
    const { standing, inner, organisers: tenants, ...found } = await counted(scope, { place, round, of, hasKinds: kind !== null || by === 'kind' });
    const { whole, ...counts } = countsOf({ by, kind, section }, { ...found, organisers: tenants, outline });
    return { round, asOf: scope.now, organisation: place, by, of, section, standing, ...counts, checked: checkedOf(tenants), whole: inner ? { ...whole, tally: inner } : whole };
  },
});

function refusal(code: string): Problem {
  const said = message(countsTexts, 'noSection', { code });
  return new Problem('invalid', said, { fields: [{ at: 'section', message: said }] });
}

/** Since when all of these have been held against a recount. */
function checkedOf(tenants: readonly store.Tenant[]): CountsShown['checked'] {
  const checked = tenants.flatMap(({ checkedAt }) => (checkedAt ? [checkedAt.getTime()] : []));
  const repaired = tenants.flatMap(({ repairedAt }) => (repairedAt ? [repairedAt.getTime()] : []));
  if (checked.length === 0 || checked.length < tenants.length) return null;
  return { since: new Date(Math.min(...checked)), repairedAt: repaired.length > 0 ? new Date(Math.max(...repaired)) : null };
}

type Asked = { readonly place: Place; readonly round: KeptRound; readonly of: CountsOf; readonly hasKinds: boolean };
/** `inner`: how much of a form is answered of which nothing else is to be seen. */
type Found = Omit<Counting, 'outline' | 'organisers'> & { readonly organisers: readonly store.Tenant[]; readonly standing: Standing; readonly inner?: { readonly asked: number; readonly answered: number } | undefined };

async function counted(scope: Scope, asked: Asked): Promise<Found> {
  const { place } = asked;
  if (place.kind === 'country' || place.kind === 'collaboration-area') {
    if (!oversees(scope.actor)) throw organisationNotFound();
    return countedOutside(scope, asked, await store.tenantsIn(scope.tx, asked.round.no, { kind: place.kind === 'country' ? 'country' : 'area', no: place.no }));
  }
  const tenants = await store.tenantsIn(scope.tx, asked.round.no, { kind: 'tenant', no: place.tenantNo });
  return reaches(reachOf(scope.actor, can('progress.draft.read')), place) ? countedInside(scope, asked, tenants) : countedOutside(scope, asked, tenants);
}

const placeOf = ({ place, round, of, hasKinds }: Asked, tenants: readonly store.Tenant[]): store.CountsPlace => ({
  roundNo: round.no, tenantNos: tenants.map(({ no }) => no), isOwn: of === 'own', hasKinds, innerNo: isInner(place) ? place.no : null,
});
const isInner = ({ no, tenantNo, kind }: Place): boolean => no !== tenantNo && kind !== 'country';

/** For the organisation's own people: everything, as it is signed or as it stands. */
async function countedInside({ tx }: Scope, asked: Asked, organisers: readonly store.Tenant[]): Promise<Found> {
  const at = placeOf(asked, organisers);
  const isSigned = organisers.some((tenant) => tenant.isSigned);
  const standing = isSigned ? 'signed' : 'preliminary';
  if (at.isOwn && at.innerNo !== null) return { standing, organisers, units: null, ...(await store.formAt(tx, at.roundNo, at.innerNo)) };
  if (isSigned) return { standing, organisers, units: null, tallies: await store.talliesAt(tx, at), answers: await store.signedAt(tx, at) };
  return { standing, organisers, units: null, ...(await store.draftAt(tx, at)) };
}

/** For others: how much, and of what is signed what the rules of display let out. */
async function countedOutside({ tx }: Scope, asked: Asked, organisers: readonly store.Tenant[]): Promise<Found> {
  const at = placeOf(asked, organisers);
  if (at.isOwn && at.innerNo !== null) return { standing: 'hidden', organisers, units: null, tallies: [], answers: null, inner: await formTally(tx, at.roundNo, at.innerNo) };
  const tallies = await store.talliesAt(tx, at);
  if (at.innerNo !== null || !organisers.some(({ isSigned }) => isSigned)) return { standing: 'hidden', organisers, units: null, tallies, answers: null };
  return { standing: 'signed', organisers, tallies, answers: await store.signedAt(tx, at), units: at.isOwn ? null : await store.goalUnits(tx, at.roundNo, at.tenantNos) };
}
