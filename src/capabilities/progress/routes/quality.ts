import { api, download, form, page } from '#platform/http/index.ts';
import { noteQuestion, showQuality, takeOutQuality } from '../actions/quality.ts';
import { qualityCsv, qualityJson, qualityWorkbook } from '../ui/quality/quality-file.ts';
import { questionId } from '../rules/quality.ts';
import { QualityPage } from '../ui/quality/quality-page.tsx';

const AT = '/results/:roundId/:organisation/questions';
const questions = page(AT, showQuality, QualityPage);

/** What an organisation is asked about its own answers, and what it says to that. */
export const qualityRoutes = [
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
