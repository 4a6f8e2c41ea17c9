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
  /** A contributor answers only what was handed over, in actions of its own: nothing else is held by that role. */
  'evaluation.owed.read': ['coordinator', 'respondent', 'signatory', 'reader', 'contributor'],
  'evaluation.part.answer': ['coordinator', 'respondent', 'contributor'],
  'evaluation.part.hand': ['coordinator'],
  'evaluation.responsible.read': ['coordinator', 'respondent', 'signatory', 'reader'],
  'evaluation.responsible.name': ['coordinator'],
  'evaluation.form.hand-in': ['coordinator', 'respondent'],
  'evaluation.hand-in.read': ['coordinator', 'signatory', 'reader'],
  'evaluation.hand-in.accept': ['coordinator'],
  'evaluation.form.sign': ['signatory'],
  'evaluation.form.reopen': ['signatory'],
});
