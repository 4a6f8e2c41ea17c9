import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, LongTextField, Page, Tag, usePage } from '#platform/ui/index.ts';
import type { Remark, TalkPage as Data, Wish } from '../../contract/talk.ts';
import { formPath } from '../../rules/form.ts';
import { talkTexts as texts } from '../../texts/talk-texts.ts';

type Props = { readonly data: Data; readonly query?: Readonly<Record<string, string>> };

/** What is said inside about a statement, and what is wished of the Centre. Of the whole form there are wishes only. */
export function TalkPage({ data }: Props): VNode {
  const { t, language } = usePage();
  const { form, statement } = data;
  const round = shown(form.round.names, language).text;
  const back = statement ? formPath({ id: form.id, goal: statement.goal, statement: statement.code }) : `/forms/${form.id}`;
  return (
    <Page title={statement ? t(texts, 'title', { code: statement.code }) : t(texts, 'titleForm')} part={`${shown(form.organisation.names, language).text}, ${round}`}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: back, label: <><Content of={form.organisation.names} />{statement && `, ${statement.goal}`}</> }]}>
      {statement && <p><span class="code">{statement.code}</span> <Content of={statement.text} isMarked /></p>}
      <p><strong>{t(texts, 'noPatients')}</strong></p>
      {statement && <Remarks data={data} at={`/forms/${form.id}/talk/${statement.code}`} />}
      <Wishes data={data} at={statement ? `/forms/${form.id}/talk/${statement.code}` : `/forms/${form.id}/talk`} />
      <div class="buttons">
        <LinkButton kind="quiet" href={back}>{t(texts, statement ? 'back' : 'toForm')}</LinkButton>
        {statement && <LinkButton kind="quiet" href={`/forms/${form.id}/story/${statement.code}`}>{t(texts, 'story')}</LinkButton>}
      </div>
    </Page>
  );
}

function Remarks({ data: { remarks, may }, at }: { readonly data: Data; readonly at: string }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'inside')}</h2>
      <p class="hint">{t(texts, 'insideLead')}</p>
      {remarks.length === 0 ? <p class="subtle">{t(texts, 'noRemarks')}</p> : <ol class="plain story">{remarks.map((remark) => <OneRemark key={remark.id} remark={remark} at={at} may={may.remark} />)}</ol>}
      {may.remark && (
        <Form action={`${at}/remarks`}>
          <input type="hidden" name="id" value={crypto.randomUUID()} />
          <LongTextField name="text" label={t(texts, 'say')} most={2_000} />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'sayButton')}</button></div>
        </Form>
      )}
    </section>
  );
}

function OneRemark({ remark: { id, text, by, at: said, settled }, at, may }: { readonly remark: Remark; readonly at: string; readonly may: boolean }): VNode {
  const { t, language } = usePage();
  const when = (instant: Date): string => instantText(instant, language, HOME_ZONE);
  return (
    <li>
      <p class="small subtle">{t(texts, 'said', { by, at: when(said) })}</p>
      <p class="said">{text}</p>
      {settled && <p><Tag kind="success">{t(texts, 'settled', { by: settled.by, at: when(settled.at) })}</Tag></p>}
      {may && (
        <Form action={`${at}/settled`}>
          <input type="hidden" name="id" value={id} />
          <button class="button small quiet" name="settled" value={settled ? 'no' : 'yes'}>{t(texts, settled ? 'unsettle' : 'settle')}</button>
        </Form>
      )}
    </li>
  );
}

function Wishes({ data: { wishes, may }, at }: { readonly data: Data; readonly at: string }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'wishes')}</h2>
      <p class="hint">{t(texts, 'wishesLead')}</p>
      {wishes.length === 0 ? <p class="subtle">{t(texts, 'noWishes')}</p> : <ol class="plain story">{wishes.map((wish) => <li key={wish.id}><WishTold wish={wish} /></li>)}</ol>}
      {may.wish && (
        <Form action={`${at}/wishes`}>
          <input type="hidden" name="id" value={crypto.randomUUID()} />
          <LongTextField name="wish" label={t(texts, 'wish')} most={2_000} />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'wishButton')}</button></div>
        </Form>
      )}
    </section>
  );
}

/** A wish and what the Centre has answered. */
export function WishTold({ wish: { text, by, at, answer } }: { readonly wish: Wish }): VNode {
  const { t, language } = usePage();
  const when = (instant: Date): string => instantText(instant, language, HOME_ZONE);
  return (
    <>
      <p class="small subtle">{t(texts, 'said', { by, at: when(at) })}</p>
      <p class="said">{text}</p>
      {answer ? <p class="said"><Tag kind="info">{t(texts, answer.text ? 'answered' : 'read', { at: when(answer.at) })}</Tag> {answer.text}</p> : <p><Tag kind="neutral">{t(texts, 'notAnswered')}</Tag></p>}
    </>
  );
}
