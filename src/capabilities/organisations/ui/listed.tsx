import type { VNode } from 'preact';
import { dayText } from '#platform/i18n/index.ts';
import { Content, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { ListedOrganisation } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { pageTexts as texts } from './texts.ts';

type Timed = Pick<ListedOrganisation, 'isOpen' | 'validFrom' | 'validTo'>;

/** Open, closed, or to be so on a day. */
export function OpenState({ isOpen, validFrom, validTo }: Timed): VNode {
  const { t, language } = usePage();
  if (isOpen) return validTo === null ? <Tag kind="success">{t(texts, 'state.open')}</Tag> : <Tag kind="warning">{t(texts, 'state.closing', { day: dayText(validTo, language) })}</Tag>;
  if (validTo !== null) return <Tag>{t(texts, 'state.closedOn', { day: dayText(validTo, language) })}</Tag>;
  return <Tag kind="info">{t(texts, 'state.later', { day: dayText(validFrom, language) })}</Tag>;
}

export function Sectors({ of }: { readonly of: ListedOrganisation['sectors'] }): VNode {
  const { t } = usePage();
  return of.length === 0 ? <span class="subtle">–</span> : <>{of.map((sector) => t(organisationTexts, `sector.${sector}`)).join(', ')}</>;
}

export function OrganisationsTable({ rows, label, hasBelongsTo = true }: { readonly rows: readonly ListedOrganisation[]; readonly label: string; readonly hasBelongsTo?: boolean }): VNode {
  const { t, href } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr>
          <th scope="col">{t(organisationTexts, 'code')}</th><th scope="col">{t(organisationTexts, 'name')}</th><th scope="col">{t(organisationTexts, 'kind')}</th>
          {hasBelongsTo && <th scope="col">{t(texts, 'belongsTo')}</th>}
          <th scope="col">{t(texts, 'sectors')}</th><th scope="col">{t(texts, 'state')}</th>
        </tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td class="code">{row.code}</td>
              <th scope="row"><a href={href(`/organisations/${row.code}`)}><Content of={row.names} /></a> {row.isMadeUp && <Tag>{t(organisationTexts, 'madeUp')}</Tag>}</th>
              <td>{t(organisationTexts, `kind.${row.kind}`)}{row.unitKind && <span class="subtle"> {t(organisationTexts, `unitKind.${row.unitKind}`)}</span>}</td>
              {hasBelongsTo && <td>{row.belongsTo ? <Content of={row.belongsTo.names} /> : <span class="subtle">–</span>}</td>}
              <td><Sectors of={row.sectors} /></td>
              <td><OpenState isOpen={row.isOpen} validFrom={row.validFrom} validTo={row.validTo} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
