import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Form, usePage } from '#platform/ui/index.ts';
import type { OwnMessages as Data } from '../contract.ts';
import { saidIn } from '../rules/wording.ts';
import { messageTexts as texts } from '../texts/message-texts.ts';

/** On the first page: what somebody has written to whoever looks at it, until it is put away. */
export function OwnMessages({ data: { messages } }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  if (messages.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'ownTitle')}</h2>
      {messages.map(({ id, texts: said, by, at }) => {
        const { subject, text, language: own } = saidIn(said, language);
        const lang = own === language ? undefined : own;
        return (
          <section key={id} class="card">
            <h3 lang={lang}>{subject}</h3>
            <p class="subtle small">{t(texts, 'from', { name: by, day: dayText(dayIn(HOME_ZONE, at), language) })}</p>
            <p class="prose" lang={lang}>{text}</p>
            <Form action={`/messages/${id}/put-away`}><button class="button quiet small" type="submit" aria-label={t(texts, 'putAwayNamed', { subject })}>{t(texts, 'putAway')}</button></Form>
          </section>
        );
      })}
    </section>
  );
}
