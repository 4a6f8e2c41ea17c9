import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, CheckField, Content, Form, LinkButton, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { Counts } from '../../contract.ts';
import type { SigningPage as Data } from '../../contract/signing.ts';
import { answeredIn, sum } from '../../rules/signing.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { handingInTexts } from '../../texts/handing-in-texts.ts';
import { signingRuleTexts } from '../../texts/signing-rules-texts.ts';
import { signingStatementTexts } from '../../texts/signing-statements-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { LeftToSign } from '../sending/left.tsx';
import { AddForm, Additions, HandlingFields } from './additions.tsx';
import { ChangesSince } from './changes.tsx';
import { Corrections } from './corrections.tsx';
import { DividedWork } from './divided.tsx';
import { Reopened, ReopenForm, SignatureHistory } from './reopening.tsx';
import { Verifying } from './verifying.tsx';
import { TallyBar } from '../tally.tsx';

/** What a signature covers, before it is given and after; what became of earlier ones. */
export function SigningPage({ data }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const { form, own, units, may, difference } = data;
  const isAmending = form.signed !== null && form.openStatements > 0;
  const lead = isAmending && may.sign ? t(signingStatementTexts, 'signLead') : form.signed || (own.length === 0 && !units) ? undefined : t(signingTexts, units ? 'sign.lead' : 'sign.leadOwn');
  const asked = own.reduce((all, goal) => all + goal.asked, 0);
  const unanswered = asked - answeredIn(sum(own.map(({ counts }) => counts))) + (units ? units.tally.asked - units.tally.answered : 0);
  const name = shown(form.organisation.names, language).text;
  const round = shown(form.round.names, language).text;
  return (
    <Page title={`${t(signingTexts, form.signed ? 'sign.titleAfter' : 'sign.title')}: ${name}`} part={round} {...(lead !== undefined && { lead })}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: `/forms/${form.id}`, label: <Content of={form.organisation.names} /> }]}>
      <Signature form={form} />
      {isAmending && <Alert kind="warning">{t(signingStatementTexts, 'openOnForm', { n: form.openStatements })}{form.round.state === 'closed' && <> {t(signingStatementTexts, 'afterClosing')}</>}</Alert>}
      <Reopened form={form} />
      {!form.signed && unanswered > 0 && <Alert kind="warning">{t(signingTexts, 'sign.unanswered', { n: unanswered })}</Alert>}
      {!form.signed && <LeftToSign data={data} />}
      {!form.signed && form.organisation.kind === 'organiser' && <p><a href={href(`/results/${form.round.id}/${form.organisation.code}/questions`)}>{t(signingTexts, 'sign.questions')}</a></p>}
      {difference && <ChangesSince formId={form.id} difference={difference} />}
      <Corrections data={data} />
      <Answers data={data} asked={asked} />
      <DividedWork divided={data.divided} />
      {may.present && <PresentForm data={data} />}
      {data.noMandate && <NoMandate why={data.noMandate} />}
      {may.sign && <SignForm data={data} />}
      <Additions data={data} />
      <AddForm data={data} />
      <Verifying form={form} />
      {may.reopen && form.signed && <ReopenForm formId={form.id} no={form.signed.no} hasUnits={units !== null} />}
      <SignatureHistory data={data} />
      <div class="buttons">
        <LinkButton kind="quiet" href={`/forms/${form.id}`}><Content of={form.organisation.names} /></LinkButton>
        <LinkButton kind="quiet" href={`/organisations/${form.organisation.code}/signing`}>{t(signingRuleTexts, 'go')}</LinkButton>
      </div>
    </Page>
  );
}

function Answers({ data: { own, units, coverage, handedIn }, asked }: { readonly data: Data; readonly asked: number }): VNode {
  const { t } = usePage();
  return (
    <>
      <h2>{t(signingTexts, 'sign.own')}</h2>
      {own.length === 0 ? <p>{t(signingTexts, units ? 'sign.nothingOwn' : 'sign.nothing')}</p> : <TableFrame label={t(signingTexts, 'sign.own')}>
        <table>
          <thead><Columns /></thead>
          <tbody>{own.map(({ code, title, asked: inGoal, counts }) => <Row key={code} code={code} title={<Content of={title} />} asked={inGoal} counts={counts} />)}</tbody>
          <tfoot><Row code="" title={<strong>{t(signingTexts, 'sign.total')}</strong>} asked={asked} counts={sum(own.map(({ counts }) => counts))} /></tfoot>
        </table>
      </TableFrame>}
      {units && (
        <>
          <h2>{t(signingTexts, 'sign.units')}</h2>
          <p>{t(signingTexts, 'sign.unitForms', { complete: units.complete, forms: units.forms })}</p>
          {coverage && coverage.units > 0 && <p>{t(texts, 'asked.coverage', { asked: coverage.asked, units: coverage.units })}{coverage.byBranch > 0 && <>, {t(texts, 'asked.coverageBranch', { byBranch: coverage.byBranch })}</>}</p>}
          {handedIn && <p>{t(handingInTexts, 'signing', { n: handedIn.forms - handedIn.handedIn })}</p>}
          <p><TallyBar tally={units.tally} /></p>
          <TableFrame label={t(signingTexts, 'sign.units')}>
            <table><thead><Columns /></thead><tbody><Row code="" title={t(signingTexts, 'sign.total')} asked={units.tally.asked} counts={units.counts} /></tbody></table>
          </TableFrame>
        </>
      )}
    </>
  );
}

/** Who may sign by role and has no mandate is told so, and why. */
function NoMandate({ why }: { readonly why: NonNullable<Data['noMandate']> }): VNode {
  const { t, actor } = usePage();
  return <Alert kind="warning">{t(signingRuleTexts, 'noMandate', { name: actor.name })} {t(signingRuleTexts, `noMandate.${why}`)}</Alert>;
}

function SignForm({ data: { form, covers, terms, mandate, presented, hasPresented, rule } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  if (rule.way === 'presented' && !presented) return <Alert kind="info">{t(signingRuleTexts, hasPresented ? 'presentedBySigner' : 'waitsForPresenter')}</Alert>;
  return (
    <Form action={`/forms/${form.id}/signing`}>
      <input type="hidden" name="covers" value={covers} />
      <input type="hidden" name="terms" value={terms} />
      {presented && <p>{t(signingRuleTexts, 'presented', { by: presented.by, at: instantText(presented.at, language, HOME_ZONE) })}</p>}
      {mandate && <p>{t(signingRuleTexts, 'signsAs', { words: mandate.words })}</p>}
      <HandlingFields />
      <CheckField name="confirm" label={t(signingTexts, 'sign.confirm')} />
      <div class="buttons"><button class="button" type="submit">{t(signingTexts, 'sign.button')}</button></div>
    </Form>
  );
}

/** Two together: whoever coordinates lays it before the signatory. */
function PresentForm({ data: { form, covers } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Form action={`/forms/${form.id}/signing/present`}>
      <p>{t(signingRuleTexts, 'presentLead')}</p>
      <input type="hidden" name="covers" value={covers} />
      <div class="buttons"><button class="button" type="submit">{t(signingRuleTexts, 'present')}</button></div>
    </Form>
  );
}

function Signature({ form: { signed } }: Pick<Data, 'form'>): VNode | null {
  const { t, language } = usePage();
  if (!signed) return null;
  return (
    <>
      <Alert kind="success">{t(texts, 'form.signed', { by: signed.by, at: instantText(signed.at, language, HOME_ZONE) })}</Alert>
      <dl class="facts">
        <dt>{t(signingTexts, 'sign.by')}</dt><dd>{signed.by}</dd>
        <dt>{t(signingTexts, 'sign.at')}</dt><dd>{instantText(signed.at, language, HOME_ZONE)}</dd>
        <dt>{t(signingTexts, 'sign.hash')}</dt><dd><code>{signed.hash}</code></dd>
      </dl>
    </>
  );
}

function Columns(): VNode {
  const { t } = usePage();
  return (
    <tr>
      <th scope="col">{t(signingTexts, 'sign.goal')}</th><th scope="col" class="number">{t(signingTexts, 'sign.asked')}</th>
      <th scope="col" class="number">{t(texts, 'status.fully')}</th><th scope="col" class="number">{t(texts, 'status.partly')}</th>
      <th scope="col" class="number">{t(texts, 'status.not-at-all')}</th><th scope="col" class="number">{t(texts, 'status.not-applicable')}</th>
      <th scope="col" class="number">{t(texts, 'status.blank')}</th>
    </tr>
  );
}

function Row({ code, title, asked, counts }: { readonly code: string; readonly title: VNode | string; readonly asked: number; readonly counts: Counts }): VNode {
  const { t } = usePage();
  const { fully, partly, notAtAll, notApplicable } = counts;
  return (
    <tr>
      <th scope="row">{code && <span class="code">{code} </span>}{title}</th>
      {[asked, fully, partly, notAtAll, notApplicable, asked - answeredIn(counts)].map((n) => <td class="number">{t(texts, 'amount', { n })}</td>)}
    </tr>
  );
}
