import type { VNode } from 'preact';
import { Alert, Content, usePage } from '#platform/ui/index.ts';
import type { UnitsPage as Data } from '../../contract/units.ts';
import { formPath } from '../../rules/form.ts';
import { unitsPath } from '../../rules/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { besideTexts as texts } from '../../texts/units-beside-texts.ts';
import { countsByAnswer, StatusWord } from './unit-parts.tsx';

/** What the organiser answers itself, beside what its units do; and where the two do not go together, that. For the organiser's own people. */
export function Beside({ data: { beside, round, organiser } }: { readonly data: Data }): VNode | null {
  const { t, href } = usePage();
  if (!beside) return null;
  const { own, units, formId, rule } = beside;
  const of = units.fully + units.partly + units.notAtAll;
  const isAgainst = own.some(({ goesAgainst }) => goesAgainst);
  return (
    <section class="card beside" aria-labelledby="beside">
      <h3 id="beside">{t(texts, 'title')}</h3>
      {own.length === 0 ? <p>{t(texts, 'none')}</p> : (
        <ul class="plain">
          {own.map(({ code, text, goal, near, status, comment }) => (
            <li key={code}>
              {t(texts, 'own')} <strong><StatusWord of={status} /></strong>: {formId ? <a href={href(formPath({ id: formId, goal, statement: code }))}><span class="code">{code}</span> <Content of={text} /></a> : <Content of={text} />} <span class="subtle small">({t(texts, `near.${near}`)})</span>
              {comment && <p class="said small">{comment}</p>}
            </li>
          ))}
        </ul>
      )}
      <p>{t(texts, 'units')}: {countsByAnswer(units).map(({ answer, n }, i) => <span key={answer}>{i > 0 && ', '}{t(evaluationTexts, `status.${answer}`).toLowerCase()} <strong class="number">{n}</strong></span>)}.</p>
      <p class="small"><a href={href(unitsPath({ roundId: round.id, page: '/against' }, { organiser: organiser.code }))}>{t(texts, 'all.title')}</a></p>
      {isAgainst && <Alert kind="warning">{t(texts, 'against', { no: units.notAtAll, of })} <span class="small">{t(texts, 'rule', rule)}</span></Alert>}
    </section>
  );
}
