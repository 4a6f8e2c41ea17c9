import type { VNode } from 'preact';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, Pages, SelectField, TableFrame, TextField, TakeOut, usePage } from '#platform/ui/index.ts';
import { SHOWN, type ItemsPage as Data, type ListedItem } from '../contract.ts';
import { itemsPath } from '../rules/index.ts';
import { evidenceTexts as texts } from '../texts.ts';
import { ItemWays, ValidityTag } from './item-parts.tsx';

/** The evidence that is there for somebody, what waits first. */
export function ItemsPage({ data }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const { asked, items, page, counts, may } = data;
  const isNarrowed = asked.search !== '' || asked.goal !== undefined || asked.organisation !== undefined;
  const path = itemsPath(asked);
  return (
    <Page title={t(texts, 'menu')} lead={t(texts, 'lead')} {...(path !== '/evidence' && { part: [t(texts, `show.${asked.show}`), ...(isNarrowed ? [t(texts, 'found', { n: page.items })] : [])].join(', ') })}>
      {may.keep && <div class="buttons"><LinkButton href={asked.organisation ? `/evidence/new?organisation=${asked.organisation}` : '/evidence/new'}>{t(texts, 'add')}</LinkButton></div>}
      <Shows data={data} />
      <Narrowing data={data} isNarrowed={isNarrowed} />
      <p class="subtle">{t(texts, 'found', { n: page.items })}</p>
      {items.length === 0 ? <p>{t(texts, counts.all === 0 && !isNarrowed ? 'none' : 'noneFound')}</p> : <Table items={items} />}
      <Pages of={page} path={path} />
      <TakeOut of={[{ label: t(texts, 'takeOut'), files: [{ name: 'CSV', path: path.replace('/evidence', '/evidence.csv') as `/${string}` }] }]} /> {/* begins as it did */}
    </Page>
  );
}

function Shows({ data: { asked, counts } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  return (
    <div class="filters">
      <nav aria-label={t(texts, 'menu')}>
        {SHOWN.map((show) => <a key={show} href={href(itemsPath({ ...asked, show }))} aria-current={show === asked.show ? 'true' : undefined}>{t(texts, `show.${show}`)} ({counts[show]})</a>)}
      </nav>
    </div>
  );
}

function Narrowing({ data: { asked, goals, organisations }, isNarrowed }: { readonly data: Data; readonly isNarrowed: boolean }): VNode {
  const { t, href, language } = usePage();
  return (
    <details open={isNarrowed}>
      <summary>{t(texts, 'narrow')}</summary>
      <form method="get" action={href('/evidence')}>
        {asked.show !== 'all' && <input type="hidden" name="show" value={asked.show} />}
        <TextField name="search" label={t(texts, 'search')} initially={asked.search} />
        <SelectField name="goal" label={t(texts, 'goal')} initially={asked.goal ?? ''} options={[{ value: '', label: t(texts, 'everyGoal') }, ...goals.map((goal) => ({ value: goal, label: goal }))]} />
        <SelectField name="organisation" label={t(texts, 'owner')} initially={asked.organisation ?? ''} options={[{ value: '', label: t(texts, 'everybody') }, ...organisations.map(({ code, names }) => ({ value: code, label: `${code} ${shown(names, language).text}` }))]} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'narrow')}</button></div>
      </form>
    </details>
  );
}

function Table({ items }: { readonly items: readonly ListedItem[] }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={t(texts, 'menu')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'title')}</th><th scope="col">{t(texts, 'kind')}</th><th scope="col">{t(texts, 'owner')}</th><th scope="col">{t(texts, 'validUntil')}</th><th scope="col" class="number">{t(texts, 'usesColumn')}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row"><a href={href(`/evidence/${item.id}`)}>{item.title}</a></th>
              <td><ItemWays item={item} /></td>
              <td><Content of={item.owner.names} /></td>
              <td>{item.validUntil !== null && (item.validity === 'valid' ? dayText(item.validUntil, language) : <ValidityTag of={item} />)}</td>
              <td class="number">{item.uses}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
