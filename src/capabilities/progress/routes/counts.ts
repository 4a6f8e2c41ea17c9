import { api, download, page } from '#platform/http/index.ts';
import { showCounts, takeOutCounts } from '../actions/counts.ts';
import { countsCsv, countsJson, countsPng, countsSvg, countsWorkbook } from '../ui/explained/counts-file.ts';
import { CountsPage } from '../ui/explained/counts-page.tsx';

const AT = '/results/:roundId/:organisation/counts';

/** Any figure opened, of any node and section. */
export const countsRoutes = [
  page(AT, showCounts, CountsPage),
  download(`${AT}/counts.csv`, takeOutCounts, countsCsv),
  download(`${AT}/counts.xlsx`, takeOutCounts, countsWorkbook),
  download(`${AT}/counts.json`, takeOutCounts, countsJson),
  download(`${AT}/counts.svg`, takeOutCounts, countsSvg),
  download(`${AT}/counts.png`, takeOutCounts, countsPng),
  api('GET', AT, showCounts),
];
