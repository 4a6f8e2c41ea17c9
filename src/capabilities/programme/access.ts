import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'programme.version.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'programme.version.import': ['owner'],
  'programme.version.edit': ['owner'],
  'programme.version.copy': ['owner'],
  'programme.note.settle': ['owner'],
  'programme.answering.edit': ['owner'],
  'programme.version.publish': ['owner'],
  'programme.crosswalk.edit': ['owner'],
});
