import type { VNode } from 'preact';
import { Content, Form, Page, SelectField, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import { CROSSWALK_CHANGES, type EntryPage as Data } from '../contract/crosswalk.ts';
import { crosswalkTexts } from '../texts/crosswalk-texts.ts';
import { crosswalkPageTexts as texts } from './crosswalk-page-texts.ts';
import { Side } from './crosswalk-page.tsx';
import { pageTexts } from './texts.ts';

/** One question of either version, and what its owner says that it was or became. */
export function CrosswalkEntryPage({ data: { to, from, revision, side, code, entry } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const codes = (of: typeof entry.from): string => of.map((each) => each.code).join(' ');
  const at = `/programmes/${to.id}/crosswalks/${from.id}` as const;
  return (
    <Page title={t(texts, side === 'to' ? 'entryTitleTo' : 'entryTitle', { code })} part={t(texts, 'pageTitle', { from: from.version, to: to.version })}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${to.id}`, label: <><Content of={to.title} /> {to.version}</> }, { path: at, label: t(texts, 'pageTitle', { from: from.version, to: to.version }) }]}>
      <TableFrame label={code}>
        <table class="crosswalk">
          <thead><tr><th scope="col">{t(texts, 'was', { version: from.version })}</th><th scope="col">{t(texts, 'was', { version: to.version })}</th><th scope="col">{t(texts, 'change')}</th></tr></thead>
          <tbody><tr><td><Side of={entry.from} /></td><td><Side of={entry.to} /></td><td>{t(crosswalkTexts, `change.${entry.change}`)}</td></tr></tbody>
        </table>
      </TableFrame>
      <Form action={`${at}/${side}/${code}`}>
        <input type="hidden" name="revision" value={revision} />
        <SelectField name="change" label={t(texts, 'change')} initially={entry.change} options={CROSSWALK_CHANGES.map((change) => ({ value: change, label: t(crosswalkTexts, `change.${change}`) }))} />
        <TextField name="from" label={t(texts, 'codesFrom')} hint={t(texts, 'codesHint')} initially={codes(entry.from)} />
        <TextField name="to" label={t(texts, 'codesTo')} hint={t(texts, 'codesHint')} initially={codes(entry.to)} />
        <p class="hint">{t(texts, 'givesWay')}</p>
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </Page>
  );
}
