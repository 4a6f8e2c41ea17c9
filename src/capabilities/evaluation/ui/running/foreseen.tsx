import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { usePage } from '#platform/ui/index.ts';
import type { Foreseen, ForeseenPart as Data } from '../../contract/running.ts';
import { foreseenTexts as texts } from '../../texts/running-foreseen-texts.ts';

/** Beside a form that changes an organisation: what that means for each round that is open. */
export function ForeseenPart({ data: { way, rounds } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <section class="card foreseen">
      <h2>{t(texts, 'title')}</h2>
      {rounds.length === 0 && <p>{t(texts, 'none')}</p>}
      {rounds.map((one) => (
        <div key={one.round.id}>
          <h3>{shown(one.round.names, language).text}</h3>
          {way === 'open' ? <Opens of={one} /> : <Changes of={one} way={way} />}
          {way === 'move' && <OpenCorrections of={one} />}
          {one.isSigned && <p><strong>{t(texts, 'signed', { tenant: shown(one.tenant.names, language).text })}</strong></p>}
        </div>
      ))}
    </section>
  );
}

/** What the people of an organisation that moves would be shut out of: only its former organiser can end it. */
function OpenCorrections({ of: { corrections: { here, inAll }, tenant } }: { readonly of: Foreseen }): VNode | null {
  const { t, language } = usePage();
  if (here === 0 && inAll === 0) return null;
  return <p><strong>{t(texts, here > 0 ? 'corrections' : 'correctionsInAll', { n: here > 0 ? here : inAll, tenant: shown(tenant.names, language).text })}</strong></p>;
}

function Opens({ of: { newForm } }: { readonly of: Foreseen }): VNode {
  const { t } = usePage();
  return <p>{newForm > 0 ? t(texts, 'open', { n: newForm }) : t(texts, 'openFirst')}</p>;
}

function Changes({ of: { form, below, tenant }, way }: { readonly of: Foreseen; readonly way: 'close' | 'reopen' | 'move' | 'merge' }): VNode {
  const { t, language } = usePage();
  const isThere = form !== null && !form.isSetAside;
  return (
    <>
      <p>
        {form === null ? t(texts, 'hasNone') : form.isSetAside ? t(texts, 'isAside') : t(texts, 'has', form.tally)}{below.forms > 0 && <> {t(texts, 'below', { forms: below.forms, ...below.tally })}</>}
      </p>
      {(isThere || below.forms > 0 || way === 'reopen') && <p>{way === 'move' ? t(texts, way, { tenant: shown(tenant.names, language).text }) : t(texts, way)}</p>}
    </>
  );
}
