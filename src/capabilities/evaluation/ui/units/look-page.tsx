import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, LongTextField, Page, usePage } from '#platform/ui/index.ts';
import { STATUSES } from '../../contract.ts';
import { HOW } from '../../contract/units-acting.ts';
import { LEFT_ALONE, type LookPage as Data } from '../../contract/units.ts';
import { seenText } from '../../rules/units-fields.ts';
import { unitsPath } from '../../rules/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { besideTexts } from '../../texts/units-beside-texts.ts';
import { unitTexts as texts } from '../../texts/units-texts.ts';

/** What an act on several units would do: to how many, whom it leaves alone and why; and then the act. */
export function LookPage({ data }: { readonly data: Data }): VNode {
  const { t, language, search } = usePage();
  const { round, organiser, statement, act, would, left, filter } = data;
  const name = shown(round.names, language).text;
  const table = unitsPath({ roundId: round.id }, { organiser: organiser.code, statement: statement.code, ...filter });
  const cannotAnswer = act === 'answer' && statement.value !== null;
  return (
    <Page title={t(texts, `do.${act}`)} part={`${t(texts, 'look.title')}, ${statement.code}`} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: table, label: t(texts, 'title') }]}>
      <p><span class="code">{statement.code}</span> <Content of={statement.text} isMarked /></p>
      {data.isSigned && <Alert kind="warning">{t(texts, 'signed')}</Alert>}
      {cannotAnswer && <Alert kind="warning">{t(texts, 'act.needsNumber')}</Alert>}
      {would.length + left.length === 0 ? <Alert kind="warning">{t(texts, 'act.nobody')}</Alert> : (
        <section class="card looked" aria-labelledby="look">
          <h2 id="look">{t(texts, 'look.title')}</h2>
          <p><strong>{t(texts, `look.${act}`, { n: would.length })}</strong></p>
          {would.length > 0 && <Now data={data} />}
          {left.length > 0 && (
            <>
              <h3>{t(texts, 'look.left')}</h3>
              {LEFT_ALONE.map((why) => {
                const own = left.filter((each) => each.why === why);
                return own.length > 0 && <Names key={why} label={t(texts, `left.${why}`, { n: own.length })} of={own.map(({ organisation }) => organisation)} />;
              })}
            </>
          )}
        </section>
      )}
      {would.length > 0 && !data.isSigned && !cannotAnswer && (
        <Form action={`/rounds/${round.id}/units/look/${act === 'answer' ? 'answer' : 'review'}${search}`}>
          <input type="hidden" name="organiser" value={organiser.code} />
          <input type="hidden" name="statement" value={statement.code} />
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="seen" value={seenText(would.map(({ organisation, version }) => ({ unit: organisation.code, version })))} />
          {act === 'answer' ? <Answer /> : <LongTextField name="note" label={t(texts, 'note')} hint={t(texts, 'noteHint')} most={2_000} />}
          <fieldset class="field">
            <legend>{t(texts, 'if')}</legend>
            {HOW.map((how) => <div class="check" key={how}><input type="radio" id={`how-${how}`} name="how" value={how} checked={how === 'all'} /><label for={`how-${how}`}>{t(texts, `how.${how}`)}</label></div>)}
          </fieldset>
          <div class="buttons">
            <button class="button" type="submit">{t(texts, `do.${act}`)}</button>
            <LinkButton kind="quiet" href={table}>{t(texts, 'leave')}</LinkButton>
          </div>
        </Form>
      )}
      {would.length === 0 && <div class="buttons"><LinkButton kind="quiet" href={table}>{t(texts, 'leave')}</LinkButton></div>}
    </Page>
  );
}

/** What those whom it is done with answer now, by answer and by name. */
function Now({ data: { would } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <>
      <h3>{t(texts, 'look.now')}</h3>
      {([...STATUSES, null] as const).map((status) => {
        const own = would.filter((each) => each.status === status);
        return own.length > 0 && <Names key={status ?? 'blank'} label={`${t(evaluationTexts, `status.${status ?? 'blank'}`)}: ${t(texts, 'found', { n: own.length })}`} of={own.map(({ organisation }) => organisation)} />;
      })}
    </>
  );
}

/** So many names are told; of more, how many. */
const MOST_NAMED = 200;

export function Names({ label, of }: { readonly label: string; readonly of: readonly { readonly code: string; readonly names: Parameters<typeof Content>[0]['of'] }[] }): VNode {
  return (
    <details open={of.length <= 5}>
      <summary>{label}</summary>
      <ul>{of.slice(0, MOST_NAMED).map(({ code, names }) => <li key={code}><Content of={names} /> <span class="code small">{code}</span></li>)}{of.length > MOST_NAMED && <li>… +{of.length - MOST_NAMED}</li>}</ul>
    </details>
  );
}

function Answer(): VNode {
  const { t, values, problem } = usePage();
  const isWrong = problem?.fields.some(({ at }) => at === 'status');
  return (
    <>
      <fieldset class={isWrong ? 'field has-error' : 'field'}>
        <legend id="field-status" tabIndex={-1}>{t(texts, 'answer')}</legend>
        {isWrong && <p class="field-error">{t(besideTexts, 'chooseAnswer')}</p>}
        {STATUSES.map((status) => <div class="check" key={status}><input type="radio" id={`status-${status}`} name="status" value={status} checked={values['status'] === status} /><label for={`status-${status}`}>{t(evaluationTexts, `status.${status}`)}</label></div>)}
      </fieldset>
      <LongTextField name="comment" label={t(texts, 'comment')} hint={t(texts, 'commentHint')} most={4_000} />
    </>
  );
}
