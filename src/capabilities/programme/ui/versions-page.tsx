import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { Content, FileField, Form, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { ShippedSummary, VersionSummary } from '../contract.ts';
import { pageTexts as texts } from './texts.ts';

type Data = { readonly versions: readonly VersionSummary[]; readonly catalogues: readonly ShippedSummary[]; readonly may: { readonly import: boolean } };

export function VersionsPage({ data: { versions, catalogues, may } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  return (
    <Page title={t(texts, 'title')}>
      {versions.length === 0 ? <p>{t(texts, may.import ? 'none' : 'nonePublished')}</p> : (
        <TableFrame label={t(texts, 'title')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'programme')}</th><th scope="col">{t(texts, 'version')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col">{t(texts, 'size')}</th><th scope="col">{t(texts, 'imported')}</th></tr></thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.id}>
                  <th scope="row"><a href={href(`/programmes/${version.id}`)}><Content of={version.title} /></a></th>
                  <td>{version.version}</td>
                  <td><VersionState state={version.state} /></td>
                  <td class="small">{t(texts, 'sizeText', version.size)}</td>
                  <td class="day">{instantText(version.importedAt, language, HOME_ZONE)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {may.import && (
        <section>
          <h2>{t(texts, 'import')}</h2>
          <Form action="/programmes" upload>
            <FileField name="file" label={t(texts, 'file')} hint={t(texts, 'importHint')} accept=".pdf,.txt,.xlsx,.json,application/pdf,text/plain,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
            <div class="buttons"><button class="button" type="submit">{t(texts, 'importButton')}</button></div>
          </Form>
        </section>
      )}
      {catalogues.length > 0 && <Catalogues catalogues={catalogues} />}
    </Page>
  );
}

/** What Lykta ships in its own words. One of them may be all that is needed to begin. */
function Catalogues({ catalogues }: Pick<Data, 'catalogues'>): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'catalogues')}</h2>
      <p>{t(texts, 'cataloguesLead')}</p>
      {catalogues.map(({ code, title, about, size }) => (
        <section class="card" key={code}>
          <h3><Content of={title} /></h3>
          {about && <p><Content of={about} /></p>}
          <p class="subtle small">{size.statements > 0 ? t(texts, 'sizeText', size) : t(texts, 'frame', size)}</p>
          <Form action={`/programmes/catalogues/${code}`}>
            <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'takeCatalogue')}<span class="unseen">: <Content of={title} /></span></button></div>
          </Form>
        </section>
      ))}
    </section>
  );
}

export function VersionState({ state }: Pick<VersionSummary, 'state'>): VNode {
  const { t } = usePage();
  return <Tag kind={state === 'published' ? 'success' : 'warning'}>{t(texts, `state.${state}`)}</Tag>;
}
