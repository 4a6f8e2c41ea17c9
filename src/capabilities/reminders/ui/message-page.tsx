import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, LANGUAGES } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, uiTexts, usePage } from '#platform/ui/index.ts';
import type { MessagePage as Data } from '../contract.ts';
import { saidIn } from '../rules/wording.ts';
import { messageTexts as texts } from '../texts/message-texts.ts';

/** One message: the look before it is sent, the while in which it can be taken back, and what became of it. */
export function MessagePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { message: { id, round, texts: said, people, places, who }, chosen, isMailOn, covers, minutes, reach } = data;
  const { subject } = saidIn(said, language);
  return (
    <Page title={t(texts, 'messageTitle', { subject })} breadcrumbs={[{ path: `/rounds/${round.id}`, label: <Content of={round.names} /> }, { path: `/rounds/${round.id}/message`, label: t(texts, 'title') }]}>
      <Standing data={data} />
      <p><strong>{t(texts, 'reaches', { people, places })}</strong></p>
      <p>{t(texts, `who.${who}`)}{chosen.length > 0 && ':'}</p>
      <Chosen of={chosen} />
      {!isMailOn && <Alert kind="info"><p>{t(texts, 'mailOff')}</p></Alert>}
      {reach && <Reach of={reach} />}
      <h2>{t(texts, 'languages')}</h2>
      {LANGUAGES.map((each) => {
        const own = said[each];
        return own && (
          <section key={each} class="card">
            <h3>{t(uiTexts, `language.${each}`)}</h3>
            <div lang={each}><p><strong>{own.subject}</strong></p><p class="prose">{own.text}</p></div>
          </section>
        );
      })}
      {reach && (
        <>
          <p>{t(texts, 'sendHint', { minutes })}</p>
          <div class="buttons">
            {people > 0 && <Form action={`/messages/${id}/send`}><input type="hidden" name="covers" value={covers} /><button class="button" type="submit">{t(texts, 'send')}</button></Form>}
            <Form action={`/messages/${id}/drop`}><button class="button quiet" type="submit">{t(texts, 'drop')}</button></Form>
          </div>
          {people === 0 && <p>{t(texts, 'nobody')}</p>}
        </>
      )}
      <p><LinkButton kind="quiet" href={`/rounds/${round.id}`}>{t(texts, 'toRound')}</LinkButton></p>
    </Page>
  );
}

function Standing({ data: { message: { id, state, sendAt } } }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  const at = sendAt ? instantText(sendAt, language, HOME_ZONE) : '';
  switch (state) {
    case 'written': return null;
    case 'waiting': return <Alert kind="warning"><p>{t(texts, 'goesAt', { at })}</p><Form action={`/messages/${id}/take-back`}><button class="button quiet" type="submit">{t(texts, 'takeBack')}</button></Form></Alert>;
    case 'sent': return <Alert kind="success"><p>{t(texts, 'wentAt', { at })}</p></Alert>;
    case 'withdrawn': return <Alert kind="info"><p>{t(texts, 'takenBack')}</p></Alert>;
  }
}

function Reach({ of: { languages, withoutMail, nobodyAt, places } }: { readonly of: NonNullable<Data['reach']> }): VNode {
  const { t } = usePage();
  return (
    <>
      <ul>
        {languages.map(({ reads, in: found, people }) => <li key={reads}>{t(texts, 'readIn', { people, reads: t(uiTexts, `language.${reads}`), found: t(uiTexts, `language.${found}`) })}</li>)}
        {withoutMail > 0 && <li>{t(texts, 'withoutMail', { n: withoutMail })}</li>}
      </ul>
      {nobodyAt.length > 0 && <Alert kind="warning"><p>{t(texts, 'nobodyAt')}</p><Named of={nobodyAt} /></Alert>}
      <details><summary>{t(texts, 'places')}</summary><Named of={places} /></details>
    </>
  );
}

/** Many are folded together. */
function Chosen({ of }: { readonly of: Data['chosen'] }): VNode | null {
  const { t } = usePage();
  if (of.length === 0) return null;
  return of.length <= FEW ? <Named of={of} /> : <details><summary>{t(texts, 'chosen', { n: of.length })}</summary><Named of={of} /></details>;
}
const FEW = 12;

const Named = ({ of }: { readonly of: NonNullable<Data['reach']>['places'] }): VNode => <ul>{of.map(({ code, names }) => <li key={code}><Content of={names} /> <span class="code">{code}</span></li>)}</ul>;
