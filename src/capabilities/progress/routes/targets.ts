import { api, download, form, page } from '#platform/http/index.ts';
import { enterValue } from '../actions/entered.ts';
import { setFeed, showFeed } from '../actions/feeds.ts';
import { showOrganiserTargets, showTargets, takeOutOrganiserTargets, takeOutTargets } from '../actions/targets.ts';
import { CountryTargetsPage } from '../ui/targets/country-page.tsx';
import { FeedPage, feedGiven } from '../ui/targets/feed-page.tsx';
import { organiserTargetsCsv, organiserTargetsJson, organiserTargetsWorkbook } from '../ui/targets/organiser-file.ts';
import { OrganiserTargetsPage } from '../ui/targets/organiser-page.tsx';
import { targetsCsv, targetsJson, targetsWorkbook } from '../ui/targets/targets-file.ts';

const AT = '/results/:roundId';
const targets = page(`${AT}/targets`, showTargets, CountryTargetsPage);
const feed = page(`${AT}/targets/:number`, showFeed, FeedPage);

/** The programme's targets and core indicators: of the country, beside one organiser, and what they are computed from. */
export const targetsRoutes = [
  targets,
  form(`${AT}/targets`, enterValue, {
    on: targets, input: ({ params, body }) => ({ ...params, ...body, number: Number(body['number']), version: Number(body['version']) }), next: ({ roundId, number }) => ({ to: `/results/${roundId}/targets#indicator-${number}` }),
  }),
  api('GET', `${AT}/targets`, showTargets),
  api('GET', `${AT}/:organisation/targets`, showOrganiserTargets),
  api('POST', `${AT}/targets/values`, enterValue),
  feed,
  form(`${AT}/targets/:number`, setFeed, { on: feed, input: ({ params, body }) => ({ ...params, number: Number(params['number']), ...feedGiven(body) }), next: ({ roundId, number }) => ({ to: `/results/${roundId}/targets/${number}` }) }),
  api('GET', `${AT}/targets/:number`, showFeed),
  api('POST', `${AT}/targets/feeds`, setFeed),
  download(`${AT}/country/targets.csv`, takeOutTargets, targetsCsv),
  download(`${AT}/country/targets.xlsx`, takeOutTargets, targetsWorkbook),
  download(`${AT}/country/targets.json`, takeOutTargets, targetsJson),
  page(`${AT}/:organisation/targets`, showOrganiserTargets, OrganiserTargetsPage),
  download(`${AT}/:organisation/targets/targets.csv`, takeOutOrganiserTargets, organiserTargetsCsv),
  download(`${AT}/:organisation/targets/targets.xlsx`, takeOutOrganiserTargets, organiserTargetsWorkbook),
  download(`${AT}/:organisation/targets/targets.json`, takeOutOrganiserTargets, organiserTargetsJson),
];
