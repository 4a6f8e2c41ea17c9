import { Names, placeByCode, placesMeant, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import type { Role } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { Problem, type ProblemCode } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { lookOf } from '../access.ts';
import type { AccountId, Suggestions } from '../contract.ts';
import { isDeciding, isLookedAt, mayLetInAnew } from '../rules/index.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';

type Asking = Pick<Scope, 'actor' | 'reach' | 'tx' | 'now'>;

/** What is wrong with one field. */
export const refusal = (code: ProblemCode, at: string, said: Message): Problem => new Problem(code, said, { fields: [{ at, message: said }] });

/** @throws Problem not-found for whoever holds no role within the caller's reach */
export async function personWithin({ actor, reach, tx, now }: Asking, id: AccountId): Promise<store.KeptPerson> {
  const { people: [person] } = await store.people(tx, lookOf(actor, reach), now, { id });
  if (!person) throw new Problem('not-found', message(texts, 'personNotFound'));
  return person;
}

/** @throws Problem not-found for an organisation outside the caller's reach */
export async function placeWithin({ actor, reach, tx }: Asking, code: OrganisationCode): Promise<Place> {
  const place = await placeByCode(tx, code);
  if (!place || !isLookedAt(lookOf(actor, reach), place)) throw refusal('not-found', 'organisation', message(texts, 'organisationNotYours'));
  return place;
}

/** @throws Problem not-found for what is no code or name within the caller's reach */
async function placeMeant({ actor, reach, tx }: Asking, text: string): Promise<Place> {
  const [place, another] = await placesMeant(tx, text, (found) => isLookedAt(lookOf(actor, reach), found));
  if (!place) throw refusal('not-found', 'organisation', message(texts, 'organisationNotYours'));
  if (another) throw refusal('invalid', 'organisation', message(texts, 'organisationSeveral'));
  return place;
}

/** Where a role may be given or taken by the caller. */
export async function mayGiveOver(scope: Asking, role: Role, meant: string): Promise<Place> {
  if (role === 'owner' && !lookOf(scope.actor, scope.reach).isEverywhere) throw refusal('not-allowed', 'role', message(texts, 'ownerIsOwners'));
  const place = await placeMeant(scope, meant);
  if (role === 'owner' && place.kind !== 'country') throw refusal('invalid', 'organisation', message(texts, 'ownerOverCountry'));
  return place;
}

/** Whether the caller may make a link for somebody who has a password: an owner for everybody. */
export async function mayInvite({ actor, reach, tx }: Asking, { isWhole, state, roles }: store.KeptPerson): Promise<boolean> {
  if (!isWhole || state === 'closed') return false;
  if (state !== 'active' || lookOf(actor, reach).isEverywhere) return true;
  const deciding = roles.filter(({ role }) => isDeciding(role));
  const places = await Promise.all(deciding.map(({ code }) => placeByCode(tx, code)));
  return mayLetInAnew(actor.grants, deciding.flatMap(({ role }, i) => {
    const place = places[i];
    return place ? [{ role, path: place.path, tenantNo: place.tenantNo }] : [];
  }));
}

/** Nobody gives roles to oneself but an owner. */
export const mayGiveTo = ({ actor, reach }: Pick<Asking, 'actor' | 'reach'>, id: AccountId): boolean => id !== actor.accountId || lookOf(actor, reach).isEverywhere;

const MOST_SUGGESTED = 200;

export async function suggestionsFor({ actor, reach, tx }: Asking): Promise<Suggestions> {
  const places = await store.placesToChoose(tx, lookOf(actor, reach), MOST_SUGGESTED);
  return places.map(({ code, names }) => ({ code, names: Names.parse(names) }));
}
