import type { VNode } from 'preact';
import { CheckField, FileField, filesAt, Form, TakeOut, TextField, usePage } from '#platform/ui/index.ts';
import type { CrosswalkPage as Data } from '../contract/crosswalk.ts';
import { crosswalkPageTexts as texts } from './crosswalk-page-texts.ts';

const pathOf = ({ to, from }: Data): `/${string}` => `/programmes/${to.id}/crosswalks/${from.id}`;

/** The ways to let it hold, to change what holds, and to take it back. */
export function Holding({ data }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const { state, toLook } = data;
  const revision = <input type="hidden" name="revision" value={state.revision} />;
  return (
    <>
      {(!state.held || state.isChanged) && (
        <section class="card holding">
          <h2>{t(texts, 'confirmTitle')}</h2>
          <p>{t(texts, 'confirmLeft', { n: toLook })} {t(texts, 'confirmMeans')}</p>
          <Form action={`${pathOf(data)}/confirm`}>
            {revision}
            {state.held && <TextField name="reason" label={t(texts, 'reason')} />}
            <CheckField name="confirm" label={t(texts, 'confirmBox')} />
            <div class="buttons"><button class="button" type="submit">{t(texts, 'confirm')}</button></div>
          </Form>
        </section>
      )}
      {state.held && (
        <section class="card holding">
          <h2>{t(texts, 'withdrawTitle')}</h2>
          <p>{t(texts, 'withdrawMeans')}</p>
          <Form action={`${pathOf(data)}/withdraw`}>
            {revision}
            <TextField name="withdrawal" label={t(texts, 'withdrawReason')} />
            <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'withdraw')}</button></div>
          </Form>
        </section>
      )}
      {!state.held && state.revision > 0 && <Form action={`${pathOf(data)}/restart`}>{revision}<div class="buttons"><button class="button quiet" type="submit">{t(texts, 'restart')}</button></div></Form>}
    </>
  );
}

/** Out as a file for whoever reads it, in for the owner. */
export function Files({ data }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'files')}</h2>
      <TakeOut of={[{ label: t(texts, 'files'), files: filesAt(`${pathOf(data)}/crosswalk`) }]} />
      {data.may.edit && (
        <Form action={`${pathOf(data)}/file`} upload>
          <input type="hidden" name="revision" value={data.state.revision} />
          <FileField name="file" label={t(texts, 'file')} hint={t(texts, 'fileHint')} accept=".json,.csv,.xlsx,.xlsm,text/csv,application/json" />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'bringIn')}</button></div>
        </Form>
      )}
    </section>
  );
}
