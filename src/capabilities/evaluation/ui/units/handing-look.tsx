import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, usePage } from '#platform/ui/index.ts';
import { HOW } from '../../contract/units-acting.ts';
import { HANDED, type HandingLook as Data } from '../../contract/units-handing.ts';
import { unitsPath } from '../../rules/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { handingTexts as texts } from '../../texts/units-handing-texts.ts';
import { unitTexts } from '../../texts/units-texts.ts';
import { Names } from './look-page.tsx';

/** What handing down would do, statement by statement; and then the button that does it. */
export function HandingLook({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { round, organiser, from, goal, answers, counts, except, covers } = data;
  const name = shown(round.names, language).text;
  const own = unitsPath({ roundId: round.id, page: '/hand-down' }, { organiser: organiser.code, from: from?.code, goal: goal.code });
  const n = (counts.given ?? 0) + (counts.updated ?? 0);
  return (
    <Page title={t(texts, 'title')} part={`${t(texts, 'lookTitle')}, ${goal.code}`} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: own, label: t(texts, 'title') }]}>
      <h2>{t(texts, 'lookTitle')}</h2>
      <p><strong>{t(texts, 'would', { n })}</strong> {t(texts, 'from')}: {from ? <Content of={from.names} /> : t(texts, 'from.own')}</p>
      {except.length > 0 && <Names label={`${t(texts, 'except')}: ${except.length}`} of={except} />}
      {answers.map(({ code, status, comment, text, counts: handed, left }) => (
        <section class="card looked" key={code}>
          <h3><span class="code">{code}</span> <Content of={text} isMarked /></h3>
          <p><strong>{t(evaluationTexts, `status.${status}`)}</strong></p>
          {comment && <p class="said">{comment}</p>}
          <ul>{HANDED.map((one) => (handed[one] ?? 0) > 0 && <li key={one}>{t(texts, `handed.${one}`, { n: handed[one] ?? 0 })}</li>)}</ul>
          {left.length > 0 && <Names label={t(texts, 'who')} of={left} />}
        </section>
      ))}
      <Form action={own}>
        <input type="hidden" name="organiser" value={organiser.code} />
        {from && <input type="hidden" name="from" value={from.code} />}
        <input type="hidden" name="goal" value={goal.code} />
        <input type="hidden" name="covers" value={covers} />
        <input type="hidden" name="except" value={except.map(({ code }) => code).join(' ')} />
        {answers.map(({ code, status, comment }) => (
          <span key={code}><input type="hidden" name={`answers.${code}.status`} value={status} /><textarea hidden name={`answers.${code}.comment`}>{comment}</textarea></span>
        ))}
        {n > 0 && (
          <fieldset class="field">
            <legend>{t(unitTexts, 'if')}</legend>
            {HOW.map((how) => <div class="check" key={how}><input type="radio" id={`how-${how}`} name="how" value={how} checked={how === 'all'} /><label for={`how-${how}`}>{t(unitTexts, `how.${how}`)}</label></div>)}
          </fieldset>
        )}
        <div class="buttons">
          {n > 0 && <button class="button" type="submit">{t(texts, 'do', { n })}</button>}
          <LinkButton kind="quiet" href={own}>{t(unitTexts, 'leave')}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
