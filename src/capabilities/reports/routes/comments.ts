import { api, download, form, page, type Brought } from '#platform/http/index.ts';
import { keepTheme, markComment, showComments, takeOutComments } from '../actions/comments.ts';
import { commentId, commentsPath } from '../rules/comments.ts';
import { commentsCsv, commentsJson, commentsWorkbook } from '../ui/comments-file.ts';
import { CommentsPage } from '../ui/comments-page.tsx';
import { ThemesPage } from '../ui/themes-page.tsx';

const AT = '/reports/:roundId/comments';
const narrowed = ({ params, query }: Brought) => ({ ...query, ...params });
const comments = page(AT, showComments, CommentsPage, narrowed);
const themes = page('/reports/:roundId/themes', showComments, ThemesPage, ({ params }) => params);

const numbersIn = (given: unknown): readonly number[] => [given ?? []].flat().map(Number);

/** What organisers wrote, and how it is read. */
export const commentRoutes = [
  comments,
  form(AT, markComment, {
    on: comments, input: ({ params, body }) => ({ ...params, ...body, version: Number(body['version']), themes: numbersIn(body['themes']) }),
    next: (_output, { params, query, body }) => ({ to: `${commentsPath(params['roundId'] ?? '', query)}#${commentId(String(body['organisation']), String(body['statement']))}` }),
  }),
  download(`${AT}/comments.csv`, takeOutComments, commentsCsv, narrowed),
  download(`${AT}/comments.xlsx`, takeOutComments, commentsWorkbook, narrowed),
  download(`${AT}/comments.json`, takeOutComments, commentsJson, narrowed),
  themes,
  form('/reports/:roundId/themes', keepTheme, {
    on: themes, input: ({ params, body }) => ({ ...params, ...body, no: Number(body['no']), version: Number(body['version']), isGone: body['isGone'] === 'yes' }), next: (_output, { params }) => ({ to: `/reports/${params['roundId']}/themes` as const }),
  }),
  api('GET', AT, showComments, { input: narrowed }),
  api('POST', `${AT}/marks`, markComment),
  api('POST', '/reports/:roundId/themes', keepTheme),
];
