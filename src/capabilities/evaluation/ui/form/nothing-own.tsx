import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { columnFilesAt, LinkButton, Page, TakeOut, usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import { unitsPath } from '../../rules/units.ts';
import { answeringTexts as texts } from '../../texts/answering-texts.ts';
import { unitTexts } from '../../texts/units-texts.ts';
import { takenTexts } from '../taken-texts.ts';
import { Standing } from './form-outline.tsx';
import { ToSigning } from './form-ways.tsx';
import { NotTaken, useHasKept } from './kept.tsx';

/** The form of who is asked nothing itself: what another answers in its place, and the ways to what is asked below it and to signing that. */
export function NothingOwn({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { form } = data;
  const round = shown(form.round.names, language).text;
  return (
    <Page title={shown(form.organisation.names, language)} part={round} breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }]} lead={t(texts, data.signedWith ? 'nothingAsked' : 'nothingOwn')} islands={useHasKept(form.id) ? ['kept'] : []}>
      <Standing data={data} />
      <NotTaken data={data} />
      {!data.signedWith && <div class="buttons">
        <LinkButton kind="quiet" href={unitsPath({ roundId: form.round.id }, { organiser: form.organisation.code })}>{t(unitTexts, 'title')}</LinkButton>
        <ToSigning data={data} />
      </div>}
      <TakeOut of={[{ label: t(takenTexts, 'below'), files: columnFilesAt(`/forms/${form.id}/all-answers`) }]} />
    </Page>
  );
}
