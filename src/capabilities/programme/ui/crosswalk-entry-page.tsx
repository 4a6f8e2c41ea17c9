import type { VNode } from 'preact';
import { Content, Form, Page, SelectField, TextField, usePage } from '#platform/ui/index.ts';
import { CROSSWALK_CHANGES, type EntryPage as Data } from '../contract/crosswalk.ts';
import { crosswalkTexts } from '../texts/crosswalk-texts.ts';
import { crosswalkPageTexts as texts } from './crosswalk-page-texts.ts';
import { Side, WhyOther } from './crosswalk-page.tsx';
import { pageTexts } from './texts.ts';

/** One question of either version, and what its owner says that it was or became. */
export function CrosswalkEntryPage({ data: { to, from, revision, side, code, entry, without }, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, values } = usePage();
  const show = (values['show'] ?? query['show']) === 'all' ? 'all' : 'look';
  const codes = (of: typeof entry.from): string => of.map((each) => each.code).join(' ');
  const at = `/programmes/${to.id}/crosswalks/${from.id}` as const;
  return (
    <Page title={t(texts, side === 'to' ? 'entryTitleTo' : 'entryTitle', { code })} part={t(texts, 'pageTitle', { from: from.version, to: to.version })}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${to.id}`, label: <><Content of={to.title} /> {to.version}</> }, { path: at, label: t(texts, 'pageTitle', { from: from.version, to: to.version }) }]}>
      <ul class="cards">
        {([[from, entry.from], [to, entry.to]] as const).map(([{ id, version }, of]) => (
          <li key={id}><div class="card side"><h2>{t(texts, 'was', { version })}</h2><Side of={of} isNumbered={entry.number !== 'same'} /></div></li>
        ))}
      </ul>
      <WhyOther entry={entry} />
      <Form action={`${at}/${side}/${code}`}>
        <input type="hidden" name="revision" value={revision} /><input type="hidden" name="show" value={show} />
        <SelectField name="change" label={t(texts, 'change')} initially={entry.change} options={CROSSWALK_CHANGES.map((change) => ({ value: change, label: t(crosswalkTexts, `change.${change}`) }))} />
        <TextField name="from" label={t(texts, 'codesFrom')} hint={t(texts, 'codesHint')} initially={codes(entry.from)} />
        <Without label={t(texts, 'withoutFrom')} of={without.from} />
        <TextField name="to" label={t(texts, 'codesTo')} hint={t(texts, 'codesHint')} initially={codes(entry.to)} />
        <Without label={t(texts, 'withoutTo')} of={without.to} />
        <p class="hint">{t(texts, 'givesWay')}</p>
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </Page>
  );
}

/** What may be written in the field above it, so that nobody has to know numbers by heart. */
function Without({ label, of }: { readonly label: string; readonly of: Data['without']['from'] }): VNode | null {
  return of.length === 0 ? null : <section class="without" aria-label={label}><p class="hint">{label}</p><Side of={of} /></section>;
}
