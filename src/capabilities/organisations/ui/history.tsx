import type { VNode } from 'preact';
import { isDay } from '#platform/clock/index.ts';
import { dayText, LANGUAGES } from '#platform/i18n/index.ts';
import { TableFrame, usePage } from '#platform/ui/index.ts';
import { SECTORS, UNIT_KINDS, type Happened } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { pageTexts as texts } from './texts.ts';

/** What happened to an organisation, the latest first. */
export function History({ of }: { readonly of: readonly Happened[] }): VNode {
  const { t, language } = usePage();
  return (
    <TableFrame label={t(texts, 'history')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'onDay')}</th><th scope="col">{t(texts, 'what')}</th><th scope="col">{t(texts, 'fromTo')}</th></tr></thead>
        <tbody>
          {of.map(({ what, day, at, detail }) => (
            <tr key={`${at.toISOString()} ${what} ${day}`}>
              <td class="day">{dayText(day, language)}</td>
              <th scope="row">{t(texts, `what.${what}`)}</th>
              <td>{Object.keys(detail).length === 0 ? <span class="subtle">–</span> : <Changes of={detail} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** From what to what, value by value. */
export function Changes({ of }: { readonly of: Readonly<Record<string, readonly [unknown, unknown]>> }): VNode {
  return <>{Object.entries(of).map(([name, pair]) => <div key={name}><Value of={differing(pair)[0]} /> → <Value of={differing(pair)[1]} /></div>)}</>;
}

/** Of names in several languages only those that are others. */
function differing([from, to]: readonly [unknown, unknown]): readonly [unknown, unknown] {
  const named = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!named(from) || !named(to)) return [from, to];
  const without = (all: Readonly<Record<string, unknown>>, others: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(all).filter(([key, value]) => others[key] !== value));
  return [without(from, to), without(to, from)];
}

function Value({ of }: { readonly of: unknown }): VNode {
  const { t, language } = usePage();
  if (Array.isArray(of) && of.length > 0) return <>{of.map((value, i) => <span key={String(value)}>{i > 0 && ', '}<Value of={value} /></span>)}</>;
  if (typeof of === 'string' && of !== '') {
    const sector = SECTORS.find((known) => known === of);
    const unitKind = UNIT_KINDS.find((known) => known === of);
    if (sector) return <>{t(organisationTexts, `sector.${sector}`)}</>;
    if (unitKind) return <>{t(organisationTexts, `unitKind.${unitKind}`)}</>;
    return <>{isDay(of) ? dayText(of, language) : of}</>;
  }
  if (typeof of === 'object' && of !== null && !Array.isArray(of)) {
    const names = Object.entries(of).filter(([, name]) => typeof name === 'string');
    if (names.length > 0) return <>{names.map(([key, name], i) => <span key={key}>{i > 0 && ' · '}<span lang={LANGUAGES.find((known) => known === key)}>{String(name)}</span></span>)}</>;
  }
  return <span class="subtle">{t(texts, 'nothing')}</span>;
}
