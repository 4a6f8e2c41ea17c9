import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'programme.version.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'programme.version.import': ['owner'],
  'programme.version.publish': ['owner'],
});
