import { expect, test } from 'vitest';
import { anOrganisation, as, closeFrom, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { bringInAnswers } from '../jobs.ts';
import { aRound, divide, formOf } from '../testing.ts';
import { acceptAnswers, bringAnswers, endDivision, joinLate, showAnswerFile, showForm, takeBackAnswers } from './index.ts';

// A file of answers of which something is not asked any more when it is saved or taken back.

const here = await scene();
const [county, hospital] = [await anOrganisation(here, { code: '05' }), await anOrganisation(here, { code: 'HUS' })];
const unit = await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county });
const [coordinator, taking] = [as('coordinator', county), as('coordinator', hospital)];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.2.1-1a' }]));
const round = await aRound(here, { versionId: version.id });
const form = await formOf(here, county);

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const bring = async (rows: Readonly<Record<string, string>>): Promise<string> => {
  const bytes = new TextEncoder().encode(`Radens nyckel;✎ Svar\r\n${Object.entries(rows).map(([key, said]) => `${key};${said}\r\n`).join('')}`);
  return (await here.call(bringAnswers, { roundId: round.id, file: { name: 'svar.csv', bytes } }, coordinator)).fileId;
};
const look = (fileId: string, shown?: string) => here.call(showAnswerFile, { roundId: round.id, fileId, ...(shown && { shown }) }, coordinator);
const accept = async (fileId: string) => here.call(acceptAnswers, { roundId: round.id, fileId, revision: (await look(fileId)).file.revision }, coordinator);
const wrong = async (fileId: string) => (await look(fileId, 'wrong')).rows.flatMap(({ line, errors }) => errors.map(({ field, kind }) => `${line} ${field} ${kind}`));
const statusOf = async (statement: string) => {
  const { statements } = await here.call(showForm, { formId: form, goal: statement.slice(0, 3) }, coordinator);
  return statements.find(({ code }) => code === statement)?.answer.status;
};
const handOver = () => divide(here, { from: '05', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal', by: coordinator, agreed: taking });
/** As many rows are, accepted for the background. */
const later = (fileId: string, state: 'accepted' | 'taking-back') =>
  here.database.asSystem((tx) => tx.run(sql`update evaluation.answer_file set state = ${state}, accepted_at = ${new Date()}, grants = ${JSON.stringify(coordinator.grants)} where id = ${fileId}`));

test('what is handed over between the look and the saving is told by its row, and the rest can be saved', async () => {
  const fileId = await bring({ '05 1.1.1-1a': 'Helt', '05 1.2.1-1a': 'Delvis' });
  await later(fileId, 'accepted');
  const division = await handOver();
  await follow();
  expect(await bringInAnswers(here)).toBe(1);
  expect([(await look(fileId)).file, await wrong(fileId)]).toMatchObject([{ state: 'outdated', counts: { changed: 1, wrong: 1 } }, ['2 key not-asked']]);
  expect(await accept(fileId)).toMatchObject({ state: 'applied' });
  expect(await statusOf('1.2.1-1a')).toBe('partly');
  await here.call(takeBackAnswers, { roundId: round.id, fileId }, coordinator);
  await here.call(endDivision, { divisionId: division }, coordinator);
  await follow();
});

test('a unit that has closed is told by its row too', async () => {
  const fileId = await bring({ '05-1 1.1.1-1a': 'Helt', '05 1.2.1-1a': 'Delvis' });
  await closeFrom(here, unit, '2026-11-21');
  await follow();
  expect(await accept(fileId)).toMatchObject({ state: 'outdated' });
  expect(await wrong(fileId)).toEqual(['2 key not-asked']);
});

test('what was saved and is handed over since is left as it is when the file is taken back, and counted', async () => {
  const fileId = await bring({ '05 1.1.1-1a': 'Helt', '05 1.2.1-1a': 'Delvis' });
  await accept(fileId);
  const division = await handOver();
  await follow();
  await here.call(takeBackAnswers, { roundId: round.id, fileId }, coordinator);
  expect((await look(fileId)).file).toMatchObject({ state: 'taken-back', counts: { saved: 2, changedSince: 1 } });
  expect(await statusOf('1.2.1-1a')).toBeNull();
  await here.call(endDivision, { divisionId: division }, coordinator);
  await follow();
  expect(await statusOf('1.1.1-1a')).toBe('fully');
});

test('a row goes along with a unit that comes to another organiser of the sender’s, and what was looked at again is saved', async () => {
  const [from, to] = [await anOrganisation(here, { code: '01' }), await anOrganisation(here, { code: '02' })];
  const moving = await anOrganisation(here, { code: '01-1', kind: 'unit', parent: from });
  await follow();
  const [both, movingForm] = [as('coordinator', from, ['coordinator', to]), await formOf(here, moving)];
  const bytes = new TextEncoder().encode('Radens nyckel;✎ Svar\r\n01-1 1.1.1-1a;Helt\r\n01 1.1.1-1a;Delvis\r\n');
  const { fileId } = await here.call(bringAnswers, { roundId: round.id, file: { name: 'svar.csv', bytes } }, both);
  const seen = async () => (await here.call(showAnswerFile, { roundId: round.id, fileId }, both)).file;
  const save = async () => (await here.call(acceptAnswers, { roundId: round.id, fileId, revision: (await seen()).revision }, both)).state;
  await moveUnder(here, moving, to);
  await follow();
  expect([await save(), (await seen()).counts]).toMatchObject(['outdated', { changed: 2 }]);
  expect([await save(), (await seen()).counts]).toMatchObject(['applied', { saved: 2 }]);
  const { statements } = await here.call(showForm, { formId: movingForm, goal: '1.1' }, as('coordinator', to));
  expect(statements[0]?.answer.status).toBe('fully');
  await here.call(takeBackAnswers, { roundId: round.id, fileId }, both);
  expect((await seen()).state).toBe('taken-back');
});
