import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Alert, Form, LinkButton, Page, SelectField, usePage } from '#platform/ui/index.ts';
import { PREFERENCES, type MadeCalendar, type OwnReminders, type Unsubscribed } from '../contract.ts';
import { pageTexts as texts } from '../texts/page-texts.ts';

const ACCOUNT = '/account';
const OWN = '/account/reminders';

/** What somebody chooses for oneself: how often to be reminded, and a calendar. */
export function OwnRemindersPage({ data: { digest, isMailOn, calendarSince, may }, query }: { readonly data: OwnReminders; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, problem, language } = usePage();
  return (
    <Page title={t(texts, 'own.title')} breadcrumbs={[{ path: ACCOUNT, label: t(texts, 'own.account') }]}>
      {!problem && query['done'] === 'yes' && <Alert kind="success"><p>{t(texts, 'saved')}</p></Alert>}
      <section>
        <h2>{t(texts, 'own.how')}</h2>
        {!isMailOn && <Alert kind="info"><p>{t(texts, 'own.mailOff')}</p></Alert>}
        <p>{t(texts, 'own.lead')} {t(texts, 'own.escalation')}</p>
        <Form action={OWN}>
          <SelectField name="digest" label={t(texts, 'own.label')} initially={digest} options={PREFERENCES.map((value) => ({ value, label: t(texts, `digest.${value}`) }))} />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
        </Form>
      </section>
      <section>
        <h2>{t(texts, 'calendar.title')}</h2>
        <p>{t(texts, 'calendar.lead')}</p>
        {calendarSince && <p>{t(texts, 'calendar.since', { day: dayText(dayIn(HOME_ZONE, calendarSince), language) })}</p>}
        <div class="buttons">
          <Form action={`${OWN}/calendar`}><button class="button quiet" type="submit">{t(texts, calendarSince ? 'calendar.renew' : 'calendar.make')}</button></Form>
          {calendarSince && <Form action={`${OWN}/calendar/withdraw`}><button class="button quiet" type="submit">{t(texts, 'calendar.withdraw')}</button></Form>}
        </div>
      </section>
      {may.seePeople && <div class="buttons"><LinkButton kind="quiet" href="/reminders">{t(texts, 'people')}</LinkButton></div>}
    </Page>
  );
}

/** The address, shown this once. It can be chosen and copied whole, also without a mouse. */
export function MadeCalendarPage({ data: { key } }: { readonly data: MadeCalendar }): VNode {
  const { t, origin, href } = usePage();
  return (
    <Page title={t(texts, 'calendar.made')} breadcrumbs={[{ path: ACCOUNT, label: t(texts, 'own.account') }, { path: OWN, label: t(texts, 'own.title') }]}>
      <Alert kind="warning"><p>{t(texts, 'calendar.once')}</p></Alert>
      <div class="field">
        <label for="calendar-address">{t(texts, 'calendar.address')}</label>
        <textarea class="input" id="calendar-address" readOnly rows={3} spellcheck={false} value={`${origin}${href(`/calendar/${key}/lykta.ics`)}`} />
      </div>
      <LinkButton href={OWN}>{t(texts, 'back')}</LinkButton>
    </Page>
  );
}

/** Where the link in a mail leads to: nothing is changed before the button is pressed. */
export function UnsubscribePage({ data: { key, isDone } }: { readonly data: Unsubscribed }): VNode {
  const { t } = usePage();
  return (
    <Page title={t(texts, isDone ? 'stop.doneTitle' : 'stop.title')}>
      {isDone
        ? <><Alert kind="success"><p>{t(texts, 'stop.done')}</p></Alert><LinkButton kind="quiet" href={OWN}>{t(texts, 'own.title')}</LinkButton></>
        : <><p>{t(texts, 'stop.lead')}</p><Form action={`/unsubscribe/${key}`}><button class="button" type="submit">{t(texts, 'stop.button')}</button></Form></>}
    </Page>
  );
}
