import type { VNode } from 'preact';
import { TableFrame, usePage } from '#platform/ui/index.ts';
import { CATALOGUE_NOTES, LEVELS, TARGET_KINDS, type Note } from '../contract.ts';
import { programmeTexts } from '../texts.ts';
import { FactSaid } from './fact-said.tsx';
import { editTexts } from './edit-texts.ts';
import { pageTexts as texts } from './texts.ts';

type Placed = Note & { readonly goal?: string | null };

/** What the reader repaired or doubted, each with its line in the source. */
export function Notes({ notes, versionId }: { readonly notes: readonly Placed[]; readonly versionId?: string }): VNode {
  const { t, href } = usePage();
  return (
    <TableFrame label={t(texts, 'notes')}>
      <table>
        <thead><tr>
          <th scope="col" class="number">{t(texts, 'note.place')}</th><th scope="col">{t(texts, 'note.code')}</th><th scope="col">{t(texts, 'note.what')}</th>
          <th scope="col">{t(texts, 'note.read')}</th><th scope="col">{t(texts, 'note.made')}</th>
        </tr></thead>
        <tbody>
          {notes.map((note, i) => (
            <tr key={i}>
              <td class="number">{note.line}</td>
              <td class="code">{note.goal && versionId ? <a href={href(`/programmes/${versionId}/${note.goal}`)}>{note.code}</a> : note.code}</td>
              <td>{t(programmeTexts, `note.${note.kind}`)}</td>
              {CATALOGUE_NOTES.some((kind) => kind === note.kind)
                ? <><td><FactSaid said={note.read} /></td><td>{t(texts, 'catalogue')}: <FactSaid said={note.made ?? ''} /></td></>
                : <><td lang="sv">{note.read}</td><td><Made note={note} /></td></>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What the reader made of it: words of the document, or one of our own kinds in words. */
export function Made({ note: { kind, made } }: { readonly note: Pick<Note, 'kind' | 'made'> }): VNode {
  const { t } = usePage();
  const target = kind === 'target-share' ? TARGET_KINDS.find((each) => each === made) : undefined;
  const level = kind === 'heading-missing' || kind === 'heading-unknown' ? LEVELS.find((each) => each === made) : undefined;
  if (target) return <>{t(editTexts, `target.${target}`)}</>;
  return level ? <>{t(texts, `level.${level}`)}</> : <span lang="sv">{made}</span>;
}
