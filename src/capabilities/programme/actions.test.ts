import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { importProgramme, listVersions, publishVersion, removeDraft, showGoal, showVersion, takeOutVersion } from './actions.ts';
import { aDraft, aFile, aProgramme, aPublishedVersion } from './testing.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const owner = as('owner', country);
const coordinator = as('coordinator', county);
const audited = async (event: string) => (await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = ${event}`))).map(({ about }) => about);

test('a draft is its owner’s alone until it is published, and then everybody’s', async () => {
  const draft = await aDraft(here);
  expect(draft).toMatchObject({ state: 'draft', size: { goals: 2, measures: 3, tasks: 5, statements: 6, notes: 0 } });
  await expect(here.call(showVersion, { versionId: draft.id }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  expect((await here.call(listVersions, {}, coordinator)).versions).toEqual([]);

  for (const odd of [true, [], String(draft.revision), null]) await expect(here.call(publishVersion, { versionId: draft.id, revision: odd }, owner)).rejects.toMatchObject({ code: 'invalid' });
  expect(await here.call(publishVersion, { versionId: draft.id, revision: draft.revision }, owner)).toMatchObject({ state: 'published', version: '1.0' });
  const seen = await here.call(showVersion, { versionId: draft.id }, coordinator);
  expect(seen.spearheads).toMatchObject([{ code: '1', goals: [{ code: '1.1', statements: 3 }, { code: '1.2', statements: 3 }] }]);
  expect(seen.may).toEqual({ publish: false, remove: false, edit: false, answering: false, copy: false, goOn: false });
  expect((await here.call(showGoal, { versionId: draft.id, goal: '1.2' }, coordinator)).measures[0]?.tasks.map(({ code }) => code)).toEqual(['1.2.1-1', '1.2.1-2', '1.2.1-3']);
});

test('of the published versions the one that was published last is the newest, whichever was brought in first', async () => {
  const [second, first] = [await aDraft(here, aProgramme(undefined, { version: '0.9' })), await aDraft(here, aProgramme(undefined, { version: '0.8' }))];
  for (const { id: versionId, revision } of [first, second]) {
    here.clock.forward({ hours: 1 });
    await here.call(publishVersion, { versionId, revision }, owner);
  }
  expect((await here.call(listVersions, {}, coordinator)).versions.slice(0, 2).map(({ version }) => version)).toEqual(['0.9', '0.8']);
});

test('a reader who oversees the country sees no draft either, neither in the list nor by its address', async () => {
  const draft = await aDraft(here, aProgramme(undefined, { version: '1.5' }));
  const reader = as('reader', country);
  expect((await here.call(listVersions, {}, owner)).versions.map(({ id }) => id)).toContain(draft.id);
  expect((await here.call(listVersions, {}, reader)).versions.map(({ id }) => id)).not.toContain(draft.id);
  const versionId = draft.id;
  const outcomes = await Promise.allSettled([here.call(showVersion, { versionId }, reader), here.call(showGoal, { versionId, goal: '1.1' }, reader), here.call(takeOutVersion, { versionId }, reader)]);
  expect(outcomes).toMatchObject(outcomes.map(() => ({ status: 'rejected', reason: { code: 'not-found' } })));
});

test('a publishing that never commits shows nobody the draft, and leaves it to be published or removed', async () => {
  const draft = await aDraft(here, aProgramme(undefined, { version: '1.6' }));
  const { id: versionId, revision } = draft;
  const audited = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = here.database.asSystem(async (tx) => {
    await tx.run(sql`lock table platform.audit in exclusive mode`);
    held.resolve();
    await audited.promise;
  });
  await held.promise;
  const publishing = Promise.allSettled([here.call(publishVersion, { versionId, revision }, owner)]);
  const waiting = sql<{ pid: number }>`select l.pid from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and not l.granted`;
  try {
    await expect.poll(() => here.database.asSystem((tx) => tx.all(waiting))).toHaveLength(1);
    await expect(here.call(showVersion, { versionId }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    await here.database.asSystem((tx) => tx.run(sql`select pg_cancel_backend(pid) from (${waiting}) as waiting`));
    expect((await publishing)[0]).toMatchObject({ status: 'rejected' });
  } finally {
    audited.resolve();
    await holding;
    await publishing;
  }

  await expect(here.call(showVersion, { versionId }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  expect(await here.call(showVersion, { versionId }, owner)).toMatchObject({ summary: { state: 'draft', revision }, may: { publish: true, remove: true } });
  expect(await here.call(publishVersion, { versionId, revision }, owner)).toMatchObject({ state: 'published' });
});

test('a published version that is kept in memory is still asked of the database each time', async () => {
  const { id: versionId } = await aPublishedVersion(here, aProgramme(undefined, { version: '1.7' }));
  const see = () => here.call(showVersion, { versionId }, coordinator);
  await see();
  expect(await here.statements(see)).toHaveLength(1);
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`delete from programme.statement where version_no = (select no from programme.version where id = ${versionId})`);
    await tx.run(sql`delete from programme.goal where version_no = (select no from programme.version where id = ${versionId})`);
    await tx.run(sql`delete from programme.version where id = ${versionId}`);
  });
  await expect(see()).rejects.toMatchObject({ code: 'not-found' });
});

test('an id in capitals is the same id', async () => {
  const { id } = await aDraft(here, aProgramme(undefined, { version: '1.8' }));
  expect(await here.call(showVersion, { versionId: id.toUpperCase() }, owner)).toMatchObject({ summary: { id } });
  expect(await here.call(publishVersion, { versionId: id.toUpperCase(), revision: 1 }, owner)).toMatchObject({ id });
  expect(await audited('programme.version.published')).toContain(id);
});

test('what is published cannot be published again, changed or removed', async () => {
  const twin = await aDraft(here, aProgramme(undefined, { version: '1.1' }));
  const version = await aPublishedVersion(here, aProgramme(undefined, { version: '1.1' }));
  await expect(here.call(publishVersion, { versionId: version.id, revision: version.revision }, owner)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(removeDraft, { versionId: version.id }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(publishVersion, { versionId: twin.id, revision: 1 }, owner)).rejects.toMatchObject({ code: 'conflict' });
  const changed = await here.database.transact({ tenants: [], oversees: true }, 'write', (tx) => tx.run(sql`update programme.version set label = 'x' where id = ${version.id}`));
  expect(changed).toBe(0);
});

test('of two who publish one draft at once, one does', async () => {
  const draft = await aDraft(here, aProgramme(undefined, { version: '1.2' }));
  const outcomes = await Promise.allSettled([1, 2].map(() => here.call(publishVersion, { versionId: draft.id, revision: 1 }, owner)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('of two drafts with one label that are published at once, one is, and the other is told that the label is taken', async () => {
  const drafts = [await aDraft(here, aProgramme(undefined, { version: '1.9' })), await aDraft(here, aProgramme(undefined, { version: '1.9' }))];
  const outcomes = await Promise.allSettled(drafts.map(({ id, revision }) => here.call(publishVersion, { versionId: id, revision }, owner)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict', message: expect.stringContaining('version 1.9') } });
});

test('a statement that would be asked of nobody keeps a version from being published, and is named', async () => {
  const draft = await aDraft(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-2a', answeredBy: [] }], { version: '1.3' }));
  expect((await here.call(showVersion, { versionId: draft.id }, owner)).dueToNobody).toEqual(['1.1.1-2a']);
  await expect(here.call(publishVersion, { versionId: draft.id, revision: 1 }, owner)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('1.1.1-2a') });
});

test('the exchange format comes out as it went in, to the letter', async () => {
  const programme = aProgramme(undefined, { version: '1.4' });
  const { id } = await aDraft(here, programme);
  expect(await here.call(takeOutVersion, { versionId: id }, owner)).toEqual(programme);
});

test('a programme that does not hold together is refused with each place, and nothing is kept', async () => {
  const before = (await here.call(listVersions, {}, owner)).versions.length;
  const programme = aProgramme();
  const [first] = programme.tasks;
  const refused = (file: object) => expect(here.call(importProgramme, { file: aFile({ ...programme, ...file }) }, owner)).rejects;
  await refused({ tasks: [first, first] }).toMatchObject({ code: 'invalid', fields: expect.arrayContaining([expect.objectContaining({ at: '1.1.1-1' })]) });
  await refused({ tasks: [{ ...first, measure: '9.9.9' }] }).toMatchObject({ code: 'invalid', fields: [{ at: '1.1.1-1' }] });
  await refused({ period: { from: 2025, to: 2026 } }).toMatchObject({ code: 'invalid', fields: expect.arrayContaining([expect.objectContaining({ at: '1.1.1-1a' })]) });
  await refused({ format: 'lykta.programme/9' }).toMatchObject({ code: 'invalid', fields: [{ at: 'format' }] });
  await expect(here.call(importProgramme, {}, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'file' }] });
  expect((await here.call(listVersions, {}, owner)).versions).toHaveLength(before);
});

test('a file’s name is kept without characters that no text can hold', async () => {
  const file = { ...aFile(aProgramme(undefined, { version: '1.10' })), name: 'pro\u0000gram\ud800\r\n.json' };
  expect(await here.call(importProgramme, { file }, owner)).toMatchObject({ sourceName: 'program\ufffd.json' });
});

test('a draft can be thrown away', async () => {
  const draft = await aDraft(here, aProgramme(undefined, { version: '2.0' }));
  await here.call(removeDraft, { versionId: draft.id }, owner);
  await expect(here.call(showVersion, { versionId: draft.id }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test('a form that asks to confirm and is not confirmed publishes nothing; where nothing was asked the call confirms', async () => {
  const { id: versionId, revision } = await aDraft(here, aProgramme(undefined, { version: 'confirmed' }));
  await expect(here.call(publishVersion, { versionId, revision, confirm: '' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
  expect((await here.call(showVersion, { versionId }, owner)).may).toMatchObject({ publish: true, goOn: false });
  await here.call(publishVersion, { versionId, revision }, owner);
  expect((await here.call(showVersion, { versionId }, owner)).may).toMatchObject({ publish: false, goOn: true });
});
