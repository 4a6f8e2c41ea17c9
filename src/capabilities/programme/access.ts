import { permissions } from '#platform/access/index.ts';

export const { can, all: programmePermissions } = permissions({
  'programme.version.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'programme.version.import': ['owner'],
  'programme.version.publish': ['owner'],
});
