import { describe, expect, test } from 'vitest';
import { anAccount, close, leave } from '#capabilities/accounts/testing.ts';
import { listOwed } from '#capabilities/evaluation/index.ts';
import { answer, aRound, closeAs, extendTo, formOf, handInAs, reopenStatement, setOwnDay, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { openDatabase, sql } from '#platform/db/index.ts';
import { sendWaiting } from '#platform/mail/index.ts';
import { scene } from '#platform/testing/index.ts';
import { chooseDigest, listReminded, sendMessage, showCalendar, showMessage, showNext, showUnsubscribe, showWriting, unsubscribe, writeMessage } from './actions/index.ts';
import { findGroundless, remindPeople, sendMessages } from './jobs.ts';
import { ADDRESS, aPost, emptyOutbox, outbox } from './testing.ts';
import { NOBODY } from '#platform/access/index.ts';

// A Monday in Helsinki; the last day is a Wednesday.
const here = await scene({ at: '2026-11-23T08:00:00+02:00' });
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17', name: 'Österbotten' });
const neighbour = await anOrganisation(here, { code: '08', name: 'Birkaland' });
const [one, two] = [await anOrganisation(here, { kind: 'unit', code: 'U1', parent: county, name: 'Havtornet' }), await anOrganisation(here, { kind: 'unit', code: 'U2', parent: county, name: 'Lingonet' })];
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b'].map((code) => ({ code, years: [2026] }))));
await aRound(here, { versionId: version.id, year: 2026, lastDay: '2026-12-16' });
const owner = await anAccount(here, [['owner', country]]);
const coordinator = await anAccount(here, [['coordinator', county]]);
const respondent = await anAccount(here, [['respondent', one]], { name: 'Åsa Öhman' });
const signatory = await anAccount(here, [['signatory', neighbour]]);
await aPost(here);

/** The whole of a day's walk. */
async function walk(): Promise<number> {
  let sum = 0;
  for (let looked = await remindPeople(here, ADDRESS); looked > 0; looked = await remindPeople(here, ADDRESS)) sum += looked;
  return sum;
}
const mails = async (): Promise<readonly string[]> => (await outbox(here)).map(({ to }) => to);
async function onDay(day: string, hour = '08'): Promise<readonly string[]> {
  here.clock.set(`${day}T${hour}:00:00+02:00`);
  await emptyOutbox(here);
  await walk();
  return mails();
}

test('everybody who owes something is reminded of it in the own language, by the own rights, without an answer or a way in; who owes nothing is not', async () => {
  await walk();
  expect(await mails()).toEqual([coordinator.email, respondent.email, signatory.email].sort());
  const [mail] = await outbox(here, respondent.accountId);
  expect(mail?.subject).toContain('23 dagar kvar');
  expect(mail?.text).toContain('Hej Åsa Öhman!');
  expect(mail?.text).toContain('Havtornet, Självutvärdering 2026\n- Sista dag 16.12.2026 (23 dagar kvar)\n- 2 frågor är obesvarade, ungefär 5 minuter');
  expect(mail?.text).not.toMatch(/Lingonet|Österbotten/);
  expect((await outbox(here, coordinator.accountId))[0]?.text).toContain('- 0 av 2 formulär nedanför är helt besvarade');
  expect((await outbox(here, signatory.accountId))[0]?.text).toContain('- Ska undertecknas av dig');
  expect(await outbox(here, owner.accountId)).toEqual([]);
});

test('nobody is reminded twice on a day, whoever tries: a restart, another server, a walk that was broken off', async () => {
  await emptyOutbox(here);
  await here.database.asSystem((tx) => tx.run(sql`delete from reminders.walk`));
  expect(await walk()).toBeGreaterThan(0);
  expect(await mails()).toEqual([]);
  here.clock.set('2026-11-30T08:00:00+02:00');
  const other = { ...here, database: openDatabase(here.connection, { connections: 4 }) };
  await Promise.all([remindPeople(here, ADDRESS), remindPeople(other, ADDRESS), remindPeople(here, ADDRESS)]);
  await other.database.close();
  expect(await mails()).toEqual([coordinator.email, respondent.email, signatory.email].sort());
});

test('nothing goes out at a weekend, at night, or when no day of reminding has come', async () => {
  expect(await onDay('2026-12-05')).toEqual([]);
  expect(await onDay('2026-12-02', '05')).toEqual([]);
  expect(await onDay('2026-12-03')).toEqual([]);
});

test('who has answered is reminded until it is handed in, and then no more; who wants it only near the last day is; an account that is closed is nobody’s', async () => {
  await here.call(chooseDigest, { digest: 'near' }, coordinator);
  const gone = await anAccount(here, [['respondent', two]]);
  await here.database.asSystem((tx) => tx.run(sql`update accounts.account set closed_at = ${here.clock.now()} where id = ${gone.accountId}`));
  const form = await formOf(here, one);
  for (const statement of ['1.1.1-1a', '1.1.1-1b']) await answer(here, as('respondent', one), form, { statement, status: 'fully' });
  expect(await onDay('2026-12-02')).toContain(respondent.email);
  expect((await outbox(here, respondent.accountId))[0]?.text).toContain('- Allt är besvarat: ska lämnas in');
  await handInAs(here, as('respondent', one), form);
  expect(await onDay('2026-12-07')).toEqual([signatory.email]);
  expect(await onDay('2026-12-09')).toEqual([coordinator.email, signatory.email].sort());
});

test('the link in a mail ends them without a sign-in, and only by its key; it signs nobody in', async () => {
  const [mail] = await outbox(here, signatory.accountId);
  const key = mail?.unsubscribe?.split('/').at(-1) ?? '';
  expect(mail?.unsubscribe).toBe(`${ADDRESS}/sv/unsubscribe/${key}`);
  expect(key).toHaveLength(43);
  expect(await here.call(showUnsubscribe, { key }, NOBODY)).toEqual({ key, isDone: false });
  await expect(here.call(unsubscribe, { key: `${key.slice(0, -1)}!` }, NOBODY)).rejects.toMatchObject({ code: 'not-found' });
  expect((await here.call(unsubscribe, { key }, NOBODY)).isDone).toBe(true);
  expect((await here.call(unsubscribe, { key }, NOBODY)).isDone).toBe(true);
  expect(await onDay('2026-12-15')).toEqual([coordinator.email]);
});

test('a week after the last day a coordinator is told once which units have not, whatever was chosen; after two weeks the owner how many, and not what', async () => {
  await here.call(chooseDigest, { digest: 'off' }, coordinator);
  expect(await onDay('2026-12-22')).toEqual([]);
  expect(await onDay('2026-12-23')).toEqual([coordinator.email]);
  const [told] = await outbox(here, coordinator.accountId);
  expect(told?.subject).toBe('Självutvärdering 2026: sista dagen har gått');
  expect(told?.text).toContain('1 enhet hos dig har inte svarat på allt:\n- Lingonet: har inte börjat');
  expect(told?.text).not.toContain('Havtornet');
  expect(await onDay('2026-12-24')).toEqual([]);
  // The day itself was missed: the next one does.
  expect(await onDay('2026-12-31')).toEqual([owner.email]);
  const [counts] = await outbox(here, owner.accountId);
  expect(counts?.text).toContain('Av 2 serviceanordnare har 2 inte undertecknat; av dem har 1 inte börjat.');
  expect(counts?.text).toContain('- Österbotten: av 2 enheter har 1 inte börjat och 1 inte svarat på allt');
  expect(counts?.text).not.toMatch(/Lingonet|Havtornet/);
  expect(await onDay('2027-01-04')).toEqual([]);
});

test('what is signed is waited for by nobody', async () => {
  await signAs(here, as('signatory', county), await formOf(here, county));
  await here.call(chooseDigest, { digest: 'weekly' }, coordinator);
  expect(await onDay('2027-01-11')).toEqual([]);
});

describe('where some have another last day than the round', async () => {
  const there = await scene({ at: '2026-11-23T08:00:00+02:00' });
  const [land, early, flooded] = [await anOrganisation(there, { kind: 'country' }), await anOrganisation(there, { code: '17', name: 'Österbotten' }), await anOrganisation(there, { code: '08', name: 'Birkaland' })];
  for (const [code, parent] of [['U1', early], ['U2', early], ['U3', flooded]] as const) await anOrganisation(there, { kind: 'unit', code, parent, name: code });
  const printed = await aPublishedVersion(there, aProgramme(['1.1.1-1a', '1.1.1-1b'].map((code) => ({ code, years: [2026] }))));
  const round = await aRound(there, { versionId: printed.id, year: 2026, lastDay: '2026-12-16' });
  const chief = await anAccount(there, [['owner', land]]);
  const [ofEarly, ofFlooded] = [await anAccount(there, [['coordinator', early]]), await anAccount(there, [['coordinator', flooded]])];
  await aPost(there);
  await extendTo(there, round, ['08', 'U2'], '2027-02-03');
  const told = async (day: string): Promise<readonly (readonly string[])[]> => {
    there.clock.set(`${day}T08:00:00+02:00`);
    await emptyOutbox(there);
    for (let looked = await remindPeople(there, ADDRESS); looked > 0;) looked = await remindPeople(there, ADDRESS);
    return (await outbox(there)).map(({ to, text }) => [to, ...(text.match(/U\d(?=:)|Av \d serviceanordnare har \d|En serviceanordnare till har en egen sista svarsdag|^- (?:Österbotten|Birkaland)/gm) ?? [])]).sort();
  };

  test('they are reminded by their own day, and late by it: who is written to as late is not who has time left', async () => {
    expect((await told('2027-01-27')).map(([to]) => to)).toEqual([ofFlooded.email]);
    const late = async (actor: Parameters<typeof there.call>[2]) => (await there.call(showWriting, { roundId: round.id }, actor)).counts['late'];
    expect([await late(chief), await late(ofEarly), await late(ofFlooded)]).toEqual([1, 1, 0]);
    there.clock.set('2027-02-04T08:00:00+02:00');
    expect([await late(chief), await late(ofEarly), await late(ofFlooded)]).toEqual([2, 2, 1]);
    there.clock.set('2026-11-24T08:00:00+02:00');
    const next = (await there.call(listReminded, {}, chief)).people.map(({ id, next }) => [id, next]);
    expect(next).toEqual(expect.arrayContaining([[ofEarly.accountId, '2026-11-30'], [ofFlooded.accountId, '2026-11-30']]));
    await there.call(chooseDigest, { digest: 'near' }, ofFlooded);
    expect((await there.call(listReminded, {}, chief)).people.find(({ id }) => id === ofFlooded.accountId)?.next).toBe('2027-01-20');
  });

  test('those above are told of each once, when its own day has passed long enough', async () => {
    for (const person of [ofEarly, ofFlooded]) await there.call(chooseDigest, { digest: 'off' }, person);
    expect(await told('2026-12-23')).toEqual([[ofEarly.email, 'U1']]);
    expect(await told('2026-12-24')).toEqual([]);
    expect(await told('2026-12-31')).toEqual([[chief.email, 'Av 1 serviceanordnare har 1', 'En serviceanordnare till har en egen sista svarsdag', '- Österbotten']]);
    expect(await told('2027-02-10')).toEqual([[ofEarly.email, 'U1', 'U2'], [ofFlooded.email, 'U3']].sort());
    expect(await told('2027-02-11')).toEqual([]);
    expect(await told('2027-02-17')).toEqual([[chief.email, 'Av 2 serviceanordnare har 2', '- Österbotten', '- Birkaland']]);
    expect(await told('2027-02-18')).toEqual([]);
  });
});

describe('what waits while a role ends', async () => {
  const there = await scene({ at: '2026-11-23T08:00:00+02:00' });
  const land = await anOrganisation(there, { kind: 'country' });
  const organiser = await anOrganisation(there, { code: '17' });
  const [a, b] = [await anOrganisation(there, { kind: 'unit', code: 'A', parent: organiser }), await anOrganisation(there, { kind: 'unit', code: 'B', parent: organiser })];
  const printed = await aPublishedVersion(there, aProgramme([{ code: '1.1.1-1a', years: [2026] }]));
  const round = await aRound(there, { versionId: printed.id, year: 2026, lastDay: '2026-12-16' });
  const chief = await anAccount(there, [['owner', land]]);
  const writer = await anAccount(there, [['coordinator', organiser]]);
  const [stays, leaves, leavesOne, closed] = [await anAccount(there, [['respondent', a]]), await anAccount(there, [['respondent', a]]), await anAccount(there, [['respondent', a], ['respondent', b]]), await anAccount(there, [['respondent', b]])];
  await aPost(there);
  const end = async (): Promise<void> => {
    await leave(there, leaves, 'respondent', a);
    await leave(there, leavesOne, 'respondent', a);
    await close(there, closed);
  };
  /** To whom what waits is sent now. */
  async function posted(): Promise<readonly string[]> {
    const taken: string[] = [];
    const transport = { send: async ({ to }: { readonly to: { readonly address: string } }) => void taken.push(to.address), close: () => {} };
    while ((await sendWaiting(there, transport, 1_000, findGroundless)) > 0);
    return taken.sort();
  }

  test('a message is not sent to whoever holds none of the roles that it is for, a reminder not to whoever has left one that it tells of', async () => {
    const texts = { sv: { subject: 'Hej', text: 'Svara.' }, fi: { subject: '', text: '' }, en: { subject: '', text: '' }, nb: { subject: '', text: '' } };
    const { messageId } = await there.call(writeMessage, { roundId: round.id, who: 'not-begun', organisations: [], texts }, writer);
    const { covers } = await there.call(showMessage, { messageId: messageId }, writer);
    await there.call(sendMessage, { messageId: messageId, covers }, writer);
    there.clock.forward({ minutes: 6 });
    while ((await sendMessages(there, ADDRESS)) > 0);
    expect(await outbox(there)).toHaveLength(4);
    for (let looked = await remindPeople(there, ADDRESS); looked > 0;) looked = await remindPeople(there, ADDRESS);
    expect(await outbox(there)).toHaveLength(9);
    await end();
    expect(await posted()).toEqual([stays.email, stays.email, leavesOne.email, writer.email].sort());
    expect(await outbox(there)).toEqual([]);
    const { people } = await there.call(listReminded, {}, chief);
    expect(people.find(({ id }) => id === leavesOne.accountId)?.sent).toMatchObject([{ day: '2026-11-23', state: 'dropped' }]);
    expect(people.find(({ id }) => id === stays.accountId)?.sent).toMatchObject([{ state: 'sent' }]);
  });
});

describe('where an organisation has set itself days', async () => {
  const there = await scene({ at: '2026-11-23T08:00:00+02:00' });
  const organiser = await anOrganisation(there, { code: '17', name: 'Österbotten' });
  const printed = await aPublishedVersion(there, aProgramme(['1.1.1-1a', '1.2.1-1a'].map((code) => ({ code, years: [2026] }))));
  const round = await aRound(there, { versionId: printed.id, year: 2026, lastDay: '2027-03-31' });
  const [answers, sees] = [await anAccount(there, [['coordinator', organiser]]), await anAccount(there, [['reader', organiser]])];
  await aPost(there);
  await setOwnDay(there, { by: answers, formId: await formOf(there, organiser), code: '1.2', day: '2026-12-09', who: sees.accountId });
  await setOwnDay(there, { by: answers, formId: await formOf(there, organiser), code: '1.1', day: '2026-12-16' });

  test('each stands in the calendar of whom it concerns, as an event of its own', async () => {
    const events = async (actor: typeof answers) => (await there.call(showCalendar, { language: 'sv' }, actor)).events.map(({ uid, day, summary, path }) => [uid, day, summary, path]);
    const formId = await formOf(there, organiser);
    expect(await events(sees)).toEqual([[`${round.id}.17.1.2@lykta`, '2026-12-09', 'Egen sista dag för 1.2: Österbotten, Självutvärdering 2026', `/forms/${formId}/1.2`]]);
    expect(await events(answers)).toEqual([
      [`${round.id}.17@lykta`, '2027-03-31', 'Sista dag: Österbotten, Självutvärdering 2026', `/forms/${formId}`],
      [`${round.id}.17.1.1@lykta`, '2026-12-16', 'Egen sista dag för 1.1: Österbotten, Självutvärdering 2026', `/forms/${formId}/1.1`],
    ]);
  });

  test('they are reminded of as other last days are', async () => {
    for (const person of [answers, sees]) await there.call(chooseDigest, { digest: 'near' }, person);
    const told = async (day: string): Promise<readonly string[]> => {
      there.clock.set(`${day}T08:00:00+02:00`);
      await emptyOutbox(there);
      for (let looked = await remindPeople(there, ADDRESS); looked > 0;) looked = await remindPeople(there, ADDRESS);
      return (await outbox(there)).map(({ to, text }) => `${to} ${text.match(/- Egen sista dag.*/)?.[0]}`);
    };
    expect(await told('2026-12-01')).toEqual([]);
    expect(await told('2026-12-02')).toEqual([`${answers.email} - Egen sista dag för 1.1: 16.12.2026 (14 dagar kvar), 1 fråga är obesvarad`, `${sees.email} - Egen sista dag för 1.2: 9.12.2026 (7 dagar kvar), 1 fråga är obesvarad`]);
    expect(await told('2026-12-08')).toEqual([`${sees.email} - Egen sista dag för 1.2: 9.12.2026 (1 dag kvar), 1 fråga är obesvarad`]);
  });
});

describe('where a correction stands open in a closed round', async () => {
  const there = await scene({ at: '2026-11-23T08:00:00+02:00' });
  const state = await anOrganisation(there, { kind: 'country' });
  const organiser = await anOrganisation(there, { code: '17', name: 'Österbotten' });
  const printed = await aPublishedVersion(there, aProgramme([{ code: '1.1.1-1a', years: [2025, 2026] }]));
  const closed = await aRound(there, { versionId: printed.id, year: 2025, lastDay: '2026-12-16' });
  const corrects = await anAccount(there, [['coordinator', organiser]]);
  const formId = await formOf(there, organiser);
  await answer(there, corrects, formId, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(there, as('signatory', organiser), formId);
  await reopenStatement(there, { formId, statement: '1.1.1-1a', by: corrects, approver: as('signatory', organiser) });
  await closeAs(there, as('owner', state), closed);
  await aRound(there, { versionId: printed.id, year: 2026, lastDay: '2027-03-31' });
  await aPost(there);

  test('it is on the first page, and nobody is reminded of it, is told that a reminder comes, or has it in the calendar', async () => {
    await there.call(chooseDigest, { digest: 'near' }, corrects);
    expect((await there.call(listOwed, {}, corrects)).owed.map(({ isClosed, duties }) => [isClosed, duties.map(({ is }) => is)])).toEqual([[false, ['answer']], [true, ['closed-corrections']]]);
    const told = async (day: string): Promise<readonly string[]> => {
      there.clock.set(`${day}T08:00:00+02:00`);
      await emptyOutbox(there);
      for (let looked = await remindPeople(there, ADDRESS); looked > 0;) looked = await remindPeople(there, ADDRESS);
      return (await outbox(there)).flatMap(({ text }) => text.match(/Självutvärdering \d+/g) ?? []);
    };
    expect((await there.call(showCalendar, { language: 'sv' }, corrects)).events.map(({ day }) => day)).toEqual(['2027-03-31']);
    const next = await there.call(showNext, { accountId: corrects.accountId }, corrects);
    expect(next.text?.match(/Självutvärdering \d+/g)).toEqual(['Självutvärdering 2026']);
    for (const day of ['2026-12-02', '2026-12-09', '2026-12-15']) expect(await told(day)).toEqual([]);
    expect(await told('2027-03-17')).toEqual(['Självutvärdering 2026']);
  });
});
