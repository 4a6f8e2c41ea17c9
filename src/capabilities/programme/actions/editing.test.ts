import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { copyVersion, publishVersion, removeDraft, showVersion, takeOutVersion } from '../actions.ts';
import type { StatementContent } from '../contract/editing.ts';
import type { Programme } from '../contract.ts';
import { aDraft, aProgramme, aPublishedVersion } from '../testing.ts';
import { showAnswering } from './answering.ts';
import { addStatement, addTask, changeMeasure, changeSection, changeStatement, changeTask, changeVersion, removeStatement, removeTask, showPart, undoLastChange } from './editing.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const reader = as('reader', country);
const content: StatementContent = { text: { sv: 'Bussen har körts.', fi: 'Bussi on ajanut.' }, years: [2025], answeredBy: ['organiser', 'provider'], value: { kind: 'share', of: 'persons', fullyFrom: 80 }, appliesTo: { sectors: ['social'] }, guidance: { sv: 'Titta ut.' }, tool: { title: { sv: 'Tabell' }, url: 'https://lykta.example/' } };

let drafts = 0;
async function draft(programme?: Programme) {
  drafts += 1;
  const { id } = await aDraft(here, programme ?? aProgramme(undefined, { version: `e${drafts}` }));
  return { versionId: id, revision: 1 };
}
const documentOf = async ({ versionId }: { readonly versionId: string }): Promise<Programme> => here.call(takeOutVersion, { versionId }, owner);

test('every part of a draft can be corrected, each time on the revision that was read', async () => {
  const at = await draft();
  const steps = [
    () => here.call(changeStatement, { ...at, revision: 1, code: '1.1.1-1a', content }, owner),
    () => here.call(changeTask, { ...at, revision: 2, code: '1.1.1-1', text: { sv: 'Kör' }, parties: [{ name: 'Centret', party: 'centre', role: 'responsible' }] }, owner),
    () => here.call(changeMeasure, { ...at, revision: 3, code: '1.1.1', title: { sv: 'Buss' }, level: 'unit', coreIndicator: true, legal: { mark: 'statutory', statutes: ['1 §'] }, targets: [{ text: { sv: 'Alla' }, kind: 'share-of-units', percent: 100 }] }, owner),
    () => here.call(changeSection, { ...at, revision: 4, code: '1.1', title: { sv: 'Bussar' } }, owner),
    () => here.call(changeVersion, { ...at, revision: 5, title: { sv: 'Bussprogrammet' }, version: 'Buss 1', period: { from: 2023, to: 2027 } }, owner),
  ];
  for (const [i, step] of steps.entries()) expect(await step()).toMatchObject({ revision: i + 2 });
  const programme = await documentOf(at);
  expect(programme).toMatchObject({ version: 'Buss 1', title: { sv: 'Bussprogrammet' }, period: { from: 2023, to: 2027 } });
  expect(programme.sections.find(({ code }) => code === '1.1')?.title).toEqual({ sv: 'Bussar' });
  expect(programme.measures[0]).toMatchObject({ level: 'unit', coreIndicator: true, legal: { mark: 'statutory' }, targets: [{ percent: 100 }] });
  expect(programme.tasks[0]).toMatchObject({ text: { sv: 'Kör' }, statements: [{ code: '1.1.1-1a', ...content }, { code: '1.1.1-1b' }] });
  expect(await here.call(showVersion, { versionId: at.versionId }, owner)).toMatchObject({ summary: { title: { sv: 'Bussprogrammet' }, version: 'Buss 1' } });
});

test('what the reader missed is added, and what it made up is removed', async () => {
  const at = await draft();
  await here.call(addStatement, { ...at, task: '1.1.1-1', content }, owner);
  await here.call(addTask, { ...at, revision: 2, measure: '1.2.1', text: { sv: 'Ny' }, short: { sv: 'Kort' }, parties: [] }, owner);
  await here.call(removeStatement, { ...at, revision: 3, code: '1.1.1-1a' }, owner);
  await here.call(removeTask, { ...at, revision: 4, code: '1.2.1-2' }, owner);
  const { tasks } = await documentOf(at);
  expect(tasks.map(({ code }) => code)).toEqual(['1.1.1-1', '1.1.2-1', '1.2.1-1', '1.2.1-3', '1.2.1-4']);
  expect(tasks[0]?.statements.map(({ code }) => code)).toEqual(['1.1.1-1b', '1.1.1-1c']);
});

test('of two who correct one draft at once, one does, and the other is told; nothing is lost', async () => {
  const at = await draft();
  const outcomes = await Promise.allSettled(['A', 'B'].map((sv) => here.call(changeSection, { ...at, code: '1.1', title: { sv } }, owner)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  expect((await here.call(showVersion, { versionId: at.versionId }, owner)).summary.revision).toBe(2);
});

test('a change that would not hold together is refused at its field, and changes nothing', async () => {
  const at = await draft(aProgramme([{ code: '1.1.1-1a' }], { version: 'whole' }));
  const before = await documentOf(at);
  await expect(here.call(changeStatement, { ...at, code: '1.1.1-1a', content: { ...content, years: [2040] } }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'content.years' }] });
  await expect(here.call(changeStatement, { ...at, code: '1.1.1-1a', content: { ...content, text: {} } }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'content.text' }] });
  await expect(here.call(changeStatement, { ...at, code: '1.1.1-1a', content: { ...content, years: [] } }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'content.years' }] });
  await expect(here.call(changeVersion, { ...at, title: { sv: 'P' }, version: '1', period: { from: 2026, to: 2024 } }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'period.to' }] });
  await expect(here.call(changeVersion, { ...at, title: { sv: 'P' }, version: '1', period: { from: 2025, to: 2026 } }, owner)).rejects.toMatchObject({ code: 'invalid' });
  expect(await documentOf(at)).toEqual(before);
});

test('a programme whose last statement is removed is still a draft, and cannot be published', async () => {
  const at = await draft(aProgramme([{ code: '1.1.1-1a' }], { version: 'empty' }));
  await here.call(removeStatement, { ...at, code: '1.1.1-1a' }, owner);
  await expect(here.call(publishVersion, { ...at, revision: 2 }, owner)).rejects.toMatchObject({ code: 'invalid' });
  expect((await documentOf(at)).tasks).toMatchObject([{ code: '1.1.1-1', statements: [] }]);
});

test('short titles and reasons are kept when something else of a statement is corrected, and changed with it', async () => {
  const at = await draft(aProgramme([{ code: '1.1.1-1a' }], { version: 'short' }));
  const short = { sv: 'Bussen' };
  const why = { answeredBy: { sv: 'Föraren vet.' } };
  await here.call(changeStatement, { ...at, code: '1.1.1-1a', content: { ...content, short, why } }, owner);
  await here.call(changeTask, { ...at, revision: 2, code: '1.1.1-1', text: { sv: 'Kör' }, short: { sv: 'Kör' }, parties: [] }, owner);
  expect((await documentOf(at)).tasks[0]).toMatchObject({ short: { sv: 'Kör' }, statements: [{ short, why }] });
  await here.call(changeTask, { ...at, revision: 3, code: '1.1.1-1', text: { sv: 'Kör fort' }, short: undefined, parties: [] }, owner);
  expect((await documentOf(at)).tasks[0]).not.toHaveProperty('short');
});

test('a statement that is given other answerers is remembered as corrected, until it has the table’s again', async () => {
  const at = await draft();
  const corrected = async () => (await here.call(showAnswering, { versionId: at.versionId }, owner)).corrected;
  const plain = { text: { sv: 'Buss' }, years: [2024] };
  await here.call(changeStatement, { ...at, code: '1.1.2-1a', content: { ...plain, answeredBy: ['organiser'] } }, owner);
  expect(await corrected()).not.toContain('1.1.2-1a');
  await here.call(changeStatement, { ...at, revision: 2, code: '1.1.2-1a', content: { ...plain, answeredBy: ['unit'] } }, owner);
  expect(await corrected()).toContain('1.1.2-1a');
  expect(await here.call(showPart, { versionId: at.versionId, kind: 'statement', code: '1.1.2-1a' }, owner)).toMatchObject({ isCorrected: true, task: { code: '1.1.2-1' }, goal: '1.1' });
});

test('a task whose parties change is answered by those, but for what was corrected one by one', async () => {
  const at = await draft(aProgramme([{ code: '1.1.1-1a', answeredBy: ['organiser'] }, { code: '1.1.1-1b', answeredBy: ['unit'] }], { version: 'parties' }));
  await here.call(changeTask, { ...at, code: '1.1.1-1', text: { sv: 'Kör' }, parties: [{ name: 'Centret', party: 'centre', role: 'responsible' }] }, owner);
  expect((await documentOf(at)).tasks[0]?.statements.map(({ answeredBy }) => answeredBy)).toEqual([['centre'], ['unit']]);
});

test('changes can be taken back, the latest first, as far as there are any', async () => {
  const at = await draft();
  const before = await documentOf(at);
  await here.call(changeSection, { ...at, code: '1.1', title: { sv: 'Ett' } }, owner);
  const between = await documentOf(at);
  await here.call(changeStatement, { ...at, revision: 2, code: '1.1.1-1a', content }, owner);
  expect(await here.call(undoLastChange, { ...at, revision: 3 }, owner)).toMatchObject({ revision: 4 });
  expect(await documentOf(at)).toEqual(between);
  await here.call(undoLastChange, { ...at, revision: 4 }, owner);
  expect(await documentOf(at)).toEqual(before);
  await expect(here.call(undoLastChange, { ...at, revision: 5 }, owner)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('no change to take back') });
});

test('what is published cannot be corrected; a new draft of it can, and has all that it had', async () => {
  const version = await aPublishedVersion(here, aProgramme(undefined, { version: 'p1' }));
  const at = { versionId: version.id, revision: version.revision };
  await expect(here.call(changeSection, { ...at, code: '1.1', title: { sv: 'X' } }, owner)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('published') });
  await expect(here.call(undoLastChange, at, owner)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(showPart, { versionId: version.id, kind: 'section', code: '1.1' }, owner)).rejects.toMatchObject({ code: 'conflict' });
  const copy = await here.call(copyVersion, { versionId: version.id, label: 'p2' }, owner);
  expect(copy).toMatchObject({ state: 'draft', version: 'p2', revision: 1 });
  expect(await documentOf({ versionId: copy.id })).toEqual({ ...(await documentOf(at)), version: 'p2' });
  await here.call(changeSection, { versionId: copy.id, revision: 1, code: '1.1', title: { sv: 'X' } }, owner);
  expect(await here.call(publishVersion, { versionId: copy.id, revision: 2 }, owner)).toMatchObject({ state: 'published', version: 'p2' });
  await expect(here.call(copyVersion, { versionId: version.id, label: 'a/b' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'label' }] });
});

test('what is not there is not found, whatever it is; and to a stranger the draft itself is not', async () => {
  const at = await draft();
  await expect(here.call(showPart, { versionId: at.versionId, kind: 'statement', code: '9.9.9-9a' }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(changeSection, { ...at, code: '9.9', title: { sv: 'X' } }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(changeStatement, { ...at, code: '9.9.9-9a', content }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(addTask, { ...at, measure: '9.9.9', text: { sv: 'X' }, parties: [] }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(changeSection, { ...at, code: '1.1', title: { sv: 'X' } }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(copyVersion, { versionId: at.versionId, label: 'x' }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('history goes with the draft, and each change is in the audit', async () => {
  const at = await draft();
  await here.call(changeSection, { ...at, code: '1.1', title: { sv: 'X' } }, owner);
  const count = () => here.database.asSystem((tx) => tx.all(sql<{ no: number }>`select h.version_no as no from programme.draft_history h join programme.version v on v.no = h.version_no where v.id = ${at.versionId}`));
  expect(await count()).toHaveLength(1);
  await here.call(removeDraft, { versionId: at.versionId }, owner);
  expect(await count()).toEqual([]);
  const audited = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'programme.section.changed'`));
  expect(audited.map(({ about }) => about)).toContain(`${at.versionId} 1.1`);
});
