import { api, download, form, page } from '#platform/http/index.ts';
import { freeze, showReports, takeOutDraft, takeOutFigures, takeOutRows } from './actions.ts';
import { commentRoutes } from './routes/comments.ts';
import { docxFile, figuresFile, htmlFile, rowsCsv, rowsParquet } from './rules/draft-files.ts';
import { ReportsPage } from './ui/reports-page.tsx';

const reports = page('/reports/:roundId', showReports, ReportsPage);

export const routes = [
  reports,
  form('/reports/:roundId', freeze, { on: reports, input: ({ params, body }) => ({ ...params, ...body, after: Number(body['after']) }), next: ({ roundId }) => ({ to: `/reports/${roundId}#data-sets` }) }),
  download('/reports/:roundId/:no/report.html', takeOutDraft, htmlFile),
  download('/reports/:roundId/:no/report.docx', takeOutDraft, docxFile),
  download('/reports/:roundId/:no/figures.json', takeOutFigures, figuresFile),
  download('/reports/:roundId/:no/round.csv', takeOutRows, rowsCsv),
  download('/reports/:roundId/:no/round.parquet', takeOutRows, rowsParquet),
  ...commentRoutes,
  api('GET', '/reports/:roundId', showReports),
  api('POST', '/reports/:roundId/data-sets', freeze),
  api('GET', '/reports/:roundId/:no', takeOutDraft),
  api('GET', '/reports/:roundId/:no/round', takeOutRows),
];
