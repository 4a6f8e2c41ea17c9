import type { VNode } from 'preact';
import { Form, LinkButton, Page, PasswordField, TableFrame, TextField, uiTexts, usePage } from '#platform/ui/index.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from '../demonstration.ts';
import { accountTexts as texts } from '../texts.ts';

export function SignInPage({ data: { returnTo }, query = {} }: { readonly data: { readonly returnTo?: string | undefined }; readonly query?: Readonly<Record<string, string>> }): VNode {
  const { t, values, isDemonstration, actor } = usePage();
  const target = typeof values['returnTo'] === 'string' ? values['returnTo'] : returnTo;
  return (
    <Page title={t(texts, 'signIn')} islands={query['signed-out'] === 'yes' && actor.kind === 'nobody' ? ['signed-out'] : []}>
      <Form action="/sign-in">
        {target && <input type="hidden" name="returnTo" value={target} />}
        <TextField name="email" label={t(texts, 'email')} autocomplete="username" />
        <PasswordField name="password" label={t(texts, 'password')} autocomplete="current-password" />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'signIn')}</button></div>
      </Form>
      {isDemonstration && <DemonstrationPeople />}
    </Page>
  );
}

function DemonstrationPeople(): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'demonstrationTitle')}</h2>
      <p>{t(texts, 'demonstrationVisit')}</p>
      <p><LinkButton href="/visit" kind="quiet">{t(uiTexts, 'visit')}</LinkButton></p>
      <p>{t(texts, 'demonstrationLead', { password: DEMONSTRATION_PASSWORD })}</p>
      <TableFrame label={t(texts, 'demonstrationTitle')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'email')}</th><th scope="col">{t(texts, 'role')}</th></tr></thead>
          <tbody>
            {DEMONSTRATION_PEOPLE.map(({ email, roles }) => (
              <tr key={email}><th scope="row"><code>{email}</code></th><td>{roles.map(({ role, over }) => `${t(texts, `role.${role}`)} (${over})`).join(', ')}</td></tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
