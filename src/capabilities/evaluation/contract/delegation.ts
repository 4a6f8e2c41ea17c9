import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { DayField, FormId, storableText, Tally } from './base.ts';
import { Round } from './round.ts';

// Who answers for what in an organisation, and by which day of its own.

/** The code of a goal, a measure or a task. */
export const PartCode = z.string().trim().min(1).max(60);
/** What an organisation's form is, where it is told of. */
export const FormName = z.object({ id: FormId, organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(), round: Round }).readonly();
export type FormName = z.output<typeof FormName>;

/** Who answers: a person, a title, or both. `key` finds all that is theirs; not here: the person has no role there any more, and so nobody answers. */
export const Responsible = z.object({ key: z.string(), name: z.string(), title: z.string(), isHere: z.boolean() }).readonly();
export type Responsible = z.output<typeof Responsible>;

export const PART_LEVELS = ['goal', 'measure', 'task'] as const;
/** How a task reads compared with what it was when it was given to somebody. */
export const TASK_LIKENESSES = ['same', 'reworded', 'changed'] as const;

export const ResponsibleLine = z.object({
  of: z.enum(PART_LEVELS), code: z.string(), text: Names,
  /** Said of it itself, or of what it stands in. */
  who: Responsible.nullable(), whoFrom: z.string().nullable(),
  likeness: z.enum(TASK_LIKENESSES).nullable(),
  day: DayField.nullable(), dayFrom: z.string().nullable(),
  tally: Tally,
}).readonly();
export type ResponsibleLine = z.output<typeof ResponsibleLine>;

/** Whose lines: everybody's, one's own, those of nobody who is there, or those of one person or title by its key. */
export const AskResponsible = z.object({ formId: FormId, who: z.string().max(300).default('all'), goal: z.string().max(60).optional(), change: z.unknown().optional() });

/**
 * To whom something is given. `who`: a person's account, 'nobody', or '' (a title alone; without one it stays whose it is). `day`: a day, '-' for none, '' as it was.
 * Either what is given is named (`of`), or all that is somebody's (`from`).
 */
export const ResponsibleChange = z.object({
  of: z.array(PartCode).max(1_500).default([]), from: z.string().max(300).default(''), who: z.string().max(40).default(''), title: storableText(200).default(''), day: z.string().trim().max(20).default(''),
});
export type ResponsibleChange = z.output<typeof ResponsibleChange>;
/** Why a change cannot be made. */
export const RESPONSIBLE_REFUSALS = ['chooseTasks', 'sayWho', 'badTitle', 'badDay', 'dayOutside', 'notHere', 'standsAbove'] as const;
/** `covers`: what the look before had shown. What has changed since is not changed unseen. */
export const NameResponsible = z.object({ formId: FormId, covers: z.string().length(64), change: ResponsibleChange });

export const ResponsiblePage = z.object({
  form: FormName,
  lines: z.array(ResponsibleLine).readonly(),
  goals: z.array(z.object({ code: z.string(), title: Names }).readonly()).readonly(),
  show: z.object({ who: z.string(), goal: z.string().nullable() }).readonly(),
  /** How many tasks there are, how many of them nobody answers for, and who answers for how many. */
  counts: z.object({ tasks: z.int(), nobody: z.int(), mine: z.int() }).readonly(),
  named: z.array(Responsible.unwrap().extend({ tasks: z.int() }).readonly()).readonly(),
  people: z.array(z.object({ id: z.uuid(), name: z.string() }).readonly()).readonly(),
  may: z.object({ name: z.boolean() }).readonly(),
  refused: z.enum(RESPONSIBLE_REFUSALS).nullable(),
  /** What the change would do. */
  preview: z.object({
    change: z.object({ of: z.array(z.string()).readonly(), from: z.string(), who: z.string(), title: z.string(), day: z.string() }).readonly(),
    covers: z.string(), who: z.string().nullable(), tasks: z.int(), codes: z.array(z.string()).readonly(),
    from: z.array(z.object({ name: z.string(), n: z.int() }).readonly()).readonly(),
  }).readonly().nullable(),
}).readonly();
export type ResponsiblePage = z.output<typeof ResponsiblePage>;
