import { roundById, type KeptRound } from '#capabilities/evaluation/index.ts';
import { countryPlace, organisationNotFound, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, programmeOf } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachesPlace, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Standing } from '../contract.ts';
import { AskCounts, CountsShown, THE_COUNTRY, type CountsOf } from '../contract/counts.ts';
import { countsOf, type Counting } from '../rules/counts.ts';
import { outlineOf, sectionByCode, sectionsAbove } from '../rules/outline.ts';
import * as store from '../store/counts.ts';
import { formTally } from '../store/index.ts';
import { countsTexts } from '../texts/counts-texts.ts';

/**
 * The counts of any node, of the country to a unit, at any section, by its parts. How much is answered is live; what was answered is what is signed, and to the organisation's own people what
 * stands. Of units others see only what the rules of display let out; of an inner organisation, only how much.
 */
export const showCounts = action({ name: 'progress.counts.show', kind: 'read', may: can('progress.results.read'), input: AskCounts, output: CountsShown, audit: 'nothing-changes', run: shownCounts });

/** The same to keep. */
export const takeOutCounts = action({
  name: 'progress.counts.take-out', kind: 'read', may: can('progress.results.take-out'), input: AskCounts, output: CountsShown,
  audit: { event: 'progress.counts.taken-out', about: ({ roundId, organisation, by, of, section }) => [roundId, organisation, of, by, section].filter(Boolean).join(' ') },
  run: shownCounts,
});

async function shownCounts({ roundId, organisation: code, by, of, section: sectionCode }: AskCounts, scope: Scope): Promise<CountsShown> {
  const place = code === THE_COUNTRY ? await countryPlace(scope.tx) : await placeByCode(scope.tx, code);
  if (!place || !reachesPlace(scope.reach, place.path)) throw organisationNotFound();
  const round = await roundById(scope.tx, roundId, scope.today);
  const programme = round && (await programmeOf(scope.tx, round));
  if (!round || !programme) throw organisationNotFound();
  const outline = outlineOf(askableGoalsOf(programme));
  const section = sectionCode ? sectionByCode(outline, sectionCode) : null;
  if (section === undefined) throw refusal(sectionCode ?? '');

  const kind = of === 'own' || of === 'units' ? null : of;
  const { standing, inner, organisers: tenants, isOwnPeoples, ...found } = await counted(scope, { place, round, of, hasKinds: kind !== null || by === 'kind' });
  const { whole, organisers, parts } = countsOf({ by, kind, section }, { ...found, organisers: tenants, outline });
  return {
    round, asOf: scope.now, organisation: place, by, of, section, above: section ? sectionsAbove(outline, section) : [], standing, parts, isOwnPeoples, checked: checkedOf(tenants),
    whole: inner ? { ...whole, tally: inner } : whole,
    organisers: { ...organisers, asked: tenants.length, signed: tenants.filter(({ isSigned }) => isSigned).length },
    hasCountry: oversees(scope.actor) && holds(scope.actor, can('progress.country.read')),
  };
}

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
type Found = Omit<Counting, 'outline' | 'organisers'> & { readonly organisers: readonly store.Tenant[]; readonly standing: Standing; readonly isOwnPeoples: boolean; readonly inner?: { readonly asked: number; readonly answered: number } | undefined };

async function counted(scope: Scope, asked: Asked): Promise<Found> {
  const { place } = asked;
  if (place.kind === 'country' || place.kind === 'collaboration-area') {
    if (!oversees(scope.actor)) throw organisationNotFound();
    return { isOwnPeoples: false, ...(await countedOutside(scope, asked, await store.tenantsIn(scope.tx, asked.round.no, { kind: place.kind === 'country' ? 'country' : 'area', no: place.no }))) };
  }
  const tenants = await store.tenantsIn(scope.tx, asked.round.no, { kind: 'tenant', no: place.tenantNo });
  return reaches(reachOf(scope.actor, can('progress.draft.read')), place) ? { isOwnPeoples: true, ...(await countedInside(scope, asked, tenants)) } : { isOwnPeoples: false, ...(await countedOutside(scope, asked, tenants)) };
}

const placeOf = ({ place, round, of, hasKinds }: Asked, tenants: readonly store.Tenant[]): store.CountsPlace => ({
  roundNo: round.no, tenantNos: tenants.map(({ no }) => no), isOwn: of === 'own', hasKinds, innerNo: isInner(place) ? place.no : null,
});
const isInner = ({ no, tenantNo, kind }: Place): boolean => no !== tenantNo && kind !== 'country';

/** For the organisation's own people: everything, as it is signed or as it stands. */
async function countedInside({ tx }: Scope, asked: Asked, organisers: readonly store.Tenant[]): Promise<Omit<Found, 'isOwnPeoples'>> {
  const at = placeOf(asked, organisers);
  const isSigned = organisers.some((tenant) => tenant.isSigned);
  const standing = isSigned ? 'signed' : 'preliminary';
  if (at.isOwn && at.innerNo !== null) return { standing, organisers, units: null, ...(await store.formAt(tx, at.roundNo, at.innerNo)) };
  if (isSigned) return { standing, organisers, units: null, tallies: await store.talliesAt(tx, at), answers: await store.signedAt(tx, at) };
  return { standing, organisers, units: null, ...(await store.draftAt(tx, at)) };
}

/** For others: how much, and of what is signed what the rules of display let out. */
async function countedOutside({ tx }: Scope, asked: Asked, organisers: readonly store.Tenant[]): Promise<Omit<Found, 'isOwnPeoples'>> {
  const at = placeOf(asked, organisers);
  if (at.isOwn && at.innerNo !== null) return { standing: 'hidden', organisers, units: null, tallies: [], answers: null, inner: await formTally(tx, at.roundNo, at.innerNo) };
  const tallies = await store.talliesAt(tx, at);
  if (at.innerNo !== null || !organisers.some(({ isSigned }) => isSigned)) return { standing: 'hidden', organisers, units: null, tallies, answers: null };
  return { standing: 'signed', organisers, tallies, answers: await store.signedAt(tx, at), units: at.isOwn ? null : await store.goalUnits(tx, at) };
}
