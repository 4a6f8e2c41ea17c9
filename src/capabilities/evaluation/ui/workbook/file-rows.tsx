import type { VNode } from 'preact';
import { render } from '#platform/i18n/index.ts';
import { Content, Form, TableFrame, usePage } from '#platform/ui/index.ts';
import type { AnswerFilePage as Data, FileRow, RowCell, RowField } from '../../contract/workbook.ts';
import { answerFilePath } from '../../rules/workbook/paths.ts';
import { workbookErrorTexts } from '../../texts/workbook-errors-texts.ts';
import { workbookPageTexts as texts } from '../../texts/workbook-page-texts.ts';
import { workbookTexts } from '../../texts/workbook-texts.ts';
import { sheetOf, statusWord, type Sheet } from '../form/sheet.tsx';

type Shown = { readonly data: Data };

/** The rows of one outcome, a page of them; those in conflict with the choice of whose value stands. */
export function FileRows({ data }: Shown): VNode {
  const { t } = usePage();
  const { round, file, rows, shown: look, page, isClosed } = data;
  if (rows.length === 0) return <p>{t(texts, 'nothingHere')}</p>;
  if (look !== 'conflict' || isClosed) return <Rows data={data} mayChoose={false} />;
  return (
    <Form action={`${answerFilePath(round.id, file.id)}/choose?shown=conflict${page.no > 1 ? `&page=${page.no}` : ''}`}>
      <p>{t(texts, 'take.chosen', { n: file.counts.mine + file.counts.theirs, of: file.counts.conflict })}</p>
      <div class="buttons">
        <button class="button" type="submit">{t(texts, 'take.save')}</button>
        <button class="button quiet" type="submit" name="all" value="mine">{t(texts, 'take.allMine')}</button>
        <button class="button quiet" type="submit" name="all" value="theirs">{t(texts, 'take.allTheirs')}</button>
      </div>
      <Rows data={data} mayChoose />
    </Form>
  );
}

function Rows({ data: { rows, file, shown: look }, mayChoose }: Shown & { readonly mayChoose: boolean }): VNode {
  const page = usePage();
  const { t } = page;
  const sheet = sheetOf(page, false);
  return (
    <TableFrame label={t(texts, `outcome.${look}`)}>
      <table>
        <thead>
          <tr><th scope="col">{t(texts, 'line')}</th><th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'statement')}</th><th scope="col">{t(texts, 'cells')}</th>{mayChoose && <th scope="col">{t(texts, 'take')}</th>}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td class="number">{row.line}</td>
              <td><span class="code">{row.organisation.code}</span> <Content of={row.organisation.names} /></td>
              <th scope="row"><span class="code">{row.statement}</span> {row.text && <Content of={row.text} />}</th>
              <td>
                {row.errors.map(({ field, kind, value, other }) => <p class="field-error" key={`${field} ${kind}`}><CellName field={field} row={row} columns={file.columns} /> {render({ entry: workbookErrorTexts.entries[kind], parameters: { value, other } }, page.language)}</p>)}
                {row.cells.map((cell) => <Change key={cell.field} cell={cell} row={row} columns={file.columns} sheet={sheet} />)}
              </td>
              {mayChoose && <td><Choice row={row} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

type OfRow = { readonly row: FileRow; readonly columns: Data['file']['columns'] };

/** What a cell is called, and where it stands in the file. */
function CellName({ field, row, columns }: OfRow & { readonly field: RowField }): VNode {
  const { t } = usePage();
  const letter = columns[field];
  return <strong>{t(workbookTexts, `column.${field}`)}{letter && <span class="subtle small"> {letter}{row.line}</span>}:</strong>;
}

function Change({ cell, row, columns, sheet }: OfRow & { readonly cell: RowCell; readonly sheet: Sheet }): VNode {
  const { t } = usePage();
  const { field, was, here, there, verdict } = cell;
  const value = (text: string) => (text === '' ? <em class="subtle">{t(texts, 'cell.empty')}</em> : <span class="said">{field === 'status' ? statusWord(text, sheet, row.asksHowFar) : text}</span>);
  if (verdict === 'change') return <p><CellName field={field} row={row} columns={columns} /> {value(here)} <span aria-hidden="true">→</span> <ins>{value(there)}</ins></p>;
  return (
    <dl class="facts">
      <dt><CellName field={field} row={row} columns={columns} /></dt><dd />
      {was !== null && <><dt>{t(texts, 'cell.was')}</dt><dd>{value(was)}</dd></>}
      <dt>{t(texts, 'cell.here')}</dt><dd>{value(here)}</dd>
      {verdict === 'conflict' && <><dt>{t(texts, 'cell.there')}</dt><dd>{value(there)}</dd></>}
    </dl>
  );
}

function Choice({ row: { line, take, organisation, statement } }: { readonly row: FileRow }): VNode {
  const { t } = usePage();
  return (
    <fieldset class="field">
      <legend class="unseen">{t(texts, 'take')} {organisation.code} {statement}</legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <div class="check" key={each}><input type="radio" id={`take-${line}-${each}`} name={`take.${line}`} value={each} checked={take === each} /><label for={`take-${line}-${each}`}>{t(texts, `take.${each}`)}</label></div>
      ))}
    </fieldset>
  );
}
