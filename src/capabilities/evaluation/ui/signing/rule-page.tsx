import type { ComponentChildren, VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, Page, SelectField, Tag, TextField, usePage } from '#platform/ui/index.ts';
import { APPROVERS, WAYS_TO_SIGN, type Mandate, type SigningRule, type SigningRulePage as Data } from '../../contract/signing-rules.ts';
import { writtenDay } from '../../rules/fields.ts';
import { isInForce, isOfNobody } from '../../rules/signing-rules.ts';
import { signingRuleTexts as texts } from '../../texts/signing-rules-texts.ts';

/** How an organisation signs: set by its coordinator, to be seen by all of its people. */
export function SigningRulePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { organisation, rule, history, may, today, formers } = data;
  return (
    <Page title={t(texts, 'title')} part={shown(organisation.names, language).text} lead={t(texts, 'lead')}
      breadcrumbs={[{ path: `/organisations/${organisation.code}`, label: <Content of={organisation.names} /> }]}>
      {may.set ? <RuleForm data={data} /> : rule.version === 0 ? <p>{t(texts, 'notSet')}</p> : <Rule of={rule} today={today} formers={formers} />}
      {history.length > 0 && (
        <section>
          <h2>{t(texts, 'history')}</h2>
          {history.map(({ at, by, ...one }) => (
            <details class="more" key={one.version}>
              <summary>{t(texts, 'setBy', { by, at: instantText(at, language, HOME_ZONE) })}</summary>
              <Rule of={one} today={today} />
            </details>
          ))}
        </section>
      )}
    </Page>
  );
}

/** `formers` are told of where the rule counts, not where it is history. */
function Rule({ of: { body, way, approver, mandates }, today, formers = [] }: { readonly of: SigningRule; readonly today: Data['today']; readonly formers?: Data['formers'] }): VNode {
  const { t } = usePage();
  return (
    <>
      {body && <Fact label={t(texts, 'body')}>{body}</Fact>}
      <Fact label={t(texts, 'way')}>{t(texts, `way.${way}`)}</Fact>
      <Fact label={t(texts, 'approver')}>{t(texts, `approver.${approver}`)}</Fact>
      {mandates.map((mandate, i) => <MandateFacts key={i} no={i + 1} of={mandate} today={today} isFormer={formers.some((account) => account === mandate.account)} />)}
    </>
  );
}

/** A label above what it is of: both may be long. */
const Fact = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode => <p><span class="subtle small">{label}</span><br />{children}</p>;

function MandateFacts({ no, of, today, isFormer }: { readonly no: number; readonly of: Mandate; readonly today: Data['today']; readonly isFormer: boolean }): VNode {
  const { t, language } = usePage();
  const { person, office, words, from, until } = of;
  return (
    <Fact label={t(texts, 'mandate.no', { no: String(no) })}>
      <strong>{person || t(texts, 'mandate.everybody')}</strong>{office && <>, {office}</>}: {words}<br />
      {dayText(from, language)} – {until && dayText(until, language)} <Tag kind={isInForce(of, today) ? 'success' : 'neutral'}>{t(texts, isInForce(of, today) ? 'mandate.inForce' : 'mandate.notInForce')}</Tag>
      {isFormer && <><br /><span class="subtle">{t(texts, 'mandate.ofFormer')}</span></>}
      {isOfNobody(of) && <><br /><span class="subtle">{t(texts, 'mandate.ofNobody')}</span></>}
    </Fact>
  );
}

/** So many empty rows stand below what is set: more come once they are filled and saved. */
const EMPTY_ROWS = 2;

function RuleForm({ data: { organisation, rule, signatories, formers } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Form action={`/organisations/${organisation.code}/signing`}>
      <input type="hidden" name="version" value={rule.version} />
      <TextField name="body" label={t(texts, 'body')} hint={t(texts, 'bodyHint')} initially={rule.body} isOptional />
      <SelectField name="way" label={t(texts, 'way')} initially={rule.way} options={WAYS_TO_SIGN.map((value) => ({ value, label: t(texts, `way.${value}`) }))} />
      <SelectField name="approver" label={t(texts, 'approver')} initially={rule.approver} options={APPROVERS.map((value) => ({ value, label: t(texts, `approver.${value}`) }))} />
      <h2>{t(texts, 'mandates')}</h2>
      <p>{t(texts, 'mandatesLead')}</p>
      {[...rule.mandates, ...Array.from({ length: EMPTY_ROWS }, () => undefined)].map((mandate, i) => <MandateFields key={i} no={i} of={mandate} signatories={signatories} isFormer={formers.some((account) => account === mandate?.account)} />)}
      <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
    </Form>
  );
}

type Signatories = Data['signatories'];

/** Every signatory, then each by name; and who had the mandate before, where that is a signatory no more. */
function choicesFor(of: Mandate | undefined, signatories: Signatories, t: ReturnType<typeof usePage>['t']) {
  const former = of?.account && !signatories.some(({ account }) => account === of.account) ? [{ value: of.account, label: t(texts, 'mandate.former', { name: of.person }) }] : [];
  return [{ value: '', label: t(texts, 'mandate.everybody') }, ...signatories.map(({ account, name }) => ({ value: account, label: name })), ...former];
}

function MandateFields({ no, of, signatories, isFormer }: { readonly no: number; readonly of: Mandate | undefined; readonly signatories: Signatories; readonly isFormer: boolean }): VNode {
  const { t } = usePage();
  const name = (field: keyof Mandate): string => `mandates.${no}.${field}`;
  return (
    <fieldset class="card">
      <legend>{t(texts, 'mandate.no', { no: String(no + 1) })}</legend>
      <SelectField name={name('account')} label={t(texts, 'mandate.account')} initially={of?.account ?? ''} options={choicesFor(of, signatories, t)} />
      {isFormer && <Alert kind="warning">{t(texts, 'mandate.ofFormer')}</Alert>}
      {of && isOfNobody(of) && <Alert kind="warning">{t(texts, 'mandate.ofNobody')} {t(texts, 'mandate.chooseAnew')}</Alert>}
      <TextField name={name('person')} label={t(texts, 'mandate.person')} hint={t(texts, 'mandate.personHint')} initially={of && isOfNobody(of) ? of.person : ''} isOptional autocomplete="off" />
      <TextField name={name('office')} label={t(texts, 'mandate.office')} initially={of?.office ?? ''} isOptional autocomplete="off" />
      <TextField name={name('words')} label={t(texts, 'mandate.words')} hint={t(texts, 'mandate.wordsHint')} initially={of?.words ?? ''} autocomplete="off" />
      <TextField name={name('from')} label={t(texts, 'mandate.from')} hint={t(texts, 'dayHint')} initially={of ? writtenDay(of.from) : ''} width="short" autocomplete="off" />
      <TextField name={name('until')} label={t(texts, 'mandate.until')} initially={of?.until ? writtenDay(of.until) : ''} isOptional width="short" autocomplete="off" />
    </fieldset>
  );
}
