import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { Alert, Form, LinkButton, Page, PasswordField, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { OwnAccount as Data } from '../contract.ts';
import { accountTexts } from '../texts.ts';
import { LanguageField, NewPasswordFields } from './fields.tsx';
import { pageTexts as texts } from './texts.ts';

export function AccountPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, problem } = usePage();
  const done = problem ? undefined : query['done'];
  return (
    <Page title={t(texts, 'own.title')}>
      {done === 'account' && <Alert kind="success"><p>{t(texts, 'own.changed')}</p></Alert>}
      {done === 'password' && <Alert kind="success"><p>{t(texts, 'own.passwordChanged')}</p></Alert>}
      {data.isGuest ? <p>{t(texts, 'own.guest')}</p> : <><p><LinkButton kind="quiet" href="/account/reminders">{t(texts, 'own.reminders')}</LinkButton></p><Own data={data} /></>}
      <Sessions data={data} />
    </Page>
  );
}

function Own({ data: { name, email, language, hasPassword } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <>
      <section>
        <h2>{t(texts, 'own.who')}</h2>
        <p>{t(accountTexts, 'email')}: {email}</p>
        <Form action="/account">
          <TextField name="name" label={t(texts, 'name')} autocomplete="name" initially={name} />
          <LanguageField initially={language} />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'own.save')}</button></div>
        </Form>
      </section>
      {hasPassword && (
        <section>
          <h2>{t(texts, 'own.password')}</h2>
          <Form action="/account/password">
            <PasswordField name="old" label={t(texts, 'own.old')} autocomplete="current-password" />
            <NewPasswordFields label={t(texts, 'own.new')} />
            <div class="buttons"><button class="button" type="submit">{t(texts, 'own.password')}</button></div>
          </Form>
        </section>
      )}
    </>
  );
}

function Sessions({ data: { sessions } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const at = (instant: Date): string => instantText(instant, language, HOME_ZONE);
  return (
    <section>
      <h2>{t(texts, 'own.sessions')}</h2>
      <TableFrame label={t(texts, 'own.sessions')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'own.since')}</th><th scope="col">{t(texts, 'own.seen')}</th><th scope="col">{t(texts, 'state')}</th></tr></thead>
          <tbody>
            {sessions.map(({ createdAt, seenAt, isThis }, i) => (
              <tr key={i}><th scope="row" class="day">{at(createdAt)}</th><td class="day">{at(seenAt)}</td><td>{t(texts, isThis ? 'own.this' : 'own.other')}</td></tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Form action="/account/sign-out-everywhere"><button class="button quiet" type="submit">{t(texts, 'own.everywhere')}</button></Form>
    </section>
  );
}
