import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  // What a report is made of, and the draft of it.
  'reports.read': ['owner', 'reader'],
  'reports.take-out': ['owner', 'reader'],
  // Freezes figures as of now.
  'reports.freeze': ['owner'],
});
