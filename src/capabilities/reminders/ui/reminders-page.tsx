import type { VNode } from 'preact';
import { HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { dayText, instantText } from '#platform/i18n/index.ts';
import { Alert, Form, Page, Pages, SelectField, TableFrame, Tag, TextField, usePage } from '#platform/ui/index.ts';
import type { PostState, RemindedPerson, RemindersPage as Data } from '../contract.ts';
import { pageTexts as texts } from '../texts/page-texts.ts';

export function RemindersPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, problem } = usePage();
  const { people, search, page, post, may } = data;
  const done = problem ? undefined : query['done'];
  return (
    <Page title={t(texts, 'menu')} lead={t(texts, 'lead')}>
      {done === 'rule' && <Alert kind="success"><p>{t(texts, 'saved')}</p></Alert>}
      {done === 'post' && <Alert kind="success"><p>{t(texts, 'post.tried')}</p></Alert>}
      <Post post={post} mayTry={may.tryPost} />
      <section>
        <h2>{t(texts, 'people.title')}</h2>
        <Search search={search} />
        {people.length === 0 ? <p>{t(texts, 'people.none')}</p> : <People people={people} />}
        <Pages of={page} path={`/reminders?search=${encodeURIComponent(search)}`} />
      </section>
      {may.changeRule && <RuleForm data={data} />}
    </Page>
  );
}

function Post({ post: { isOn, sender, sentAt, failedAt, failure, pausedUntil, queue }, mayTry }: { readonly post: PostState; readonly mayTry: boolean }): VNode {
  const { t, language } = usePage();
  const at = (instant: Date): string => instantText(instant, language, HOME_ZONE);
  return (
    <section>
      <h2>{t(texts, 'post.title')}</h2>
      {isOn ? <p>{t(texts, 'post.on', { sender: sender ?? '' })}</p> : <Alert kind="info"><p>{t(texts, 'post.off')}</p></Alert>}
      {queue && (
        <dl class="facts">
          <dt>{t(texts, 'post.waiting')}</dt><dd>{queue.waiting}</dd>
          {queue.oldest && <><dt>{t(texts, 'post.oldest')}</dt><dd>{at(queue.oldest)}</dd></>}
          {sentAt && <><dt>{t(texts, 'post.sent')}</dt><dd>{at(sentAt)}</dd></>}
          {failedAt && <><dt>{t(texts, 'post.failed')}</dt><dd>{at(failedAt)}: <span lang="en">{failure}</span></dd></>}
          {pausedUntil && <><dt>{t(texts, 'post.paused')}</dt><dd>{at(pausedUntil)}</dd></>}
          <dt>{t(texts, 'post.dead')}</dt><dd>{queue.dead}</dd>
        </dl>
      )}
      {mayTry && isOn && queue !== null && queue.waiting > 0 && <Form action="/reminders/post"><button class="button quiet" type="submit">{t(texts, 'post.try')}</button></Form>}
    </section>
  );
}

function Search({ search }: { readonly search: string }): VNode {
  const { t, href } = usePage();
  return (
    <form method="get" action={href('/reminders')}>
      <TextField name="search" label={t(texts, 'search')} initially={search} />
      <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'searchButton')}</button></div>
    </form>
  );
}

function People({ people }: { readonly people: readonly RemindedPerson[] }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={t(texts, 'people.title')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'name')}</th><th scope="col">{t(texts, 'wants')}</th><th scope="col">{t(texts, 'got')}</th><th scope="col">{t(texts, 'next')}</th></tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row"><a href={href(`/reminders/people/${person.id}`)}>{person.name}</a><br /><span class="small">{person.email}</span></th>
              <td>{t(texts, `wants.${person.digest}`)}{person.refused && <><br /><Tag kind="warning">{t(texts, 'refused')}</Tag></>}</td>
              <td><Got of={person} /></td>
              <td>{person.next ? t(texts, 'ifLeft', { day: dayText(person.next as Day, language) }) : <span class="subtle">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What somebody was sent lately, and whether it arrived. */
export function Got({ of: { sent } }: { readonly of: RemindedPerson }): VNode {
  const { t, language } = usePage();
  if (sent.length === 0) return <span class="subtle">{t(texts, 'nothing')}</span>;
  return (
    <ul class="plain">
      {sent.map(({ day, parts, state }) => (
        <li key={day}>{dayText(day as Day, language)}: {parts.map((part) => t(texts, `part.${part}`)).join(', ')} <Tag kind={state === 'dead' ? 'warning' : 'neutral'}>{t(texts, `mail.${state ?? 'forgotten'}`)}</Tag></li>
      ))}
    </ul>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 0] as const;

function RuleForm({ data: { rule, revision } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Form action="/reminders/rule" labelledBy="rule">
      <h2 id="rule">{t(texts, 'rule.title')}</h2>
      <input type="hidden" name="revision" value={String(revision)} />
      <SelectField name="weekday" label={t(texts, 'rule.weekday')} initially={String(rule.weekday)} options={WEEKDAYS.map((day) => ({ value: String(day), label: t(texts, `weekday.${day}`) }))} />
      <TextField name="hour" label={t(texts, 'rule.hour')} initially={String(rule.hour)} width="short" />
      <TextField name="before" label={t(texts, 'rule.before')} hint={t(texts, 'rule.daysHint')} initially={rule.before.join(', ')} />
      <TextField name="after" label={t(texts, 'rule.after')} hint={t(texts, 'rule.daysHint')} initially={rule.after.join(', ')} />
      <TextField name="unitsAfter" label={t(texts, 'rule.unitsAfter')} initially={String(rule.unitsAfter)} width="short" />
      <TextField name="centreAfter" label={t(texts, 'rule.centreAfter')} initially={String(rule.centreAfter)} width="short" />
      <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'save')}</button></div>
    </Form>
  );
}
