import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { copyVersion, importProgramme, publishVersion, showVersion } from '../actions.ts';
import { printed, swedishSketch } from '../rules/reading/testing/index.ts';
import { aDraft } from '../testing.ts';
import { settleKind, settleNote, showNotes } from './notes.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
/** A document with a misprint, an unknown party and a measure that is missing. */
const source = printed(swedishSketch, { headerEvery: 20 }).replace('VFO VFO:s', 'HVA VFO:s').replace('Serviceenheten Biblioteket', 'Skolvakten Biblioteket');
const anImport = () => here.call(importProgramme, { file: { name: 'program.txt', bytes: new TextEncoder().encode(source) } }, owner);
const seen = async (versionId: string, show?: string) => here.call(showNotes, { versionId, ...(show && { show }) }, owner);

test('each doubt stands with the lines of the source around it and what it concerns', async () => {
  const { id } = await anImport();
  const { notes, source: from, open, settled } = await seen(id);
  expect(open).toBeGreaterThan(1);
  expect({ settled, count: notes.length }).toEqual({ settled: 0, count: open });
  const misprint = notes.find(({ kind }) => kind === 'misprint');
  expect(misprint).toMatchObject({ read: 'HVA', made: 'VFO', part: { kind: 'task', code: '1.1.3-3' } });
  const lines = source.split('\n');
  expect(from).toMatchObject({ fileName: 'program.txt', mediaType: 'text/plain', lines: lines.length });
  for (const { line, around } of notes) {
    expect(around.map((each) => each.line)).toContain(line);
    expect(around.map(({ text }) => text.trim())).toEqual(around.map((each) => (lines[each.line - 1] ?? '').replaceAll('\u00a0', ' ').trim()));
    expect(around.length).toBeLessThanOrEqual(9);
  }
  expect(lines[(misprint?.line ?? 0) - 1]).toContain('HVA');
});

test('a doubt is settled by somebody at a time, leads to the next, and can be opened again', async () => {
  const { id: versionId } = await anImport();
  const [first, second] = (await seen(versionId)).notes.map(({ no }) => no);
  expect(await here.call(settleNote, { versionId, no: first, isSettled: true }, owner)).toEqual({ no: first, next: second });
  expect((await seen(versionId, 'settled')).notes).toMatchObject([{ no: first, settled: { by: owner.name, at: here.clock.now() } }]);
  expect((await seen(versionId)).notes.map(({ no }) => no)).not.toContain(first);
  expect((await here.call(showVersion, { versionId }, owner)).openNotes).toBe((await seen(versionId)).open);
  await here.call(settleNote, { versionId, no: first, isSettled: true }, owner);
  await here.call(settleNote, { versionId, no: first, isSettled: false }, owner);
  expect((await seen(versionId)).notes.map(({ no }) => no)).toContain(first);
});

test('all doubts of one kind are settled at once; who had settled one before stays, and a kind that has none left is not found', async () => {
  const { id: versionId } = await anImport();
  const { notes, open } = await seen(versionId);
  const [first] = notes;
  if (!first) throw new Error('The document has no doubts.');
  const own = notes.filter(({ kind }) => kind === first.kind);
  const after = notes.find(({ kind }) => kind !== first.kind);
  expect(await here.call(settleKind, { versionId, kind: first.kind }, owner)).toEqual({ settled: own.length, next: after?.kind });
  expect(await seen(versionId)).toMatchObject({ open: open - own.length, settled: own.length });
  expect((await seen(versionId, 'settled')).notes.map(({ no }) => no)).toEqual(own.map(({ no }) => no));
  await expect(here.call(settleKind, { versionId, kind: first.kind }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(settleKind, { versionId, kind: 'ghost' }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(settleKind, { versionId, kind: after?.kind }, as('reader', country))).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await seen(versionId)).open).toBe(open - own.length);
});

test('the page takes as many statements for many doubts as for one', async () => {
  const { id } = await anImport();
  expect(await here.statements(() => seen(id, 'all'))).toHaveLength(3);
});

test('a copy is as far as its version was, and what is published is settled no more', async () => {
  const { id: versionId } = await anImport();
  await here.call(settleNote, { versionId, no: 0, isSettled: true }, owner);
  const copy = await here.call(copyVersion, { versionId, label: 'copy' }, owner);
  expect(await seen(copy.id, 'all')).toMatchObject({ settled: 1, source: { fileName: 'program.txt' } });
  await here.call(publishVersion, { versionId, revision: 1 }, owner);
  await expect(here.call(settleNote, { versionId, no: 1, isSettled: true }, owner)).rejects.toMatchObject({ code: 'conflict' });
  const reader = as('reader', country);
  expect(await here.call(showNotes, { versionId, show: 'all' }, reader)).toMatchObject({ may: { settle: false, edit: false } });
  await expect(here.call(showNotes, { versionId: copy.id }, reader)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(settleNote, { versionId: copy.id, no: 1, isSettled: true }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('an exchange file has no lines, and a doubt that is not there is not found', async () => {
  const { id: versionId } = await aDraft(here);
  expect(await seen(versionId)).toMatchObject({ source: { mediaType: 'application/json', lines: 0 }, notes: [] });
  await expect(here.call(settleNote, { versionId, no: 0, isSettled: true }, owner)).rejects.toMatchObject({ code: 'not-found' });
});
