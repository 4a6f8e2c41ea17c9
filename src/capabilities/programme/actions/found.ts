import { holds, type Actor } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Programme, VersionId, VersionSummary } from '../contract.ts';
import { wrongIn } from '../rules/check.ts';
import { summaryOf } from '../rules/outline.ts';
import { changeDraft } from '../store/drafts.ts';
import { addDraft, isLabelTaken, versionById, type Among, type NewDraft, type Version } from '../store/index.ts';
import { programmeTexts as texts } from '../texts.ts';

export const amongFor = (actor: Actor): Among => ({ withDrafts: holds(actor, can('programme.version.import')) });

export const notFound = (): Problem => new Problem('not-found', message(texts, 'version.notFound'));

export async function versionFound(id: VersionId, { tx, actor }: Scope): Promise<Version> {
  const version = await versionById(tx, id, amongFor(actor));
  if (!version) throw notFound();
  return version;
}

/** A draft that may still be changed. */
export async function draftFound(id: VersionId, scope: Scope): Promise<Version> {
  const version = await versionFound(id, scope);
  if (version.state === 'published') throw new Problem('conflict', message(texts, 'version.isPublished'));
  return version;
}

/** The draft as the caller has read it. */
export async function draftAsRead({ versionId, revision }: { readonly versionId: VersionId; readonly revision: number }, scope: Scope): Promise<Version> {
  const version = await draftFound(versionId, scope);
  if (version.revision !== revision) throw new Problem('conflict', message(texts, 'version.changed'));
  return version;
}

export const listed = ({ id, state, revision, programme, sourceName, importedAt, publishedAt }: Version): VersionSummary => ({
  ...summaryOf(programme), id, state, revision, sourceName, importedAt, publishedAt,
});

/** A name that a published version of the programme has. `at`: the field that gave it; a catalogue's name nobody has written. */
function labelTaken({ version: label }: Programme, at: 'file' | 'label' | 'version' | null): Problem {
  const said = message(texts, at === 'label' || at === 'version' ? 'version.labelTaken' : 'version.labelTakenThere', { label });
  return new Problem('conflict', said, { fields: at ? [{ at, message: said }] : [] });
}

/** Keeps a new draft, unless a published version has its name already. */
export async function keepNewDraft(draft: NewDraft, at: 'file' | 'label' | null, { tx }: Scope): Promise<void> {
  if (!(await addDraft(tx, draft))) throw labelTaken(draft.programme, at);
}

/** Keeps a changed draft, if it still holds together and nobody else has changed it meanwhile. `about`: the code that was changed, whose own problems stand at the form's fields. */
export async function keepDraft(version: Version, programme: Programme, { tx }: Scope, { corrected = version.corrected, about }: { readonly corrected?: readonly string[]; readonly about?: string } = {}): Promise<VersionSummary> {
  const fields = wrongIn(programme).map((field) => (field.at === about ? { ...field, at: 'content.years' } : field));
  if (fields.length > 0) throw new Problem('invalid', message(texts, 'check.wrong'), { fields });
  if (programme.version !== version.programme.version && (await isLabelTaken(tx, programme))) throw labelTaken(programme, 'version');
  if (!(await changeDraft(tx, version, programme, corrected))) throw new Problem('conflict', message(texts, 'version.changed'));
  return listed({ ...version, programme, revision: version.revision + 1 });
}
