import { api, page, step } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { listOrganisations, showOrganisationsStep } from './actions.ts';
import { organisationTexts } from './texts.ts';
import { OrganisationsPage } from './ui/organisations-page.tsx';

export const routes = [
  page('/organisations', listOrganisations, OrganisationsPage),
  api('GET', '/organisations', listOrganisations),
];

export const menu = [{ path: '/organisations', label: message(organisationTexts, 'menu'), may: can('organisations.organisation.read') }] as const;

export const steps = {
  organisations: step(showOrganisationsStep, {
    title: message(organisationTexts, 'step.title'), told: ({ organisers, units }) => message(organisationTexts, 'step.told', { organisers, units }),
    link: { path: '/organisations', label: message(organisationTexts, 'menu') },
  }),
};
