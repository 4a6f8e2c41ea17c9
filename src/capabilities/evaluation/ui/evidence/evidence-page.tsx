import type { VNode } from 'preact';
import { GivingForm, ItemLine } from '#capabilities/evidence/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, TextField, usePage } from '#platform/ui/index.ts';
import { MOST_CHOICES, type EvidencePage as Data } from '../../contract/evidence.ts';
import { evidencePath, formPath } from '../../rules/form.ts';
import { evidenceAtTexts as texts } from '../../texts/evidence-texts.ts';

/** The evidence at one answer: what stands there, what is there already, and something new. Whole without scripts. */
export function EvidencePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form, goal, statement, isAsked, may } = data;
  const round = shown(form.round.names, language).text;
  const back = isAsked ? formPath({ id: form.id, goal: goal.code, statement: statement.code }) : `/forms/${form.id}` as const;
  return (
    <Page title={t(texts, 'title', { statement: statement.code })} part={`${shown(form.organisation.names, language).text}, ${round}`} islands={may.change ? ['evidence'] : []} lead={<Content of={statement.text} isMarked />}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: back, label: <Content of={form.organisation.names} /> }]}>
      {isAsked ? !may.change && <p>{t(texts, 'readOnly')}</p> : <Alert kind="info">{t(texts, may.detach ? 'askedNoMore' : 'askedNoMoreRead')}</Alert>}
      <Detached data={data} />
      <Attached data={data} />
      {may.change && <Choices data={data} />}
      {may.change && (
        <section aria-labelledby="add-evidence">
          <h2 id="add-evidence">{t(texts, 'addNew')}</h2>
          <p data-with-script hidden>{t(texts, 'pasteHere')}</p>
          <GivingForm action={evidencePath({ id: form.id, statement: statement.code })} />
        </section>
      )}
      <div class="buttons"><LinkButton kind="quiet" href={back}>{isAsked ? t(texts, 'back') : <Content of={form.organisation.names} />}</LinkButton></div>
    </Page>
  );
}

type Props = { readonly data: Data };
const way = ({ form, statement }: Data, to: string): string => `${evidencePath({ id: form.id, statement: statement.code })}/${to}`;

function Detached({ data }: Props): VNode | null {
  const { t } = usePage();
  const { detached, may } = data;
  if (!detached || !may.change) return null;
  return (
    <Alert kind="success">
      <p>{t(texts, 'detached', { title: detached.title })}</p>
      <Form action={way(data, 'attach')}><input type="hidden" name="itemId" value={detached.id} /><button class="button quiet small" type="submit">{t(texts, 'undo')}</button></Form>
    </Alert>
  );
}

function Attached({ data }: Props): VNode {
  const { t } = usePage();
  const { items, left, may } = data;
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">{t(texts, 'attached')}</h2>
      {items.length === 0 && <p>{t(texts, 'none')}</p>}
      <ul class="evidence">
        {items.map((item) => (
          <li key={item.id}>
            <ItemLine item={item} />
            {may.detach && <Form action={way(data, 'detach')}><input type="hidden" name="itemId" value={item.id} /><button class="button quiet small" type="submit">{t(texts, 'detach')}<span class="unseen">: {item.title}</span></button></Form>}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <Alert kind="info">
          <p>{t(texts, 'left')}</p>
          <ul>{left.map(({ title, of }) => <li key={title}>{title} (<Content of={of} />)</li>)}</ul>
        </Alert>
      )}
    </section>
  );
}

function Choices({ data }: Props): VNode {
  const { t, href } = usePage();
  const { form, statement, choices, search } = data;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{t(texts, 'choose')}</h2>
      <p>{t(texts, 'chooseLead')}</p>
      {(choices.length >= MOST_CHOICES || search !== '') && (
        <form method="get" action={`${href(evidencePath({ id: form.id, statement: statement.code }))}#choose`}>
          <TextField name="search" label={t(texts, 'search')} initially={search} />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'search')}</button></div>
        </form>
      )}
      {choices.length === 0 && <p>{t(texts, 'nothingToChoose')}</p>}
      <ul class="evidence">
        {choices.map((item) => (
          <li key={item.id}>
            <ItemLine item={item} />
            <Form action={way(data, 'attach')}><input type="hidden" name="itemId" value={item.id} /><button class="button quiet small" type="submit">{t(texts, 'attach')}<span class="unseen">: {item.title}</span></button></Form>
          </li>
        ))}
      </ul>
      {choices.length >= MOST_CHOICES && <p class="subtle">{t(texts, 'mostShown', { n: MOST_CHOICES })}</p>}
    </section>
  );
}
