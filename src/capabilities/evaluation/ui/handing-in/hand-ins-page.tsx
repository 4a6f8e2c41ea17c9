import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, Pages, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import { DECISIONS, HAND_IN_SHOWN, type HandInsPage as Data } from '../../contract/handing-in.ts';
import { handingInTexts as texts } from '../../texts/handing-in-texts.ts';
import { TallyBar } from '../tally.tsx';
import { STEP_KINDS } from './step-kinds.ts';

/** The forms below an organiser by how they stand; many are accepted or returned at once, looked at first. */
export function HandInsPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, href, language } = usePage();
  const { round, show, counts, rows, page, may, preview } = data;
  const path = `/rounds/${round.id}/handed-in` as const;
  const name = shown(round.names, language).text;
  const isUnmeant = query['decision'] !== undefined && !preview;
  const done = /^(\d+)-(\d+)$/.exec(query['done'] ?? '');
  return (
    <Page title={t(texts, 'list.title')} part={[preview ? t(texts, 'decide.wouldTitle') : isUnmeant ? t(texts, 'decide.unmeant') : undefined, show === 'all' ? undefined : t(texts, `show.${show}`), name].filter(Boolean).join(', ')} lead={t(texts, 'list.lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }]}>
      {done && <Alert kind="success">{t(texts, 'decide.done', { decided: Number(done[1]), left: Number(done[2]) })}</Alert>}
      {isUnmeant && <Alert kind="danger" role="alert">{t(texts, 'decide.unmeant')}</Alert>}
      <Preview data={data} />
      <nav aria-label={t(texts, 'list.show')} class="filters">
        <p class="buttons">{HAND_IN_SHOWN.map((each) => <a key={each} href={`${href(path)}?show=${each}`} aria-current={each === show ? 'true' : undefined}>{t(texts, `show.${each}`)} ({counts[each]})</a>)}</p>
      </nav>
      {rows.length === 0 ? <p>{t(texts, 'list.none')}</p> : may.decide ? (
        <form method="get" action={href(path)} class="choosing">
          <input type="hidden" name="show" value={show} />
          <Rows data={data} isChoosing />
          <Deciding data={data} query={query} />
        </form>
      ) : <Rows data={data} />}
      <Pages of={page} path={`${path}?show=${show}`} />
    </Page>
  );
}

function Rows({ data: { rows, preview }, isChoosing = false }: { readonly data: Data; readonly isChoosing?: boolean }): VNode {
  const { t, href, language } = usePage();
  const chosen = new Set<string>(preview?.what.forms);
  return (
    <TableFrame label={t(texts, 'list.title')}>
      <table>
        <thead><tr>
          {isChoosing && <th scope="col"><span class="unseen">{t(texts, 'list.choose')}</span></th>}
          <th scope="col">{t(texts, 'list.organisation')}</th><th scope="col">{t(texts, 'list.state')}</th><th scope="col">{t(texts, 'list.last')}</th><th scope="col">{t(texts, 'list.answered')}</th>
        </tr></thead>
        <tbody>
          {rows.map(({ id, organisation, tally, step, note, by, at, isChanged, isSigned }) => (
            <tr key={id}>
              {isChoosing && <td><input type="checkbox" name="forms" value={id} checked={chosen.has(id)} aria-label={`${organisation.code} ${shown(organisation.names, language).text}`} /></td>}
              <th scope="row"><a href={href(`/forms/${id}`)}><Content of={organisation.names} /></a></th>
              <td>
                <Tag kind={step ? STEP_KINDS[step] : 'neutral'}>{t(texts, `stands.${step ?? 'not'}`)}</Tag> {isChanged && <Tag kind="warning">{t(texts, 'changedTag')}</Tag>}
                {isSigned && <p class="small">{t(texts, 'signed')}</p>}
                {note && <p class="small said">{note}</p>}
              </td>
              <td class="small">{at && <><a href={href(`/forms/${id}/hand-in`)}>{instantText(at, language, HOME_ZONE)}</a><br />{by}</>}</td>
              <td class="small"><TallyBar tally={tally} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Nothing is decided by it: it asks for this page again, with what would happen. */
function Deciding({ data: { counts, show }, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t } = usePage();
  const radio = (name: string, value: string, label: string, isChecked: boolean): VNode => (
    <div class="check" key={value}><input type="radio" id={`${name}-${value}`} name={name} value={value} checked={isChecked} /><label for={`${name}-${value}`}>{label}</label></div>
  );
  return (
    <fieldset>
      <legend><h2>{t(texts, 'decide.title')}</h2></legend>
      <fieldset class="field"><legend>{t(texts, 'decide.which')}</legend>
        {radio('which', 'chosen', t(texts, 'decide.chosen'), query['which'] !== 'all')}
        {radio('which', 'all', t(texts, 'decide.all', { n: counts[show] }), query['which'] === 'all')}
      </fieldset>
      <fieldset class="field"><legend>{t(texts, 'decide.what')}</legend>
        {DECISIONS.map((decision) => radio('decision', decision, t(texts, `decide.${decision}`), (query['decision'] ?? 'accept') === decision))}
      </fieldset>
      <div class="field"><label for="decision-note">{t(texts, 'decide.note')}</label><textarea class="input" id="decision-note" name="note" rows={2} maxLength={1000}>{query['note'] ?? ''}</textarea></div>
      <div class="buttons"><button class="button" type="submit">{t(texts, 'decide.look')}</button></div>
    </fieldset>
  );
}

function Preview({ data: { round, show, preview, readAt } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  if (!preview) return null;
  const { what, decided, left, incomplete } = preview;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{t(texts, 'decide.wouldTitle')}</h2>
      <ul>
        <li>{what.decision === 'accept' ? t(texts, 'decide.wouldAccept', { n: decided }) : t(texts, 'decide.wouldReturn', { n: decided, note: what.note })}</li>
        {incomplete > 0 && what.decision === 'accept' && <li><strong>{t(texts, 'decide.incomplete', { n: incomplete })}</strong></li>}
        {left > 0 && <li>{t(texts, 'decide.left', { n: left })}</li>}
      </ul>
      <Form action={`/rounds/${round.id}/handed-in?show=${show}`}>
        <input type="hidden" name="seen" value={readAt.getTime()} />
        <input type="hidden" name="decision" value={what.decision} />
        <input type="hidden" name="note" value={what.note} />
        {what.all === null ? what.forms.map((id) => <input key={id} type="hidden" name="forms" value={id} />) : <><input type="hidden" name="which" value="all" /><input type="hidden" name="show" value={what.all} /></>}
        <div class="buttons">
          {decided > 0 && <button class="button" type="submit">{t(texts, 'decide.doIt')}</button>}
          <LinkButton kind="quiet" href={`/rounds/${round.id}/handed-in?show=${show}`}>{t(texts, 'decide.leave')}</LinkButton>
        </div>
      </Form>
    </section>
  );
}
