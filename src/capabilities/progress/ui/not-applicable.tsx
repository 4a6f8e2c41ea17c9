import type { VNode } from 'preact';
import { byName, percentText, shown, type Language } from '#platform/i18n/index.ts';
import { Content, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { CountryResults, NotApplicable, OrganiserResults, Spread } from '../contract.ts';
import { LEAST_ANSWERS } from '../rules/not-applicable.ts';
import { progressTexts as texts } from '../texts.ts';

/** An organisation's own share of "not applicable", and the others' spread where there is one. */
export function NotApplicableSaid({ of: { own, units } }: { readonly of: NonNullable<OrganiserResults['notApplicable']> }): VNode | null {
  const { t, language } = usePage();
  if (!own && !units) return null;
  const said = (which: 'own' | 'units', { n, of, peers, isAbovePeers }: NotApplicable): VNode => (
    <p>
      {t(texts, `na.${which}`, { n, of, share: percentText(n / of, language) })} {peers && t(texts, 'na.peers', spreadSaid(peers, language))} {isAbovePeers && <Tag kind="warning">{t(texts, 'na.above')}</Tag>}
    </p>
  );
  return <section><h2>{t(texts, 'na.title')}</h2>{own && said('own', own)}{units && said('units', units)}</section>;
}

/** Every organiser that has signed, by name. */
export function NotApplicableTable({ data: { notApplicable } }: { readonly data: CountryResults }): VNode | null {
  const { t, language } = usePage();
  if (notApplicable.length === 0) return null;
  const peers = [notApplicable.find(({ own }) => own?.peers)?.own?.peers, notApplicable.find(({ units }) => units?.peers)?.units?.peers].filter((spread) => spread !== null && spread !== undefined);
  return (
    <section>
      <h2>{t(texts, 'na.title')}</h2>
      <p>{t(texts, 'na.lead', { least: LEAST_ANSWERS })}</p>
      {peers.map((spread) => <p key={String(spread.isOwn)}>{t(texts, spread.isOwn ? 'ownAnswers' : 'unitAnswers')}: {t(texts, 'na.peers', spreadSaid(spread, language))}</p>)}
      <TableFrame label={t(texts, 'na.title')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'ownAnswers')}</th><th scope="col">{t(texts, 'unitAnswers')}</th></tr></thead>
          <tbody>
            {[...notApplicable].sort(byName(language, ({ organisation }) => shown(organisation.names, language).text)).map(({ organisation, own, units }) => (
              <tr key={organisation.code}><th scope="row"><Content of={organisation.names} /></th><td><Share of={own} /></td><td><Share of={units} /></td></tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Share({ of: share }: { readonly of: NotApplicable | null }): VNode {
  const { t, language } = usePage();
  if (!share) return <span class="subtle">–</span>;
  return <>{t(texts, 'na.share', { n: share.n, of: share.of, share: percentText(share.n / share.of, language) })} {share.isAbovePeers && <Tag kind="warning">{t(texts, 'na.above')}</Tag>}</>;
}

const spreadSaid = ({ organisers, low, high }: Spread, language: Language) => ({ organisers, low: percentText(low, language), high: percentText(high, language) });
