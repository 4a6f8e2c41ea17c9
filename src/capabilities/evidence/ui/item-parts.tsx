import type { ComponentChildren, VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { ENDINGS_TAKEN, FILE_MEGABYTES, fileTexts } from '#platform/files/index.ts';
import { dayText, instantText, type Translate } from '#platform/i18n/index.ts';
import { Content, FileField, Form, Tag, TextField, usePage } from '#platform/ui/index.ts';
import type { Item, Validity } from '../contract.ts';
import { bytesPath, isShownByBrowser, picturePath } from '../rules/index.ts';
import { evidenceTexts as texts } from '../texts.ts';

/** Where an item's last day is near, or has passed. */
export function ValidityTag({ of: { validity, validUntil } }: { readonly of: Pick<Item, 'validity' | 'validUntil'> }): VNode | null {
  const { t, language } = usePage();
  if (validUntil === null || !isTold(validity)) return null;
  return <Tag kind={validity === 'expired' ? 'danger' : 'warning'}>{t(texts, `validity.${validity}`, { day: dayText(validUntil, language) })}</Tag>;
}
const isTold = (validity: Validity): validity is 'soon' | 'expired' => validity === 'soon' || validity === 'expired';

/** "340 kB", "2 MB". */
export const sizeText = (bytes: number, t: Translate): string => (bytes >= 1_048_576 ? t(texts, 'megabytes', { n: Math.round(bytes / 104_857.6) / 10 }) : t(texts, 'kilobytes', { n: Math.max(1, Math.round(bytes / 1_024)) }));

/** The ways to what an item is. A file is fetched from its own address, in no language; a link says where it leads. */
export function ItemWays({ item }: { readonly item: Item }): VNode {
  const { t } = usePage();
  const named = <span class="unseen">: {item.title}</span>;
  if (item.link !== null) return <a href={item.link} rel="noreferrer">{t(texts, 'follow')}{named}</a>;
  return (
    <>
      <a href={bytesPath(item)} download>{t(texts, 'fetch')}{named}</a>
      {isShownByBrowser(item) && <> · <a href={picturePath(item)} target="_blank" rel="noreferrer">{t(texts, 'look')}{named}</a></>}
    </>
  );
}

/** An item in a list of an answer's: what it is, whose, how long it is valid, and the ways to it. */
export function ItemLine({ item }: { readonly item: Item }): VNode {
  const { t, href, language } = usePage();
  return (
    <>
      <p><a href={href(`/evidence/${item.id}`)}><strong>{item.title}</strong></a> <ValidityTag of={item} /></p>
      <p class="small">
        <span class="subtle">{t(texts, item.kind)}{item.file && `, ${item.file.name}, ${sizeText(item.file.size, t)}`}. <Content of={item.owner.names} />. {t(texts, 'added', { by: item.by, at: instantText(item.at, language, HOME_ZONE) })}
          {item.validity === 'valid' && item.validUntil && <>. {t(texts, 'validUntil')} {dayText(item.validUntil, language)}</>}</span>
        {item.note && <><br />{item.note}</>}
      </p>
      <p class="small"><ItemWays item={item} /></p>
    </>
  );
}

/** The form by which something is kept, a file or a link: for an answer, or for an organisation. */
export function GivingForm({ action, children }: { readonly action: string; readonly children?: ComponentChildren }): VNode {
  const { t } = usePage();
  return (
    <Form action={action} upload labelledBy="add-evidence">
      <p><strong>{t(texts, 'noPatients')}</strong></p>
      {children}
      <FileField name="file" label={t(texts, 'aFile')} hint={`${t(fileTexts, 'taken', { most: FILE_MEGABYTES })} ${t(texts, 'pictures')}`} accept={ENDINGS_TAKEN} />
      <TextField name="link" label={t(texts, 'orLink')} hint={t(texts, 'linkHint')} />
      <TextField name="title" label={t(texts, 'title')} hint={t(texts, 'titleHint')} isOptional />
      <TextField name="validUntil" label={t(texts, 'validUntil')} hint={t(texts, 'validUntilHint')} isOptional width="short" />
      <TextField name="note" label={t(texts, 'note')} isOptional />
      <div class="buttons"><button class="button" type="submit">{t(texts, 'add')}</button></div>
    </Form>
  );
}
