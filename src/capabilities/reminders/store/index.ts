export { knownOf, noteWalk, remind, ruleOf, sentTo, setRule, walkOf, type Escalated, type Known, type NewDigest } from './digests.ts';
export { addMessage, dropMessage, dueMessage, finishMessage, markMailed, messageById, messagesOf, ownMessages, putAway, sentSince, setRecipients, takeBack, toBeMailed, type KeptMessage } from './messages.ts';
export { calendarReader, keyOpens, ownSettings, setCalendar, setDigest, tellEvents, unsubscribe } from './own.ts';
export { lastDaysAt, namedByCode, openRounds, organisersBehind, tenantsStanding, unitsBehind, unitsStanding, type OpenRound, type Standing } from './rounds.ts';
