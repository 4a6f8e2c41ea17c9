import * as z from 'zod';
import { holds } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { VersionId, VersionSummary } from '../contract.ts';
import { Answering, AnsweringPage } from '../contract/editing.ts';
import { chosenAnew, partyRows, publishedRows, reassigned } from '../rules/answering.ts';
import { dueToNobody } from '../rules/due.ts';
import { answering, keepAnswering } from '../store/drafts.ts';
import { draftAsRead, keepDraft, listed, versionFound } from './found.ts';

/** Who answers for whom in a version; with `chosen`, what that table would change in a draft. */
export const showAnswering = action({
  name: 'programme.answering.show',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId, chosen: Answering.optional() }),
  output: AnsweringPage,
  audit: 'nothing-changes',
  async run({ versionId, chosen }, scope) {
    const version = await versionFound(versionId, scope);
    const { programme, corrected } = version;
    if (version.state === 'published') return { summary: listed(version), rows: publishedRows(programme, new Set(corrected)), corrected, preview: null, may: { change: false } };
    const own = await answering(scope.tx);
    const mayChange = holds(scope.actor, can('programme.answering.edit'));
    const next = mayChange && chosen && reassigned(programme, { ...own, ...chosen }, new Set(corrected));
    return {
      summary: listed(version), rows: partyRows(programme, own), corrected, may: { change: mayChange },
      preview: chosen && next ? { chosen, changes: next.changes, dueToNobody: dueToNobody(next.programme) } : null,
    };
  },
});

/** Keeps the table, for this draft and for what is imported after it. Statements that were corrected one by one stay as they are. */
export const changeAnswering = action({
  name: 'programme.answering.change',
  kind: 'write',
  may: can('programme.answering.edit'),
  input: z.object({ versionId: VersionId, revision: z.int(), chosen: Answering }),
  output: z.object({ summary: VersionSummary, changed: z.int() }),
  audit: { event: 'programme.answering.changed', about: ({ versionId }) => versionId },
  async run({ chosen, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    const own = await answering(scope.tx);
    await keepAnswering(scope.tx, chosenAnew(chosen, own));
    const { programme, changes } = reassigned(version.programme, { ...own, ...chosen }, new Set(version.corrected));
    return { summary: changes.length > 0 ? await keepDraft(version, programme, scope) : listed(version), changed: changes.length };
  },
});
