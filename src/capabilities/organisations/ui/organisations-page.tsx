import type { VNode } from 'preact';
import type * as z from 'zod';
import { byName, shown } from '#platform/i18n/index.ts';
import { Content, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { Organisation, OrganiserWithUnits } from '../contract.ts';
import { organisationTexts as texts } from '../texts.ts';

export function OrganisationsPage({ data }: { readonly data: readonly z.output<typeof OrganiserWithUnits>[] }): VNode {
  const { t } = usePage();
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')}>
      <TableFrame label={t(texts, 'title')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'code')}</th><th scope="col">{t(texts, 'name')}</th><th scope="col">{t(texts, 'units')}</th></tr></thead>
          <tbody>
            {data.map(({ organiser, units }) => (
              <tr key={organiser.code}>
                <td class="code">{organiser.code}</td>
                <th scope="row"><Content of={organiser.names} /></th>
                <td><Units units={units} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Page>
  );
}

function Units({ units }: { readonly units: readonly Organisation[] }): VNode {
  const { t, language } = usePage();
  if (units.length === 0) return <span class="subtle">–</span>;
  const sorted = [...units].sort(byName(language, ({ names }) => shown(names, language).text));
  return (
    <ul>
      {sorted.map((unit) => (
        <li key={unit.code}><Content of={unit.names} /> {unit.isMadeUp && <Tag>{t(texts, 'madeUp')}</Tag>}</li>
      ))}
    </ul>
  );
}
