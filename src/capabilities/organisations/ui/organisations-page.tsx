import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { LinkButton, Page, Pages, SelectField, TextField, usePage } from '#platform/ui/index.ts';
import { ORGANISATION_KINDS, SECTORS, type OrganisationList } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { OrganisationsTable } from './listed.tsx';
import { pageTexts as texts } from './texts.ts';

export function OrganisationsPage({ data }: { readonly data: OrganisationList }): VNode {
  const { t } = usePage();
  const { rows, found, page, may } = data;
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')} {...(queryOf(data.filter) !== '' && { part: t(texts, 'found', { n: found }) })}>
      {may.bring && <div class="buttons"><LinkButton href="/organisations/files" kind="quiet">{t(texts, 'files')}</LinkButton></div>}
      {may.open && (
        <>
          <p>{t(texts, 'open.fromList')}</p>
          <div class="buttons">
            <LinkButton href={`/organisations/${may.open}/open?kind=provider`} kind="quiet">{t(texts, 'open.provider')}</LinkButton>
            <LinkButton href={`/organisations/${may.open}/open?kind=organiser`} kind="quiet">{t(texts, 'open.organiser')}</LinkButton>
          </div>
        </>
      )}
      <Filter data={data} />
      {rows.length === 0 ? <p>{t(texts, 'none')}</p> : (
        <>
          <p class="subtle">{t(texts, 'found', { n: found })}</p>
          <OrganisationsTable rows={rows} label={t(texts, 'title')} />
        </>
      )}
      <Pages of={page} path={`/organisations${queryOf(data.filter)}`} />
    </Page>
  );
}

/** The same list in an address. */
function queryOf(filter: OrganisationList['filter']): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([name, value]) => value !== '' && !(name === 'state' && value === 'open'))).toString();
  return query === '' ? '' : `?${query}`;
}

function Filter({ data: { filter, tenants, isDayUnderstood } }: { readonly data: OrganisationList }): VNode {
  const { t, href, language } = usePage();
  const all = { value: '', label: t(texts, 'all') };
  const isNarrowed = queryOf(filter) !== '';
  return (
    <details open={isNarrowed}>
      <summary>{t(texts, 'filter')}</summary>
      <form method="get" action={href('/organisations')}>
        <TextField name="search" label={t(texts, 'search')} initially={filter.search} />
        <SelectField name="kind" label={t(organisationTexts, 'kind')} initially={filter.kind} options={[all, ...ORGANISATION_KINDS.map((value) => ({ value, label: t(organisationTexts, `kind.${value}`) }))]} />
        <SelectField name="sector" label={t(texts, 'sector')} initially={filter.sector} options={[all, ...SECTORS.map((value) => ({ value, label: t(organisationTexts, `sector.${value}`) }))]} />
        <SelectField name="under" label={t(texts, 'under')} initially={filter.under} options={[all, ...tenants.map(({ code, names }) => ({ value: code, label: `${code} ${shown(names, language).text}` }))]} />
        <SelectField name="state" label={t(texts, 'state')} initially={filter.state} options={[{ value: 'open', label: t(texts, 'state.open') }, { value: 'closed', label: t(texts, 'state.closed') }, { value: 'all', label: t(texts, 'all') }]} />
        {!isDayUnderstood && <p class="field-error" role="alert">{t(texts, 'dayWrong')}</p>}
        <TextField name="day" label={t(texts, 'day')} hint={t(texts, 'dayHint')} initially={filter.day} width="short" />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'show')}</button></div>
      </form>
    </details>
  );
}
