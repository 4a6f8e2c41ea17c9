import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'evidence.item.read': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evidence.item.keep': ['coordinator', 'respondent'],
  'evidence.limit.set': ['owner'],
});
