import { api, download, form, keptPage, page, sight, step, type Brought } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { workbookFile } from '#platform/tables/index.ts';
import { can } from './access.ts';
import { copyVersion, importProgramme, listVersions, publishVersion, removeDraft, showGoal, showProgrammeStep, showVersion, showWhole, takeOutVersion } from './actions.ts';
import { changeAnswering, showAnswering } from './actions/answering.ts';
import { takeCatalogue } from './actions/catalogue.ts';
import { addMeasure, addSection, addStatement, addTask, changeMeasure, changeSection, changeStatement, changeTask, changeVersion, removeMeasure, removeSection, removeStatement, removeTask, showPart, undoLastChange } from './actions/editing.ts';
import { settleKind, settleNote, showNotes } from './actions/notes.ts';
import { answeringFrom, measureFrom, newMeasureFrom, newSectionFrom, numberFrom, revisionFrom, sectionFrom, statementFrom, taskFrom, versionFrom } from './rules/fields.ts';
import { landing, landingAtSection, type Deed } from './rules/landing.ts';
import { pathToAnswering, pathToProgramme } from './rules/visit.ts';
import { sheetsOf } from './rules/workbook/index.ts';
import { crosswalkRoutes } from './routes/crosswalk.ts';
import { AnsweringPage } from './ui/answering-page.tsx';
import { EditVersionPage } from './ui/edit-version-page.tsx';
import { GoalPage } from './ui/goal-page.tsx';
import { NewSectionPage } from './ui/new-section-page.tsx';
import { NotesPage } from './ui/notes-page.tsx';
import { MeasurePage, NewMeasurePage, NewStatementPage, NewTaskPage, SectionPage, StatementPage, TaskPage } from './ui/part-pages.tsx';
import { pageTexts } from './ui/texts.ts';
import { VersionPage } from './ui/version-page.tsx';
import { VersionsPage } from './ui/versions-page.tsx';
import { WholePage } from './ui/whole-page.tsx';

/** The input of a change: what the address names, and what the form's fields say by `from`. */
const filled = (from: (body: Brought['body']) => unknown) => ({ params, body }: Brought) => ({ ...(from(body) as object), ...params }); // every one of rules/fields gives an object
/** A change over the API: If-Match brings the revision that was read. */
const sent = ({ params, body: { version, ...body } }: Brought) => ({ ...(version !== undefined && { revision: version }), ...body, ...params });
const revised = { version: ({ revision }: { readonly revision: number }) => revision, input: sent };
const part = (kind: 'section' | 'measure' | 'task' | 'statement') => ({ params }: Brought) => ({ ...params, kind });
const withRevision = filled((body) => ({ revision: revisionFrom(body) }));
const toVersion = ({ id }: { readonly id: string }) => ({ to: `/programmes/${id}` as const });
/** To what was corrected; of what was added, to what it was added to. */
const toPart = (did: Deed) => ({ id }: { readonly id: string }, { params, body }: Brought) => ({ to: landing({ versionId: id, did, code: params['code'] ?? '', from: body['from'] }) });
const toSection = ({ id }: { readonly id: string }, { params, body }: Brought) => ({ to: landingAtSection({ versionId: id, code: params['code'] ?? '', from: body['from'] }) });

const isOpenShown = (body: Brought['body']): boolean => body['show'] !== 'all' && body['show'] !== 'settled';
/** The notes as they were shown. */
const notesAt = (params: Brought['params'], body: Brought['body'], anchor: string): `/${string}` => `/programmes/${params['versionId']}/notes${isOpenShown(body) ? '' : `?show=${String(body['show'])}`}${anchor}`;

const versions = page('/programmes', listVersions, VersionsPage);
const version = page('/programmes/:versionId', showVersion, VersionPage);
const newSection = page('/programmes/:versionId/sections', showVersion, NewSectionPage);
const editVersion = page('/programmes/:versionId/edit', showVersion, EditVersionPage);
const notes = page('/programmes/:versionId/notes', showNotes, NotesPage);
const answering = page('/programmes/:versionId/answering', showAnswering, AnsweringPage, ({ params, query }) => ({ ...params, ...(query['preview'] && { chosen: answeringFrom(query) }) }));
const section = page('/programmes/:versionId/sections/:code', showPart, SectionPage, part('section'));
const measure = page('/programmes/:versionId/measures/:code', showPart, MeasurePage, part('measure'));
const newMeasure = page('/programmes/:versionId/sections/:code/measures', showPart, NewMeasurePage, part('section'));
const newTask = page('/programmes/:versionId/measures/:code/tasks', showPart, NewTaskPage, part('measure'));
const task = page('/programmes/:versionId/tasks/:code', showPart, TaskPage, part('task'));
const newStatement = page('/programmes/:versionId/tasks/:code/statements', showPart, NewStatementPage, part('task'));
const statement = page('/programmes/:versionId/statements/:code', showPart, StatementPage, part('statement'));

const pages = [
  versions,
  form('/programmes', importProgramme, { on: versions, takesFile: true, next: toVersion }),
  form('/programmes/catalogues/:code', takeCatalogue, { on: versions, next: toVersion }),
  version,
  keptPage('/programmes/:versionId/whole', showWhole, WholePage, ({ summary: { state } }) => state === 'published'),
  form('/programmes/:versionId/publish', publishVersion, { on: version, input: filled((body) => ({ revision: revisionFrom(body), confirm: body['confirm'] === 'yes' ? 'yes' : '' })), next: toVersion }),
  form('/programmes/:versionId/remove', removeDraft, { on: version, next: () => ({ to: '/programmes' }) }),
  form('/programmes/:versionId/copy', copyVersion, { on: version, next: toVersion }),
  form('/programmes/:versionId/undo', undoLastChange, { on: version, input: withRevision, next: toVersion }),
  editVersion,
  form('/programmes/:versionId/edit', changeVersion, { on: editVersion, input: filled(versionFrom), next: ({ id }) => ({ to: `/programmes/${id}?saved=version` }) }),
  notes,
  form('/programmes/:versionId/notes/:no', settleNote, {
    on: notes, input: ({ params, body }) => ({ ...params, no: numberFrom(params['no'] ?? ''), isSettled: body['isSettled'] === 'yes' }),
    // Where settled ones are shown too the note stays where it is; else the next one has come into its place.
    next: ({ no, next }, { params, body }) => ({ to: notesAt(params, body, isOpenShown(body) ? next === null ? '' : `#note-${next}` : `#note-${no}`) }),
  }),
  form('/programmes/:versionId/notes/kinds/:kind', settleKind, {
    on: notes, input: ({ params }) => params, next: ({ next }, { params, body }) => ({ to: notesAt(params, body, isOpenShown(body) ? next === null ? '' : `#kind-${next}` : `#kind-${params['kind']}`) }),
  }),
  answering,
  form('/programmes/:versionId/answering', changeAnswering, {
    on: answering, input: filled((body) => ({ revision: revisionFrom(body), chosen: answeringFrom(body) })), next: (_output, { params }) => ({ to: `/programmes/${params['versionId']}/answering` }),
  }),
  download('/programmes/:versionId/document', takeOutVersion, (programme) => ({
    name: `${programme.code}-${programme.version}.json`, type: 'application/json', text: `${JSON.stringify(programme, null, 2)}\n`,
  })),
  download('/programmes/:versionId/workbook', takeOutVersion, (programme) => workbookFile(`${programme.code}-${programme.version}`, sheetsOf(programme))),
];

const parts = [
  section,
  form('/programmes/:versionId/sections/:code', changeSection, { on: section, input: filled(sectionFrom), next: toSection }),
  form('/programmes/:versionId/sections/:code/remove', removeSection, { on: section, input: withRevision, next: ({ id }, { params }) => ({ to: `/programmes/${id}?removed=${params['code']}` }) }),
  newSection,
  form('/programmes/:versionId/sections', addSection, { on: newSection, input: filled(newSectionFrom), next: ({ id, added }) => ({ to: landingAtSection({ versionId: id, code: added, from: undefined }) }) }),
  newMeasure,
  form('/programmes/:versionId/sections/:code/measures', addMeasure, {
    on: newMeasure, input: ({ params: { code, ...params }, body }) => ({ ...(newMeasureFrom(body) as object), ...params, section: code }), next: ({ id, added }) => ({ to: landing({ versionId: id, did: 'saved', code: added, from: undefined }) }),
  }),
  measure,
  form('/programmes/:versionId/measures/:code', changeMeasure, { on: measure, input: filled(measureFrom), next: toPart('saved') }),
  form('/programmes/:versionId/measures/:code/remove', removeMeasure, { on: measure, input: withRevision, next: ({ id }, { params }) => ({ to: `/programmes/${id}?removed=${params['code']}` }) }),
  newTask,
  form('/programmes/:versionId/measures/:code/tasks', addTask, { on: newTask, input: ({ params: { code, ...params }, body }) => ({ ...(taskFrom(body) as object), ...params, measure: code }), next: toPart('added') }),
  task,
  form('/programmes/:versionId/tasks/:code', changeTask, { on: task, input: filled(taskFrom), next: toPart('saved') }),
  form('/programmes/:versionId/tasks/:code/remove', removeTask, { on: task, input: withRevision, next: toPart('removed') }),
  newStatement,
  form('/programmes/:versionId/tasks/:code/statements', addStatement, { on: newStatement, input: ({ params: { code, ...params }, body }) => ({ ...(statementFrom(body) as object), ...params, task: code }), next: toPart('added') }),
  statement,
  form('/programmes/:versionId/statements/:code', changeStatement, { on: statement, input: filled(statementFrom), next: toPart('saved') }),
  form('/programmes/:versionId/statements/:code/remove', removeStatement, { on: statement, input: withRevision, next: toPart('removed') }),
  page('/programmes/:versionId/:goal', showGoal, GoalPage),
];

const json = [
  api('GET', '/programmes', listVersions),
  api('GET', '/programmes/:versionId', showVersion),
  api('GET', '/programmes/:versionId/document', takeOutVersion),
  api('POST', '/programmes/:versionId/publish', publishVersion),
  api('POST', '/programmes/:versionId/copy', copyVersion),
  api('POST', '/programmes/:versionId/undo', undoLastChange, revised),
  api('PUT', '/programmes/:versionId', changeVersion, revised),
  api('GET', '/programmes/:versionId/notes', showNotes),
  api('PUT', '/programmes/:versionId/notes/:no', settleNote, { input: ({ params, body }) => ({ ...body, ...params, no: numberFrom(params['no'] ?? '') }) }),
  api('POST', '/programmes/:versionId/notes/kinds/:kind', settleKind),
  api('GET', '/programmes/:versionId/answering', showAnswering),
  api('PUT', '/programmes/:versionId/answering', changeAnswering, { version: ({ summary }) => summary.revision, input: sent }),
  api('GET', '/programmes/:versionId/parts/:kind/:code', showPart, { version: ({ summary }) => summary.revision }),
  api('POST', '/programmes/catalogues/:code', takeCatalogue),
  api('POST', '/programmes/:versionId/sections', addSection, revised),
  api('POST', '/programmes/:versionId/sections/:code/remove', removeSection, revised),
  api('POST', '/programmes/:versionId/measures', addMeasure, revised),
  api('POST', '/programmes/:versionId/measures/:code/remove', removeMeasure, revised),
  api('PUT', '/programmes/:versionId/sections/:code', changeSection, revised),
  api('PUT', '/programmes/:versionId/measures/:code', changeMeasure, revised),
  api('POST', '/programmes/:versionId/tasks', addTask, revised),
  api('PUT', '/programmes/:versionId/tasks/:code', changeTask, revised),
  api('POST', '/programmes/:versionId/tasks/:code/remove', removeTask, revised),
  api('POST', '/programmes/:versionId/statements', addStatement, revised),
  api('PUT', '/programmes/:versionId/statements/:code', changeStatement, revised),
  api('POST', '/programmes/:versionId/statements/:code/remove', removeStatement, revised),
];

export const routes = [...crosswalkRoutes, ...pages, ...parts, ...json];

export const menu = [{ path: '/programmes', label: message(pageTexts, 'menu'), may: can('programme.version.read') }] as const;

export const steps = {
  programme: step(showProgrammeStep, {
    title: message(pageTexts, 'step.title'), told: ({ drafts, published }) => message(pageTexts, 'step.told', { drafts, published }),
    link: { path: '/programmes', label: message(pageTexts, 'menu') },
  }),
};

/** What a guided visit leads to. */
export const sights = { programme: sight(listVersions, pathToProgramme), answering: sight(listVersions, pathToAnswering) };
