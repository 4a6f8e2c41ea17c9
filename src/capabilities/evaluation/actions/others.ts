import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskOthers, Others } from '../contract/others.ts';
import * as store from '../store/index.ts';

/** A save has its time before it can be seen: so long back is looked each time. What comes twice is known by its version. */
const UNSEEN_MS = 10_000;

/** What has been saved in a form since somebody last asked: an open page asks again and again. */
export const showOthers = action({
  name: 'evaluation.form.show-others',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskOthers,
  output: Others,
  audit: 'nothing-changes',
  async run({ formId, after }, { tx, reach, now }) {
    return { at: now.getTime(), answers: await store.answersSince(tx, reach, formId, new Date(after - UNSEEN_MS)) };
  },
});
