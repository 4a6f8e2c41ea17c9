import { api, download, page } from '#platform/http/index.ts';
import { showCountryYears, showYears, takeOutCountryYears, takeOutYears } from '../actions/years.ts';
import { yearsCsv, yearsJson, yearsWorkbook } from '../ui/years/years-file.ts';
import { COUNTRY_YEARS_PICTURES, YEARS_PICTURES, yearsPicture } from '../ui/years/years-pictures.tsx';
import { YearsPage } from '../ui/years/years-page.tsx';

const COUNTRY = '/results/:roundId/years';
const ORGANISATION = '/results/:roundId/:organisation/years';

/** What may be compared over the years, of the country and of an organisation. */
export const yearsRoutes = [
  page(COUNTRY, showCountryYears, YearsPage),
  download(`${COUNTRY}/years.csv`, takeOutCountryYears, yearsCsv),
  download(`${COUNTRY}/years.xlsx`, takeOutCountryYears, yearsWorkbook),
  download(`${COUNTRY}/years.json`, takeOutCountryYears, yearsJson),
  page(ORGANISATION, showYears, YearsPage),
  download(`${ORGANISATION}/years.csv`, takeOutYears, yearsCsv),
  download(`${ORGANISATION}/years.xlsx`, takeOutYears, yearsWorkbook),
  download(`${ORGANISATION}/years.json`, takeOutYears, yearsJson),
  ...COUNTRY_YEARS_PICTURES.flatMap((kind) => (['svg', 'png'] as const).map((format) => download(`${COUNTRY}/${kind}.${format}`, takeOutCountryYears, yearsPicture(kind)[format]))),
  ...YEARS_PICTURES.flatMap((kind) => (['svg', 'png'] as const).map((format) => download(`${ORGANISATION}/${kind}.${format}`, takeOutYears, yearsPicture(kind)[format]))),
  api('GET', COUNTRY, showCountryYears),
  api('GET', ORGANISATION, showYears),
];
