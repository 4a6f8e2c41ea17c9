export { showOrganisersBehind, showUnitsBehind } from './behind.ts';
export { chooseRecipients, dropMessage, listOwnMessages, putMessageAway, sendMessage, showMessage, showWriting, takeMessageBack, writeMessage } from './messages.ts';
export { chooseDigest, findCalendarReader, makeCalendar, showCalendar, showOwnReminders, showUnsubscribe, unsubscribe, withdrawCalendar } from './own.ts';
export { changeRule, listReminded, showNext, tryAddressAgain, tryPost } from './people.ts';
