import type { RowOutcome } from '../../contract/workbook.ts';

/** Where a round's workbooks are taken out and brought back; with a form, of that form first. */
export const workbookPath = (roundId: string, formId?: string): `/rounds/${string}` => `/rounds/${roundId}/workbook${formId === undefined ? '' : `?form=${formId}`}`;

/** A file that was brought. */
export const answerFilePath = (roundId: string, fileId: string, { shown, page = 1 }: { readonly shown?: RowOutcome; readonly page?: number } = {}): `/rounds/${string}` => {
  const query = [...(shown ? [`shown=${shown}`] : []), ...(page > 1 ? [`page=${page}`] : [])].join('&');
  return `/rounds/${roundId}/workbook/${fileId}${query && `?${query}`}`;
};

/** The choices of a page's conflicts as its form sends them: "take.14" is "mine" or "theirs"; and whether one button chose for all. */
export function choicesFrom(body: Readonly<Record<string, unknown>>): { readonly all?: unknown; readonly rows: Readonly<Record<string, unknown>> } {
  const rows = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (/^take\.\d+$/.test(name) && value !== '' ? [[name.slice(5), value]] : [])));
  return body['all'] === undefined || body['all'] === '' ? { rows } : { all: body['all'], rows: {} };
}
