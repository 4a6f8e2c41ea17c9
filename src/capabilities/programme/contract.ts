import * as z from 'zod';
import { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { programmeTexts } from './texts.ts';

// lykta.programme/1: one programme version as one document. Flat arrays in document order; codes are text. `short` is a title for lists and cards where the title or text itself is long.

/** A text by language; at least one. */
const Text = z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).refine((text) => Object.keys(text).length > 0, { params: { said: message(programmeTexts, 'check.noText') } }).readonly();

// Codes by kind, the same wherever one is given: what a programme can be published with, a form can be asked for with. "1", "1.2" or "1.2.3" is a section (spearhead
// or goal), "1.2.3" a measure of it, "1.2.3-4" a task, "1.2.3-4a" a statement. The document has them as plain text.
const LONGEST_CODE = 30;
const section = z.string().max(20).regex(/^\d+(\.\d+)*$/);
const measure = z.string().max(LONGEST_CODE).regex(/^\d+(\.\d+)*$/);
const task = z.string().max(LONGEST_CODE).regex(/^\d+(\.\d+)*-\d+$/);
const statement = z.string().max(LONGEST_CODE).regex(/^\d+(\.\d+)*-\d+[a-z]*$/);
const anyCode = z.union([measure, statement]);

export const GoalCode = section.brand<'GoalCode'>();
export type GoalCode = z.output<typeof GoalCode>;
export const StatementCode = statement.brand<'StatementCode'>();
export type StatementCode = z.output<typeof StatementCode>;

/** A version's own name: it stands in headings, in file names and in the address of a download. */
const Label = z.string().max(40).regex(/^[\p{L}\p{N}]([\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u);
export const Year = z.int().min(1990).max(2100);

export const Section = z.strictObject({
  code: section,
  kind: z.enum(['spearhead', 'goal']),
  parent: section.optional(),
  title: Text,
  short: Text.optional(),
  introduction: Text.optional(),
}).readonly();
export type Section = z.output<typeof Section>;

export const LEVELS = ['national', 'organiser', 'unit', 'stakeholder'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.output<typeof Level>;

/** A measure's target as printed and, where it could be understood, as data. `percent` counts what `of` names. */
export const TARGET_KINDS = ['share-of-organisers', 'share-of-producers', 'share-of-units', 'share-of-contracts', 'share-of-persons', 'deadline', 'start', 'evaluation', 'yearly', 'count-per-year', 'text'] as const;
export const Target = z.strictObject({
  text: Text,
  kind: z.enum(TARGET_KINDS).optional(),
  percent: z.int().min(1).max(100).optional(),
  year: Year.optional(),
  years: z.array(Year).readonly().optional(),
}).readonly();
export type Target = z.output<typeof Target>;

export const Measure = z.strictObject({
  code: measure,
  section,
  level: Level,
  title: Text,
  short: Text.optional(),
  /** What the Centre is asked, and how it judges, where a national measure is asked about as a whole. */
  question: Text.optional(),
  guidance: Text.optional(),
  coreIndicator: z.boolean(),
  targets: z.array(Target).readonly(),
  legal: z.strictObject({ mark: z.enum(['statutory', 'promotes']), statutes: z.array(z.string().min(1)).readonly() }).readonly().nullable(),
}).readonly();
export type Measure = z.output<typeof Measure>;

export const PARTY_ROLES = ['responsible', 'coordinates'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** `name` is what the document prints, in its base form and mended; `party` is our code for it. */
export const Party = z.strictObject({
  name: z.string().min(1),
  party: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  role: z.enum(PARTY_ROLES),
}).readonly();
export type Party = z.output<typeof Party>;

/** A set of years, not an interval: {2024, 2026} is not due in 2025. */
const Years = z.array(Year).min(1).readonly();

/** A number asked beside the scale: how many, or how many of how many. From a share the answer follows: `fullyFrom` is the percentage from which it is "fully", 100 if it is not said. */
export const VALUE_KINDS = ['count', 'share'] as const;
export const Value = z.strictObject({ kind: z.enum(VALUE_KINDS), of: z.string().min(1).optional(), unit: Text.optional(), fullyFrom: z.int().min(1).max(100).optional() }).readonly();
export type Value = z.output<typeof Value>;

export const ToolLink = z.url({ protocol: /^https?$/ }).max(1_000);

/** Why somebody judged so where the source does not say it itself: each judgement may have its reason. */
const Why = z.strictObject({ answeredBy: Text.optional(), appliesTo: Text.optional(), value: Text.optional() }).refine((why) => Object.keys(why).length > 0, { params: { said: message(programmeTexts, 'check.noText') } }).readonly();
export const JUDGEMENTS = ['answeredBy', 'appliesTo', 'value'] as const;

export const Statement = z.strictObject({
  code: statement,
  text: Text,
  short: Text.optional(),
  years: Years,
  answeredBy: z.array(OrganisationKind).readonly(),
  appliesTo: z.strictObject({ sectors: z.array(Sector).readonly() }).readonly().optional(),
  value: Value.optional(),
  guidance: Text.optional(),
  /** What the Centre offers for the work itself: a form, a model, a calculator. */
  tool: z.strictObject({ title: Text, url: ToolLink }).readonly().optional(),
  why: Why.optional(),
}).readonly();
export type Statement = z.output<typeof Statement>;

export const Task = z.strictObject({
  code: task,
  measure,
  text: Text,
  short: Text.optional(),
  parties: z.array(Party).readonly(),
  statements: z.array(Statement).readonly(),
}).readonly();
export type Task = z.output<typeof Task>;

export const CoreIndicator = z.strictObject({ number: z.int().min(1), text: Text, sections: z.array(section).readonly() }).readonly();
export type CoreIndicator = z.output<typeof CoreIndicator>;

/** In what a document and the catalogue may differ. */
export const CATALOGUE_NOTES = ['catalogue-part', 'catalogue-level', 'catalogue-targets', 'catalogue-parties', 'catalogue-years', 'catalogue-value', 'catalogue-sections', 'catalogue-period'] as const;

/** Why the reader left a note. Each has its sentence in texts.ts under `note.<kind>`. */
export const NOTE_KINDS = [
  'encoding', 'title-guessed', 'period-guessed', 'misprint', 'join-doubtful', 'split-doubtful', 'footnote', 'footnote-mark', 'text-left-out',
  'party-restored', 'party-unknown', 'party-missing', 'party-alternative', 'party-pilot', 'years-doubtful', 'years-missing', 'row-incomplete',
  'statement-repeated', 'measure-missing', 'measure-repeated', 'table-missing', 'table-unexpected', 'section-missing', 'heading-missing', 'heading-unknown',
  'indicator-missing', 'reference-unknown', 'target-share', 'ends-abruptly',
  ...CATALOGUE_NOTES, 'catalogue-unlike',
] as const;
export const NoteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.output<typeof NoteKind>;

/** What the reader repaired or was unsure of: where in the source (lines from 1), what stood there, what it made of it. */
export const Note = z.strictObject({
  kind: NoteKind,
  line: z.int().min(1),
  code: anyCode.optional(),
  read: z.string(),
  made: z.string().optional(),
}).readonly();
export type Note = z.output<typeof Note>;

export const FORMAT = 'lykta.programme/1';

/** Each language once. */
const OwnWords = z.array(z.enum(LANGUAGES)).refine((languages) => new Set(languages).size === languages.length, { params: { said: message(programmeTexts, 'check.languageTwice') } }).readonly();

export const Programme = z.strictObject({
  format: z.literal(FORMAT),
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: Label,
  title: Text,
  publisher: Text.optional(),
  about: Text.optional(),
  /** The languages whose texts are Lykta's own words and not the publisher's. */
  ownWords: OwnWords.optional(),
  period: z.strictObject({ from: Year, to: Year }).readonly(),
  sections: z.array(Section).readonly(),
  measures: z.array(Measure).readonly(),
  tasks: z.array(Task).readonly(),
  coreIndicators: z.array(CoreIndicator).readonly(),
  notes: z.array(Note).readonly(),
}).readonly();
export type Programme = z.output<typeof Programme>;

export const VersionId = z.uuid().toLowerCase().brand<'VersionId'>();
export type VersionId = z.output<typeof VersionId>;

/** What a programme is and how large, without its contents. */
export const ProgrammeSummary = z.object({
  code: z.string(),
  version: z.string(),
  title: Text,
  period: z.object({ from: Year, to: Year }).readonly(),
  /** `wholes`: what is asked besides the statements of tasks, about national measures as a whole. Summaries that were kept before it was counted lack it. */
  size: z.object({ goals: z.int(), measures: z.int(), tasks: z.int(), statements: z.int(), wholes: z.int().default(0), notes: z.int() }).readonly(),
});
export type ProgrammeSummary = z.output<typeof ProgrammeSummary>;

/** A version in a list. */
export const VersionSummary = ProgrammeSummary.extend({
  id: VersionId,
  state: z.enum(['draft', 'published']),
  revision: z.int(),
  sourceName: z.string(),
  importedAt: z.date(),
  publishedAt: z.date().nullable(),
}).readonly();
export type VersionSummary = z.output<typeof VersionSummary>;

/** All of a version, to be read as a whole. */
export const WholeProgramme = z.object({ summary: VersionSummary, programme: Programme }).readonly();
export type WholeProgramme = z.output<typeof WholeProgramme>;

export const GoalSummary = z.object({ code: section, title: Text, measures: z.int(), tasks: z.int(), statements: z.int(), wholes: z.int() }).readonly();

/** A programme that Lykta ships in its own words, for its owner to begin from. One without statements is a frame to be filled. */
export const ShippedSummary = ProgrammeSummary.extend({ about: Text.nullable() }).readonly();
export type ShippedSummary = z.output<typeof ShippedSummary>;

/** A fact in which a document and the catalogue differ. What each says, in the words of the codes; null where it says nothing. */
export const Difference = z.object({ kind: z.enum(CATALOGUE_NOTES), code: z.string(), document: z.string().nullable(), catalogue: z.string().nullable() }).readonly();
export type Difference = z.output<typeof Difference>;

/** The tree of a version down to its goals, with what the reader noted. */
/** A published version before another of the same programme, by its id and its label. */
export const EarlierVersion = z.object({ id: VersionId, version: z.string() }).readonly();
export type EarlierVersion = z.output<typeof EarlierVersion>;

export const VersionOutline = z.object({
  summary: VersionSummary,
  about: Text.nullable(),
  publisher: Text.nullable(),
  /** The languages whose texts are Lykta's own; null where nothing of Lykta's is in it. */
  ownWords: z.array(z.enum(LANGUAGES)).readonly().nullable(),
  spearheads: z.array(z.object({ code: section, title: Text, goals: z.array(GoalSummary).readonly(), /** Whether a goal may be added to it: not where measures stand in it straight. */ takesGoals: z.boolean() }).readonly()).readonly(),
  coreIndicators: z.array(CoreIndicator).readonly(),
  /** How its facts compare with those of the catalogue of the same programme; null where there is none, or it is the catalogue itself. */
  compared: z.object({ facts: z.int(), differing: z.array(Difference).readonly() }).readonly().nullable(),
  notes: z.array(Note.unwrap().extend({ goal: section.nullable() }).readonly()).readonly(),
  /** Statements that nobody would be asked: they keep the version from being published. */
  dueToNobody: z.array(statement).readonly(),
  /** How many statements each kind of organisation is asked in each year. */
  due: z.object({ years: z.array(Year).readonly(), rows: z.array(z.object({ kind: OrganisationKind, counts: z.array(z.int()).readonly(), statements: z.int() }).readonly()).readonly() }).readonly(),
  /** Notes that nobody has settled yet; null where it is too late. */
  openNotes: z.int().nullable(),
  mayUndo: z.boolean(),
  /** For the owner of a published one: the version before it, where it is not confirmed which questions are which. */
  unfollowed: EarlierVersion.nullable(),
  /** `goOn`: to what follows a publishing. */
  may: z.object({ publish: z.boolean(), remove: z.boolean(), edit: z.boolean(), answering: z.boolean(), copy: z.boolean(), goOn: z.boolean() }).readonly(),
}).readonly();
export type VersionOutline = z.output<typeof VersionOutline>;

/** One goal of a version: its measures, their tasks and statements, and the notes about them. */
export const GoalPage = z.object({
  summary: VersionSummary,
  section: Section,
  measures: z.array(z.object({ measure: Measure, tasks: z.array(Task).readonly() }).readonly()).readonly(),
  notes: z.array(Note).readonly(),
  /** Statements whose answerers were corrected one by one. */
  corrected: z.array(z.string()).readonly(),
  may: z.object({ edit: z.boolean() }).readonly(),
}).readonly();
export type GoalPage = z.output<typeof GoalPage>;

/** A file as it was sent: the text of the official document, or the exchange format. */
export const ImportFile = z.object({
  file: z.object({ name: z.string().max(300).overwrite((name) => name.toWellFormed().replaceAll(/\p{Cc}/gu, '')).default('–'), bytes: z.instanceof(Uint8Array) }),
});
