import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  'evaluation.round.read': ['owner', 'coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.round.open': ['owner'],
  'evaluation.round.change': ['owner'],
  'evaluation.round.close': ['owner'],
  'evaluation.asked.read': ['coordinator', 'signatory', 'reader'],
  'evaluation.asked.choose': ['coordinator'],
  'evaluation.form.read': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.answers.take-out': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.answer.save': ['coordinator', 'respondent'],
  'evaluation.form.sign': ['signatory'],
  'evaluation.form.reopen': ['signatory'],
  'evaluation.form.present': ['coordinator'],
  'evaluation.form.add-to-signed': ['coordinator', 'signatory'],
  'evaluation.statement.ask-reopening': ['coordinator', 'respondent', 'signatory'],
  'evaluation.statement.decide-reopening': ['signatory', 'coordinator'],
  'evaluation.signing-rule.read': ['coordinator', 'signatory', 'reader'],
  'evaluation.signing-rule.set': ['coordinator'],
});
