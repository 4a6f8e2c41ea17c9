import type { VNode } from 'preact';
import { Form, LinkButton, Page, Pages, TextField, usePage } from '#platform/ui/index.ts';
import type { NewPersonPage as NewData, PeoplePage as Data } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { LanguageField, RoleFields } from './fields.tsx';
import { PeopleTable } from './people-table.tsx';
import { pageTexts as texts } from './texts.ts';

export function PeoplePage({ data: { people, search, page } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <Page title={t(texts, 'title')} {...(search && { part: search })} lead={t(texts, 'lead')}>
      <LinkButton href="/people/new">{t(texts, 'add')}</LinkButton>
      <search>
        <form method="get" action={href('/people')} class="find">
          <TextField name="search" label={t(texts, 'search')} initially={search} />
          <button class="button quiet" type="submit">{t(texts, 'searchButton')}</button>
        </form>
      </search>
      {people.length === 0 ? <p>{t(texts, search ? 'noneFound' : 'noneYet')}</p> : <PeopleTable people={people} label={t(texts, 'title')} />}
      <Pages of={page} path={search ? `/people?search=${encodeURIComponent(search)}` : '/people'} />
    </Page>
  );
}

export function NewPersonPage({ data: { organisation, roles, suggestions } }: { readonly data: NewData }): VNode {
  const { t, href, language } = usePage();
  const guestsAt = organisation === '' ? '/organisations' : `/organisations/${organisation}/people`;
  return (
    <Page title={t(texts, 'add')} lead={t(texts, 'addLead')} breadcrumbs={[{ path: '/people', label: t(texts, 'title') }]}>
      <p>{t(texts, 'guestHint')} <a href={href(guestsAt)}>{organisation === '' ? t(texts, 'guestChoose') : t(texts, 'guestTo', { code: organisation })}</a></p>
      <Form action="/people/new">
        <TextField name="name" label={t(texts, 'name')} autocomplete="off" />
        <TextField name="email" label={t(accountTexts, 'email')} autocomplete="off" />
        <LanguageField initially={language} />
        <RoleFields roles={roles} suggestions={suggestions} organisation={organisation} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'addButton')}</button></div>
      </Form>
    </Page>
  );
}
