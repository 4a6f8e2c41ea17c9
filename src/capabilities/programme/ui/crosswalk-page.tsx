import { Fragment, type VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { Alert, Content, Form, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import { CROSSWALK_CHANGES, CROSSWALK_SHOWN, type CrosswalkPage as Data, type EntryShown } from '../contract/crosswalk.ts';
import { anchorOf, nameOfEntry } from '../rules/crosswalk/shown.ts';
import { crosswalkTexts } from '../texts/crosswalk-texts.ts';
import { crosswalkPageTexts as texts } from './crosswalk-page-texts.ts';
import { Files, Holding } from './crosswalk-holding.tsx';
import { editTexts } from './edit-texts.ts';
import { ValueShown } from './statement-shown.tsx';
import { pageTexts } from './texts.ts';

/** What became of each statement from one version to another, by goal, both texts side by side: first only what is to be looked at. */
export function CrosswalkPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t } = usePage();
  const { to, from, show, goals, may } = data;
  return (
    <Page title={t(texts, 'pageTitle', { from: from.version, to: to.version })} {...(show === 'all' && { part: t(texts, 'part.all') })} {...(may.edit && (!data.state.held || data.state.isChanged) && { lead: t(texts, data.state.held ? 'pageLeadHeld' : 'pageLead') })}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${to.id}`, label: <><Content of={to.title} /> {to.version}</> }, { path: `/programmes/${to.id}/crosswalks`, label: t(texts, 'link') }]}>
      {query['saved'] !== undefined && <Alert kind="success">{t(texts, query['saved'] === 'file' ? 'broughtIn' : 'saved')}</Alert>}
      <Stands data={data} />
      <Counts data={data} />
      {may.edit && <Shown data={data} />}
      {goals.length === 0 && <p>{t(texts, 'nothingToLook')}</p>}
      {goals.map((goal) => (
        <section key={`${goal.side} ${goal.code}`}>
          <h2>{goal.side === 'from' && <>{t(texts, 'ended')}: </>}<span class="code">{goal.code}</span> <Content of={goal.title} /></h2>
          <TableFrame label={`${goal.side === 'from' ? `${t(texts, 'ended')}: ` : ''}${goal.code}`}>
            <table class="crosswalk">
              <thead><tr>
                <th scope="col">{t(texts, 'was', { version: from.version })}</th><th scope="col">{t(texts, 'was', { version: to.version })}</th><th scope="col">{t(texts, 'change')}</th>{may.edit && <th scope="col">{t(texts, 'actions')}</th>}
              </tr></thead>
              <tbody>{goal.entries.map((entry) => <Row key={entry.no} entry={entry} data={data} />)}</tbody>
            </table>
          </TableFrame>
        </section>
      ))}
      {may.edit && <Holding data={data} />}
      <Files data={data} />
    </Page>
  );
}

function Stands({ data: { state, via } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  if (!state.held) {
    return (
      <Alert kind="info">
        <p>{t(texts, state.revision === 0 ? 'stands.suggested' : 'stands.begun')}</p>
        {via.length > 0 && <p>{t(texts, 'stands.over', { versions: via.join(', ') })}</p>}
      </Alert>
    );
  }
  return (
    <Alert kind={state.isChanged ? 'warning' : 'success'}>
      <p>{t(texts, 'stands.held', { by: state.held.by, at: instantText(state.held.at, language, HOME_ZONE) })} {state.isChanged && t(texts, 'stands.changed')}</p>
      {state.held.reason && <p>{t(texts, 'why', { reason: state.held.reason })}</p>}
    </Alert>
  );
}

function Counts({ data: { counts, from, to } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <>
      <p>{[from, to].map(({ version, size: { statements, wholes } }) => t(texts, wholes > 0 ? 'countedBoth' : 'counted', { version, statements, wholes, inAll: statements + wholes })).join(' ')}</p>
      <TableFrame label={t(texts, 'counts')}>
        <table>
          <caption>{t(texts, 'counts')}</caption>
          <thead><tr><th scope="col">{t(texts, 'change')}</th><th scope="col" class="number">{t(texts, 'n')}</th></tr></thead>
          <tbody>{CROSSWALK_CHANGES.map((change) => (counts[change] ?? 0) > 0 && <tr key={change}><th scope="row">{t(crosswalkTexts, `change.${change}`)}</th><td class="number">{counts[change]}</td></tr>)}</tbody>
        </table>
      </TableFrame>
    </>
  );
}

function Shown({ data: { to, from, show, toLook, all } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const n = { look: toLook, all };
  return (
    <nav class="buttons" aria-label={t(texts, 'show')}>
      {CROSSWALK_SHOWN.map((each) => <a key={each} href={href(`/programmes/${to.id}/crosswalks/${from.id}?show=${each}`)} aria-current={each === show ? 'true' : undefined}>{t(texts, `show.${each}`, { n: n[each] })}</a>)}
    </nav>
  );
}

function Row({ entry, data: { to, from, state, show, may } }: { readonly entry: EntryShown; readonly data: Data }): VNode {
  const { t, href } = usePage();
  const { from: was, to: is, change, needsLook } = entry;
  const name = nameOfEntry(entry);
  const code = name?.code ?? '';
  const path = `/programmes/${to.id}/crosswalks/${from.id}/${name?.side ?? 'to'}/${code}`;
  const codes = (of: EntryShown['from']): string => of.map((each) => each.code).join(' ');
  return (
    <tr>
      <td><Side of={was} isNumbered={entry.number !== 'same'} /></td><td><Side of={is} isNumbered={entry.number !== 'same'} /></td>
      <td>{t(crosswalkTexts, `change.${change}`)} <WhyOther entry={entry} /> {needsLook && <Tag kind="warning">{t(texts, 'toLook')}</Tag>}</td>
      {may.edit && (
        <td>
          <a id={name && anchorOf(name)} href={href(`${path}?show=${show}`)}>{t(texts, 'correct')}<span class="unseen"> {code}</span></a>
          {needsLook && (
            <Form action={path}>
              <input type="hidden" name="revision" value={state.revision} /><input type="hidden" name="show" value={show} />
              <input type="hidden" name="from" value={codes(was)} /><input type="hidden" name="to" value={codes(is)} /><input type="hidden" name="change" value={change} />
              <button class="button quiet small" type="submit">{t(texts, 'letStand')}<span class="unseen"> {code}</span></button>
            </Form>
          )}
        </td>
      )}
    </tr>
  );
}

/** `isNumbered`: with the number that each asks for beside the scale, where it is not the same on both sides. */
export function Side({ of, isNumbered = false }: { readonly of: EntryShown['from']; readonly isNumbered?: boolean }): VNode {
  const { t } = usePage();
  if (of.length === 0) return <span class="subtle">{t(texts, 'nothing')}</span>;
  return (
    <>{of.map(({ code, text, value }) => (
      <Fragment key={code}>
        <p><span class="code">{code}</span> <Content of={text} /></p>
        {isNumbered && (value ? <ValueShown value={value} /> : <p class="small"><span class="subtle">{t(editTexts, 'value')}:</span> {t(editTexts, 'value.none')}</p>)}
      </Fragment>
    ))}</>
  );
}

/** Why what may read the same is another question. */
export function WhyOther({ entry: { change, number } }: { readonly entry: EntryShown }): VNode | null {
  const { t } = usePage();
  return change === 'meaning' && number === 'other-kind' ? <p class="small">{t(texts, 'otherNumber')}</p> : null;
}
