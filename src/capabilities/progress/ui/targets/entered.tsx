import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, type Language, type Translate } from '#platform/i18n/index.ts';
import { Form, LinkButton, TextField, usePage } from '#platform/ui/index.ts';
import type { EnteredValue } from '../../contract/entered.ts';
import type { IndicatorResult } from '../../contract/targets.ts';
import { enteredTexts as texts } from '../../texts/entered-texts.ts';

/** A value with its unit, as the language writes numbers. */
export const amountSaid = ({ amount, unit }: Pick<EnteredValue, 'amount' | 'unit'>, t: Translate, language: Language): string =>
  t(texts, 'said', { amount: new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(amount ?? 0), unit }).trim();

type Entered = { readonly of: IndicatorResult; readonly round: { readonly id: string; readonly year: number }; readonly mayEnter: boolean; readonly isEntering: boolean };

/** What was entered of an indicator that is not computed; for the owner with a way to enter it. */
export function EnteredShown({ of: { number, entered }, round: { id, year }, mayEnter, isEntering }: Entered): VNode {
  const { t, href, language } = usePage();
  const at = `/results/${id}/targets`;
  const isThere = entered !== null && entered.amount !== null;
  const unseen = <span class="unseen"> {number}</span>;
  if (mayEnter && isEntering) return <EnterForm number={number} entered={entered} at={at} year={year} />;
  return (
    <>
      {isThere ? (
        <p>
          <strong>{amountSaid(entered, t, language)}</strong>. {entered.onDay && t(texts, 'daySaid', { day: dayText(entered.onDay, language) })} {t(texts, 'sourceSaid', { source: entered.source })} <span class="subtle small">{t(texts, 'entered', { by: entered.by, at: instantText(entered.at, language, HOME_ZONE) })}</span>
        </p>
      ) : <p class="subtle">{t(texts, 'none', { year: String(year) })}</p>}
      {mayEnter && (
        <div class="buttons">
          <a href={`${href(`${at}?enter=${number}`)}#indicator-${number}`}>{t(texts, isThere ? 'change' : 'enter')}{unseen}</a>
          {isThere && <Send at={at} number={number} version={entered.version} value={{ amount: null, unit: '', onDay: null, source: '' }}>{t(texts, 'takeBack')}{unseen}</Send>}
          {entered?.before && <>{t(texts, 'removed')} <Send at={at} number={number} version={entered.version} value={entered.before}>{t(texts, 'putBack')}{unseen}</Send></>}
        </div>
      )}
    </>
  );
}

function Send({ at, number, version, value, children }: { readonly at: string; readonly number: number; readonly version: number; readonly value: NonNullable<EnteredValue['before']>; readonly children: VNode | readonly (VNode | string)[] }): VNode {
  return (
    <Form action={at}>
      <input type="hidden" name="number" value={number} /><input type="hidden" name="version" value={version} />
      {Object.entries(value).map(([name, given]) => <input key={name} type="hidden" name={name} value={given === null ? '' : String(given)} />)}
      <button class="button quiet" type="submit">{children}</button>
    </Form>
  );
}

function EnterForm({ number, entered, at, year }: { readonly number: number; readonly entered: EnteredValue | null; readonly at: string; readonly year: number }): VNode {
  const { t, language } = usePage();
  const amount = entered?.amount ?? null;
  return (
    <Form action={`${at}?enter=${number}`}>
      <input type="hidden" name="number" value={number} /><input type="hidden" name="version" value={entered?.version ?? 0} />
      <TextField name="amount" label={t(texts, 'amount', { year: String(year) })} hint={t(texts, 'amountHint')} width="short" initially={amount === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(amount)} />
      <TextField name="unit" label={t(texts, 'unit')} hint={t(texts, 'unitHint')} initially={entered?.unit ?? ''} isOptional />
      <TextField name="onDay" label={t(texts, 'onDay')} hint={t(texts, 'dayHint')} width="short" initially={entered?.onDay ?? ''} isOptional />
      <TextField name="source" label={t(texts, 'source')} initially={entered?.source ?? ''} />
      <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button><LinkButton kind="quiet" href={`${at}#indicator-${number}`}>{t(texts, 'cancel')}</LinkButton></div>
    </Form>
  );
}
