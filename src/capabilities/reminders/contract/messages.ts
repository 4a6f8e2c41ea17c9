import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { messageTexts as texts } from '../texts/message-texts.ts';
import { Organisation } from './people.ts';

export const MessageId = z.uuid().toLowerCase().brand<'MessageId'>();
export type MessageId = z.output<typeof MessageId>;

/** Who is written to: those who have not begun, who have begun and are not done, who are late, or exactly those that are named. */
export const WHO = ['not-begun', 'not-signed', 'late', 'chosen'] as const;
export type Who = (typeof WHO)[number];

const says = (said: ReturnType<typeof message>) => ({ params: { said } });
const isClean = (text: string): boolean => !hasPersonalCode(text);
export const MOST_SUBJECT = 150;
export const MOST_TEXT = 5_000;
const Subject = z.string().trim().max(MOST_SUBJECT).refine((text) => !/\p{Cc}/u.test(text), says(message(texts, 'oneLine'))).refine(isClean, says(message(texts, 'personalCode')));
const Text = z.string().trim().max(MOST_TEXT).transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), says(message(texts, 'oddSigns'))).refine(isClean, says(message(texts, 'personalCode')));

/** What is said, in each language that it was written in. */
export const Said = z.partialRecord(z.enum(LANGUAGES), z.object({ subject: z.string(), text: z.string() }).readonly());
export type Said = z.output<typeof Said>;

const given = z.record(z.enum(LANGUAGES), z.object({ subject: Subject, text: Text })).superRefine((texts_, issues) => {
  for (const language of LANGUAGES) {
    const { subject, text } = texts_[language];
    if (subject !== '' && text === '') issues.addIssue({ code: 'custom', path: [language, 'text'], ...says(message(texts, 'textMissing')) });
    if (subject === '' && text !== '') issues.addIssue({ code: 'custom', path: [language, 'subject'], ...says(message(texts, 'subjectMissing')) });
  }
  if (LANGUAGES.every((language) => texts_[language].text === '' && texts_[language].subject === '')) issues.addIssue({ code: 'custom', path: ['sv', 'subject'], ...says(message(texts, 'nothingWritten')) });
});

export const MOST_CHOSEN = 3_000;
export const AskWriting = z.object({ roundId: RoundId, who: z.enum(WHO).default('not-begun'), organisations: z.array(OrganisationCode).max(MOST_CHOSEN).default([]) });

/** Organisations that were chosen elsewhere, to be written to. */
export const ChooseRecipients = z.object({ roundId: RoundId, organisations: z.array(OrganisationCode).max(MOST_CHOSEN).refine((codes) => codes.length > 0, says(message(texts, 'noneChosen'))).readonly() });

/** A message as its writer sends it in; it goes nowhere before its writer has looked at it. */
export const WriteMessage = AskWriting.extend({ who: z.enum(WHO), texts: given }).superRefine(({ who, organisations }, issues) => {
  if (who === 'chosen' && organisations.length === 0) issues.addIssue({ code: 'custom', path: ['organisations'], ...says(message(texts, 'noneChosen')) });
});
export type WriteMessage = z.output<typeof WriteMessage>;

export const MESSAGE_STATES = ['written', 'waiting', 'sent', 'withdrawn'] as const;
/** A message as its writers see it. Before it is sent the counts are those of now. */
export const Message = z.object({
  id: MessageId, round: Round, who: z.enum(WHO), organisations: z.array(OrganisationCode).readonly(), texts: Said, by: z.string(), madeAt: z.date(), sendAt: z.date().nullable(),
  state: z.enum(MESSAGE_STATES), people: z.int(), places: z.int(),
}).readonly();
export type Message = z.output<typeof Message>;

/** A page to write a message on: whom it would reach now, the organisations that were chosen by their names, and what was written before. */
export const WritingPage = z.object({
  round: Round, who: z.enum(WHO), organisations: z.array(OrganisationCode).readonly(), chosen: z.array(Organisation).readonly(), isCountry: z.boolean(), isMailOn: z.boolean(),
  counts: z.partialRecord(z.enum(WHO), z.int()), earlier: z.array(Message).readonly(),
}).readonly();
export type WritingPage = z.output<typeof WritingPage>;

/** `chosen`: those that were chosen, by their names, whatever has become of the message. The look before it is sent: how many people at how many organisations, in which language each reads it, who takes no mail, and at which organisations nobody is there to read it. */
export const MessagePage = z.object({
  message: Message, chosen: z.array(Organisation).readonly(), isCountry: z.boolean(), isMailOn: z.boolean(), minutes: z.int(),
  reach: z.object({
    languages: z.array(z.object({ reads: z.enum(LANGUAGES), in: z.enum(LANGUAGES), people: z.int() }).readonly()).readonly(),
    withoutMail: z.int(), nobodyAt: z.array(Organisation).readonly(), places: z.array(Organisation).readonly(),
  }).readonly().nullable(),
  covers: z.string(),
}).readonly();
export type MessagePage = z.output<typeof MessagePage>;

export const OfMessage = z.object({ messageId: MessageId });
/** What was looked at: another number of people since then is looked at again. */
export const SendMessage = OfMessage.extend({ covers: z.string() });

/** A message as whoever it is for reads it on the first page. */
export const OwnMessage = z.object({ id: MessageId, texts: Said, by: z.string(), at: z.date(), roundId: RoundId }).readonly();
export type OwnMessage = z.output<typeof OwnMessage>;
export const OwnMessages = z.object({ messages: z.array(OwnMessage).readonly() }).readonly();
export type OwnMessages = z.output<typeof OwnMessages>;
