import { daysUntil } from '#capabilities/evaluation/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { countryResults } from '../actions.ts';
import { AskCountryManagement, CountryManagement } from '../contract/country-management.ts';
import { movedOf, promisedOf, spearheadsOf, tallies, waitingOf } from '../rules/country-management.ts';
import { roundFound } from './found.ts';
import { countryTargets } from './targets.ts';
import { countryYears } from './years.ts';

/** One page for those who lead the programme, of the country. For who oversees it. */
export const showCountryManagement = action({
  name: 'progress.country-management.show', kind: 'read', may: can('progress.country.read'), input: AskCountryManagement, output: CountryManagement, audit: 'nothing-changes',
  async run({ roundId }, scope) {
    const { round, asOf, organisers, own, units } = await countryResults({ roundId }, scope);
    const { goals } = await roundFound(roundId, scope);
    const are = organisers.filter(({ organisation }) => organisation.kind === 'organiser');
    return {
      round, asOf, daysLeft: daysUntil(round.lastDay, scope.today), own: tallies(own), units: units.length > 0 ? tallies(units) : null, spearheads: spearheadsOf(goals, own),
      signed: { n: are.filter(({ signed }) => signed).length, of: are.length }, waiting: waitingOf(organisers),
      moved: movedOf(await countryYears({ roundId, tree: 'then', isOfTwo: true }, scope)),
      ...promisedOf(await countryTargets({ roundId }, scope), round.year),
    };
  },
});
