import { api, download, page } from '#platform/http/index.ts';
import { showCountryManagement } from '../actions/country-management.ts';
import { showManagement } from '../actions/management.ts';
import { showNeeds, takeOutNeeds } from '../actions/needs.ts';
import { CountryManagementPage } from '../ui/management/country-page.tsx';
import { ManagementPage } from '../ui/management/management-page.tsx';
import { needsCsv, needsJson, needsWorkbook } from '../ui/needs/needs-file.ts';

const AT = '/results/:roundId/:organisation';

/** For those who lead: the country's page, an organiser's, and its strengths and needs by themselves. */
export const managementRoutes = [
  page('/results/:roundId/country/management', showCountryManagement, CountryManagementPage),
  api('GET', '/results/:roundId/country/management', showCountryManagement),
  page(`${AT}/management`, showManagement, ManagementPage),
  download(`${AT}/needs/needs.csv`, takeOutNeeds, needsCsv),
  download(`${AT}/needs/needs.xlsx`, takeOutNeeds, needsWorkbook),
  download(`${AT}/needs/needs.json`, takeOutNeeds, needsJson),
  api('GET', `${AT}/needs`, showNeeds),
  api('GET', `${AT}/management`, showManagement),
];
