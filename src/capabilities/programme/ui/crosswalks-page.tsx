import type { VNode } from 'preact';
import { Content, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { CrosswalksPage as Data } from '../contract/crosswalk.ts';
import { crosswalkPageTexts as texts } from './crosswalk-page-texts.ts';
import { pageTexts } from './texts.ts';

/** The versions that came before one, and how far the crosswalk from each has come. */
export function CrosswalksPage({ data: { to, versions, may } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <Page title={t(texts, 'title', { version: to.version })} lead={t(texts, 'lead')}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${to.id}`, label: <><Content of={to.title} /> {to.version}</> }]}>
      {versions.length === 0 ? <p>{t(texts, may.edit ? 'none' : 'noneHeld')}</p> : (
        <TableFrame label={t(texts, 'link')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'earlier')}</th><th scope="col">{t(texts, 'howFar')}</th></tr></thead>
            <tbody>
              {versions.map(({ from, state, via }) => {
                const name = <><Content of={from.title} /> {from.version}</>;
                return (
                  <tr key={from.id}>
                    <th scope="row">{may.edit || state === 'held' ? <a href={href(`/programmes/${to.id}/crosswalks/${from.id}`)}>{name}</a> : name}</th>
                    <td>{(may.edit || state === 'held') && <p>{t(texts, `state.${state}`)}</p>}{via.length > 0 && <p>{t(texts, 'over', { versions: via.join(', ') })}</p>}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Page>
  );
}
