import type { VNode } from 'preact';
import { dayText, LANGUAGES, shown } from '#platform/i18n/index.ts';
import { Alert, Content, LinkButton, Page, Pages, TableFrame, Tag, usePage, type Crumb } from '#platform/ui/index.ts';
import type { OrganisationPage as Data, Relation } from '../contract.ts';
import { isAbove } from '../rules/tree.ts';
import { organisationTexts } from '../texts.ts';
import { History } from './history.tsx';
import { OpenState, OrganisationsTable, Sectors } from './listed.tsx';
import { pageTexts as texts } from './texts.ts';

/** An organisation: what it is, what stands below it and beside it, what happened to it, and the ways to change it for those who may. */
export function OrganisationPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { organisation, memberships, purchases, history, may } = data;
  const { kind, code } = organisation;
  return (
    <Page title={shown(organisation.names, language)} part={code} breadcrumbs={crumbsTo(data, t(texts, 'title'))}>
      {query['done'] === 'opened' && <Opened data={data} />}
      <Facts data={data} />
      <Ways data={data} />
      {isAbove(kind) && <Below data={data} />}
      {memberships.length > 0 && <><h2>{t(texts, kind === 'collaboration-area' ? 'members' : 'areas')}</h2><Relations rows={memberships} label={t(texts, 'areas')} /></>}
      {(purchases.length > 0 || may.purchase) && (
        <>
          <h2>{t(texts, kind === 'provider' ? 'sells' : 'buys')}</h2>
          {purchases.length === 0 ? <p>{t(texts, 'noPurchases')}</p> : <Relations rows={purchases} label={t(texts, 'purchases.title')} />}
          {may.purchase && <div class="buttons"><LinkButton href={`/organisations/${code}/purchases`} kind="quiet">{t(texts, 'purchases.title')}</LinkButton></div>}
        </>
      )}
      {history.length > 0 && <><h2>{t(texts, 'history')}</h2><History of={history} /></>}
    </Page>
  );
}

function Below({ data: { organisation: { code }, below } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <>
      <h2>{t(texts, 'below')}</h2>
      {below.rows.length === 0 ? <p>{t(texts, 'noneBelow')}</p> : (
        <>
          <p class="subtle">{t(texts, 'found', { n: below.found })}</p>
          <OrganisationsTable rows={below.rows} label={t(texts, 'below')} hasBelongsTo={false} />
          <Pages of={below.page} path={`/organisations/${code}`} />
        </>
      )}
    </>
  );
}

/** Whoever has just opened one often has another to open beside it. */
function Opened({ data: { organisation: { kind }, above, may } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  const parent = above.at(-1);
  if (!parent || !may.change) return null;
  return (
    <Alert kind="success">
      <p>{t(texts, 'open.done')}</p>
      <LinkButton href={`/organisations/${parent.code}/open?kind=${kind}`} kind="quiet">{t(texts, 'open.another')}</LinkButton>
    </Alert>
  );
}

/** The way from the list down to an organisation; with `isWhole`, to the organisation itself, from a page below it. */
export function crumbsTo({ above, organisation }: Pick<Data, 'above' | 'organisation'>, title: string, isWhole = false): readonly Crumb[] {
  return [
    { path: '/organisations', label: title },
    ...[...above, ...(isWhole ? [organisation] : [])].map(({ code, names }) => ({ path: `/organisations/${code}`, label: <Content of={names} /> })),
  ];
}

function Facts({ data: { organisation } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const { names, kind, unitKind, sectors, successor, party } = organisation;
  const title = shown(names, language);
  const others = LANGUAGES.filter((other) => other !== title.language && names[other]);
  return (
    <dl class="facts">
      <dt>{t(organisationTexts, 'code')}</dt><dd><code>{organisation.code}</code> {organisation.isMadeUp && <Tag>{t(organisationTexts, 'madeUp')}</Tag>}</dd>
      <dt>{t(organisationTexts, 'kind')}</dt><dd>{t(organisationTexts, `kind.${kind}`)}</dd>
      {kind === 'unit' && <><dt>{t(texts, 'unitKind')}</dt><dd>{unitKind ? t(organisationTexts, `unitKind.${unitKind}`) : t(texts, 'notSaid')}</dd></>}
      <dt>{t(texts, 'state')}</dt><dd><OpenState isOpen={organisation.isOpen} validFrom={organisation.validFrom} validTo={organisation.validTo} /></dd>
      <dt>{t(texts, 'openFrom')}</dt><dd>{dayText(organisation.validFrom, language)}</dd>
      {organisation.validTo && <><dt>{t(texts, 'lastDay')}</dt><dd>{dayText(organisation.validTo, language)}</dd></>}
      {successor && <><dt>{t(texts, 'successor')}</dt><dd><a href={href(`/organisations/${successor.code}`)}><Content of={successor.names} /></a></dd></>}
      {(sectors.length > 0 || kind === 'unit' || kind === 'branch') && <><dt>{t(texts, 'sectors')}</dt><dd><Sectors of={sectors} /></dd></>}
      {party && <><dt>{t(texts, 'party')}</dt><dd><code>{party}</code></dd></>}
      {others.length > 0 && <><dt>{t(texts, 'names')}</dt><dd>{others.map((other, i) => <span key={other}>{i > 0 && ' · '}<span lang={other}>{names[other]}</span> <span class="subtle">({t(texts, `language.${other}`)})</span></span>)}</dd></>}
      {!organisation.isInPopulation && <><dt>{t(texts, 'population')}</dt><dd>{t(texts, 'notInPopulation')}</dd></>}
    </dl>
  );
}

/** What one may do with it: a page for each. */
function Ways({ data: { organisation: { code }, may } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  const ways = [
    ...(may.change ? [['edit', t(texts, 'edit.title')] as const] : []),
    ...(may.open.length > 0 ? [['open', t(texts, 'open.title')] as const] : []),
    ...(may.move ? [['move', t(texts, 'move.title')] as const] : []),
    ...(may.merge ? [['merge', t(texts, 'merge.title')] as const] : []),
    ...(may.close ? [['close', t(texts, 'close.title')] as const] : []),
    ...(may.reopen ? [['reopen', t(texts, 'reopen.title')] as const] : []),
    ...(may.change || may.open.length > 0 ? [['people', t(texts, 'people')] as const] : []),
  ];
  if (ways.length === 0) return null;
  return <div class="buttons">{ways.map(([way, label]) => <LinkButton key={way} href={`/organisations/${code}/${way}`} kind="quiet">{label}</LinkButton>)}</div>;
}

export function Relations({ rows, label }: { readonly rows: readonly Relation[]; readonly label: string }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr><th scope="col">{t(organisationTexts, 'code')}</th><th scope="col">{t(organisationTexts, 'name')}</th><th scope="col">{t(texts, 'from')}</th><th scope="col">{t(texts, 'to')}</th></tr></thead>
        <tbody>
          {rows.map(({ with: other, validFrom, validTo }) => (
            <tr key={`${other.code} ${validFrom}`}>
              <td class="code">{other.code}</td>
              <th scope="row"><a href={href(`/organisations/${other.code}`)}><Content of={other.names} /></a></th>
              <td class="day">{dayText(validFrom, language)}</td><td class="day">{validTo ? dayText(validTo, language) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
