import type { OwedPlace } from '#capabilities/evaluation/index.ts';
import { translator, type Language } from '#platform/i18n/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { CalendarEvent } from '../contract.ts';
import { digestTexts as texts } from '../texts/digest-texts.ts';
import { dayAfter } from './reminding.ts';
import { dutyText, nameIn } from './wording.ts';

// A calendar as a file (RFC 5545): a whole day for each last day. A day has no zone: it is the same day wherever the calendar is looked at.

export type Entry = Omit<CalendarEvent, 'sequence' | 'changedAt'>;

/**
 * What stands in somebody's calendar: the last day of each form that still owes something, of each part that was handed over, and those that an organisation has set
 * itself. The uid is the same as long as the form and the round, or the part, are.
 */
export const entriesOf = (owed: readonly OwedPlace[], language: Language): readonly Entry[] => owed.flatMap((place) => {
  const duties = place.duties.filter(({ is }) => is !== 'own-day');
  return [...(duties.length > 0 ? [entryOf({ ...place, duties }, language)] : []), ...ownEntriesOf(place, language)];
});

const placeText = ({ organisation, round }: OwedPlace, language: Language): string => translator(language)(texts, 'place', { organisation: nameIn(organisation.names, language), round: nameIn(round.names, language) });
const lineOf = (duty: OwedPlace['duties'][number], language: Language): string => dutyText(duty, language).replace(/^- /, '');

function entryOf(place: OwedPlace, language: Language): Entry {
  const { form, organisation, round, lastDay, duties } = place;
  return {
    uid: `${partOf(duties)?.part ?? `${round.id}.${organisation.code}`}@lykta`,
    day: lastDay,
    summary: translator(language)(texts, 'lastDay', { place: placeText(place, language) }),
    description: duties.map((duty) => lineOf(duty, language)).join('\n'),
    path: form ? `/forms/${form.id}` : pathOf(partOf(duties)),
  };
}

const ownEntriesOf = (place: OwedPlace, language: Language): readonly Entry[] => place.duties.flatMap((duty) => (duty.is !== 'own-day' ? [] : [{
  uid: `${place.round.id}.${place.organisation.code}.${duty.code}@lykta`,
  day: duty.lastDay,
  summary: translator(language)(texts, 'ownLastDay', { code: duty.code, place: placeText(place, language) }),
  description: lineOf(duty, language),
  path: place.form ? `/forms/${place.form.id}/${duty.goal}` : '/',
}]));

/** A part stands by itself, with a day of its own. */
const partOf = (duties: OwedPlace['duties']) => duties.find((duty) => 'part' in duty);
function pathOf(duty: ReturnType<typeof partOf>): string {
  if (!duty) return '/';
  return duty.is === 'accept-part' ? `/forms/${duty.form}/parts` : `/parts/${duty.part}`;
}

type Given = { readonly events: readonly CalendarEvent[]; readonly address: string | null };

export function calendarFile({ events, address }: Given, language: Language): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lykta//Lykta//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(translator(language)(texts, 'calendarName'))}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${escaped(event.uid)}`, `DTSTAMP:${instant(event.changedAt)}`, `LAST-MODIFIED:${instant(event.changedAt)}`, `SEQUENCE:${event.sequence}`,
      `DTSTART;VALUE=DATE:${compact(event.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(event.day as Day, 1))}`, // a day, by the contract
      `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`, `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
      ...(address ? [`URL:${address}/${language}${event.path === '/' ? '' : event.path}`] : []),
      'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');
const instant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n').replaceAll(/\p{Cc}/gu, ' ');

const OCTETS = 75;
/** A line of at most 75 octets; a longer one goes on in the next, which begins with a space. No sign is divided. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const own = Buffer.byteLength(sign);
    if (octets + own > OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += own;
  }
  return out;
}
