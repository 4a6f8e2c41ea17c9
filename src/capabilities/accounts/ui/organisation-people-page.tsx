import type { VNode } from 'preact';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Form, LinkButton, Page, TableFrame, Tag, TextField, usePage } from '#platform/ui/index.ts';
import type { Guest, OrganisationPeople as Data } from '../contract.ts';
import { LanguageField } from './fields.tsx';
import { PeopleTable, SignedIn } from './people-table.tsx';
import { pageTexts as texts } from './texts.ts';

const KINDS = { open: 'success', withdrawn: 'neutral', expired: 'warning' } as const;

export function OrganisationPeoplePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { organisation: { code, names }, people, mayHaveGuests } = data;
  return (
    <Page title={shown(names, language)} part={t(texts, 'title')} breadcrumbs={[{ path: '/people', label: t(texts, 'title') }]}>
      <section>
        <h2>{t(texts, 'title')}</h2>
        {people.length === 0 ? <p>{t(texts, 'noneYet')}</p> : <PeopleTable people={people} label={t(texts, 'title')} />}
        <LinkButton href={`/people/new?organisation=${code}`}>{t(texts, 'add')}</LinkButton>
      </section>
      {mayHaveGuests && <Guests data={data} />}
    </Page>
  );
}

function Guests({ data: { organisation: { code }, guests, lastDay } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <section>
      <h2>{t(texts, 'guests.title')}</h2>
      <p>{t(texts, 'guests.lead')}</p>
      {guests.length === 0 ? <p>{t(texts, 'guests.none')}</p> : <GuestsTable code={code} guests={guests} />}
      <h3>{t(texts, 'guests.add')}</h3>
      <Form action={`/organisations/${code}/people/guests`}>
        <TextField name="name" label={t(texts, 'guests.for')} hint={t(texts, 'guests.forHint')} autocomplete="off" />
        <LanguageField initially={language} />
        <TextField name="lastDay" label={t(texts, 'guests.lastDay')} width="short" initially={dayText(lastDay as Day, language) /* the action gives a day */} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'guests.add')}</button></div>
      </Form>
    </section>
  );
}

function GuestsTable({ code, guests }: { readonly code: string; readonly guests: readonly Guest[] }): VNode {
  const { t, language } = usePage();
  const day = (of: string): string => dayText(of as Day, language); // the action gives days
  return (
    <TableFrame label={t(texts, 'guests.title')}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'guests.for')}</th><th scope="col">{t(texts, 'guests.made')}</th><th scope="col">{t(texts, 'guests.lastDay')}</th>
          <th scope="col">{t(texts, 'guests.used')}</th><th scope="col">{t(texts, 'state')}</th>
        </tr></thead>
        <tbody>
          {guests.map(({ id, name, madeAt, lastDay, usedAt, state }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td class="day">{day(dayIn(HOME_ZONE, madeAt))}</td>
              <td class="day">{day(lastDay)}</td>
              <td><SignedIn at={usedAt} /></td>
              <td>
                <Tag kind={KINDS[state]}>{t(texts, `guests.${state}`)}</Tag>
                {state === 'open' && (
                  <Form action={`/organisations/${code}/people/guests/${id}/withdraw`}>
                    <button class="button quiet small" type="submit" aria-label={t(texts, 'guests.withdrawNamed', { name })}>{t(texts, 'guests.withdraw')}</button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
