import { expect, test } from 'vitest';
import { addPerson, closeAccount, giveRole, invitePerson, listPeople, showOrganisationPeople, showPerson, takeRole } from '#capabilities/accounts/actions/index.ts';
import { keepItem, listItems, openFile, removeItem, showItem } from '#capabilities/evidence/testing.ts';
import { addEvidence, attachEvidence, closeRound, detachEvidence, listForms, listRounds, openRound, reopen, saveAnswer, saveAnswers, showChanges, showEvidence, showForm, showLastReopened, showRound, showSigning, sign, takeOutAnswers, takeOutSigned } from '#capabilities/evaluation/actions/index.ts';
import { formOf } from '#capabilities/evaluation/testing.ts';
import { listOrganisations } from '#capabilities/organisations/actions/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { changeAnswering, showAnswering } from '#capabilities/programme/actions/answering.ts';
import { changeStatement, showPart, undoLastChange } from '#capabilities/programme/actions/editing.ts';
import { settleKind, settleNote, showNotes } from '#capabilities/programme/actions/notes.ts';
import { copyVersion, importProgramme, listVersions, publishVersion, removeDraft, showGoal, showVersion } from '#capabilities/programme/actions.ts';
import { aFile, aProgramme } from '#capabilities/programme/testing.ts';
import { showCountry, showOrganisation, takeOutCountry, takeOutOrganisation } from '#capabilities/progress/actions.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming, type Action, type StreamingAction } from '#platform/action/index.ts';
import { aHeldFile, aPdf } from '#platform/files/testing/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { Ran } from '#platform/db/index.ts';
import type * as z from 'zod';

const here = await scene();
const written: string[] = ['# The SQL that each action runs', '', 'Made by "npm run generate": one walk through the main job, each action as an ordinary user of it. The number is how many statements it takes.', ''];

/** Does an action and writes down what it ran. */
async function note<I extends z.ZodType, O extends z.ZodType>(action: Action<I, O>, input: unknown, actor: Actor): Promise<z.output<O>> {
  let output: z.output<O> | undefined;
  write(action, await here.statements(async () => (output = await here.call(action, input, actor))));
  return output as z.output<O>; // set by the call above, which would have thrown
}

/** The same with the first of its rows. */
async function noteRows<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType>(action: StreamingAction<I, O, R>, input: unknown, actor: Actor): Promise<void> {
  write(action, await here.statements(() => callStreaming(here, action, { input, actor }, async (_output, rows) => {
    for await (const row of rows) if (row) break;
  })));
}

function write(action: Pick<Action, 'name'>, ran: readonly Ran[]): void {
  written.push(`## ${action.name} (${ran.length})`, '', ...ran.flatMap(({ text, name }) => ['```sql', ...(name ? [`-- ${name}`] : []), text.replace(/^\s*\n/, '').replace(/\n {4}/g, '\n').trim(), '```', '']));
}

test('the SQL of every action is as it was reviewed', async () => {
  const country = await anOrganisation(here, { kind: 'country' });
  const county = await anOrganisation(here, { code: '17' });
  const unit = await anOrganisation(here, { code: 'U1', kind: 'unit', parent: county });
  const [owner, coordinator, manager, signatory] = [as('owner', country), as('coordinator', county), as('respondent', unit), as('signatory', county)];

  await note(listOrganisations, {}, coordinator);
  const thrown = await here.call(importProgramme, { file: aFile(aProgramme(undefined, { version: '0.9' })) }, owner);
  await note(removeDraft, { versionId: thrown.id }, owner);
  const programme = { ...aProgramme(), notes: [{ kind: 'misprint' as const, line: 1, read: 'klient-och' }, { kind: 'footnote' as const, line: 2, read: '1' }] };
  const draft = await note(importProgramme, { file: aFile(programme) }, owner);
  await note(showVersion, { versionId: draft.id }, owner);
  const copy = await note(copyVersion, { versionId: draft.id, label: '0.8' }, owner);
  await note(showNotes, { versionId: copy.id, show: 'all' }, owner);
  await note(settleKind, { versionId: copy.id, kind: 'footnote' }, owner);
  await note(settleNote, { versionId: copy.id, no: 0, isSettled: true }, owner);
  await note(showPart, { versionId: copy.id, kind: 'statement', code: '1.1.1-1a' }, owner);
  await note(changeStatement, { versionId: copy.id, revision: 1, code: '1.1.1-1a', content: { text: { sv: 'Ja' }, years: [2024], answeredBy: ['unit'] } }, owner);
  await note(undoLastChange, { versionId: copy.id, revision: 2 }, owner);
  await note(showAnswering, { versionId: copy.id }, owner);
  await note(changeAnswering, { versionId: copy.id, revision: 3, chosen: { organiser: ['organiser', 'unit'] } }, owner);
  await note(publishVersion, { versionId: draft.id, revision: 1 }, owner);
  await note(listVersions, {}, coordinator);
  await note(showGoal, { versionId: draft.id, goal: '1.1' }, coordinator);
  const { round } = await note(openRound, { versionId: draft.id, year: 2024, lastDay: '2026-12-31' }, owner);
  await note(listRounds, {}, coordinator);
  await note(showRound, { roundId: round.id }, coordinator);
  await note(listForms, {}, coordinator);
  const formId = await formOf(here, county);
  await note(showForm, { formId: await formOf(here, unit) }, manager);
  await note(saveAnswer, { formId, statement: '1.1.1-1a', status: 'fully', version: 0 }, coordinator);
  await note(saveAnswers, { formId, goal: '1.1', answers: { '1.1.1-1b': { status: 'partly', version: 0 } } }, coordinator);
  const { itemId } = await note(addEvidence, { formId, statement: '1.1.1-1a', link: 'https://example.org/plan' }, coordinator);
  await note(showEvidence, { formId, statement: '1.1.1-1a' }, coordinator);
  await note(detachEvidence, { formId, statement: '1.1.1-1a', itemId }, coordinator);
  await note(attachEvidence, { formId, statement: '1.1.1-1a', itemId }, coordinator);
  const file = await aHeldFile('plan.pdf', aPdf());
  const kept = await note(keepItem, { organisation: '17', file }, coordinator);
  await file.letGo();
  await note(listItems, {}, coordinator);
  await note(showItem, { itemId }, manager);
  await noteRows(openFile, { itemId: kept.itemId }, coordinator);
  await note(removeItem, { itemId: kept.itemId, confirm: 'yes' }, coordinator);
  await note(showOrganisation, { roundId: round.id, organisation: '17' }, coordinator);
  await note(showOrganisation, { roundId: round.id, organisation: 'U1' }, manager);
  await noteRows(takeOutOrganisation, { roundId: round.id, organisation: '17' }, coordinator);
  await note(showCountry, { roundId: round.id }, owner);
  await note(takeOutCountry, { roundId: round.id }, owner);
  await noteRows(takeOutAnswers, { formId, of: 'below' }, coordinator);
  const { covers } = await note(showSigning, { formId }, signatory);
  await note(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory);
  await note(takeOutSigned, { formId }, coordinator);
  await note(reopen, { formId, no: 1, reason: 'Ett svar var fel' }, signatory);
  await note(showChanges, { formId, since: 1 }, coordinator);
  await note(showLastReopened, {}, coordinator);
  await note(closeRound, { roundId: round.id }, owner);

  await note(listPeople, {}, coordinator);
  const { accountId } = await note(addPerson, { name: 'X', email: 'x@lykta.example', language: 'sv', role: 'reader', organisation: '17' }, coordinator);
  await note(showPerson, { accountId }, coordinator);
  await note(giveRole, { accountId, role: 'respondent', organisation: 'U1' }, coordinator);
  await note(takeRole, { accountId, role: 'respondent', organisation: 'U1' }, coordinator);
  await note(invitePerson, { accountId }, coordinator);
  await note(showOrganisationPeople, { organisation: 'U1' }, coordinator);
  await note(closeAccount, { accountId }, coordinator);

  await expect(`${written.join('\n')}`).toMatchFileSnapshot('../snapshots/statements.md');
});
