import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { FileLimit } from '../contract.ts';
import * as store from '../store/index.ts';

/** Sets how much each tenant may keep. What is kept already stays, also where it is more. */
export const setLimit = action({
  name: 'evidence.limit.set',
  kind: 'write',
  may: can('evidence.limit.set'),
  input: FileLimit,
  output: FileLimit,
  audit: { event: 'evidence.limit.set', about: ({ megabytes }) => String(megabytes) },
  async run({ megabytes }, { tx }) {
    await store.setLimit(tx, megabytes);
    return { megabytes };
  },
});
