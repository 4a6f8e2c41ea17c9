import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Content, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { HeldRole, Person } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { pageTexts as texts } from './texts.ts';

const KINDS = { active: 'success', invited: 'info', lapsed: 'warning', closed: 'neutral' } as const;

export function PersonState({ state }: { readonly state: Person['state'] }): VNode {
  const { t } = usePage();
  return <Tag kind={KINDS[state]}>{t(texts, `state.${state}`)}</Tag>;
}

export function RoleOver({ held: { role, code, names } }: { readonly held: HeldRole }): VNode {
  const { t, href } = usePage();
  return <>{t(accountTexts, `role.${role}`)}, <a href={href(`/organisations/${code}/people`)}><Content of={names} /></a> <span class="code">({code})</span></>;
}

export function SignedIn({ at }: { readonly at: Date | null }): VNode {
  const { t, language } = usePage();
  return at ? <span class="day">{dayText(dayIn(HOME_ZONE, at), language)}</span> : <span class="subtle">{t(texts, 'never')}</span>;
}

export function PeopleTable({ people, label }: { readonly people: readonly Person[]; readonly label: string }): VNode {
  const { t, href } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'name')}</th><th scope="col">{t(accountTexts, 'email')}</th><th scope="col">{t(texts, 'roles')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col">{t(texts, 'signedIn')}</th>
        </tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row"><a href={href(`/people/${person.id}`)}>{person.name}</a></th>
              <td>{person.email}</td>
              <td>{person.roles.length === 0 ? '–' : <ul class="plain">{person.roles.map((held) => <li key={`${held.role} ${held.code}`}><RoleOver held={held} /></li>)}</ul>}</td>
              <td><PersonState state={person.state} /></td>
              <td><SignedIn at={person.signedInAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
