import { api, page } from '#platform/http/index.ts';
import { showCountry, showOrganisation } from './actions.ts';
import { CountryPage } from './ui/country-page.tsx';
import { OrganisationPage } from './ui/organisation-page.tsx';

export const routes = [
  page('/results/:roundId', showCountry, CountryPage),
  page('/results/:roundId/:organisation', showOrganisation, OrganisationPage),
  api('GET', '/results/:roundId', showCountry),
  api('GET', '/results/:roundId/:organisation', showOrganisation),
];
