import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'organisations.beginning.read': ['owner'],
  'organisations.organisation.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'organisations.organisation.change': ['owner', 'coordinator'],
  'organisations.purchase.change': ['owner', 'coordinator'],
  'organisations.file.bring': ['owner', 'coordinator'],
  'organisations.population.bring': ['owner'],
});
