import { api, download, form, page, type Brought } from '#platform/http/index.ts';
import { csvFile, sheetOf, workbookFile } from '#platform/tables/index.ts';
import { bringInCrosswalk, confirmCrosswalk, correctEntry, restartCrosswalk, withdrawCrosswalk } from '../actions/crosswalk-work.ts';
import { listCrosswalks, showCrosswalk, showEntry, takeOutCrosswalk } from '../actions/crosswalk.ts';
import type { CorrectionKept, CrosswalkTakenOut } from '../contract/crosswalk.ts';
import { columnsOf, fileNameOf } from '../rules/crosswalk/file.ts';
import { anchorOf } from '../rules/crosswalk/shown.ts';
import { revisionFrom } from '../rules/fields.ts';
import { CrosswalkEntryPage } from '../ui/crosswalk-entry-page.tsx';
import { CrosswalkPage } from '../ui/crosswalk-page.tsx';
import { CrosswalksPage } from '../ui/crosswalks-page.tsx';

const LIST = '/programmes/:versionId/crosswalks';
const ONE = `${LIST}/:fromId` as const;
const ENTRY = `${ONE}/:side/:code` as const;

/** What a form's fields say, with the revision that was read. */
const worked = ({ params, body, file }: Brought) => ({ ...body, ...params, revision: revisionFrom(body), ...(file && { file }) });
/** The same over the API: If-Match brings the revision. */
const sent = ({ params, body: { version, ...body } }: Brought) => ({ ...(version !== undefined && { revision: version }), ...body, ...params });
const revised = { version: ({ revision }: { readonly revision: number }) => revision, input: sent };
const toOne = (done: string) => ({ versionId, fromId }: { readonly versionId: string; readonly fromId: string }, { body }: Brought) =>
  ({ to: `/programmes/${versionId}/crosswalks/${fromId}?show=${body['show'] === 'all' ? 'all' : 'look'}${done}` as const });
/** On to the row itself in the list of all, to the next that is to be looked at in the other: so that a hundred of them are gone through without a mouse. */
const onwards = ({ own, next, ...kept }: CorrectionKept, brought: Brought) => {
  const row = brought.body['show'] === 'all' ? own : next;
  return { to: `${toOne('&saved=entry')(kept, brought).to}${row ? `#${anchorOf(row)}` : ''}` as const };
};

const one = page(ONE, showCrosswalk, CrosswalkPage);
const entry = page(ENTRY, showEntry, CrosswalkEntryPage);
const sheet = (out: CrosswalkTakenOut, language: Parameters<typeof columnsOf>[1]) => sheetOf('crosswalk', columnsOf(out, language), out.document.rows);

const pages = [
  page(LIST, listCrosswalks, CrosswalksPage),
  one,
  form(`${ONE}/confirm`, confirmCrosswalk, { on: one, input: worked, next: toOne('') }),
  form(`${ONE}/withdraw`, withdrawCrosswalk, { on: one, input: (brought) => ({ ...worked(brought), reason: brought.body['withdrawal'] }), next: toOne('') }),
  form(`${ONE}/restart`, restartCrosswalk, { on: one, input: worked, next: toOne('') }),
  form(`${ONE}/file`, bringInCrosswalk, { on: one, input: worked, takesFile: true, next: toOne('&saved=file') }),
  entry,
  form(ENTRY, correctEntry, { on: entry, input: worked, next: onwards }),
  download(`${ONE}/crosswalk.json`, takeOutCrosswalk, ({ document }) => ({ name: `${fileNameOf(document)}.json`, type: 'application/json', text: `${JSON.stringify(document, null, 2)}\n` })),
  download(`${ONE}/crosswalk.csv`, takeOutCrosswalk, (out, language) => csvFile(fileNameOf(out.document), sheet(out, language))),
  download(`${ONE}/crosswalk.xlsx`, takeOutCrosswalk, (out, language) => workbookFile(fileNameOf(out.document), [sheet(out, language)])),
];

const json = [
  api('GET', LIST, listCrosswalks),
  api('GET', ONE, showCrosswalk, { version: ({ state }) => state.revision }),
  api('GET', `${ONE}/document`, takeOutCrosswalk),
  api('PUT', ENTRY, correctEntry, revised),
  api('POST', `${ONE}/confirm`, confirmCrosswalk, revised),
  api('POST', `${ONE}/withdraw`, withdrawCrosswalk, revised),
  api('POST', `${ONE}/restart`, restartCrosswalk, revised),
];

export const crosswalkRoutes = [...pages, ...json];
