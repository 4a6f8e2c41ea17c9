import { api, download, downloadRows, page } from '#platform/http/index.ts';
import { showCountry, showOrganisation, takeOutCountry, takeOutOrganisation } from './actions.ts';
import { takeOutRound } from './actions/round-table.ts';
import { managementRoutes } from './routes/management.ts';
import { countsRoutes } from './routes/counts.ts';
import { qualityRoutes } from './routes/quality.ts';
import { targetsRoutes } from './routes/targets.ts';
import { yearsRoutes } from './routes/years.ts';
import { CountryPage } from './ui/country-page.tsx';
import { OrganisationPage } from './ui/organisation-page.tsx';
import { countryGoalsCsv, countryJson, countryOrganisationsCsv, countryWorkbook, organisationGoalsCsv, organisationJson, organisationWorkbook, unitsCsv } from './ui/progress-file.ts';
import { roundCsv, roundParquet } from './ui/round-table-file.ts';
import { besidePicture, countryPicture, heatPicture, organisationPicture, tilesPicture } from './ui/progress-picture.ts';

export const routes = [
  ...yearsRoutes,
  ...managementRoutes,
  ...qualityRoutes,
  ...targetsRoutes,
  page('/results/:roundId', showCountry, CountryPage),
  download('/results/:roundId/country/goals.csv', takeOutCountry, countryGoalsCsv),
  download('/results/:roundId/country/organisations.csv', takeOutCountry, countryOrganisationsCsv),
  download('/results/:roundId/country/progress.xlsx', takeOutCountry, countryWorkbook),
  download('/results/:roundId/country/progress.json', takeOutCountry, countryJson),
  download('/results/:roundId/country/round.csv', takeOutRound, roundCsv),
  download('/results/:roundId/country/round.parquet', takeOutRound, roundParquet),
  api('GET', '/results/:roundId/round', takeOutRound),
  download('/results/:roundId/country/own.svg', takeOutCountry, countryPicture('own').svg),
  download('/results/:roundId/country/own.png', takeOutCountry, countryPicture('own').png),
  download('/results/:roundId/country/units.svg', takeOutCountry, countryPicture('units').svg),
  download('/results/:roundId/country/units.png', takeOutCountry, countryPicture('units').png),
  download('/results/:roundId/country/heat.svg', takeOutCountry, heatPicture.svg),
  download('/results/:roundId/country/heat.png', takeOutCountry, heatPicture.png),
  download('/results/:roundId/country/tiles.svg', takeOutCountry, tilesPicture.svg),
  download('/results/:roundId/country/tiles.png', takeOutCountry, tilesPicture.png),
  page('/results/:roundId/:organisation', showOrganisation, OrganisationPage),
  downloadRows('/results/:roundId/:organisation/goals.csv', takeOutOrganisation, organisationGoalsCsv),
  downloadRows('/results/:roundId/:organisation/units.csv', takeOutOrganisation, unitsCsv),
  downloadRows('/results/:roundId/:organisation/progress.xlsx', takeOutOrganisation, organisationWorkbook),
  downloadRows('/results/:roundId/:organisation/progress.json', takeOutOrganisation, organisationJson),
  downloadRows('/results/:roundId/:organisation/own.svg', takeOutOrganisation, organisationPicture('own').svg),
  downloadRows('/results/:roundId/:organisation/own.png', takeOutOrganisation, organisationPicture('own').png),
  downloadRows('/results/:roundId/:organisation/units.svg', takeOutOrganisation, organisationPicture('units').svg),
  downloadRows('/results/:roundId/:organisation/units.png', takeOutOrganisation, organisationPicture('units').png),
  downloadRows('/results/:roundId/:organisation/beside.svg', takeOutOrganisation, besidePicture.svg),
  downloadRows('/results/:roundId/:organisation/beside.png', takeOutOrganisation, besidePicture.png),
  api('GET', '/results/:roundId', showCountry),
  api('GET', '/results/:roundId/:organisation', showOrganisation),
  ...countsRoutes,
];
