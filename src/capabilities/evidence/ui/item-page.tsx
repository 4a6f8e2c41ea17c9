import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText } from '#platform/i18n/index.ts';
import { CheckField, Content, Form, Page, Tag, TextField, usePage } from '#platform/ui/index.ts';
import type { Item, ItemPage as Data } from '../contract.ts';
import { evidenceTexts as texts } from '../texts.ts';
import { ItemWays, sizeText, ValidityTag } from './item-parts.tsx';

/** An item, where it is used, and for whose it is what can be changed. */
export function ItemPage({ data }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const { item, isSigned, may } = data;
  return (
    <Page title={item.title} breadcrumbs={[{ path: '/evidence', label: t(texts, 'menu') }]}>
      <p><ValidityTag of={item} /> {isSigned && <Tag kind="info">{t(texts, 'signed')}</Tag>}</p>
      <Facts item={item} />
      <Uses data={data} />
      {may.change && <Changing item={item} />}
      {may.remove && <Removing item={item} />}
      {may.change && !may.remove && <p class="subtle">{t(texts, 'keptWhileUsed')}</p>}
    </Page>
  );
}

function Facts({ item }: { readonly item: Item }): VNode {
  const { t, language } = usePage();
  const { link, file, owner, note, by, at, validUntil } = item;
  return (
    <dl class="facts">
      <dt>{t(texts, item.kind)}</dt><dd class="breaks">{link ?? `${file?.name ?? ''}, ${sizeText(file?.size ?? 0, t)}`}<br /><ItemWays item={item} /></dd>
      {file && <><dt>{t(texts, 'hash')}</dt><dd><code class="breaks">{file.hash}</code></dd></>}
      <dt>{t(texts, 'owner')}</dt><dd><Content of={owner.names} /></dd>
      {validUntil && <><dt>{t(texts, 'validUntil')}</dt><dd>{dayText(validUntil, language)}</dd></>}
      {note && <><dt>{t(texts, 'note')}</dt><dd>{note}</dd></>}
      <dt>{t(texts, 'addedShort')}</dt><dd>{by}, {instantText(at, language, HOME_ZONE)}</dd>
    </dl>
  );
}

function Uses({ data: { uses, elsewhere } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{t(texts, 'uses')}</h2>
      {uses.length === 0 && elsewhere === 0 && <p>{t(texts, 'noUses')}</p>}
      <ul>
        {uses.map(({ formId, year, goal, statement, organisation }) => (
          <li key={`${formId} ${statement}`}><a href={href(`/forms/${formId}/evidence/${statement}`)}><span class="code">{statement}</span> <Content of={organisation.names} />, {year}</a> <span class="subtle">({t(texts, 'goal')} {goal})</span></li>
        ))}
      </ul>
      {elsewhere > 0 && <p class="subtle">{t(texts, 'elsewhere', { n: elsewhere })}</p>}
    </section>
  );
}

function Changing({ item }: { readonly item: Item }): VNode {
  const { t, language, values } = usePage();
  const was = (name: string, value: string): string => (name in values ? '' : value); // what was sent is shown again, also when it was nothing
  return (
    <section aria-labelledby="change">
      <h2 id="change">{t(texts, 'change')}</h2>
      <Form action={`/evidence/${item.id}`} labelledBy="change">
        <input type="hidden" name="version" value={item.version} />
        <TextField name="title" label={t(texts, 'title')} initially={was('title', item.title)} />
        <TextField name="validUntil" label={t(texts, 'validUntil')} hint={t(texts, 'validUntilHint')} isOptional width="short" initially={was('validUntil', item.validUntil ? dayText(item.validUntil, language) : '')} />
        <TextField name="note" label={t(texts, 'note')} isOptional initially={was('note', item.note)} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </section>
  );
}

function Removing({ item }: { readonly item: Item }): VNode {
  const { t } = usePage();
  return (
    <section aria-labelledby="remove">
      <h2 id="remove">{t(texts, 'remove')}</h2>
      <Form action={`/evidence/${item.id}/remove`} labelledBy="remove">
        <CheckField name="confirm" label={t(texts, 'confirmRemove')} />
        <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'remove')}</button></div>
      </Form>
    </section>
  );
}
