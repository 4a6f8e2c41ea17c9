import * as z from 'zod';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { RoundId, StatementCode, Status, storableText } from '../contract.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { Instant, LEFT_ALONE, MOST_UNITS_AT_ONCE, SeenAnswer } from './units.ts';

/** All of them or none; or those that it still can be done with. */
export const HOW = ['all', 'possible'] as const;
const OfUnits = z.object({
  roundId: RoundId, organiser: OrganisationCode.optional(), statement: StatementCode, how: z.enum(HOW).default('all'),
  seen: z.array(SeenAnswer).max(MOST_UNITS_AT_ONCE)
    .refine((seen) => seen.length > 0, { params: { said: message(unitTexts, 'act.nobody') } })
    .refine((seen) => new Set(seen.map(({ unit }) => unit)).size === seen.length, { params: { said: message(unitTexts, 'act.twice') } }),
});

/** Sent back: the note says what is asked for. Accepted: it may say something. */
export const ReviewUnits = OfUnits.extend({ act: z.enum(['return', 'accept']), note: storableText(2_000).default('') })
  .refine(({ act, note }) => act === 'accept' || note.trim() !== '', { path: ['note'], params: { said: message(unitTexts, 'act.noteMissing') } });
/** Without a comment each keeps its own. */
export const AnswerUnits = OfUnits.extend({ status: Status, comment: storableText(4_000).default('') });

/** `at`: by which the page that follows finds what was done. */
export const ActedOnUnits = z.object({ at: z.int(), done: z.int(), left: z.record(z.enum(LEFT_ALONE), z.int()).readonly() }).readonly();

/** What the caller did at one time to these statements of several units. */
export const TakeBackUnits = z.object({
  roundId: RoundId, organiser: OrganisationCode.optional(), statements: z.array(StatementCode).min(1).max(200), at: Instant,
});
export const TakenBackUnits = z.object({ takenBack: z.int(), changed: z.int() }).readonly();
