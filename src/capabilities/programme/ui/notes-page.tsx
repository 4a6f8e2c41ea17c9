import type { VNode } from 'preact';
import { Alert, Content, Form, Page, Tag, usePage } from '#platform/ui/index.ts';
import { CATALOGUE_NOTES } from '../contract.ts';
import type { NotesPage as Data, NoteShown } from '../contract/editing.ts';
import { DEEDS, noteLeft } from '../rules/landing.ts';
import { groupedByWork, type NotesOfKind } from '../rules/note-work.ts';
import { programmeTexts } from '../texts.ts';
import { editTexts as texts } from './edit-texts.ts';
import { FactSaid } from './fact-said.tsx';
import { Made } from './notes.tsx';
import { pageTexts } from './texts.ts';

/** Each doubt beside its place in the source, what was made of it, and the way to what it concerns. */
export function NotesPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, href } = usePage();
  const { summary, source, show, open, settled, notes } = data;
  const groups = groupedByWork(notes);
  const counts = { open, settled, all: open + settled };
  return (
    <Page title={t(texts, 'notes')} part={`${t(pageTexts, 'version')} ${summary.version}`} lead={t(texts, 'notesLead')}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      <p><span class="subtle">{t(texts, 'source')}:</span> {source && source.lines > 0 ? t(texts, 'sourceText', { fileName: source.fileName, lines: source.lines }) : t(texts, 'noSource')}</p>
      <nav class="buttons" aria-label={t(texts, 'notes')}>
        {(['open', 'settled', 'all'] as const).map((each) => <a key={each} href={href(`/programmes/${summary.id}/notes?show=${each}`)} aria-current={each === show ? 'true' : undefined}>{t(texts, `show.${each}`, { count: counts[each] })}</a>)}
      </nav>
      {notes.length === 0 && <p>{t(texts, 'none')}</p>}
      {groups.length > 0 && <Contents groups={groups} />}
      {groups.map(({ work, count, kinds }) => (
        <section key={work}>
          <h2>{t(texts, `work.${work}`, { count })}</h2>
          {kinds.map((own) => <OfKind key={own.kind} of={own} data={data} query={query} />)}
        </section>
      ))}
    </Page>
  );
}

/** How many there are of each kind, and the way there. */
function Contents({ groups }: { readonly groups: ReturnType<typeof groupedByWork<NoteShown>> }): VNode {
  const { t } = usePage();
  return (
    <nav class="card kinds" aria-label={t(texts, 'kinds')}>
      {groups.map(({ work, count, kinds }) => (
        <section key={work}>
          <p><strong>{t(texts, `work.${work}`, { count })}</strong></p>
          <ul class="plain">{kinds.map(({ kind, notes }) => <li key={kind}><a href={`#kind-${kind}`}>{t(programmeTexts, `note.${kind}`)}</a> <span class="subtle">({notes.length})</span></li>)}</ul>
        </section>
      ))}
    </nav>
  );
}

const isCompared = (kind: NoteShown['kind']): boolean => CATALOGUE_NOTES.some((each) => each === kind);

/** The notes of one kind, and one button to settle those that are open. */
function OfKind({ of: { kind, notes }, data, query }: { readonly of: NotesOfKind<NoteShown>; readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t } = usePage();
  const open = notes.filter(({ settled }) => settled === null).length;
  return (
    <section>
      <h3 id={`kind-${kind}`} tabIndex={-1}>{t(programmeTexts, `note.${kind}`)} <span class="subtle">({notes.length})</span></h3>
      {data.may.settle && open > 1 && (
        <Form action={`/programmes/${data.summary.id}/notes/kinds/${kind}`}>
          <input type="hidden" name="show" value={data.show} />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'settleKind', { count: open })}<span class="unseen">: {t(programmeTexts, `note.${kind}`)}</span></button></div>
        </Form>
      )}
      <ol class="plain">{notes.map((note) => <li key={note.no}><Shown note={note} data={data} query={query} /></li>)}</ol>
    </section>
  );
}

function Shown({ note, data: { summary, may, show }, query }: { readonly note: NoteShown; readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, href } = usePage();
  const { kind, no, line, read, made, code, part, around, settled } = note;
  const deed = query['note'] === String(no) ? DEEDS.find((each) => query[each] !== undefined) : undefined;
  const named = t(texts, 'ofNote', { no: no + 1 });
  return (
    <article class="card doubt" id={`note-${no}`} tabIndex={-1} aria-labelledby={`note-${no}-title`}>
      <h4 id={`note-${no}-title`}>{code && <span class="code">{code}</span>} {t(texts, 'ofNoteAt', { no: no + 1, line })} {settled && <Tag kind="success">{t(texts, 'settledBy', settled)}</Tag>}</h4>
      {deed && <Alert kind="success">{t(texts, `deed.${deed}`)} {!settled && t(texts, 'settleWhenDone')}</Alert>}
      <dl class="facts">
        {isCompared(kind) ? (
          <><dt>{t(pageTexts, 'document')}</dt><dd><FactSaid said={read} /></dd><dt>{t(pageTexts, 'catalogue')}</dt><dd><FactSaid said={made ?? ''} /></dd></>
        ) : (
          <>
            {read !== '' && <><dt>{t(texts, 'read')}</dt><dd lang="sv">{read}</dd></>}
            {made !== undefined && made !== '' && <><dt>{t(texts, 'made')}</dt><dd><Made note={note} /></dd></>}
          </>
        )}
      </dl>
      {around.length > 0 && (
        <section class="table-frame" aria-label={t(texts, 'around', { line })} tabIndex={0 /* oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}>
          <table class="source">
            <tbody>
              {around.map((each) => (
                <tr key={each.line} class={each.line === line ? 'place' : undefined}>
                  <th scope="row" class="number">{each.line}</th>
                  <td lang="sv">{each.line === line ? <mark>{each.text}</mark> : each.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div class="buttons">
        {may.edit && part && <a class="button quiet" href={href(`/programmes/${summary.id}/${part.kind}s/${part.code}?from=${noteLeft(show, no)}`)}>{t(texts, `edit.${part.kind}`, { code: part.code })}</a>}
        {may.settle && (
          <Form action={`/programmes/${summary.id}/notes/${no}`}>
            <input type="hidden" name="show" value={show} />
            <input type="hidden" name="isSettled" value={settled ? 'no' : 'yes'} />
            <button class="button quiet" type="submit">{t(texts, settled ? 'reopen' : 'settle')}<span class="unseen"> {named}</span></button>
          </Form>
        )}
      </div>
    </article>
  );
}
