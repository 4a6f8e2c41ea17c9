import { api, download, page } from '#platform/http/index.ts';
import { showManagement } from '../actions/management.ts';
import { showNeeds, takeOutNeeds } from '../actions/needs.ts';
import { ManagementPage } from '../ui/management/management-page.tsx';
import { needsCsv, needsJson, needsWorkbook } from '../ui/needs/needs-file.ts';

const AT = '/results/:roundId/:organisation';

/** For an organiser's management: its page, and its strengths and needs by themselves. */
export const managementRoutes = [
  page(`${AT}/management`, showManagement, ManagementPage),
  download(`${AT}/needs/needs.csv`, takeOutNeeds, needsCsv),
  download(`${AT}/needs/needs.xlsx`, takeOutNeeds, needsWorkbook),
  download(`${AT}/needs/needs.json`, takeOutNeeds, needsJson),
  api('GET', `${AT}/needs`, showNeeds),
  api('GET', `${AT}/management`, showManagement),
];
