import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { divisionTexts as texts } from '../texts/division-texts.ts';
import { RoundId, StatementCode, Status, storableText } from './base.ts';

// A division of work: what one organiser, or a collaboration area, has handed to another to answer.

export const DivisionId = z.uuid().toLowerCase().brand<'DivisionId'>();
export type DivisionId = z.output<typeof DivisionId>;

export const DIVISION_STATES = ['proposed', 'agreed', 'declined', 'ended'] as const;
export type DivisionState = (typeof DIVISION_STATES)[number];
/** What the caller is to a division. */
export const SIDES = ['giver', 'taker', 'other'] as const;
/** On whose side somebody decides about it or ends it. */
export const DOERS = ['giver', 'taker', 'owner'] as const;
export type Doer = (typeof DOERS)[number];

/** To whom an area hands over if each of its counties is to answer: no organisation's code. */
export const EACH_COUNTY = '*';

const Party = z.object({ code: OrganisationCode, names: Names }).readonly();
const Done = z.object({ by: z.string(), at: z.date() }).readonly();

/** `to`: null where each county of the area takes; those are `counties`. The code is meant, and `title` reads, as in the version over which it was proposed. */
export const Division = z.object({
  id: DivisionId, from: Party, to: Party.nullable(), counties: z.array(Party).readonly(), programme: z.object({ code: z.string(), title: Names, version: z.string() }).readonly(), code: z.string(), title: Names, basis: z.string(),
  state: z.enum(DIVISION_STATES),
  /** Put forward or agreed to by the programme's owner, and not agreed to by who takes: only the owner ends it. */
  isRecorded: z.boolean(),
  side: z.enum(SIDES), waitsForYou: z.boolean(),
  proposed: Done, decided: Done.nullable(), ended: Done.nullable(),
}).readonly();
export type Division = z.output<typeof Division>;

/** `propose`: among whom one may choose; null for whoever may not propose at all. `each`: whether each county of an area may be chosen, and by which names where only one area can be meant. */
export const DivisionsPage = z.object({
  divisions: z.array(Division).readonly(),
  propose: z.object({ from: z.array(Party).readonly(), to: z.array(Party).readonly(), each: z.array(Party).readonly().nullable(), programmes: z.array(z.object({ code: z.string(), title: Names }).readonly()).readonly() }).readonly().nullable(),
}).readonly();
export type DivisionsPage = z.output<typeof DivisionsPage>;

/** What waits for the caller to agree to or decline. */
export const WaitingDivisions = z.object({ waiting: z.array(z.object({ id: DivisionId, code: z.string(), from: Party, to: Party.nullable(), counties: z.array(Party).readonly() }).readonly()).readonly() }).readonly();
export type WaitingDivisions = z.output<typeof WaitingDivisions>;

/** What somebody is told of a division that concerns his own: that it waits for the answer, until there is one; and for some days what another did about it. */
export const TELLINGS = ['waiting', 'agreed', 'declined', 'taken-back', 'ended'] as const;
export const ToldDivision = z.object({
  id: DivisionId, is: z.enum(TELLINGS), code: z.string(), from: Party, to: Party.nullable(), counties: z.array(Party).readonly(), isOwners: z.boolean(),
  at: z.date(),
  /** So many days ago. */
  days: z.int(),
  /** Whether the reader acts for one of the two; others only read of it. */
  mayAct: z.boolean(),
}).readonly();
export type ToldDivision = z.output<typeof ToldDivision>;
export const ToldDivisions = z.object({ divisions: z.array(ToldDivision).readonly() }).readonly();
export type ToldDivisions = z.output<typeof ToldDivisions>;

const chosen = (said: 'sayFrom' | 'sayTo') => z.string().trim().refine((code) => code !== '', { params: { said: message(texts, said) }, abort: true });
/** A goal's, measure's, task's or statement's. */
const Code = z.string().trim().max(30).refine((code) => /^\d+(\.\d+)*(-\d+[a-z]*)?$/.test(code), { params: { said: message(texts, 'sayCode') } });

export const ProposeDivision = z.object({
  from: chosen('sayFrom').pipe(OrganisationCode), code: Code, programme: z.string().trim().max(100), to: chosen('sayTo').pipe(z.union([z.literal(EACH_COUNTY), OrganisationCode])),
  basis: storableText(1_000).trim().refine((basis) => [...basis].length >= 3, { params: { said: message(texts, 'sayBasis') } }),
});

export const AskDivision = z.object({ divisionId: DivisionId });
/** `state`: as it was shown to whoever ends it. Where it is another by now, it is not ended; left out, it is ended whichever of the two it is. */
export const EndDivision = AskDivision.extend({ state: z.enum(['proposed', 'agreed']).optional() });
export const DivisionDone = z.object({ divisionId: DivisionId, from: OrganisationCode, to: OrganisationCode.nullable() }).readonly();

/** What a division means for a round that is open: how many statements are due for who gives, how many of them have an answer there, and who has signed, so that nothing changes. */
export const DivisionFollows = z.object({
  round: z.object({ id: RoundId, names: Names }).readonly(), statements: z.int(), answered: z.int(), signed: z.array(Names).readonly(),
  /** Statements of it of which nothing says what they are in the round's version, or that are another question there: they are not handed over. */
  lost: z.array(StatementCode).readonly(),
  /** What the round leaves to other divisions, which mean the same there: because one of them has ended but somebody has signed, or because it is meant by the round's version or is older. */
  notFollowed: z.array(z.object({ from: Names, to: z.array(Names).readonly(), hasEnded: z.boolean(), statements: z.array(StatementCode).readonly() }).readonly()).readonly(),
  /** Whether the round goes by it by now. */
  isGoneBy: z.boolean(),
}).readonly();
export type DivisionFollows = z.output<typeof DivisionFollows>;

export const LACKS = ['county', 'taker', 'giver'] as const;
export type Lack = (typeof LACKS)[number];

export const DivisionPage = z.object({
  division: Division,
  /** What it is about in its own version, in any year. */
  statements: z.array(z.object({ code: StatementCode, text: Names, years: z.array(z.int()).readonly() }).readonly()).readonly(),
  /** Why no round can go by it: what is an area's has been handed to one that is no county of it any more, or the area has none; or one of the two has closed. */
  lacks: z.enum(LACKS).nullable(),
  /** The rounds that are open; of what has ended only those that still go by it. */
  follows: z.array(DivisionFollows).readonly(),
  /** How it is answered, round by round: for those whom it concerns. */
  rounds: z.array(z.object({
    round: z.object({ id: RoundId, names: Names }).readonly(),
    /** Where several take, how far each of them has come of those whom the caller may see. */
    takers: z.array(Party.unwrap().extend({ answered: z.int(), asked: z.int(), isSigned: z.boolean() }).readonly()).readonly(),
    answers: z.array(z.object({ statement: StatementCode, text: Names, to: Names, status: Status.nullable(), isSigned: z.boolean() }).readonly()).readonly(),
  }).readonly()).readonly(),
  may: z.object({ decide: z.boolean(), end: z.boolean() }).readonly(),
}).readonly();
export type DivisionPage = z.output<typeof DivisionPage>;
