import type { RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { oversees } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { countryResults } from '../actions.ts';
import type { OrganiserLine } from '../contract.ts';
import type { CountryFigures } from '../contract/figures.ts';
import * as store from '../store/index.ts';
import { roundFound } from './found.ts';
import { countryTargets } from './targets.ts';
import { countryYears } from './years.ts';

/** For another capability's action, under the rights of whoever acts in it: not found for who does not oversee the country. Years are held against the round before. */
export async function countryFigures(roundId: RoundId, scope: Scope): Promise<CountryFigures> {
  return { results: await countryResults({ roundId }, scope), targets: await countryTargets({ roundId }, scope), years: await countryYears({ roundId, tree: 'then' }, scope) };
}

/** Of it only who has been asked, and how far they are. */
export async function countryOrganisers(roundId: RoundId, scope: Scope): Promise<readonly OrganiserLine[]> {
  if (!oversees(scope.actor)) throw organisationNotFound();
  return (await store.tenantLines(scope.tx, (await roundFound(roundId, scope)).round.no)).organisers;
}
