import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, TableFrame, usePage } from '#platform/ui/index.ts';
import type { FormId } from '../../contract.ts';
import type { Change, SignedFields, SigningPage } from '../../contract/signing.ts';
import { byOrganisation, changedFields, type SignedField } from '../../rules/difference.ts';
import { evaluationTexts } from '../../texts.ts';
import { reopeningTexts as texts } from '../../texts/reopening-texts.ts';
import { MovedDivisions } from './divided.tsx';

/** On the signing page: how much is no longer as it was signed, and what, where that is little. */
export function ChangesSince({ formId, difference }: { readonly formId: FormId; readonly difference: NonNullable<SigningPage['difference']> }): VNode {
  const { t } = usePage();
  const { since, answers, changes, divisions } = difference;
  return (
    <section>
      <h2>{t(texts, 'changes.section')}</h2>
      <p>{answers === 0 ? t(texts, 'changes.none') : t(texts, 'changes.count', difference)}</p>
      <MovedDivisions of={divisions} />
      {changes.length > 0 && <ChangesTables changes={changes} heading="h3" />}
      {answers > changes.length && <div class="buttons"><LinkButton kind="quiet" href={`/forms/${formId}/signing/changes?since=${since}`}>{t(texts, 'changes.see')}</LinkButton></div>}
    </section>
  );
}

/** A table for each organisation. */
export function ChangesTables({ changes, heading: Heading }: { readonly changes: readonly Change[]; readonly heading: 'h2' | 'h3' }): VNode {
  const { t, language } = usePage();
  return (
    <>
      {byOrganisation(changes).map((own) => own[0] && (
        <section key={own[0].organisation.code}>
          <Heading><Content of={own[0].organisation.names} /></Heading>
          <TableFrame label={shown(own[0].organisation.names, language).text}>
            <table>
              <thead><tr>
                <th scope="col">{t(texts, 'changes.question')}</th><th scope="col">{t(texts, 'changes.field')}</th>
                <th scope="col">{t(texts, 'changes.was')}</th><th scope="col">{t(texts, 'changes.is')}</th>
              </tr></thead>
              {own.map((change) => <ChangeRows key={change.statement} change={change} />)}
            </table>
          </TableFrame>
        </section>
      ))}
    </>
  );
}

function ChangeRows({ change }: { readonly change: Change }): VNode {
  const { t } = usePage();
  const fields = changedFields(change);
  return (
    <tbody>
      {fields.map((field, i) => (
        <tr key={field}>
          {i === 0 && <th scope="rowgroup" rowSpan={fields.length}><span class="code">{change.statement}</span> <Content of={change.text} /></th>}
          <th scope="row">{t(texts, `field.${field}`)}</th>
          <td>{change.was ? <Field of={change.was} field={field} /> : i === 0 && <span class="subtle">{t(texts, 'changes.notAskedThen')}</span>}</td>
          <td>{change.is ? <Field of={change.is} field={field} /> : i === 0 && <span class="subtle">{t(texts, 'changes.notAskedNow')}</span>}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Field({ of: { status, comment, evidence, numerator, denominator, onDay, items = [] }, field }: { readonly of: SignedFields; readonly field: SignedField }): VNode {
  const { t, language } = usePage();
  const written = {
    status: t(evaluationTexts, status ? `status.${status}` : 'status.blank'),
    comment,
    evidence,
    value: numerator === null ? '' : denominator === null ? t(texts, 'changes.amount', { n: numerator }) : t(texts, 'changes.share', { numerator, denominator }),
    onDay: onDay ? dayText(onDay, language) : '',
    items: items.map(({ title }) => title).join(', '),
  }[field];
  return written === '' ? <span class="subtle">{t(texts, 'changes.empty')}</span> : <>{written}</>;
}
