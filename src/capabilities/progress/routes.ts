import { api, download, downloadRows, page } from '#platform/http/index.ts';
import { showCountry, showOrganisation, takeOutCountry, takeOutOrganisation } from './actions.ts';
import { CountryPage } from './ui/country-page.tsx';
import { OrganisationPage } from './ui/organisation-page.tsx';
import { countryGoalsCsv, countryJson, countryOrganisationsCsv, countryWorkbook, organisationGoalsCsv, organisationJson, organisationWorkbook, unitsCsv } from './ui/progress-file.ts';

export const routes = [
  page('/results/:roundId', showCountry, CountryPage),
  download('/results/:roundId/country/goals.csv', takeOutCountry, countryGoalsCsv),
  download('/results/:roundId/country/organisations.csv', takeOutCountry, countryOrganisationsCsv),
  download('/results/:roundId/country/progress.xlsx', takeOutCountry, countryWorkbook),
  download('/results/:roundId/country/progress.json', takeOutCountry, countryJson),
  page('/results/:roundId/:organisation', showOrganisation, OrganisationPage),
  downloadRows('/results/:roundId/:organisation/goals.csv', takeOutOrganisation, organisationGoalsCsv),
  downloadRows('/results/:roundId/:organisation/units.csv', takeOutOrganisation, unitsCsv),
  downloadRows('/results/:roundId/:organisation/progress.xlsx', takeOutOrganisation, organisationWorkbook),
  downloadRows('/results/:roundId/:organisation/progress.json', takeOutOrganisation, organisationJson),
  api('GET', '/results/:roundId', showCountry),
  api('GET', '/results/:roundId/:organisation', showOrganisation),
];
