import { randomUUIDv7 } from 'node:crypto';
import { heldNow, peopleAfter, type Reached } from '#capabilities/accounts/index.ts';
import { areDivisionsToTell, divisionsStanding, listOwed, showDivisionsToRecord, type OwedPlace } from '#capabilities/evaluation/index.ts';
import { holds, oversees } from '#platform/access/index.ts';
import { call, type Surroundings } from '#platform/action/index.ts';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { demonstrationIn, demonstrationOf } from '#platform/demonstration/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { refusedAmong, type FindGroundless, type ToSend } from '#platform/mail/index.ts';
import { can } from './access.ts';
import { showOrganisersBehind, showUnitsBehind } from './actions/index.ts';
import { PARTS, type Rule } from './contract.ts';
import { keyHash, newKey } from './rules/keys.ts';
import { asGrounds, divisionsIn, groundsOfDigest, isGrounded } from './rules/recipients.ts';
import { dayAfter, daysOf, divisionsToTell, isEscalated, isHourToBegin, isQuiet, isReminded } from './rules/reminding.ts';
import { digestOf, messageMail, type ToTell } from './rules/wording.ts';
import * as store from './store/index.ts';

// What goes out by itself, where mail is sent. Each is safe to run in several servers at once, and to be ended anywhere: what was done stands, the rest is done next time.

const AT_ONCE = 20;

/**
 * Goes through the people of the installation once a weekday, and reminds those for whom it is the day, each under the own rights: of what the first page would show.
 * Gives how many people it looked at; 0 when the day is done, or has not begun.
 */
export async function remindPeople(surroundings: Surroundings, address: string): Promise<number> {
  const { database, clock } = surroundings;
  const now = clock.now();
  const today = dayIn(HOME_ZONE, now);
  if (isQuiet(today)) return 0;
  const found = await database.asSystem(async (tx) => {
    const { rule } = await store.ruleOf(tx);
    const { after, isFinished, before } = await store.walkOf(tx, today);
    if (isFinished || !isHourToBegin(hourAt(now), rule)) return undefined;
    const rounds = await store.openRounds(tx);
    const since = before ?? dayAfter(today, -1);
    const isAnythingToTell = rounds.length > 0 || (await areDivisionsToTell(tx, since));
    const people = !isAnythingToTell ? [] : await peopleAfter(tx, after, AT_ONCE);
    const refused = await refusedAmong(tx, people.map(({ email }) => email));
    return { rule, rounds, since, people, refused, known: await store.knownOf(tx, people, today) };
  });
  if (!found) return 0;
  const isMadeUp = found.people.length > 0 && (await demonstrationIn(database)) !== undefined;
  const troubles: unknown[] = [];
  for (const person of found.people) {
    const own = found.known.get(person.actor.accountId);
    if (!own || own.isSent || found.refused.has(person.email)) continue;
    try {
      const told = await toldTo(surroundings, person, { ...found, own, today });
      if (told) await database.asSystem((tx) => store.remind(tx, mailOf(person, told, { today, address, isMadeUp }), now));
    } catch (error) {
      if (error instanceof Problem && error.code === 'unavailable') throw error;
      troubles.push(error); // one person's trouble is no other's
    }
  }
  const last = found.people.at(-1)?.actor.accountId ?? null;
  const isDone = found.people.length < AT_ONCE;
  await database.asSystem((tx) => store.noteWalk(tx, today, { after: last, finishedAt: isDone ? now : null }));
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} people could not be reminded.`);
  return found.people.length;
}

type Told = ToTell & { readonly escalated: readonly store.Escalated[] };
type At = { readonly rule: Rule; readonly rounds: readonly store.OpenRound[]; readonly own: store.Known; readonly since: Day; readonly today: Day };

/** What one person is told today; undefined if nothing. */
async function toldTo(surroundings: Surroundings, { actor }: Reached, { rule, rounds, own, since, today }: At): Promise<Told | undefined> {
  const all = holds(actor, listOwed.may) ? await call(surroundings, listOwed, {}, actor) : { owed: [], divisions: [] };
  const toRecord = holds(actor, showDivisionsToRecord.may) ? (await call(surroundings, showDivisionsToRecord, {}, actor)).divisions : [];
  const waiting = all.owed.filter(({ isClosed, duties }) => duties.length > 0 && !isClosed);
  const owed = isReminded(today, daysOf(waiting), own.preference, rule) ? waiting : [];
  const escalated: store.Escalated[] = [];
  const units: Told['units'][number][] = [];
  const centre: Told['centre'][number][] = [];
  for (const { id: roundId, names: round, lastDays } of rounds) {
    const news = (step: store.Escalated['step'], after: number) => lastDays.filter((lastDay) => isEscalated(lastDay, after, today) && !own.told.has(`${step} ${roundId} ${lastDay}`));
    const ofUnits = holds(actor, can('reminders.units.read')) && isWatching(waiting, roundId) ? news('units', rule.unitsAfter) : [];
    if (ofUnits.length > 0) {
      const behind = await call(surroundings, showUnitsBehind, { roundId, until: dayAfter(today, -rule.unitsAfter) }, actor);
      const lastDay = ofUnits.find((day) => day === behind.lastDay);
      if (lastDay) units.push({ round, behind });
      if (lastDay) escalated.push({ step: 'units', roundId, lastDay });
    }
    const ofCentre = oversees(actor) && holds(actor, can('reminders.country.read')) ? news('centre', rule.centreAfter) : [];
    if (ofCentre.length > 0) {
      const behind = await call(surroundings, showOrganisersBehind, { roundId, until: dayAfter(today, -rule.centreAfter) }, actor);
      const lastDay = ofCentre.find((day) => day === behind.lastDay);
      if (lastDay) centre.push({ round, behind });
      if (lastDay) escalated.push({ step: 'centre', roundId, lastDay });
    }
  }
  const isSentAnyway = owed.length + units.length + centre.length > 0;
  const divisions = divisionsToTell([...all.divisions, ...toRecord], today, { preference: own.preference, rule, since, isSentAnyway });
  return isSentAnyway || divisions.length > 0 ? { owed, divisions, units, centre, escalated } : undefined;
}

/** Whether a coordinator watches forms below in a round. */
const isWatching = (waiting: readonly OwedPlace[], roundId: string): boolean => waiting.some(({ round, duties }) => round.id === roundId && duties.some(({ is }) => is === 'watch'));

type Writing = { readonly today: Day; readonly address: string; readonly isMadeUp: boolean };

function mailOf({ actor, email, language }: Reached, { escalated, ...told }: Told, { today, address, isMadeUp }: Writing): store.NewDigest {
  const key = newKey();
  const unsubscribe = `${address}/${language}/unsubscribe/${key}`;
  const content = { ...digestOf(told, { name: actor.name, language }, { address, unsubscribe, isMadeUp }), unsubscribe };
  const parts = PARTS.filter((part) => told[part].length > 0);
  return {
    accountId: actor.accountId, day: today, parts, keyHash: keyHash(key), escalated,
    mail: { id: randomUUIDv7(), grounds: groundsOfDigest(actor.grants, told.divisions), accountId: actor.accountId, kind: 'digest', to: { name: actor.name, address: email }, language, content },
  };
}

const MAILS_AT_ONCE = 200;

/**
 * Writes the mails of messages whose time has come, some at a time: which people have been handled stands with their mails. Where no mail is sent they are only shown
 * in the program. Gives how many people it handled.
 */
export async function sendMessages({ database, clock }: Surroundings, address: string | undefined): Promise<number> {
  const now = clock.now();
  return database.asSystem(async (tx) => {
    const due = await store.dueMessage(tx, now);
    if (!due) return 0;
    const people = await store.toBeMailed(tx, due, MAILS_AT_ONCE);
    if (people.length === 0) {
      await store.finishMessage(tx, due, now);
      return 1;
    }
    const isMadeUp = (await demonstrationOf(tx)) !== undefined;
    const refused = await refusedAmong(tx, people.flatMap(({ email }) => email ?? []));
    const mails = people.flatMap(({ accountId, name, email, language, grounds }): readonly ToSend[] => (address === undefined || email === null || refused.has(email) ? [] : [{
      accountId, grounds: grounds.length === 0 ? [] : [grounds], kind: 'message', to: { name, address: email }, language, content: messageMail(due.texts, { name, language }, { by: due.by, address, isMadeUp }),
    }]));
    await store.markMailed(tx, due, { people, mails, at: now });
    return people.length;
  });
}

/** Mail whose reader does not hold any more what it was written for, or that tells of a division of work as it does not stand any more: nobody reads of an organisation that has been left, or of what has been decided. */
export const findGroundless: FindGroundless = async (tx, mails) => {
  const asked = mails.filter(({ grounds }) => grounds.length > 0);
  const held = asked.length === 0 ? new Map<string, ReadonlySet<string>>() : await heldNow(tx, asked.flatMap(({ accountId }) => accountId ?? []));
  const divisions = divisionsIn(asked);
  const standing = divisions.length === 0 ? [] : asGrounds(await divisionsStanding(tx, divisions));
  return new Set(asked.filter(({ accountId, grounds }) => !isGrounded(grounds, new Set([...(held.get(accountId ?? '') ?? []), ...standing]))).map(({ id }) => id));
};

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: HOME_ZONE, hour: '2-digit', hourCycle: 'h23' });
const hourAt = (now: Date): number => Number(hours.format(now));
