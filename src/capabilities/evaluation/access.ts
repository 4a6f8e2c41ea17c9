import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'evaluation.round.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.round.open': ['owner'],
  'evaluation.round.change': ['owner'],
  'evaluation.round.close': ['owner'],
  'evaluation.round.follow': ['owner'],
  'evaluation.round.extend': ['owner'],
  'evaluation.asked.read': ['coordinator', 'signatory', 'reader'],
  'evaluation.asked.choose': ['coordinator'],
  'evaluation.form.read': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.answers.take-out': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.answer.save': ['coordinator', 'respondent'],
  'evaluation.form.sign': ['signatory'],
  'evaluation.form.reopen': ['signatory'],
});
