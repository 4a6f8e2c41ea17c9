import type { VNode } from 'preact';
import { Alert, Form, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { PersonPage as Data } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { languageName, RoleFields } from './fields.tsx';
import { PersonState, RoleOver, SignedIn } from './people-table.tsx';
import { pageTexts as texts } from './texts.ts';

export function PersonPage({ data }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const { person, roles, suggestions } = data;
  return (
    <Page title={person.name} part={t(texts, 'person')} breadcrumbs={[{ path: '/people', label: t(texts, 'title') }]}>
      <dl class="facts">
        <dt>{t(accountTexts, 'email')}</dt><dd>{person.email}</dd>
        <dt>{t(texts, 'language')}</dt><dd><span lang={person.language}>{languageName(person.language)}</span></dd>
        <dt>{t(texts, 'signedIn')}</dt><dd><SignedIn at={person.signedInAt} /></dd>
        <dt>{t(texts, 'state')}</dt><dd><PersonState state={person.state} /></dd>
      </dl>
      <section>
        <h2>{t(texts, 'roles')}</h2>
        <Roles data={data} />
        {data.may.give && (
          <>
            <h3>{t(texts, 'give')}</h3>
            <Form action={`/people/${person.id}/roles`}>
              <RoleFields roles={roles} suggestions={suggestions} />
              <div class="buttons"><button class="button" type="submit">{t(texts, 'giveButton')}</button></div>
            </Form>
          </>
        )}
      </section>
      <Account data={data} />
    </Page>
  );
}

function Roles({ data: { person, roles } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  if (person.roles.length === 0) return <p>{t(texts, 'noRoles')}</p>;
  return (
    <TableFrame label={t(texts, 'roles')}>
      <table>
        <thead><tr><th scope="col">{t(accountTexts, 'role')}</th><th scope="col">{t(texts, 'take')}</th></tr></thead>
        <tbody>
          {person.roles.map((held) => (
            <tr key={`${held.role} ${held.code}`}>
              <th scope="row"><RoleOver held={held} /></th>
              <td>
                {roles.includes(held.role) && (
                  <Form action={`/people/${person.id}/roles/take`}>
                    <input type="hidden" name="role" value={held.role} /><input type="hidden" name="organisation" value={held.code} />
                    <button class="button quiet small" type="submit" aria-label={t(texts, 'takeNamed', { role: t(accountTexts, `role.${held.role}`), code: held.code })}>{t(texts, 'take')}</button>
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

function Account({ data: { person, isWhole, isSelf, may } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const isClosed = person.state === 'closed';
  return (
    <section>
      <h2>{t(texts, 'account')}</h2>
      {!isWhole && <Alert kind="info"><p>{t(texts, 'elsewhere')}</p></Alert>}
      {isWhole && !isClosed && !may.invite && <p>{t(accountTexts, 'actsAlready')}</p>}
      {may.invite && (
        <Form action={`/people/${person.id}/invitation`}>
          <p>{t(texts, 'inviteLead')}</p>
          <button class="button quiet" type="submit">{t(texts, 'invite')}</button>
        </Form>
      )}
      {isWhole && !isClosed && !isSelf && (
        <Form action={`/people/${person.id}/close`}>
          <hr />
          <p>{t(texts, 'closeLead')}</p>
          <button class="button quiet" type="submit">{t(texts, 'close')}</button>
        </Form>
      )}
      {isWhole && isClosed && <Form action={`/people/${person.id}/reopen`}><button class="button" type="submit">{t(texts, 'reopen')}</button></Form>}
    </section>
  );
}
