import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Page, SelectField, TableFrame, TakeOut, TextField, usePage } from '#platform/ui/index.ts';
import type { Responsible, ResponsibleLine, ResponsiblePage as Data } from '../../contract/delegation.ts';
import { formCrumb } from './form-crumb.tsx';
import { delegationTexts as texts } from '../../texts/delegation-texts.ts';
import { ResponsiblePreview } from './responsible-preview.tsx';

/** Who answers for what in an organisation, by goal: looked through by whose it is, and given on, looked at first. */
export function ResponsiblePage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { form, counts, lines, may, refused, named } = data;
  const { who, goal } = data.show;
  const whose = who === 'all' ? undefined : who === 'mine' || who === 'nobody' ? t(texts, `show.${who}`, { n: counts[who] }) : named.filter(({ key }) => key === who).map(whoSaid)[0];
  const gone = named.filter(({ isHere, title }) => !isHere && title === '');
  return (
    <Page title={t(texts, 'title')} part={[data.preview ? t(texts, 'wouldChange') : refused ? t(texts, refused) : undefined, whose, goal, shown(form.organisation.names, language).text].filter(Boolean).join(', ')}
      lead={t(texts, 'lead')} breadcrumbs={[formCrumb(form, language)]}>
      {refused && <Alert kind="danger" role="alert">{t(texts, refused)}</Alert>}
      <ResponsiblePreview data={data} />
      <p><strong>{t(texts, 'counts', counts)}</strong></p>
      {gone.length > 0 && (
        <Alert kind="warning">
          <h2>{t(texts, 'goneTitle')}</h2>
          <ul>{gone.map(({ key, name, tasks }) => <li key={key}>{t(texts, 'goneOne', { name, n: tasks })}</li>)}</ul>
        </Alert>
      )}
      <Filter data={data} />
      {lines.length === 0 ? <p>{t(texts, 'none')}</p> : may.name ? <Giving data={data} query={query} /> : <Lines data={data} />}
      {may.name && named.length > 0 && <Replacing data={data} query={query} />}
      <TakeOut of={[{ label: t(texts, 'file'), files: [{ name: 'CSV', path: `/forms/${form.id}/responsible.csv` }, { name: 'Excel', path: `/forms/${form.id}/responsible.xlsx` }] }]} />
    </Page>
  );
}

export const whoSaid = ({ name, title }: Pick<Responsible, 'name' | 'title'>): string => [name, title].filter(Boolean).join(', ');

function Filter({ data: { form, show, counts, named, goals } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  return (
    <form method="get" action={href(`/forms/${form.id}/responsible`)} class="filters" aria-label={t(texts, 'show')}>
      <div class="field">
        <label for="who-shown">{t(texts, 'show.who')}</label>
        <select class="input" id="who-shown" name="show">
          <option value="all" selected={show.who === 'all'}>{t(texts, 'show.all')}</option>
          <option value="mine" selected={show.who === 'mine'}>{t(texts, 'show.mine', { n: counts.mine })}</option>
          <option value="nobody" selected={show.who === 'nobody'}>{t(texts, 'show.nobody', { n: counts.nobody })}</option>
          {named.map((who) => <option key={who.key} value={who.key} selected={show.who === who.key}>{whoSaid(who)} ({who.tasks})</option>)}
        </select>
      </div>
      <div class="field">
        <label for="goal-shown">{t(texts, 'show.goal')}</label>
        <select class="input" id="goal-shown" name="goal">
          <option value="">{t(texts, 'show.allGoals')}</option>
          {goals.map(({ code, title }) => {
            const { text, language: found, isFallback } = shown(title, language);
            return <option key={code} value={code} selected={show.goal === code} lang={isFallback ? found : undefined}>{code} {text}</option>;
          })}
        </select>
      </div>
      <div class="field"><button class="button quiet" type="submit">{t(texts, 'showButton')}</button></div>
    </form>
  );
}

type Props = { readonly data: Data; readonly query: Readonly<Record<string, string>> };

/** Nothing is changed by it: it asks for this page again, with what the change would do. */
function Giving({ data, query }: Props): VNode {
  const { t, href } = usePage();
  const { form, show } = data;
  return (
    <form method="get" action={href(`/forms/${form.id}/responsible`)} class="choosing">
      <input type="hidden" name="show" value={show.who} />
      {show.goal && <input type="hidden" name="goal" value={show.goal} />}
      <Lines data={data} isChoosing />
      <fieldset>
        <legend><h2>{t(texts, 'giveTitle')}</h2></legend>
        <Whom data={data} query={query} id="give" />
        <TextField name="day" label={t(texts, 'day')} hint={t(texts, 'dayHint')} width="short" initially={query['from'] ? '' : (query['day'] ?? '')} />
      </fieldset>
      <div class="buttons"><button class="button" type="submit" name="look" value="yes">{t(texts, 'look')}</button></div>
    </form>
  );
}

function Whom({ data: { people }, query }: Props & { readonly id: string }): VNode {
  const { t } = usePage();
  const chosen = query['from'] ? '' : query['who'];
  return (
    <>
      <SelectField name="who" label={t(texts, 'person')} hint={t(texts, 'personHint')} initially={chosen ?? ''}
        options={[{ value: '', label: t(texts, 'asBefore') }, ...people.map(({ id, name }) => ({ value: id, label: name })), { value: 'nobody', label: t(texts, 'takeAway') }]} />
      <TextField name="title" label={t(texts, 'titleField')} hint={t(texts, 'titleHint')} initially={query['from'] ? '' : (query['title'] ?? '')} isOptional />
    </>
  );
}

/** All that is one's goes to another. */
function Replacing({ data: { form, named, people }, query }: Props): VNode {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="replace">
      <h2 id="replace">{t(texts, 'replaceTitle')}</h2>
      <p>{t(texts, 'replaceLead')}</p>
      <form method="get" action={href(`/forms/${form.id}/responsible`)} class="filters" aria-labelledby="replace">
        <div class="field">
          <label for="replace-from">{t(texts, 'replaceFrom')}</label>
          <select class="input" id="replace-from" name="from">{named.map((who) => <option key={who.key} value={who.key} selected={query['from'] === who.key || (!query['from'] && !who.isHere)}>{whoSaid(who)} ({who.tasks})</option>)}</select>
        </div>
        <div class="field">
          <label for="replace-to">{t(texts, 'replaceTo')}</label>
          <select class="input" id="replace-to" name="who">
            {people.map(({ id, name }) => <option key={id} value={id} selected={query['who'] === id}>{name}</option>)}
            <option value="nobody">{t(texts, 'takeAway')}</option>
          </select>
        </div>
        <div class="field"><button class="button quiet" type="submit" name="look" value="yes">{t(texts, 'look')}</button></div>
      </form>
    </section>
  );
}

function Lines({ data: { lines, preview }, isChoosing = false }: { readonly data: Data; readonly isChoosing?: boolean }): VNode {
  const { t } = usePage();
  const chosen = new Set(preview?.change.of);
  return (
    <TableFrame label={t(texts, 'title')}>
      <table>
        <thead><tr>
          {isChoosing && <th scope="col"><span class="unseen">{t(texts, 'choose')}</span></th>}
          <th scope="col">{t(texts, 'task')}</th><th scope="col">{t(texts, 'who')}</th><th scope="col">{t(texts, 'day')}</th><th scope="col" class="number">{t(texts, 'answered')}</th>
        </tr></thead>
        <tbody>{lines.map((line) => <Line key={`${line.of} ${line.code}`} line={line} isChoosing={isChoosing} isChosen={chosen.has(line.code)} />)}</tbody>
      </table>
    </TableFrame>
  );
}

const DEPTH = { goal: 'depth-1', measure: 'depth-2', task: 'depth-3' } as const;

function Line({ line: { of, code, text, who, whoFrom, likeness, day, dayFrom, tally }, isChoosing, isChosen }: { readonly line: ResponsibleLine; readonly isChoosing: boolean; readonly isChosen: boolean }): VNode {
  const { t, language } = usePage();
  const named = <><span class="code">{code}</span> <Content of={text} /></>;
  return (
    <tr>
      {isChoosing && <td><input type="checkbox" name="of" value={code} checked={isChosen} aria-label={`${code} ${shown(text, language).text}`} /></td>}
      <th scope="row" class={DEPTH[of]}>{of === 'goal' ? <strong>{named}</strong> : named}</th>
      <td>
        {who === null ? (of === 'task' ? <span class="subtle">{t(texts, 'nobody')}</span> : null) : <>{whoSaid(who)}{!who.isHere && <> <strong class="small">({t(texts, 'gone')})</strong></>}</>}
        {whoFrom !== null && whoFrom !== code && <span class="subtle small"> {t(texts, 'from', { code: whoFrom })}</span>}
        {(likeness === 'reworded' || likeness === 'changed') && <><br /><span class="small">{t(texts, likeness)}</span></>}
      </td>
      <td class="day">{day && dayText(day, language)}{dayFrom !== null && dayFrom !== code && <span class="subtle small"> {t(texts, 'from', { code: dayFrom })}</span>}</td>
      <td class="number">{t(texts, 'tally', tally)}</td>
    </tr>
  );
}
