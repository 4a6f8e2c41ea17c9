import type { ComponentChildren, VNode } from 'preact';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, TextField, usePage } from '#platform/ui/index.ts';
import type { AddedGuest, GuestLink, Invitation, Invited } from '../contract.ts';
import { NewPasswordFields } from './fields.tsx';
import { pageTexts as texts } from './texts.ts';

/** A link to hand over, shown this once. It can be chosen and copied whole, also without a mouse. */
function Handed({ address, children }: { readonly address: string; readonly children: ComponentChildren }): VNode {
  const { t } = usePage();
  return (
    <>
      <Alert kind="warning"><p>{children}</p></Alert>
      <div class="field">
        <label for="handed-link">{t(texts, 'link.label')}</label>
        <textarea class="input" id="handed-link" readOnly rows={3} spellcheck={false} value={address} />
      </div>
    </>
  );
}

export function InvitedPage({ data: { accountId, name, language: own, key, until } }: { readonly data: Invited }): VNode {
  const { t, language, origin } = usePage();
  return (
    <Page title={key === null ? t(texts, 'link.noneTitle', { name }) : t(texts, 'link.title', { name })} breadcrumbs={[{ path: '/people', label: t(texts, 'title') }]}>
      {key === null || until === null
        ? <><Alert kind="success"><p>{t(texts, 'link.none', { name })}</p></Alert><p>{t(texts, 'link.noneYet')}</p></>
        : <Handed address={`${origin}/${own}/invitation/${key}`}>{t(texts, 'link.once', { name, day: dayText(dayIn(HOME_ZONE, until), language) })}</Handed>}
      <LinkButton href={`/people/${accountId}`}>{t(texts, 'link.toPerson')}</LinkButton>
    </Page>
  );
}

export function AddedGuestPage({ data: { organisation, name, language: own, key, lastDay } }: { readonly data: AddedGuest }): VNode {
  const { t, language, origin } = usePage();
  const back = `/organisations/${organisation.code}/people`;
  return (
    <Page title={t(texts, 'link.title', { name })} breadcrumbs={[{ path: '/people', label: t(texts, 'title') }, { path: back, label: <Content of={organisation.names} /> }]}>
      <Handed address={`${origin}/${own}/guest/${key}`}>{t(texts, 'link.guest', { name, day: dayText(lastDay as Day, language) /* checked as one by the action */ })}</Handed>
      <LinkButton href={back}>{t(texts, 'link.back')}</LinkButton>
    </Page>
  );
}

export function InvitationPage({ data: { key, name, email } }: { readonly data: Invitation }): VNode {
  const { t } = usePage();
  return (
    <Page title={t(texts, 'invitation.title')} lead={t(texts, 'invitation.lead', { email })}>
      <Form action={`/invitation/${key}`}>
        <TextField name="name" label={t(texts, 'name')} autocomplete="name" initially={name} />
        <NewPasswordFields />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'invitation.button')}</button></div>
      </Form>
    </Page>
  );
}

export function GuestLinkPage({ data: { key, name, organisation } }: { readonly data: GuestLink }): VNode {
  const { t, language } = usePage();
  return (
    <Page title={t(texts, 'guest.title', { organisation: shown(organisation, language).text })} lead={t(texts, 'guest.lead', { name })}>
      <Form action={`/guest/${key}`}><button class="button" type="submit">{t(texts, 'guest.button')}</button></Form>
    </Page>
  );
}
