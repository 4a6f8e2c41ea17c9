import type { VNode } from 'preact';
import type { Day } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Content, FileField, Form, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { PopulationPage as Data } from '../contract/population.ts';
import { populationTexts as texts } from '../texts/population-texts.ts';
import { pageTexts } from './texts.ts';

/** To bring in how many people live where, and the figures that there are. */
export function PopulationPage({ data: { figures } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')} breadcrumbs={[{ path: '/organisations', label: t(pageTexts, 'title') }]}>
      <Form action="/organisations/population" upload>
        <FileField name="file" label={t(texts, 'file')} hint={t(texts, 'fileHint')} accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'bring')}</button></div>
      </Form>
      {figures.length === 0 ? <p>{t(texts, 'none')}</p> : (
        <TableFrame label={t(texts, 'title')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'organisation')}</th><th scope="col" class="number">{t(texts, 'persons')}</th><th scope="col">{t(texts, 'day')}</th><th scope="col">{t(texts, 'source')}</th></tr></thead>
            <tbody>
              {figures.map(({ code, names, persons, onDay, source }) => (
                <tr key={`${code} ${onDay}`}>
                  <th scope="row"><Content of={names} /></th><td class="number">{new Intl.NumberFormat(language).format(persons)}</td>
                  <td class="day">{dayText(onDay as Day, language)}</td>{/* as the store read it out of a column of days */}<td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Page>
  );
}
