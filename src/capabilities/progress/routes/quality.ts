import { api, download, form, page } from '#platform/http/index.ts';
import { showCountryQuality, takeOutCountryQuality } from '../actions/country-quality.ts';
import { noteQuestion, showQuality, takeOutQuality } from '../actions/quality.ts';
import { countryQualityCsv, countryQualityJson, countryQualityWorkbook } from '../ui/quality/country-file.ts';
import { CountryQualityPage } from '../ui/quality/country-page.tsx';
import { qualityCsv, qualityJson, qualityWorkbook } from '../ui/quality/quality-file.ts';
import { questionId } from '../rules/quality.ts';
import { QualityPage } from '../ui/quality/quality-page.tsx';

const AT = '/results/:roundId/:organisation/questions';
const COUNTRY = '/results/:roundId/country/questions';
const questions = page(AT, showQuality, QualityPage);

/** What an organisation is asked about its own answers, and what it says to that; and all of it for who oversees the country. */
export const qualityRoutes = [
  page(COUNTRY, showCountryQuality, CountryQualityPage),
  download(`${COUNTRY}/questions.csv`, takeOutCountryQuality, countryQualityCsv),
  download(`${COUNTRY}/questions.xlsx`, takeOutCountryQuality, countryQualityWorkbook),
  download(`${COUNTRY}/questions.json`, takeOutCountryQuality, countryQualityJson),
  api('GET', COUNTRY, showCountryQuality),
  questions,
  form(AT, noteQuestion, {
    on: questions, input: ({ params, body }) => ({ ...params, ...body, version: Number(body['version']) }),
    next: ({ question }, { params }) => ({ to: `/results/${params['roundId']}/${params['organisation']}/questions#${questionId(question)}` as const }),
  }),
  download(`${AT}/questions.csv`, takeOutQuality, qualityCsv),
  download(`${AT}/questions.xlsx`, takeOutQuality, qualityWorkbook),
  download(`${AT}/questions.json`, takeOutQuality, qualityJson),
  api('GET', AT, showQuality),
  api('POST', `${AT}/notes`, noteQuestion),
];
