import { api, page } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { listOrganisations } from './actions.ts';
import { organisationTexts } from './texts.ts';
import { OrganisationsPage } from './ui/organisations-page.tsx';

export const routes = [
  page('/organisations', listOrganisations, OrganisationsPage),
  api('GET', '/organisations', listOrganisations),
];

export const menu = [{ path: '/organisations', label: message(organisationTexts, 'menu'), may: can('organisations.organisation.read') }] as const;
