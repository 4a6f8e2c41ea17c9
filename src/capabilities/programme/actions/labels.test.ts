import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { copyVersion, importProgramme, listVersions, publishVersion, takeOutVersion } from '../actions.ts';
import { aDraft, aFile, aProgramme, aPublishedVersion } from '../testing.ts';
import { takeCatalogue } from './catalogue.ts';
import { changeSection, changeVersion, undoLastChange } from './editing.ts';

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const named = (version: string) => aProgramme(undefined, { version });
const rename = async (draft: { readonly id: string; readonly revision: number }, version: string) =>
  here.call(changeVersion, { versionId: draft.id, revision: draft.revision, title: { sv: 'Provprogrammet' }, version, period: { from: 2022, to: 2026 } }, owner);
const count = async (): Promise<number> => (await here.call(listVersions, {}, owner)).versions.length;
const taken = (at: string, label: string) => ({ code: 'conflict', message: expect.stringContaining(`a published version ${label}`), fields: [{ at }] });

test('a draft cannot be given the name of a published version: not by a file, as a copy, out of a catalogue nor by a change of its name', async () => {
  const published = await aPublishedVersion(here, named('1.0'));
  const shipped = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  await here.call(publishVersion, { versionId: shipped.id, revision: shipped.revision }, owner);
  const other = await aDraft(here, named('1.1'));
  const before = await count();
  await expect(here.call(importProgramme, { file: aFile(named('1.0')) }, owner)).rejects.toMatchObject(taken('file', '1.0'));
  await expect(here.call(copyVersion, { versionId: published.id, label: '1.0' }, owner)).rejects.toMatchObject(taken('label', '1.0'));
  await expect(rename(other, '1.0')).rejects.toMatchObject(taken('version', '1.0'));
  await expect(here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(`a published version ${shipped.version}`), fields: [] });
  expect([await count(), (await here.call(takeOutVersion, { versionId: other.id }, owner)).version]).toEqual([before, '1.1']);
});

test('another programme may have a version of the same name, and drafts may share one', async () => {
  await aPublishedVersion(here, named('2.0'));
  expect(await here.call(importProgramme, { file: aFile({ ...named('2.0'), code: 'lykta-other' }) }, owner)).toMatchObject({ state: 'draft', version: '2.0' });
  const [first, second] = [await aDraft(here, named('2.1')), await aDraft(here, named('2.2'))];
  expect(await rename(second, '2.1')).toMatchObject({ version: '2.1' });
  await here.call(publishVersion, { versionId: first.id, revision: first.revision }, owner);
  // It had its name first: everything else of it can still be corrected.
  expect(await here.call(changeSection, { versionId: second.id, revision: 2, code: '1.1', title: { sv: 'Ett' } }, owner)).toMatchObject({ version: '2.1', revision: 3 });
});

test('a change of name is not taken back where the former name has been published meanwhile', async () => {
  const draft = await aDraft(here, named('3.0'));
  await rename(draft, '3.1');
  await aPublishedVersion(here, named('3.0'));
  await expect(here.call(undoLastChange, { versionId: draft.id, revision: 2 }, owner)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('the name that the draft had') });
  expect((await here.call(takeOutVersion, { versionId: draft.id }, owner)).version).toBe('3.1');
});

test('a draft that is given a name while a version of that name is being published waits for it, and is refused', async () => {
  const { id: versionId, revision } = await aDraft(here, named('4.0'));
  const other = await aDraft(here, named('4.1'));
  const [held, audited] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = here.database.asSystem(async (tx) => {
    await tx.run(sql`lock table platform.audit in exclusive mode`);
    held.resolve();
    await audited.promise;
  });
  await held.promise;
  const waiting = () => here.database.asSystem((tx) => tx.all(sql`select 1 from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and not l.granted`));
  const publishing = here.call(publishVersion, { versionId, revision }, owner);
  let naming;
  try {
    await expect.poll(waiting).toHaveLength(1);
    naming = Promise.allSettled([rename(other, '4.0'), here.call(copyVersion, { versionId: other.id, label: '4.0' }, owner), here.call(importProgramme, { file: aFile(named('4.0')) }, owner)]);
    await expect.poll(waiting).toHaveLength(4);
  } finally {
    audited.resolve();
    await holding;
  }
  expect(await publishing).toMatchObject({ state: 'published' });
  expect(await naming).toMatchObject([taken('version', '4.0'), taken('label', '4.0'), taken('file', '4.0')].map((reason) => ({ status: 'rejected', reason })));
});
