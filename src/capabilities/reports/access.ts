import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  // What a report is made of, and the draft of it.
  'reports.read': ['owner', 'reader'],
  'reports.take-out': ['owner', 'reader'],
  // Freezes figures as of now.
  'reports.freeze': ['owner'],
  // What organisers wrote, and how it is read.
  'reports.comments.read': ['owner', 'reader'],
  'reports.comments.mark': ['owner'],
});
