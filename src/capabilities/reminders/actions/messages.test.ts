import { expect, test } from 'vitest';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { sendMessages } from '../jobs.ts';
import { ADDRESS, aPost, emptyOutbox, outbox } from '../testing.ts';
import { dropMessage, listOwnMessages, putMessageAway, sendMessage, showMessage, showWriting, takeMessageBack, writeMessage } from './index.ts';

const here = await scene({ at: '2026-11-23T08:00:00Z' });
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { kind: 'branch', code: 'B', parent: county });
const [one, two] = [await anOrganisation(here, { kind: 'unit', code: 'U1', parent: branch }), await anOrganisation(here, { kind: 'unit', code: 'U2', parent: county })];
const neighbour = await anOrganisation(here, { code: '08' });
await anOrganisation(here, { code: '05' });
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b'].map((code) => ({ code, years: [2026] }))));
const round = await aRound(here, { versionId: version.id, year: 2026, lastDay: '2026-12-16' });
const owner = await anAccount(here, [['owner', country]]);
const coordinator = await anAccount(here, [['coordinator', county]]);
const signatory = await anAccount(here, [['signatory', neighbour]]);
const [respondent, manager] = [await anAccount(here, [['respondent', one], ['respondent', two]]), await anAccount(here, [['coordinator', branch]])];
await anAccount(here, [['reader', county]]);
await aPost(here);

const texts = { sv: { subject: 'Sista veckan', text: 'Vi väntar på era svar.\r\n\r\nHör av er.' }, fi: { subject: '', text: '' }, en: { subject: '', text: '' }, nb: { subject: '', text: '' } };
const write = async (actor: Actor, more: Readonly<Record<string, unknown>> = {}) => (await here.call(writeMessage, { roundId: round.id, who: 'not-begun', organisations: [], texts, ...more }, actor)).messageId;
const look = (messageId: string, actor: Actor) => here.call(showMessage, { messageId }, actor);
const send = async (messageId: string, actor: Actor) => here.call(sendMessage, { messageId, covers: (await look(messageId, actor)).covers }, actor);
async function deliver(): Promise<void> {
  here.clock.forward({ minutes: 6 });
  while ((await sendMessages(here, ADDRESS)) > 0);
}
const own = async (actor: Actor) => (await here.call(listOwnMessages, {}, actor)).messages.map(({ id }) => id);

test('the owner writes to organisers that have not begun: nobody else is reached, and it says first how many, and where nobody is', async () => {
  const id = await write(owner);
  const { message, reach } = await look(id, owner);
  expect([message.state, message.people, message.places]).toEqual(['written', 2, 3]);
  expect(reach?.nobodyAt.map(({ code }) => code)).toEqual(['05']);
  expect(reach?.languages).toEqual([{ reads: 'sv', in: 'sv', people: 2 }]);
  await send(id, owner);
  expect(await outbox(here)).toEqual([]);
  expect(await own(coordinator)).toEqual([]);
  await deliver();
  expect((await outbox(here)).map(({ to }) => to)).toEqual([coordinator.email, signatory.email].sort());
  expect((await outbox(here))[0]?.text).toContain('Vi väntar på era svar.\n\nHör av er.');
  expect([await own(coordinator), await own(signatory), await own(respondent), await own(owner)]).toEqual([[id], [id], [], []]);
  expect((await look(id, owner)).message.state).toBe('sent');
});

test('it is put away by its reader for its reader, and by nobody else', async () => {
  const [id = ''] = await own(coordinator);
  await expect(here.call(putMessageAway, { messageId: id }, respondent)).rejects.toMatchObject({ code: 'not-found' });
  await here.call(putMessageAway, { messageId: id }, coordinator);
  expect([await own(coordinator), (await own(signatory)).length]).toEqual([[], 1]);
});

test('a coordinator writes to the people of the own units, each once; a branch’s too; another county’s message does not exist', async () => {
  await emptyOutbox(here);
  const id = await write(coordinator);
  expect((await look(id, coordinator)).message).toMatchObject({ people: 2, places: 2 });
  for (const stranger of [as('coordinator', neighbour), as('owner', country)]) await expect(look(id, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(look(id, as('respondent', county))).rejects.toMatchObject({ code: 'not-allowed' });
  await send(id, coordinator);
  await deliver();
  expect((await outbox(here)).map(({ to }) => to)).toEqual([respondent.email, manager.email].sort());
});

test('who has begun is no more among those who have not, and who is done among none', async () => {
  const form = await formOf(here, two);
  await answer(here, as('respondent', two), form, { statement: '1.1.1-1a', status: 'fully' });
  expect((await here.call(showWriting, { roundId: round.id }, coordinator)).counts).toEqual({ 'not-begun': 1, 'not-signed': 1, late: 0 });
  await answer(here, as('respondent', two), form, { statement: '1.1.1-1b', status: 'fully' });
  here.clock.set('2026-12-20T08:00:00Z');
  expect((await here.call(showWriting, { roundId: round.id }, coordinator)).counts).toEqual({ 'not-begun': 1, 'not-signed': 0, late: 1 });
  expect((await here.call(showWriting, { roundId: round.id, organisations: ['17'] }, owner)).counts).toEqual({ 'not-begun': 0, 'not-signed': 1, late: 1 });
});

test('until it goes out it can be taken back, and then nobody gets it; afterwards it cannot', async () => {
  await emptyOutbox(here);
  expect((await here.call(showWriting, { roundId: round.id, who: 'chosen', organisations: ['17'] }, owner)).chosen.map(({ code }) => code)).toEqual(['17']);
  const id = await write(owner, { who: 'chosen', organisations: ['17'] });
  await send(id, owner);
  await here.call(takeMessageBack, { messageId: id }, owner);
  await deliver();
  expect(await outbox(here)).toEqual([]);
  expect(await own(coordinator)).toEqual([]);
  await expect(here.call(takeMessageBack, { messageId: id }, owner)).rejects.toMatchObject({ code: 'conflict' });
  await expect(send(id, owner)).rejects.toMatchObject({ code: 'conflict' });
});

test('to whom it goes is said by their names as long as it is there: before it is sent, afterwards, and of those who are done meanwhile', async () => {
  const id = await write(owner, { who: 'chosen', organisations: ['08', '17'] });
  const names = async () => (await look(id, owner)).chosen.map(({ code, names: { sv } }) => `${code} ${sv}`).toSorted();
  const before = await names();
  expect(before.map((each) => each.split(' ')[0])).toEqual(['08', '17']);
  expect(before.every((each) => (each.split(' ')[1] ?? '').length > 0)).toBe(true);
  await send(id, owner);
  expect([(await look(id, owner)).reach, await names()]).toEqual([null, before]);
  await here.call(takeMessageBack, { messageId: id }, owner);
  expect(await names()).toEqual(before);
});

test('what was looked at is what is sent: somebody more since then is looked at first', async () => {
  const id = await write(owner, { who: 'chosen', organisations: ['08'] });
  const { covers } = await look(id, owner);
  await anAccount(here, [['coordinator', neighbour]]);
  await expect(here.call(sendMessage, { messageId: id, covers }, owner)).rejects.toMatchObject({ code: 'conflict' });
  expect((await here.call(dropMessage, { messageId: id }, owner)).roundId).toBe(round.id);
  await expect(look(id, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test('a message without a word, half a language, an unknown code or a personal code is refused, by its field, and nothing is kept', async () => {
  const before = (await here.call(showWriting, { roundId: round.id }, owner)).earlier.length;
  const none = { subject: '', text: '' };
  const refused = async (more: Readonly<Record<string, unknown>>) => here.call(writeMessage, { roundId: round.id, who: 'not-begun', organisations: [], texts, ...more }, owner).then(() => [], (error: { fields: readonly { at: string }[] }) => error.fields.map(({ at }) => at));
  expect(await refused({ texts: { ...texts, sv: none } })).toEqual(['texts.sv.subject']);
  expect(await refused({ texts: { ...texts, fi: { subject: 'Hei', text: '' } } })).toEqual(['texts.fi.text']);
  expect(await refused({ texts: { ...texts, sv: { subject: 'Om 131052-308T', text: 'x' } } })).toEqual(['texts.sv.subject']);
  expect(await refused({ organisations: ['99'] })).toEqual(['organisations']);
  expect(await refused({ who: 'chosen' })).toEqual(['organisations']);
  expect(await refused({ texts: { ...texts, sv: { subject: 'a\r\nBcc: b@c', text: 'x' } } })).toEqual(['texts.sv.subject']);
  expect((await here.call(showWriting, { roundId: round.id }, owner)).earlier).toHaveLength(before);
});

test('so many in a day and no more; who cannot be reached is not written to', async () => {
  await here.database.asSystem((tx) => tx.run(sql`update reminders.notice set send_at = ${here.clock.now()} where tenant_no = ${county.tenantNo}`));
  for (let sent = 1; sent < 10; sent++) await send(await write(coordinator, { who: 'late' }), coordinator);
  await expect(send(await write(coordinator, { who: 'late' }), coordinator)).rejects.toMatchObject({ code: 'too-many' });
  await expect(send(await write(owner, { who: 'chosen', organisations: ['05'] }), owner)).rejects.toMatchObject({ code: 'invalid' });
});

test('where no mail is sent it is shown all the same', async () => {
  await emptyOutbox(here);
  const id = await write(owner, { who: 'chosen', organisations: ['08'] });
  await send(id, owner);
  here.clock.forward({ minutes: 6 });
  while ((await sendMessages(here, undefined)) > 0);
  expect(await outbox(here)).toEqual([]);
  expect(await own(signatory)).toContain(id);
});
