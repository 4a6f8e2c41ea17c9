import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { usePage } from '#platform/ui/index.ts';
import type { WaitingDivisions } from '../../contract/division.ts';
import { divisionPath } from '../../rules/division.ts';
import { takerText } from '../../rules/division-told.ts';
import { divisionTexts as texts } from '../../texts/division-texts.ts';

/** Above the rounds: divisions of work that somebody waits for an answer about. Nothing where there is none. */
export function DivisionsWaiting({ data: { waiting } }: { readonly data: WaitingDivisions }): VNode | null {
  const { t, href, language } = usePage();
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'waiting')}</h2>
      <ul class="plain">
        {waiting.map(({ id, code, from, ...taken }) => (
          <li key={id}><a href={href(divisionPath(id))}>{t(texts, 'wants', { code, from: shown(from.names, language).text, to: takerText(taken, language) })}</a></li>
        ))}
      </ul>
    </section>
  );
}
