import type { VNode } from 'preact';
import { TableFrame, usePage } from '#platform/ui/index.ts';
import type { Note } from '../contract.ts';
import { programmeTexts } from '../texts.ts';
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
              <td lang="sv">{note.read}</td>
              <td lang="sv">{note.made}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
