import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'organisations.beginning.read': ['owner'],
  'organisations.organisation.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
});
