import { expect, test } from 'vitest';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { agreeAs, aRound, proposeAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sendWaiting } from '#platform/mail/index.ts';
import { scene } from '#platform/testing/index.ts';
import { chooseDigest, listReminded, showCalendar, showNext } from './actions/index.ts';
import { findGroundless, remindPeople } from './jobs.ts';
import { ADDRESS, aPost, emptyOutbox, outbox } from './testing.ts';

// A Thursday in Helsinki, and no round is open.
const here = await scene({ at: '2026-11-26T10:00:00+02:00' });
const country = await anOrganisation(here, { kind: 'country' });
const [county, hospital, other] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' }), await anOrganisation(here, { code: '02', name: 'Västra' })];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2026] }, { code: '1.2.1-1a', years: [2026] }]));
const owner = await anAccount(here, [['owner', country]]);
const giving = await anAccount(here, [['coordinator', county]]);
const taking = await anAccount(here, [['coordinator', hospital]]);
await anAccount(here, [['coordinator', other]]);
for (const role of ['reader', 'signatory'] as const) await anAccount(here, [[role, county]]);
await aPost(here);
const wish = { from: '01', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtalet HUS/123/2023' };

/** To whom the day's mail goes. */
async function onDay(day: string): Promise<readonly string[]> {
  here.clock.set(`${day}T08:00:00+02:00`);
  await emptyOutbox(here);
  for (let looked = await remindPeople(here, ADDRESS); looked > 0;) looked = await remindPeople(here, ADDRESS);
  return (await outbox(here)).map(({ to }) => to);
}
/** To whom what waits is sent now. */
async function posted(): Promise<readonly string[]> {
  const taken: string[] = [];
  const transport = { send: async ({ to }: { readonly to: { readonly address: string } }) => void taken.push(to.address), close: () => {} };
  while ((await sendWaiting(here, transport, 1_000, findGroundless)) > 0);
  return taken.sort();
}

let id: Awaited<ReturnType<typeof proposeAs>>;

test('who is to answer is told the weekday after it was proposed, though no round is open, and once a week while it waits; nobody else is', async () => {
  id = await proposeAs(here, giving, wish);
  expect(await onDay('2026-11-27')).toEqual([taking.email]);
  const [mail] = await outbox(here);
  expect(mail?.subject).toBe('Lykta: en arbetsfördelning väntar på ditt svar');
  expect(mail?.text).toContain(`Arbetsfördelning\n- Östra vill överlåta 1.1 till Sjukhuset. Föreslaget för 1 dag sedan.\n  ${ADDRESS}/sv/divisions/${id}\n`);
  expect(mail?.text).not.toContain(wish.basis);
  expect((await here.call(listReminded, {}, owner)).people.find((one) => one.id === taking.accountId)?.sent).toMatchObject([{ parts: ['divisions'] }]);
  expect(await onDay('2026-11-30')).toEqual([taking.email]);
  expect(await onDay('2026-12-01')).toEqual([]);
});

test('a coordinator sees what the own people would be told, and it is in nobody’s calendar', async () => {
  expect((await here.call(showNext, { accountId: taking.accountId }, taking)).text).toContain('Östra vill överlåta 1.1');
  expect((await here.call(showNext, { accountId: giving.accountId }, giving)).text).toBeNull();
  expect((await here.call(showCalendar, { language: 'sv' }, taking)).events).toEqual([]);
});

test('a mail that waits is not sent once it has been decided; the other side is told of that once, also after a weekend', async () => {
  expect(await onDay('2026-12-07')).toEqual([taking.email]);
  here.clock.set('2026-12-12T12:00:00+02:00');
  await agreeAs(here, taking, id);
  expect(await posted()).toEqual([]);
  expect(await outbox(here)).toEqual([]);
  expect((await here.call(listReminded, {}, owner)).people.find((one) => one.id === taking.accountId)?.sent[0]).toMatchObject({ day: '2026-12-07', state: 'dropped' });
  expect(await onDay('2026-12-14')).toEqual([giving.email]);
  expect(await outbox(here)).toMatchObject([{ subject: 'Lykta: nytt om arbetsfördelning', text: expect.stringContaining('- Godkänt för 2 dagar sedan: Östra överlåter 1.1 till Sjukhuset.') }]);
  expect(await posted()).toEqual([giving.email]);
  expect(await onDay('2026-12-15')).toEqual([]);
});

test('what is the owner’s to decide is told to the owner; each reads it in the own language', async () => {
  const finnish = await anAccount(here, [['coordinator', hospital]], { language: 'fi' });
  await proposeAs(here, owner, { ...wish, code: '1.2' });
  expect(await onDay('2026-12-16')).toEqual([owner.email, taking.email, finnish.email].sort());
  expect((await outbox(here, finnish.accountId))[0]).toMatchObject({ subject: 'Lykta: työnjako odottaa vastaustasi', text: expect.stringContaining('- Östra haluaa siirtää kohdan 1.2. Vastaaja: Sjukhuset. Ehdotettu 1 päivä sitten.') });
});

test('who wants no reminders gets none of it; who wants them near the last day reads it in those', async () => {
  await here.call(chooseDigest, { digest: 'off' }, owner);
  await here.call(chooseDigest, { digest: 'near' }, taking);
  expect(await onDay('2026-12-21')).not.toContain(owner.email);
  expect(await outbox(here, taking.accountId)).toEqual([]);
  await aRound(here, { versionId: version.id, year: 2026, lastDay: '2027-01-08' });
  await onDay('2027-01-07');
  expect((await outbox(here, taking.accountId))[0]).toMatchObject({ subject: expect.stringContaining('1 dag kvar'), text: expect.stringContaining('- Östra vill överlåta 1.2 till Sjukhuset.') });
});
