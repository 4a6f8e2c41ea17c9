import * as z from 'zod';
import { Names } from '#capabilities/organisations/index.ts';
import { FormId, GoalCode, Status, StatementCode } from './base.ts';

/** What a rule may ask for beside an answer. */
export const REQUIRED_FIELDS = ['comment', 'evidence'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];
/** At which statements: all, those of a core indicator's measure, or those of measures of one level. */
export const RULES_OF = ['all', 'core-indicator', 'national', 'organiser', 'unit', 'stakeholder'] as const;

/** An answer with one of these statuses is to have this field. */
export const SendingRule = z.object({ field: z.enum(REQUIRED_FIELDS), when: z.array(Status).min(1).max(4).readonly(), of: z.enum(RULES_OF) }).readonly();
export type SendingRule = z.output<typeof SendingRule>;

/** What a round asks for beside its answers. They never stop a save; `mustBeMet`: what lacks something cannot be signed. */
export const SendingRules = z.object({ rules: z.array(SendingRule).max(20).readonly(), mustBeMet: z.boolean() }).readonly();
export type SendingRules = z.output<typeof SendingRules>;

/** What a round has whose opener says nothing else. */
export const USUAL_RULES: SendingRules = { rules: [{ field: 'comment', when: ['not-applicable'], of: 'all' }], mustBeMet: false };

/** A thing that is left to do before a form can be sent, and where it is done. */
export const Lacking = z.object({ code: StatementCode, goal: GoalCode, part: z.int(), text: Names, asksHowFar: z.boolean(), what: z.enum(REQUIRED_FIELDS) }).readonly();
export type Lacking = z.output<typeof Lacking>;

/** What is left of a whole form: how many statements without an answer, and what its answers lack. */
export const LeftToSend = z.object({ unanswered: z.int(), lacking: z.array(Lacking).readonly(), mustBeMet: z.boolean() }).readonly();
export type LeftToSend = z.output<typeof LeftToSend>;

/** What the units' answers lack, of those that are signed together: how many things in how many forms, and the first of them by name. */
export const UNITS_NAMED = 20;
export const UnitsLacking = z.object({
  things: z.int(), forms: z.int(), first: z.array(z.object({ id: FormId, names: Names, things: z.int() }).readonly()).readonly(),
}).readonly();
export type UnitsLacking = z.output<typeof UnitsLacking>;
