import { permissions } from '#platform/access/index.ts';

export const { can, all: organisationPermissions } = permissions({
  'organisations.organisation.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
});
