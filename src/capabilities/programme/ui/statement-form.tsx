import type { VNode } from 'preact';
import { organisationTexts, ORGANISATION_KINDS, Sector } from '#capabilities/organisations/index.ts';
import { Form, usePage } from '#platform/ui/index.ts';
import { JUDGEMENTS, VALUE_KINDS, type Statement, type VersionSummary } from '../contract.ts';
import { BoxesField, Origin, SmallField, TextsField } from './edit-fields.tsx';
import { COUNTED, isCounted } from './counted.ts';
import { editTexts as texts } from './edit-texts.ts';
import { pageTexts } from './texts.ts';

/** Everything that a statement says, to be corrected or written anew. */
export function StatementForm({ action, summary, statement, button }: { readonly action: string; readonly summary: VersionSummary; readonly statement?: Statement; readonly button: string }): VNode {
  const { t, problem } = usePage();
  const isAgain = problem !== undefined; // nothing that was filled in may be hidden
  const { from, to } = summary.period;
  const years = Array.from({ length: to - from + 1 }, (_none, i) => String(from + i));
  const kinds = ORGANISATION_KINDS.filter((kind) => kind !== 'country' && kind !== 'branch');
  return (
    <Form action={action}>
      <Origin revision={summary.revision} />
      <TextsField name="content.text" legend={t(texts, 'text')} initially={statement?.text ?? {}} />
      <details open={isAgain || statement?.short !== undefined}>
        <summary>{t(texts, 'short')}</summary>
        <TextsField name="content.short" legend={t(texts, 'short')} initially={statement?.short ?? {}} rows={1} />
      </details>
      <BoxesField name="content.years" legend={t(texts, 'years')} boxes={years.map((year) => ({ value: year, label: year }))} ticked={(statement?.years ?? []).map(String)} />
      <BoxesField name="content.answeredBy" legend={t(texts, 'answeredBy')} hint={t(texts, 'answeredByHint')} boxes={kinds.map((kind) => ({ value: kind, label: t(organisationTexts, `kind.${kind}`) }))} ticked={statement?.answeredBy ?? []} />
      <details open={isAgain || statement?.appliesTo !== undefined}>
        <summary>{t(texts, 'sectors')}</summary>
        <BoxesField name="content.sectors" legend={t(texts, 'sectors')} hint={t(texts, 'sectorsHint')} boxes={Sector.options.map((sector) => ({ value: sector, label: t(organisationTexts, `sector.${sector}`) }))} ticked={statement?.appliesTo?.sectors ?? []} />
      </details>
      <ValueFields value={statement?.value} />
      <details open={isAgain || statement?.guidance !== undefined || statement?.tool !== undefined}>
        <summary>{t(texts, 'guidance')}</summary>
        <TextsField name="content.guidance" legend={t(texts, 'guidance')} initially={statement?.guidance ?? {}} />
        <TextsField name="content.tool.title" legend={t(texts, 'tool')} initially={statement?.tool?.title ?? {}} rows={1} />
        <SmallField name="content.tool.url" label={t(texts, 'toolLink')} initially={statement?.tool?.url ?? ''} />
      </details>
      <details open={isAgain || statement?.why !== undefined}>
        <summary>{t(texts, 'reasons')}</summary>
        {JUDGEMENTS.map((judgement) => <TextsField key={judgement} name={`content.why.${judgement}`} legend={t(pageTexts, `why.${judgement}`)} initially={statement?.why?.[judgement] ?? {}} rows={2} />)}
      </details>
      <div class="buttons"><button class="button" type="submit">{button}</button></div>
    </Form>
  );
}

function ValueFields({ value }: { readonly value: Statement['value'] }): VNode {
  const { t, problem } = usePage();
  const of = value?.of ?? '';
  const counted = [{ value: '', label: t(texts, 'counted.none') }, ...COUNTED.map((code) => ({ value: code, label: t(texts, `counted.${code}`) })), ...(of === '' || isCounted(of) ? [] : [{ value: of, label: of }])];
  return (
    <details open={problem !== undefined || value !== undefined}>
      <summary>{t(texts, 'value')}</summary>
      <SmallField name="content.value.kind" label={t(texts, 'value')} initially={value?.kind ?? ''} options={[{ value: '', label: t(texts, 'value.none') }, ...VALUE_KINDS.map((kind) => ({ value: kind, label: t(texts, `value.${kind}`) }))]} />
      <SmallField name="content.value.of" label={t(texts, 'valueOf')} initially={of} options={counted} />
      <TextsField name="content.value.unit" legend={t(texts, 'unit')} initially={value?.unit ?? {}} rows={1} />
      <SmallField name="content.value.fullyFrom" label={t(texts, 'fullyFrom')} initially={value?.fullyFrom === undefined ? '' : String(value.fullyFrom)} />
    </details>
  );
}
