import { api, feed, form, formByKey, formThatTells, page, type Next } from '#platform/http/index.ts';
import { chooseDigest, findCalendarReader, makeCalendar, showCalendar, showOwnReminders, showUnsubscribe, unsubscribe, withdrawCalendar } from '../actions/index.ts';
import { calendarFile } from '../rules/calendar.ts';
import { MadeCalendarPage, OwnRemindersPage, UnsubscribePage } from '../ui/own-pages.tsx';

const own = page('/account/reminders', showOwnReminders, OwnRemindersPage);
const stop = page('/unsubscribe/:key', showUnsubscribe, UnsubscribePage, ({ params }) => params);
const toOwn = { on: own, next: (): Next => ({ to: '/account/reminders?done=yes' }) };

/** What somebody chooses for oneself, and what a key in an address opens. */
export const ownRoutes = [
  own,
  form('/account/reminders', chooseDigest, toOwn),
  formThatTells('/account/reminders/calendar', makeCalendar, { on: own, shows: MadeCalendarPage }),
  form('/account/reminders/calendar/withdraw', withdrawCalendar, toOwn),
  feed('/calendar/:key/lykta.ics', findCalendarReader, showCalendar, (calendar, language) => ({ name: 'lykta.ics', type: 'text/calendar; charset=utf-8', text: calendarFile(calendar, language) })),
  stop,
  formByKey('/unsubscribe/:key', unsubscribe, { on: stop, shows: UnsubscribePage, input: ({ params }) => params }),

  api('GET', '/account/reminders', showOwnReminders),
  api('POST', '/account/reminders', chooseDigest),
];
