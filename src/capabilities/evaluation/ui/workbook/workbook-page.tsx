import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, FileField, filesAt, Form, Page, TableFrame, Tag, TakeOut, usePage } from '#platform/ui/index.ts';
import type { AnswerFile, WorkbookPage as Data } from '../../contract/workbook.ts';
import { answerFilePath, workbookPath } from '../../rules/workbook/paths.ts';
import { workbookPageTexts as texts } from '../../texts/workbook-page-texts.ts';

/** Workbooks of a round: taken out, and brought back. */
export function WorkbookPage({ data: { round, form, forms, asked, files } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const name = shown(round.names, language).text;
  const isClosed = round.state === 'closed';
  return (
    <Page title={t(texts, 'title')} part={name} lead={t(texts, 'lead')}
      breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, ...(form ? [{ path: `/forms/${form.id}` as const, label: shown(form.organisation.names, language).text }] : [])]}>
      <h2>{t(texts, 'out')}</h2>
      {forms === 0 ? <p>{t(texts, 'nothing')}</p> : (
        <TakeOut of={[
          ...(form ? [{ label: t(texts, 'thisForm', { organisation: shown(form.organisation.names, language).text, asked: form.asked }), files: excelFirst(`/forms/${form.id}/workbook`) }] : []),
          ...(forms > 1 || !form ? [{ label: t(texts, 'allForms', { forms, asked }), files: excelFirst(`/rounds/${round.id}/workbook`) }] : []),
        ]} />
      )}
      <h2>{t(texts, 'in')}</h2>
      {isClosed ? <Alert kind="info">{t(texts, 'closed')}</Alert> : (
        <Form action={workbookPath(round.id, form?.id)} upload>
          <FileField name="file" label={t(texts, 'file')} hint={t(texts, 'fileHint')} accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'look')}</button></div>
        </Form>
      )}
      <h2>{t(texts, 'earlier')}</h2>
      {files.length === 0 ? <p>{t(texts, 'noFiles')}</p> : <Files of={files} roundId={round.id} />}
    </Page>
  );
}

/** Here the workbook is what most come for. */
const excelFirst = (path: `/${string}`) => filesAt(path).toSorted((a, b) => Number(b.name === 'Excel') - Number(a.name === 'Excel'));

function Files({ of, roundId }: { readonly of: readonly AnswerFile[]; readonly roundId: Data['round']['id'] }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={t(texts, 'earlier')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'name')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col" class="number">{t(texts, 'savedCount')}</th><th scope="col">{t(texts, 'at')}</th></tr></thead>
        <tbody>
          {of.map((file) => (
            <tr key={file.id}>
              <th scope="row"><a href={href(answerFilePath(roundId, file.id))}>{file.name}</a></th>
              <td><FileState of={file.state} /></td>
              <td class="number">{file.counts.saved}</td>
              <td class="day">{instantText(file.at, language, HOME_ZONE)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const KIND_OF_STATE = { reading: 'info', refused: 'danger', compared: 'info', accepted: 'info', 'taking-back': 'info', applied: 'success', outdated: 'warning', failed: 'danger', discarded: 'neutral', 'taken-back': 'neutral' } as const;
export function FileState({ of }: { readonly of: AnswerFile['state'] }): VNode {
  const { t } = usePage();
  return <Tag kind={KIND_OF_STATE[of]}>{t(texts, `state.${of}`)}</Tag>;
}
