import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, TableFrame, Tag, TextField, usePage } from '#platform/ui/index.ts';
import { THEME_LANGUAGES, type Comments, type Theme } from '../contract/comments.ts';
import { commentsPath } from '../rules/comments.ts';
import { reportTexts } from '../texts.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';

/** What comments are about: the same from year to year. `query.theme`: the one whose name is being changed. */
export function ThemesPage({ data: { round, themes, mayMark }, query }: { readonly data: Comments; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, href, language } = usePage();
  const name = shown(round.names, language).text;
  const at = `/reports/${round.id}/themes`;
  const named = themes.find(({ no }) => String(no) === query['change']);
  return (
    <Page title={t(texts, 'themes')} part={name} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/reports/${round.id}`, label: t(reportTexts, 'title') }, { path: `/reports/${round.id}/comments`, label: t(texts, 'title') }]}>
      {themes.length === 0 ? <p>{t(texts, 'noThemes')}</p> : (
        <TableFrame label={t(texts, 'themes')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'theme')}</th><th scope="col" class="number">{t(texts, 'title')}</th>{mayMark && <th scope="col"><span class="unseen">{t(texts, 'change')}</span></th>}</tr></thead>
            <tbody>
              {themes.map((theme) => (
                <tr key={theme.no}>
                  <th scope="row"><Content of={theme.names} /> {theme.isGone && <Tag>{t(texts, 'gone')}</Tag>}</th>
                  <td class="number"><a href={href(commentsPath(round.id, { theme: theme.no }))}>{theme.comments}</a></td>
                  {mayMark && <td><a href={href(`${at}?change=${theme.no}`)}>{t(texts, 'change')}<span class="unseen"> <Content of={theme.names} /></span></a> <Going at={at} of={theme} /></td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {mayMark && (
        <section>
          <h2>{named ? t(texts, 'change') : t(texts, 'newTheme')}</h2>
          <Form action={named ? `${at}?change=${named.no}` : at}>
            <input type="hidden" name="no" value={named?.no ?? 0} />
            <input type="hidden" name="version" value={named?.version ?? 0} />
            {THEME_LANGUAGES.map((each) => <TextField key={each} name={each} label={t(texts, `name.${each}`)} initially={named?.names[each] ?? ''} isOptional />)}
            <div class="buttons"><button class="button" type="submit">{t(texts, named ? 'save' : 'addTheme')}</button></div>
          </Form>
        </section>
      )}
      <div class="buttons"><LinkButton kind="quiet" href={`/reports/${round.id}/comments`}>{t(texts, 'title')}</LinkButton></div>
    </Page>
  );
}

/** Gone, or back: what was marked with it stays marked. */
function Going({ at, of: { no, version, names, isGone } }: { readonly at: string; readonly of: Theme }): VNode {
  const { t } = usePage();
  return (
    <Form action={at}>
      <input type="hidden" name="no" value={no} /><input type="hidden" name="version" value={version} />
      {Object.entries(names).map(([language, name]) => <input key={language} type="hidden" name={language} value={name} />)}
      {!isGone && <input type="hidden" name="isGone" value="yes" />}
      <button class="button quiet" type="submit">{t(texts, isGone ? 'putBack' : 'takeAway')}<span class="unseen"> <Content of={names} /></span></button>
    </Form>
  );
}
