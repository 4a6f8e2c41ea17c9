import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, CheckField, Content, Form, LinkButton, Page, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { VersionOutline } from '../contract.ts';
import { anchorOf } from '../rules/landing.ts';
import { programmeTexts } from '../texts.ts';
import { crosswalkPageTexts } from './crosswalk-page-texts.ts';
import { Done } from './done.tsx';
import { editTexts } from './edit-texts.ts';
import { FactSaid } from './fact-said.tsx';
import { Notes } from './notes.tsx';
import { OwnWords } from './own-words.tsx';
import { pageTexts as texts } from './texts.ts';
import { VersionState } from './versions-page.tsx';

/** The tree of a version and what the reader noted; for its owner, the way to publish it. */
export function VersionPage({ data, query }: { readonly data: VersionOutline; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, href, language } = usePage();
  const { summary, spearheads, notes, coreIndicators, dueToNobody, openNotes } = data;
  return (
    <Page title={shown(summary.title, language)} part={`${t(texts, 'version')} ${summary.version}`} breadcrumbs={[{ path: '/programmes', label: t(texts, 'title') }]}>
      {query['saved'] === 'version' && <Alert kind="success">{t(editTexts, 'deed.saved')}</Alert>}
      {query['removed'] && <Alert kind="success">{t(editTexts, 'deed.removed')}</Alert>}
      <dl class="facts">
        <dt>{t(texts, 'version')}</dt><dd>{summary.version} <VersionState state={summary.state} /></dd>
        <dt>{t(texts, 'period')}</dt><dd>{summary.period.from}–{summary.period.to}</dd>
        <dt>{t(texts, 'size')}</dt><dd>{t(texts, 'sizeText', summary.size)}</dd>
        <dt>{t(texts, 'imported')}</dt><dd>{instantText(summary.importedAt, language, HOME_ZONE)} ({summary.sourceName})</dd>
        {summary.publishedAt && <><dt>{t(texts, 'published')}</dt><dd>{instantText(summary.publishedAt, language, HOME_ZONE)}</dd></>}
      </dl>
      <p class="buttons"><a href={href(`/programmes/${summary.id}/whole`)}>{t(texts, 'whole')}</a> <a href={href(`/programmes/${summary.id}/workbook`)} download>{t(editTexts, 'workbook')}</a> <a href={href(`/programmes/${summary.id}/document`)} download>{t(texts, 'takeOut')}</a></p>
      {data.about && <p><Content of={data.about} /></p>}
      <OwnWords of={data.ownWords} />
      {dueToNobody.length > 0 && <Alert kind="danger">{t(texts, 'dueToNobody', { codes: dueToNobody.join(', ') })}</Alert>}
      <Correct data={data} />
      {data.may.goOn && <div class="card"><p>{t(texts, 'goOn')}</p>{data.unfollowed && <p>{t(crosswalkPageTexts, 'unfollowed', { from: data.unfollowed.version })} <a href={href(`/programmes/${summary.id}/crosswalks/${data.unfollowed.id}`)}>{t(crosswalkPageTexts, 'pageTitle', { from: data.unfollowed.version, to: summary.version })}</a></p>}<div class="buttons"><LinkButton href="/rounds">{t(texts, 'openRound')}</LinkButton></div></div>}
      <Publish data={data} />
      <Due data={data} />
      <Compared data={data} />
      <h2>{t(texts, 'tree')}</h2>
      {spearheads.map(({ code, title, goals }) => (
        <section key={code}>
          <h3 id={anchorOf(code)}><span class="code">{code}</span> <Content of={title} /></h3>
          <Done code={code} query={query} />
          {data.may.edit && <p><a class="small" href={href(`/programmes/${summary.id}/sections/${code}`)}>{t(editTexts, 'edit')}<span class="unseen">: {t(editTexts, 'edit.section', { code })}</span></a></p>}
          <ul class="plain">
            {goals.map((goal) => (
              <li key={goal.code} id={goal.code === code ? undefined : anchorOf(goal.code)}>
                {goal.code !== code && <Done code={goal.code} query={query} />}
                <a href={href(`/programmes/${summary.id}/${goal.code}`)}><span class="code">{goal.code}</span> <Content of={goal.title} /></a>{' '}
                <span class="subtle small">{t(texts, 'sizeText', { goals: 1, ...goal }).split(', ').slice(1).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {data.may.edit && <p><a href={href(`/programmes/${summary.id}/sections`)}>{t(editTexts, 'add.section')}</a></p>}
      {coreIndicators.length > 0 && (
        <section>
          <h2>{t(texts, 'coreIndicators')}</h2>
          <ol>{coreIndicators.map(({ number, text, sections }) => <li key={number} value={number}><Content of={text} /> {sections.length > 0 && <span class="subtle">({sections.join(', ')})</span>}</li>)}</ol>
        </section>
      )}
      <section>
        <h2>{t(texts, 'notes')}</h2>
        {notes.length === 0 ? <p>{t(texts, 'noNotes')}</p> : <p><a href={href(`/programmes/${summary.id}/notes`)}>{t(editTexts, 'notesLink', { open: openNotes ?? 0 })}</a></p>}
        {notes.length > 0 && <Notes versionId={summary.id} notes={notes} />}
      </section>
      {data.may.copy && <Copy data={data} />}
    </Page>
  );
}

/** The ways to correct a draft, and who answers for whom in any version. */
function Correct({ data: { summary, may, mayUndo, notes, openNotes } }: { readonly data: VersionOutline }): VNode {
  const { t, href } = usePage();
  const at = `/programmes/${summary.id}`;
  return (
    <div class="buttons">
      {notes.length > 0 && may.edit && <a href={href(`${at}/notes`)}>{t(editTexts, 'notesLink', { open: openNotes ?? 0 })}</a>}
      {(may.answering || summary.state === 'published') && <a href={href(`${at}/answering`)}>{t(editTexts, 'answering')}</a>}
      {summary.state === 'published' && <a href={href(`${at}/crosswalks`)}>{t(crosswalkPageTexts, 'link')}</a>}
      {may.edit && <a href={href(`${at}/edit`)}>{t(editTexts, 'edit.version')}</a>}
      {may.edit && mayUndo && (
        <Form action={`${at}/undo`}>
          <input type="hidden" name="revision" value={summary.revision} />
          <button class="button quiet small" type="submit">{t(editTexts, 'undo')}</button>
        </Form>
      )}
    </div>
  );
}

/** How many statements each kind of organisation would be asked in each year. */
function Due({ data: { due } }: { readonly data: VersionOutline }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(editTexts, 'due')}</h2>
      <TableFrame label={t(editTexts, 'due')}>
        <table>
          <thead><tr><th scope="col">{t(editTexts, 'kind')}</th>{due.years.map((year) => <th scope="col" class="number" key={year}>{year}</th>)}<th scope="col" class="number">{t(editTexts, 'inAll')}</th></tr></thead>
          <tbody>{due.rows.map(({ kind, counts, statements }) => <tr key={kind}><th scope="row">{t(organisationTexts, `kind.${kind}`)}</th>{counts.map((count, i) => <td class="number" key={i}>{count}</td>)}<td class="number">{statements}</td></tr>)}</tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** Where the version says something else than Lykta's catalogue of the same programme. */
function Compared({ data: { compared } }: { readonly data: VersionOutline }): VNode | null {
  const { t } = usePage();
  if (!compared) return null;
  return (
    <section>
      <h2>{t(texts, 'compared')}</h2>
      <p>{compared.differing.length === 0 ? t(texts, 'comparedSame', { facts: compared.facts }) : t(texts, 'comparedOther', { facts: compared.facts, differing: compared.differing.length })}</p>
      {compared.differing.length > 0 && (
        <TableFrame label={t(texts, 'compared')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'note.code')}</th><th scope="col">{t(texts, 'note.what')}</th><th scope="col">{t(texts, 'version')}</th><th scope="col">{t(texts, 'catalogue')}</th></tr></thead>
            <tbody>{compared.differing.map(({ kind, code, document, catalogue }) => <tr key={`${kind} ${code}`}><th scope="row" class="code">{code}</th><td>{t(programmeTexts, `note.${kind}`)}</td><td><FactSaid said={document} /></td><td><FactSaid said={catalogue} /></td></tr>)}</tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

function Copy({ data: { summary } }: { readonly data: VersionOutline }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(editTexts, 'copy')}</h2>
      <Form action={`/programmes/${summary.id}/copy`}>
        <TextField name="label" label={t(editTexts, 'copyLabel')} width="short" />
        <div class="buttons"><button class="button quiet" type="submit">{t(editTexts, 'copyButton')}</button></div>
      </Form>
    </section>
  );
}

function Publish({ data: { summary, may, dueToNobody, notes, openNotes } }: { readonly data: VersionOutline }): VNode | null {
  const { t } = usePage();
  if (!may.publish && !may.remove) return null;
  return (
    <div class="card">
      <p>{t(texts, 'publishHint')} {notes.length > 0 && <strong>{t(texts, 'openNotes', { open: openNotes ?? 0 })}</strong>}</p>
      {summary.size.statements === 0 && <p>{t(programmeTexts, 'version.noStatements')}</p>}
      {may.publish && dueToNobody.length === 0 && summary.size.statements > 0 && (
        <Form action={`/programmes/${summary.id}/publish`}>
          <input type="hidden" name="revision" value={summary.revision} />
          <CheckField name="confirm" label={t(texts, 'publishConfirm', { version: summary.version })} />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'publish', { version: summary.version })}</button></div>
        </Form>
      )}
      {may.remove && <Form action={`/programmes/${summary.id}/remove`}><div class="buttons"><button class="button quiet" type="submit">{t(texts, 'remove')}</button></div></Form>}
    </div>
  );
}
