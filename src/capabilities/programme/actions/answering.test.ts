import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { importProgramme, publishVersion, showVersion, takeOutVersion } from '../actions.ts';
import { printed, swedishSketch } from '../rules/reading/testing/index.ts';
import { changeAnswering, showAnswering } from './answering.ts';
import { changeStatement } from './editing.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const text = new TextEncoder().encode(printed(swedishSketch, { headerEvery: 20 }));
const anImport = () => here.call(importProgramme, { file: { name: 'program.txt', bytes: text } }, owner);
const answerers = async (versionId: string) => Object.fromEntries((await here.call(takeOutVersion, { versionId }, owner)).tasks.flatMap(({ statements }) => statements.map(({ code, answeredBy }) => [code, answeredBy])));

test('each party of the document stands with its statements and who answers for it', async () => {
  const { id } = await anImport();
  const { rows, preview } = await here.call(showAnswering, { versionId: id }, owner);
  expect(preview).toBeNull();
  expect(rows.find(({ party }) => party === 'unit')).toEqual({ party: 'unit', names: ['Serviceenheten'], statements: 6, kinds: ['unit'], isOwnChoice: false });
  expect(rows.map(({ statements }) => statements)).toEqual(rows.map(({ statements }) => statements).toSorted((a, b) => b - a));
});

test('the table is looked at before it is kept, leaves alone what was corrected by hand, and counts for the next import', async () => {
  const { id: versionId } = await anImport();
  await here.call(changeStatement, { versionId, revision: 1, code: '1.1.4-1a', content: { text: { sv: 'Öppet' }, years: [2031], answeredBy: ['organiser'] } }, owner);
  const before = await answerers(versionId);
  const chosen = { unit: ['unit', 'provider'], centre: ['centre'] };
  const { preview, corrected } = await here.call(showAnswering, { versionId, chosen }, owner);
  expect(corrected).toEqual(['1.1.4-1a']);
  expect(preview?.changes.map(({ code }) => code)).toEqual(['1.1.3-4a', '1.1.3-4b', '2.1.2-1a', '2.1.2-1b', '2.1.2-1c']);
  expect(await answerers(versionId)).toEqual(before);

  await expect(here.call(changeAnswering, { versionId, revision: 1, chosen }, owner)).rejects.toMatchObject({ code: 'conflict' });
  expect(await here.call(changeAnswering, { versionId, revision: 2, chosen }, owner)).toMatchObject({ changed: 5, summary: { revision: 3 } });
  expect(await answerers(versionId)).toEqual({ ...before, '1.1.3-4a': ['organiser', 'unit', 'provider'], '1.1.3-4b': ['organiser', 'unit', 'provider'], '2.1.2-1a': ['unit', 'provider'], '2.1.2-1b': ['unit', 'provider'], '2.1.2-1c': ['unit', 'provider'] });
  const next = await anImport();
  expect((await answerers(next.id))['1.1.4-1a']).toEqual(['unit', 'provider']);
  expect((await here.call(showAnswering, { versionId: next.id }, owner)).rows.find(({ party }) => party === 'unit')).toMatchObject({ isOwnChoice: true });
  const kept = await here.database.asSystem((tx) => tx.all(sql<{ party: string }>`select party from programme.answering`));
  expect(kept).toEqual([{ party: 'unit' }]);
});

test('a party that nobody answers for leaves statements due to nobody, which is said beforehand and keeps the version from being published', async () => {
  const { id: versionId } = await anImport();
  const chosen = { stakeholder: [] };
  expect((await here.call(showAnswering, { versionId, chosen }, owner)).preview?.dueToNobody).toEqual(['3.2-1a']);
  const { summary } = await here.call(changeAnswering, { versionId, revision: 1, chosen }, owner);
  expect((await here.call(showVersion, { versionId }, owner)).dueToNobody).toEqual(['3.2-1a']);
  await expect(here.call(publishVersion, { versionId, revision: summary.revision }, owner)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('3.2-1a') });
});

test('a reader may not, and a kind that does not exist is refused', async () => {
  const { id: versionId } = await anImport();
  await expect(here.call(showAnswering, { versionId }, as('reader', country))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(changeAnswering, { versionId, revision: 1, chosen: { unit: ['unit'] } }, as('reader', country))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(changeAnswering, { versionId, revision: 1, chosen: { unit: ['ghost'] } }, owner)).rejects.toMatchObject({ code: 'invalid' });
});

test('a published version tells everybody who answers for whom in it, as it was published', async () => {
  const { id: versionId } = await anImport();
  const other = await here.call(importProgramme, { file: { name: 'other.txt', bytes: text } }, owner);
  const { summary } = await here.call(changeAnswering, { versionId, revision: 1, chosen: { unit: ['unit'], stakeholder: ['stakeholder'] } }, owner);
  await here.call(publishVersion, { versionId, revision: summary.revision }, owner);
  await here.call(changeAnswering, { versionId: other.id, revision: 1, chosen: { unit: ['unit', 'provider'] } }, owner);
  const { rows, may, preview } = await here.call(showAnswering, { versionId, chosen: { unit: ['centre'] } }, as('reader', country));
  expect(rows.find(({ party }) => party === 'unit')).toMatchObject({ statements: 6, kinds: ['unit'] });
  expect({ may, preview }).toEqual({ may: { change: false }, preview: null });
  await expect(here.call(changeAnswering, { versionId, revision: summary.revision + 1, chosen: { unit: ['centre'] } }, owner)).rejects.toMatchObject({ code: 'conflict' });
});
