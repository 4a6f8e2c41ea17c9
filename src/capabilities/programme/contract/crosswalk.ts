import * as z from 'zod';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { StatementCode, Value, VersionId, VersionSummary } from '../contract.ts';

// lykta.crosswalk/1: which statement of one published version each statement of another is.

export const CROSSWALK_FORMAT = 'lykta.crosswalk/1';

/**
 * The same question, perhaps by another code; the same in other words; the same code and another question; one that became several; several that became one;
 * one that is asked no more; one that was not asked before.
 */
export const CROSSWALK_CHANGES = ['same', 'wording', 'meaning', 'split', 'merged', 'ended', 'new'] as const;
export const CrosswalkChange = z.enum(CROSSWALK_CHANGES);
export type CrosswalkChange = z.output<typeof CrosswalkChange>;

/** One line of the format. What is split has a row for each that it became, what is merged one for each that it was. */
export const CrosswalkRow = z.strictObject({ from: StatementCode.nullable(), to: StatementCode.nullable(), change: CrosswalkChange }).readonly();
export type CrosswalkRow = z.output<typeof CrosswalkRow>;

const VersionName = z.strictObject({ programme: z.string(), version: z.string() }).readonly();
export type VersionName = z.output<typeof VersionName>;

export const CrosswalkDocument = z.strictObject({ format: z.literal(CROSSWALK_FORMAT), from: VersionName, to: VersionName, rows: z.array(CrosswalkRow).readonly() }).readonly();
export type CrosswalkDocument = z.output<typeof CrosswalkDocument>;

/** Rows that belong together. `isLooked`: somebody has seen it and lets it stand. */
export const CrosswalkEntry = z.object({ from: z.array(StatementCode).readonly(), to: z.array(StatementCode).readonly(), change: CrosswalkChange, isLooked: z.boolean() }).readonly();
export type CrosswalkEntry = z.output<typeof CrosswalkEntry>;

const Text = z.partialRecord(z.enum(LANGUAGES), z.string()).readonly();
const Side = z.array(z.object({ code: StatementCode, text: Text, /** The number that is asked beside the scale. */ value: Value.nullable() }).readonly()).readonly();
/** Whether both sides ask for the same number beside the scale, for one that is measured otherwise, or for another kind of number, which makes it another question. */
export const ENTRY_NUMBERS = ['same', 'other', 'other-kind'] as const;
/** An entry with what both sides ask. `no`: its place, from 0. */
export const EntryShown = z.object({ no: z.int(), from: Side, to: Side, change: CrosswalkChange, number: z.enum(ENTRY_NUMBERS), isLooked: z.boolean(), needsLook: z.boolean() }).readonly();
export type EntryShown = z.output<typeof EntryShown>;

/** What somebody says that an entry is. Codes in text, in whatever order, between spaces or commas. */
const Codes = z.string().max(2_000).default('');
export const CorrectedEntry = z.object({ from: Codes, to: Codes, change: z.string().max(20).default('') });
export type CorrectedEntry = z.output<typeof CorrectedEntry>;

export const CROSSWALK_SHOWN = ['look', 'all'] as const;
export const SIDES = ['from', 'to'] as const;
export const Between = z.object({ versionId: VersionId, fromId: VersionId });
export const AskCrosswalk = Between.extend({ show: z.enum(CROSSWALK_SHOWN).default('look').catch('look') });
export const AskEntry = Between.extend({ code: StatementCode, side: z.enum(SIDES) });
const Worked = Between.extend({ revision: z.int() });
export const CorrectEntry = AskEntry.extend({ revision: z.int(), ...CorrectedEntry.shape });
const Reason = z.string().max(500).trim().default('');
export const ConfirmCrosswalk = Worked.extend({ reason: Reason, confirm: z.string().max(10).default('') });
export const WithdrawCrosswalk = Worked.extend({ reason: Reason });
export const RestartCrosswalk = Worked;
export const BringInCrosswalk = Worked.extend({ file: z.object({ name: z.string().default('–'), bytes: z.instanceof(Uint8Array) }).optional() });

/** What is worked on, and what holds. `revision` 0: nobody has worked on it, and the entries are what the program suggests. */
export const CrosswalkState = z.object({
  revision: z.int(),
  held: z.object({ at: z.date(), by: z.string(), reason: z.string().nullable() }).readonly().nullable(),
  /** Whether what is worked on is another than what holds. */
  isChanged: z.boolean(),
}).readonly();
export type CrosswalkState = z.output<typeof CrosswalkState>;

/** Entries by the goal in which they are asked; what ended by the goal in which it was. */
const EntriesOfGoal = z.object({ side: z.enum(SIDES), code: z.string(), title: Text, entries: z.array(EntryShown).readonly() }).readonly();

/** Over which versions the crosswalks between them are followed, by what they are called, while this one does not hold; none where nothing follows. */
const Via = z.array(z.string()).readonly();

export const CrosswalkPage = z.object({
  to: VersionSummary, from: VersionSummary, via: Via, state: CrosswalkState, show: z.enum(CROSSWALK_SHOWN),
  counts: z.record(CrosswalkChange, z.int()).readonly(), toLook: z.int(), all: z.int(),
  goals: z.array(EntriesOfGoal).readonly(),
  may: z.object({ edit: z.boolean() }).readonly(),
}).readonly();
export type CrosswalkPage = z.output<typeof CrosswalkPage>;

/** `without`: the other questions of its goals that have no counterpart. */
export const EntryPage = z.object({
  to: VersionSummary, from: VersionSummary, revision: z.int(), side: z.enum(SIDES), code: StatementCode, entry: EntryShown,
  without: z.object({ from: Side, to: Side }).readonly(),
}).readonly();
export type EntryPage = z.output<typeof EntryPage>;

/** `begun`: worked on and not confirmed; `held`: it holds. */
export const CROSSWALK_STATES = ['none', 'begun', 'held'] as const;
/** The versions that a version may follow, and how far each crosswalk has come. */
export const CrosswalksPage = z.object({
  to: VersionSummary,
  versions: z.array(z.object({ from: VersionSummary, state: z.enum(CROSSWALK_STATES), via: Via }).readonly()).readonly(),
  may: z.object({ edit: z.boolean() }).readonly(),
}).readonly();
export type CrosswalksPage = z.output<typeof CrosswalksPage>;

export const CrosswalkKept = z.object({ versionId: VersionId, fromId: VersionId, revision: z.int(), entries: z.int() }).readonly();
export type CrosswalkKept = z.output<typeof CrosswalkKept>;

/** An entry by one of its codes, as a list of entries knows it. */
const EntryName = z.object({ side: z.enum(SIDES), code: StatementCode }).readonly();
export type EntryName = z.output<typeof EntryName>;
/** `own`: the entry that was corrected; `next`: the one after it that is still to be looked at, from the beginning again after the last. */
export const CorrectionKept = CrosswalkKept.unwrap().extend({ own: EntryName, next: EntryName.nullable() }).readonly();
export type CorrectionKept = z.output<typeof CorrectionKept>;

/** A crosswalk as a file; with what each side asks, for a table. */
export const CrosswalkTakenOut = z.object({
  document: CrosswalkDocument,
  texts: z.object({ from: z.record(z.string(), Text).readonly(), to: z.record(z.string(), Text).readonly() }).readonly(),
}).readonly();
export type CrosswalkTakenOut = z.output<typeof CrosswalkTakenOut>;
