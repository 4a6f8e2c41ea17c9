import type { ComponentChildren, VNode } from 'preact';
import { dayText, LANGUAGES, shown } from '#platform/i18n/index.ts';
import { Alert, CheckField, Contributions, Form, Page, SelectField, TextField, usePage } from '#platform/ui/index.ts';
import { SECTORS, UNIT_KINDS, type OrganisationPage as Data } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { crumbsTo, Relations } from './organisation-page.tsx';
import { Sectors } from './listed.tsx';
import { pageTexts as texts } from './texts.ts';

// Each way to change an organisation is a page with one form: what was wrong can be shown at its field.

type View = { readonly data: Data };
type Way = 'edit' | 'open' | 'close' | 'reopen' | 'move' | 'merge';

/** The frame of them all: which organisation, the form, and its button. Shows nothing to fill in to whoever may not. */
function WayPage({ data, way, isOffered, lead, children }: View & { readonly way: Way; readonly isOffered: boolean; readonly lead?: string; readonly children: ComponentChildren }): VNode {
  const { t, language } = usePage();
  const { code, names } = data.organisation;
  const title = `${t(texts, `${way}.title`)}: ${shown(names, language).text}`;
  return (
    <Page title={title} breadcrumbs={crumbsTo(data, t(texts, 'title'), true)} {...(lead !== undefined && isOffered && { lead })}>
      {isOffered && <Contributions />}
      {!isOffered ? <p>{t(organisationTexts, 'change.notYours')}</p> : (
        <Form action={`/organisations/${code}/${way}`}>
          {children}
          <div class="buttons"><button class="button" type="submit">{way === 'edit' || way === 'open' ? t(texts, `${way}.button`) : t(texts, `${way}.title`)}</button></div>
        </Form>
      )}
    </Page>
  );
}

export function EditPage({ data }: View): VNode {
  const { t, problem, language } = usePage();
  const { names, sectors, unitKind, kind, revision } = data.organisation;
  return (
    <WayPage data={data} way="edit" isOffered={data.may.change}>
      {problem?.code === 'conflict' && (
        <Alert kind="warning">
          <p><strong>{t(texts, 'edit.now')}:</strong> {LANGUAGES.filter((other) => names[other]).map((other, i) => <span key={other} lang={other}>{i > 0 && ' · '}{names[other]}</span>)}</p>
          <p><Sectors of={sectors} />{unitKind && <> · {t(organisationTexts, `unitKind.${unitKind}`)}</>}</p>
        </Alert>
      )}
      <input type="hidden" name="revision" value={revision} />
      <NameFields names={names} first={shown(names, language).language} />
      <SectorFields chosen={sectors} />
      {kind === 'unit' && <UnitKindField chosen={unitKind ?? ''} />}
      <TextField name="day" label={t(texts, 'edit.day')} hint={t(texts, 'edit.dayHint')} width="short" isOptional />
    </WayPage>
  );
}

export function OpenPage({ data, query }: View & { readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { may: { open } } = data;
  const wanted = open.find((kind) => kind === query['kind']) ?? (open.includes('unit') ? 'unit' : (open[0] ?? ''));
  return (
    <WayPage data={data} way="open" isOffered={open.length > 0}>
      <SelectField name="kind" label={t(organisationTexts, 'kind')} initially={wanted} options={open.map((value) => ({ value, label: t(organisationTexts, `kind.${value}`) }))} />
      <TextField name="code" label={t(texts, 'open.code')} hint={t(texts, 'open.codeHint')} width="short" />
      <NameFields names={{}} first={language} />
      <SectorFields chosen={[]} />
      {open.includes('unit') && <UnitKindField chosen="" hint={t(texts, 'open.unitKindHint')} />}
      {open.includes('stakeholder') && <TextField name="party" label={t(texts, 'open.party')} isOptional />}
      <TextField name="validFrom" label={t(texts, 'open.first')} hint={t(texts, 'open.firstHint')} width="short" isOptional />
    </WayPage>
  );
}

export function ClosePage({ data }: View): VNode {
  const { t } = usePage();
  return (
    <WayPage data={data} way="close" isOffered={data.may.close} lead={t(texts, 'close.lead')}>
      <TextField name="lastDay" label={t(texts, 'close.day')} hint={t(texts, 'close.dayHint')} width="short" />
      {data.below.found > 0 && <CheckField name="closesBelow" label={t(texts, 'close.below')} />}
    </WayPage>
  );
}

export function ReopenPage({ data }: View): VNode {
  const { t } = usePage();
  return (
    <WayPage data={data} way="reopen" isOffered={data.may.reopen}>
      <TextField name="day" label={t(texts, 'reopen.day')} hint={t(texts, 'dayHint')} width="short" isOptional />
    </WayPage>
  );
}

export function MovePage({ data }: View): VNode {
  const { t } = usePage();
  return (
    <WayPage data={data} way="move" isOffered={data.may.move} lead={t(texts, 'move.lead')}>
      <TextField name="parent" label={t(texts, 'move.to')} />
      <TextField name="day" label={t(texts, 'edit.day')} hint={t(texts, 'dayHint')} width="short" isOptional />
    </WayPage>
  );
}

export function MergePage({ data }: View): VNode {
  const { t } = usePage();
  return (
    <WayPage data={data} way="merge" isOffered={data.may.merge} lead={t(texts, 'merge.lead')}>
      <TextField name="into" label={t(texts, 'merge.into')} />
      <TextField name="lastDay" label={t(texts, 'merge.day')} hint={t(texts, 'dayHint')} width="short" isOptional />
    </WayPage>
  );
}

/** An organiser's purchases: to begin one and to end one. */
export function PurchasesPage({ data }: View): VNode {
  const { t, language } = usePage();
  const { organisation: { code, names }, purchases, providers, may } = data;
  const current = purchases.filter(({ validTo }) => validTo === null);
  return (
    <Page title={`${t(texts, 'purchases.title')}: ${shown(names, language).text}`} breadcrumbs={crumbsTo(data, t(texts, 'title'), true)}>
      {purchases.length === 0 ? <p>{t(texts, 'noPurchases')}</p> : <Relations rows={purchases} label={t(texts, 'purchases.title')} />}
      {may.purchase && (
        <Form action={`/organisations/${code}/purchases`} labelledBy="begin">
          <h2 id="begin">{t(texts, 'purchases.begin')}</h2>
          <TextField name="provider" label={t(texts, 'purchases.provider')} autocomplete="off" suggestions={providers.map((provider) => ({ value: provider.code, label: `${provider.code} ${shown(provider.names, language).text}` }))} />
          <TextField name="validFrom" label={t(texts, 'from')} hint={t(texts, 'dayHint')} width="short" isOptional />
          <div class="buttons"><button class="button" type="submit">{t(texts, 'purchases.begin')}</button></div>
        </Form>
      )}
      {may.purchase && current.length > 0 && (
        <Form action={`/organisations/${code}/purchases/end`} labelledBy="end">
          <h2 id="end">{t(texts, 'purchases.end')}</h2>
          <SelectField name="ended" label={t(texts, 'purchases.which')} options={current.map(({ with: other, validFrom }) => ({ value: `${other.code} ${validFrom}`, label: `${other.code} ${shown(other.names, language).text} (${dayText(validFrom, language)})` }))} />
          <TextField name="lastDay" label={t(texts, 'lastDay')} hint={t(texts, 'dayHint')} width="short" isOptional />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'purchases.end')}</button></div>
        </Form>
      )}
    </Page>
  );
}

function NameFields({ names, first }: { readonly names: Data['organisation']['names']; readonly first: (typeof LANGUAGES)[number] }): VNode {
  const { t, values } = usePage();
  const ordered = [first, ...LANGUAGES.filter((other) => other !== first)];
  return <>{ordered.map((of) => <TextField key={of} name={`names.${of}`} label={t(texts, `name.${of}`)} isOptional initially={Object.keys(values).length > 0 ? '' : (names[of] ?? '')} />)}</>;
}

function SectorFields({ chosen }: { readonly chosen: Data['organisation']['sectors'] }): VNode {
  const { t, values } = usePage();
  const isAgain = Object.keys(values).length > 0;
  return (
    <fieldset class="field">
      <legend>{t(texts, 'sectors')}</legend>
      {SECTORS.map((sector) => (
        <div class="check" key={sector}>
          <input id={`sector-${sector}`} name={`sectors.${sector}`} type="checkbox" value="yes" checked={isAgain ? values[`sectors.${sector}`] === 'yes' : chosen.includes(sector)} />
          <label for={`sector-${sector}`}>{t(organisationTexts, `sector.${sector}`)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function UnitKindField({ chosen, hint }: { readonly chosen: string; readonly hint?: string }): VNode {
  const { t } = usePage();
  return (
    <SelectField name="unitKind" label={t(texts, 'unitKind')} initially={chosen} {...(hint !== undefined && { hint })}
      options={[{ value: '', label: t(texts, 'notSaid') }, ...UNIT_KINDS.map((value) => ({ value, label: t(organisationTexts, `unitKind.${value}`) }))]} />
  );
}
