import { api, download, form, page, step, type Brought } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import {
  acceptFile, beginPurchase, bringFile, changeOrganisation, closeOrganisation, compareFile, discardFile, endPurchase, listFiles, listOrganisations, mergeOrganisation, moveOrganisation,
  openOrganisation, reopenOrganisation, showFile, showOrganisation, showOrganisationsStep, takeTemplate,
} from './actions/index.ts';
import { bringPopulation, showPopulation } from './actions/population.ts';
import { codeFrom, namesFrom, neededDay, optionalDay, sectorsFrom, textOf, unitKindFrom, wholeFrom } from './rules/fields.ts';
import { organisationTexts } from './texts.ts';
import { ClosePage, EditPage, MergePage, MovePage, OpenPage, PurchasesPage, ReopenPage } from './ui/changing-pages.tsx';
import { FilePage } from './ui/file-page.tsx';
import { FilesPage } from './ui/files-page.tsx';
import { OrganisationPage } from './ui/organisation-page.tsx';
import { OrganisationsPage } from './ui/organisations-page.tsx';
import { PopulationPage } from './ui/population-page.tsx';

/** A page's organisation, by the address alone. */
const ofAddress = ({ params }: Brought) => ({ code: params['code'] });
const toIt = (_done: unknown, { params }: Brought) => ({ to: `/organisations/${params['code']}` as const });

const editing = page('/organisations/:code/edit', showOrganisation, EditPage, ofAddress);
const opening = page('/organisations/:code/open', showOrganisation, OpenPage, ofAddress);
const closing = page('/organisations/:code/close', showOrganisation, ClosePage, ofAddress);
const reopening = page('/organisations/:code/reopen', showOrganisation, ReopenPage, ofAddress);
const moving = page('/organisations/:code/move', showOrganisation, MovePage, ofAddress);
const merging = page('/organisations/:code/merge', showOrganisation, MergePage, ofAddress);
const purchases = page('/organisations/:code/purchases', showOrganisation, PurchasesPage, ofAddress);
const files = page('/organisations/files', listFiles, FilesPage, () => ({}));
const file = page('/organisations/files/:fileId', showFile, FilePage, ({ params, query }) => ({ ...query, ...params }));
const population = page('/organisations/population', showPopulation, PopulationPage, () => ({}));
const toFile = ({ fileId }: { readonly fileId: string }) => ({ to: `/organisations/files/${fileId}` as const });

export const routes = [
  page('/organisations', listOrganisations, OrganisationsPage),
  files,
  form('/organisations/files', bringFile, { on: files, takesFile: true, next: toFile, input: ({ body, file: sent }) => ({ under: body['under'], language: body['language'], ...(sent && { file: sent }) }) }),
  download('/organisations/files/template', takeTemplate, ({ text, language }) => ({ name: `lykta-${language}.csv`, type: 'text/csv; charset=utf-8', text })),
  population,
  form('/organisations/population', bringPopulation, { on: population, takesFile: true, next: () => ({ to: '/organisations/population' }), input: ({ file: sent }) => (sent ? { file: sent } : {}) }),
  file,
  form('/organisations/files/:fileId/compare', compareFile, {
    on: file, next: toFile, input: ({ params, body }) => ({ fileId: params['fileId'], closeMissingOn: body['closesMissing'] === 'yes' ? neededDay(body, 'closeMissingOn') : null }),
  }),
  form('/organisations/files/:fileId/accept', acceptFile, { on: file, next: toFile }),
  form('/organisations/files/:fileId/discard', discardFile, { on: file, next: () => ({ to: '/organisations/files' }) }),
  page('/organisations/:code', showOrganisation, OrganisationPage),
  editing,
  form('/organisations/:code/edit', changeOrganisation, {
    on: editing, next: toIt,
    input: ({ params, body }) => ({
      code: params['code'], revision: wholeFrom(body, 'revision'), names: namesFrom(body), sectors: sectorsFrom(body), unitKind: unitKindFrom(body), ...optionalDay(body, 'day'),
    }),
  }),
  opening,
  form('/organisations/:code/open', openOrganisation, {
    on: opening, next: ({ code }) => ({ to: `/organisations/${code}?done=opened` }),
    input: ({ params, body }) => ({
      parent: params['code'], code: textOf(body, 'code'), kind: body['kind'], names: namesFrom(body), sectors: sectorsFrom(body), unitKind: unitKindFrom(body), party: textOf(body, 'party') || null,
      ...optionalDay(body, 'validFrom'),
    }),
  }),
  closing,
  form('/organisations/:code/close', closeOrganisation, {
    on: closing, next: toIt, input: ({ params, body }) => ({ code: params['code'], lastDay: neededDay(body, 'lastDay'), closesBelow: body['closesBelow'] === 'yes' }),
  }),
  reopening,
  form('/organisations/:code/reopen', reopenOrganisation, { on: reopening, next: toIt, input: ({ params, body }) => ({ code: params['code'], ...optionalDay(body, 'day') }) }),
  moving,
  form('/organisations/:code/move', moveOrganisation, { on: moving, next: toIt, input: ({ params, body }) => ({ code: params['code'], parent: textOf(body, 'parent'), ...optionalDay(body, 'day') }) }),
  merging,
  form('/organisations/:code/merge', mergeOrganisation, { on: merging, next: toIt, input: ({ params, body }) => ({ code: params['code'], into: textOf(body, 'into'), ...optionalDay(body, 'lastDay') }) }),
  purchases,
  form('/organisations/:code/purchases', beginPurchase, {
    on: purchases, next: (_done, { params }) => ({ to: `/organisations/${params['code']}/purchases` }),
    input: ({ params, body }) => ({ code: params['code'], provider: textOf(body, 'provider'), ...optionalDay(body, 'validFrom') }),
  }),
  form('/organisations/:code/purchases/end', endPurchase, {
    on: purchases, next: (_done, { params }) => ({ to: `/organisations/${params['code']}/purchases` }),
    input: ({ params, body }) => ({ code: params['code'], provider: codeFrom(body, 'ended'), validFrom: textOf(body, 'ended').split(' ')[1], ...optionalDay(body, 'lastDay') }),
  }),

  api('GET', '/organisations', listOrganisations),
  api('POST', '/organisations', openOrganisation),
  api('GET', '/organisations/files', listFiles),
  api('GET', '/organisations/files/:fileId', showFile),
  api('POST', '/organisations/files/:fileId/compare', compareFile),
  api('POST', '/organisations/files/:fileId/accept', acceptFile),
  api('POST', '/organisations/files/:fileId/discard', discardFile),
  api('GET', '/organisations/:code', showOrganisation),
  api('POST', '/organisations/:code/change', changeOrganisation),
  api('POST', '/organisations/:code/close', closeOrganisation),
  api('POST', '/organisations/:code/reopen', reopenOrganisation),
  api('POST', '/organisations/:code/move', moveOrganisation),
  api('POST', '/organisations/:code/merge', mergeOrganisation),
  api('POST', '/organisations/:code/purchases', beginPurchase),
  api('POST', '/organisations/:code/purchases/end', endPurchase),
];

export const menu = [{ path: '/organisations', label: message(organisationTexts, 'menu'), may: can('organisations.organisation.read') }] as const;

export const steps = {
  organisations: step(showOrganisationsStep, {
    title: message(organisationTexts, 'step.title'), told: ({ organisers, units }) => message(organisationTexts, 'step.told', { organisers, units }),
    link: { path: '/organisations', label: message(organisationTexts, 'menu') },
  }),
};
