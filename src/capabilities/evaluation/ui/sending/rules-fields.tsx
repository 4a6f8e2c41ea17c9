import type { VNode } from 'preact';
import { CheckField, SelectField, usePage } from '#platform/ui/index.ts';
import { STATUSES } from '../../contract.ts';
import { REQUIRED_FIELDS, RULES_OF, type RequiredField } from '../../contract/sending.ts';
import { GIVEN_NAME, isTicked, MUST_NAME, ofName, whenName } from '../../rules/sending-fields.ts';
import { evaluationTexts } from '../../texts.ts';
import { sendingTexts as texts } from '../../texts/sending-texts.ts';

/** What the answers of a round are to have beside them: given where it is opened, as it usually is until something else is ticked. */
export function RulesFields(): VNode {
  const { t } = usePage();
  return (
    <fieldset class="rules">
      <legend class="label">{t(texts, 'rules.title')}</legend>
      <p class="hint">{t(texts, 'rules.lead')}</p>
      <input type="hidden" name={GIVEN_NAME} value="yes" />
      {REQUIRED_FIELDS.map((field) => <Rule key={field} field={field} />)}
      <CheckField name={MUST_NAME} label={t(texts, 'rules.mustBeMet')} />
    </fieldset>
  );
}

function Rule({ field }: { readonly field: RequiredField }): VNode {
  const { t, values } = usePage();
  return (
    <div class="rule">
      <fieldset>
        <legend class="label">{t(texts, `rules.${field}`)}</legend>
        {STATUSES.map((status) => (
          <div class="check" key={status}>
            <input id={`rule-${field}-${status}`} type="checkbox" name={whenName(field, status)} value="yes" checked={isTicked(values, field, status)} />
            <label for={`rule-${field}-${status}`}>{t(evaluationTexts, `status.${status}`)}</label>
          </div>
        ))}
      </fieldset>
      <SelectField name={ofName(field)} label={t(texts, 'rules.of')} options={RULES_OF.map((of) => ({ value: of, label: t(texts, `of.${of}`) }))} initially="all" />
    </div>
  );
}
