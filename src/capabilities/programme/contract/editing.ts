import * as z from 'zod';
import { OrganisationKind } from '#capabilities/organisations/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { Measure, Note, Party, Programme, Section, Statement, Target, Task, ToolLink, Value, VersionId, VersionSummary, Year } from '../contract.ts';
import { programmeTexts } from '../texts.ts';

// What a draft's owner corrects. Every change says which revision of the draft it was made on.

const onDraft = { versionId: VersionId, revision: z.int() };
const programme = Programme.unwrap().shape;
const section = Section.unwrap().shape;
const measure = Measure.unwrap().shape;
const task = Task.unwrap().shape;
const statement = Statement.unwrap().shape;
/** In one language at least. */
const { text } = statement;

// What a field may hold is the format's affair; here it says in its own words what is wrong with what was written.
const says = (said: Message) => ({ params: { said } });
const percent = z.int().refine((value) => value >= 1 && value <= 100, says(message(programmeTexts, 'edit.percent'))).meta({ minimum: 1, maximum: 100 });
const year = z.int().refine((value) => Year.safeParse(value).success, says(message(programmeTexts, 'edit.year'))).meta({ minimum: 1990, maximum: 2100 });
const years = z.array(z.int()).refine((all) => all.every((value) => Year.safeParse(value).success), says(message(programmeTexts, 'edit.year'))).readonly();
const link = z.string().max(1_000).refine((value) => ToolLink.safeParse(value).success, says(message(programmeTexts, 'edit.link')));
export const GivenLabel = z.string().refine((value) => programme.version.safeParse(value).success, says(message(programmeTexts, 'edit.label')));
const target = Target.unwrap().extend({ percent: percent.optional(), year: year.optional(), years: years.optional() }).readonly();

export const StatementContent = Statement.unwrap().omit({ code: true }).extend({
  text,
  years: years.refine((all) => all.length > 0, says(message(programmeTexts, 'edit.yearsMissing'))),
  value: Value.unwrap().extend({ fullyFrom: percent.optional() }).readonly().optional(),
  tool: z.strictObject({ title: text, url: link }).readonly().optional(),
});
export type StatementContent = z.output<typeof StatementContent>;

export const ChangedVersion = z.object({ ...onDraft, title: text, version: GivenLabel, period: z.object({ from: year, to: year }).readonly(), publisher: programme.publisher, about: programme.about, ownWords: programme.ownWords });
export const ChangedSection = z.object({ ...onDraft, code: section.code, title: text, introduction: section.introduction });
/** Without a parent it is a spearhead. */
export const AddedSection = z.object({ ...onDraft, parent: section.code.optional(), title: text });
export const AddedMeasure = z.object({ ...onDraft, section: section.code, title: text, level: measure.level });
/** The version, and the code that what was added to it got. */
export const Added = VersionSummary.unwrap().extend({ added: z.string() }).readonly();
export const ChangedMeasure = z.object({ ...onDraft, code: measure.code, title: text, level: measure.level, coreIndicator: measure.coreIndicator, targets: z.array(target).readonly(), legal: measure.legal, short: measure.short, question: measure.question, guidance: measure.guidance });
export const ChangedTask = z.object({ ...onDraft, code: task.code, text, short: task.short, parties: z.array(Party).max(40).readonly() });
export const AddedTask = z.object({ ...onDraft, measure: measure.code, text, short: task.short, parties: z.array(Party).max(40).readonly() });
export const ChangedStatement = z.object({ ...onDraft, code: statement.code, content: StatementContent });
export const AddedStatement = z.object({ ...onDraft, task: task.code, content: StatementContent });
export const Removed = z.object({ ...onDraft, code: z.union([task.code, statement.code]) });
export const RemovedHeading = z.object({ ...onDraft, code: measure.code });

/** There is no way back, so a form sends `confirm` only where its box is ticked; without the field the call itself is the confirmation. */
export const Publishing = z.object({ ...onDraft, confirm: z.string().default('yes').refine((said) => said === 'yes', { params: { said: message(programmeTexts, 'publish.confirmFirst') } }) });

/** What a page of correcting is about. */
export const PART_KINDS = ['section', 'measure', 'task', 'statement'] as const;
export const PartAsked = z.object({ versionId: VersionId, kind: z.enum(PART_KINDS), code: z.string().max(30) });

/** A part of a draft with what it stands in, each as the document has it. */
export const PartPage = z.object({
  summary: VersionSummary,
  goal: z.string().nullable(),
  section: Section.nullable(),
  measure: Measure.nullable(),
  task: Task.nullable(),
  statement: Statement.nullable(),
  /** Its answerers were corrected one by one, and no longer follow the table. */
  isCorrected: z.boolean(),
  notes: z.array(Note.unwrap().extend({ no: z.int() }).readonly()).readonly(),
}).readonly();
export type PartPage = z.output<typeof PartPage>;

/** A doubt of the reader with the lines of the source around its place, and what became of it. */
export const NoteShown = Note.unwrap().extend({
  no: z.int(),
  around: z.array(z.object({ line: z.int(), text: z.string() }).readonly()).readonly(),
  part: z.object({ kind: z.enum(PART_KINDS), code: z.string() }).readonly().nullable(),
  settled: z.object({ at: z.date(), by: z.string() }).readonly().nullable(),
}).readonly();
export type NoteShown = z.output<typeof NoteShown>;

export const NoteFilter = z.enum(['open', 'settled', 'all']);
export const NotesPage = z.object({
  summary: VersionSummary,
  source: z.object({ fileName: z.string(), mediaType: z.string(), hash: z.string(), lines: z.int() }).readonly().nullable(),
  show: NoteFilter,
  open: z.int(),
  settled: z.int(),
  notes: z.array(NoteShown).readonly(),
  may: z.object({ edit: z.boolean(), settle: z.boolean() }).readonly(),
}).readonly();
export type NotesPage = z.output<typeof NotesPage>;

/** Who answers for each party: by the party's code, the kinds of organisation. */
export const Answering = z.record(z.string().max(60).regex(/^[a-z]+(-[a-z]+)*$/), z.array(OrganisationKind).max(8).readonly()).readonly();
export type Answering = z.output<typeof Answering>;

const Changes = z.array(z.object({ code: z.string(), from: z.array(OrganisationKind).readonly(), to: z.array(OrganisationKind).readonly() }).readonly()).readonly();
export const AnsweringPage = z.object({
  summary: VersionSummary,
  rows: z.array(z.object({ party: z.string(), names: z.array(z.string()).readonly(), statements: z.int(), kinds: z.array(OrganisationKind).readonly(), isOwnChoice: z.boolean() }).readonly()).readonly(),
  /** What the chosen table would change; null where none has been chosen. */
  preview: z.object({ chosen: Answering, changes: Changes, dueToNobody: z.array(z.string()).readonly() }).readonly().nullable(),
  corrected: z.array(z.string()).readonly(),
  may: z.object({ change: z.boolean() }).readonly(),
}).readonly();
export type AnsweringPage = z.output<typeof AnsweringPage>;
