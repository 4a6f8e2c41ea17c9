import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, LANGUAGES, shown } from '#platform/i18n/index.ts';
import { Content, FileField, Form, Page, SelectField, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import { ORGANISATION_KINDS, SECTORS, UNIT_KINDS, type FilesPage as Data, type FileSummary } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { fileTexts } from '../texts/file-texts.ts';
import { filePageTexts as texts } from './file-page-texts.ts';
import { pageTexts } from './texts.ts';

/** To bring a file of units, and those that were brought. */
export function FilesPage({ data: { files, under } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const named = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')} breadcrumbs={[{ path: '/organisations', label: t(pageTexts, 'title') }]}>
      <Form action="/organisations/files" upload>
        <SelectField name="under" label={t(texts, 'under')} hint={t(texts, 'underHint')} options={under.map(({ code, names }) => ({ value: code, label: `${code} ${shown(names, language).text}` }))} />
        <SelectField name="language" label={t(texts, 'language')} initially={language} options={LANGUAGES.map((value) => ({ value, label: named.of(value) ?? value }))} />
        <FileField name="file" label={t(texts, 'file')} hint={t(texts, 'fileHint')} accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <div class="buttons">
          <button class="button" type="submit">{t(texts, 'compare')}</button>
          <a href={`${href('/organisations/files/template')}?language=${language}`} download>{t(texts, 'template')}</a>
        </div>
      </Form>
      <details><summary>{t(texts, 'values.title')}</summary><Values /></details>
      <h2>{t(texts, 'earlier')}</h2>
      {files.length === 0 ? <p>{t(texts, 'noFiles')}</p> : <Files of={files} />}
    </Page>
  );
}

function Files({ of }: { readonly of: readonly FileSummary[] }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={t(texts, 'earlier')}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'name')}</th><th scope="col">{t(texts, 'under')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col" class="number">{t(texts, 'lines')}</th>
          <th scope="col">{t(texts, 'at')}</th><th scope="col">{t(texts, 'by')}</th>
        </tr></thead>
        <tbody>
          {of.map((file) => (
            <tr key={file.id}>
              <th scope="row"><a href={href(`/organisations/files/${file.id}`)}>{file.name}</a></th>
              <td><Content of={file.under.names} /></td>
              <td><FileState of={file.state} /></td>
              <td class="number">{file.lines}</td>
              <td class="day">{instantText(file.at, language, HOME_ZONE)}</td>
              <td>{file.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const KIND_OF_STATE = { compared: 'info', accepted: 'info', applied: 'success', outdated: 'warning', failed: 'danger', discarded: 'neutral' } as const;
export function FileState({ of }: { readonly of: FileSummary['state'] }): VNode {
  const { t } = usePage();
  return <Tag kind={KIND_OF_STATE[of]}>{t(texts, `state.${of}`)}</Tag>;
}

/** Which values the columns take: the codes of the format, and what they are called here. */
function Values(): VNode {
  const { t } = usePage();
  const rows = [
    ['code', [[t(texts, 'values.code'), '']]],
    ['parent', [[t(texts, 'values.parent'), '']]],
    ['kind', ORGANISATION_KINDS.filter((kind) => kind !== 'country' && kind !== 'centre').map((kind) => [kind, t(organisationTexts, `kind.${kind}`)])],
    ['unit_kind', UNIT_KINDS.map((kind) => [kind, t(organisationTexts, `unitKind.${kind}`)])],
    ['sectors', SECTORS.map((sector) => [sector, t(organisationTexts, `sector.${sector}`)])],
    ['valid_from', [[t(texts, 'values.day'), '']]],
    ['valid_to', [[t(texts, 'values.day'), '']]],
  ] as const;
  return (
    <TableFrame label={t(texts, 'values.title')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'column')}</th><th scope="col">{t(texts, 'values')}</th></tr></thead>
        <tbody>
          {rows.map(([column, values]) => (
            <tr key={column}>
              <th scope="row">{t(fileTexts, `column.${column}`)} <code>{column}</code></th>
              <td>{values.map(([value, label]) => label ? <div key={value}><code>{value}</code> {label}</div> : <span key={value}>{value}</span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
