import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { Alert, Content, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { SigningPage } from '../../contract/signing.ts';
import type { StatementReopening } from '../../contract/signing-statements.ts';
import { statementReopeningPath } from '../../rules/form.ts';
import { signingStatementTexts as texts } from '../../texts/signing-statements-texts.ts';

export const isOpen = ({ state }: StatementReopening): boolean => state === 'asked' || state === 'reopened';

export function StateTag({ of: { state } }: { readonly of: StatementReopening }): VNode {
  const { t } = usePage();
  return <Tag kind={state === 'asked' || state === 'reopened' ? 'warning' : state === 'signed' ? 'success' : 'neutral'}>{t(texts, `state.${state}`)}</Tag>;
}

/** On the signing page: the single answers that somebody asks to correct, or has corrected. Nothing where there is none. */
export function Corrections({ data: { reopenings, reopeningsLeftOut } }: { readonly data: SigningPage }): VNode | null {
  const { t, href, language } = usePage();
  if (reopenings.length === 0) return null;
  const moved = reopenings.filter((one) => one.hasMoved && isOpen(one)).length;
  return (
    <section>
      <h2 id="corrections">{t(texts, 'section')}</h2>
      {moved > 0 && <Alert kind="warning">{t(texts, 'movedAway', { n: moved })}</Alert>}
      <TableFrame label={t(texts, 'section')}>
        <table>
          <thead><tr>
            <th scope="col">{t(texts, 'statement')}</th><th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col">{t(texts, 'why')}</th>
          </tr></thead>
          <tbody>
            {reopenings.map((one) => (
              <tr key={one.id}>
                <th scope="row" class="code">{one.formId === null ? one.statement : <a href={href(statementReopeningPath({ id: one.formId, statement: one.statement }))}>{one.statement}</a>}</th>
                <td><Content of={one.organisation.names} />{one.hasMoved && <><br /><span class="subtle small">{t(texts, 'hasMoved')}</span></>}</td>
                <td><StateTag of={one} /></td>
                <td>{t(texts, 'askedBy', { by: one.asked.by, at: instantText(one.asked.at, language, HOME_ZONE), reason: one.asked.reason })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {reopeningsLeftOut > 0 && <p>{t(texts, 'leftOut', { n: reopeningsLeftOut })}</p>}
    </section>
  );
}
