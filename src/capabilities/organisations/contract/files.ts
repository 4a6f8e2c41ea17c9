import * as z from 'zod';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { GivenDay, KeptDay, Named, OrganisationCode, OrganisationKind, Sector, UnitKind } from './organisation.ts';

export const FileId = z.uuid().toLowerCase().brand<'FileId'>();
export type FileId = z.output<typeof FileId>;

/** What the columns of a file of units can be; `name` is in the language that was said with the file. */
export const COLUMNS = ['code', 'name', 'name_sv', 'name_fi', 'name_en', 'name_nb', 'kind', 'parent', 'unit_kind', 'sectors', 'valid_from', 'valid_to'] as const;
export type Column = (typeof COLUMNS)[number];

export const LINE_ERRORS = [
  'too-many-cells', 'bad-characters', 'code-missing', 'code-wrong', 'code-reserved', 'name-missing', 'name-too-long', 'kind-unknown', 'unit-kind-unknown', 'unit-kind-not-unit', 'sector-unknown', 'day-wrong',
  'closed-before-opened', 'code-twice', 'two-parents', 'zeros-lost-code', 'zeros-lost-parent', 'code-taken', 'parent-unknown', 'parent-outside', 'own-parent', 'circle', 'kind-here',
  'kind-not-yours', 'kind-changed', 'parent-closed', 'open-below',
] as const;
export const LineErrorKind = z.enum(LINE_ERRORS);
export type LineErrorKind = z.output<typeof LineErrorKind>;

export const LineError = z.object({ line: z.int(), column: z.string(), kind: LineErrorKind, value: z.string(), other: z.string() }).readonly();
export type LineError = z.output<typeof LineError>;

/** What a line comes to against the tree. */
export const OUTCOMES = ['new', 'changed', 'moved', 'closed', 'unchanged'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.output<typeof Outcome>;

export const FileLine = z.object({
  /** Null for a unit that the file lacks. */
  line: z.int().nullable(),
  code: z.string(),
  names: z.record(z.string(), z.string().nullable()).readonly(),
  outcome: Outcome,
  /** What would be another: from what to what. */
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()]).readonly()).readonly(),
  /** What a new one would be; without a day, from the day on which it is brought in. */
  opening: z.object({ kind: OrganisationKind, unitKind: UnitKind.nullable(), sectors: z.array(Sector).readonly(), parent: z.string(), validFrom: KeptDay.nullable() }).readonly().nullable(),
}).readonly();
export type FileLine = z.output<typeof FileLine>;

const count = z.int().default(0);
export const Counts = z.object({
  new: count, changed: count, moved: count, closed: count, unchanged: count,
  /** Lines with an error, and units that are open below and not in the file. */
  wrong: count, missing: count,
}).readonly();
export type Counts = z.output<typeof Counts>;

export const FILE_STATES = ['compared', 'accepted', 'applied', 'outdated', 'failed', 'discarded'] as const;
export const FileSummary = z.object({
  id: FileId, name: z.string(), state: z.enum(FILE_STATES), under: Named, by: z.string(), at: z.date(), lines: z.int(), closeMissingOn: KeptDay.nullable(), counts: Counts,
  percent: z.int(), endedAt: z.date().nullable(),
  /** Of all that it would do: whoever accepts says which preview was seen. */
  mark: z.string(),
}).readonly();
export type FileSummary = z.output<typeof FileSummary>;

export const FilesPage = z.object({ files: z.array(FileSummary).readonly(), under: z.array(Named).readonly() }).readonly();
export type FilesPage = z.output<typeof FilesPage>;

export const FilePage = z.object({
  file: FileSummary,
  errors: z.array(LineError).readonly(),
  lines: z.array(FileLine).readonly(),
  shown: z.union([Outcome, z.literal('wrong')]),
  /** The first of the open units that it lacks. */
  missing: z.array(Named).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  /** How many seconds are left, while it is being brought in and can be told. */
  secondsLeft: z.int().nullable(),
}).readonly();
export type FilePage = z.output<typeof FilePage>;

export const GivenFile = z.object({
  file: z.object({ name: z.string().max(300).overwrite((name) => name.toWellFormed().replaceAll(/\p{Cc}/gu, '')).default('–'), bytes: z.instanceof(Uint8Array) }),
  under: OrganisationCode,
  language: z.enum(LANGUAGES),
});
export const ShowFile = z.object({ fileId: FileId, shown: z.union([Outcome, z.literal('wrong')]).optional(), page: z.coerce.number().int().min(1).max(100_000).default(1) });
export const AcceptFile = z.object({ fileId: FileId, mark: z.string().max(64) });
export const CompareFile = z.object({ fileId: FileId, closeMissingOn: GivenDay.nullable() });
export const Brought = z.object({ fileId: FileId, state: z.enum(FILE_STATES) });
