import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import { startPath } from '../../rules/form.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { divisionPageTexts } from '../../texts/division-page-texts.ts';
import { signingStatementTexts } from '../../texts/signing-statements-texts.ts';
import { besideTexts } from '../../texts/units-beside-texts.ts';
import { Reopened } from '../signing/reopening.tsx';
import { LiveTally } from '../tally.tsx';

/** How the form stands: signed, closed, late, only to be read; and how far it has come. */
export function Standing({ data: { form, may, signedWith, proposals, handedDown, handedOver } }: { readonly data: Data }): VNode {
  const { t, language, actor, href } = usePage();
  const { signed, round, tally, organisation } = form;
  return (
    <>
      {signed && <Alert kind="success">{t(texts, 'form.signed', { by: signed.by, at: instantText(signed.at, language, HOME_ZONE) })}</Alert>}
      <Reopened form={form} />
      {form.openStatements > 0 && <Alert kind="warning">{t(signingStatementTexts, 'openOnForm', { n: form.openStatements })}</Alert>}
      {!signed && round.state === 'closed' && <Alert kind="info">{t(texts, 'form.roundClosed')}</Alert>}
      {!signed && round.state === 'late' && <Alert kind="warning">{t(texts, 'form.late', { day: dayText(round.lastDay, language) })}</Alert>}
      {!signed && round.state !== 'closed' && !may.answer && <Alert kind="info">{t(texts, 'form.readOnly')}</Alert>}
      {organisation.kind === 'centre' && <Alert kind="info">{t(texts, 'form.centres')}</Alert>}
      {!signed && signedWith && <p class="subtle">{t(texts, 'form.signedWith', { organisation: shown(signedWith.names, language).text })}</p>}
      {/* Whose page it is: the island saves for nobody else. Also where one may only read, since it asks the page anew. */}
      <p class="form-progress" data-account={actor.accountId ?? undefined}>{tally.asked > 0 && <LiveTally tally={tally} of="form" proposals={proposals} />}</p>
      {handedDown > 0 && <p class="subtle">{t(besideTexts, 'handedInForm', { n: handedDown })}</p>}
      {handedOver.length > 0 && <p>{handedOver.map(({ to, n }) => t(divisionPageTexts, 'handedOver', { n, to: shown(to, language).text })).join(' · ')}. <a href={href('/divisions')}>{t(divisionPageTexts, 'seeDivisions')}</a></p>}
    </>
  );
}

/** The whole form by goal, with how far each has come. */
export function Outline({ data: { form, goals, goal } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <nav aria-label={t(texts, 'form.goals')}>
      <details class="goal-outline" open={goals.length <= 16}>
        <summary>{t(texts, 'form.goals')}</summary>
        <ol class="outline">
          {goals.map(({ code, title, tally, proposals }) => (
            <li key={code}>
              <a href={href(startPath({ id: form.id, goal: code }))} aria-current={code === goal.code ? 'page' : undefined}><span class="code">{code}</span> <Content of={title} /></a>
              <span class="number subtle"><LiveTally tally={tally} of={code === goal.code ? 'goal' : 'other'} proposals={{ n: proposals, year: null }} isShort /></span>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
