import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  // How much is answered, and what was signed.
  'progress.country.read': ['owner', 'reader'],
  'progress.results.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'progress.country.take-out': ['owner', 'reader'],
  'progress.results.take-out': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  // Says something to the questions about an organisation's own answers.
  'progress.question.note': ['coordinator', 'respondent', 'signatory'],
  // Enters what core indicators are, where answers do not tell.
  'progress.indicator.enter': ['owner'],
  // Sets from which measures core indicators are computed.
  'progress.feed.set': ['owner'],
  // What is answered and not signed yet: the organisation's own people only.
  'progress.draft.read': ['coordinator', 'respondent', 'signatory', 'reader'],
});
