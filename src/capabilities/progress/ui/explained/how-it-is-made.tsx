import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { usePage } from '#platform/ui/index.ts';
import type { CountsShown } from '../../contract/counts.ts';
import { LEAST_UNITS } from '../../rules/units.ts';
import { explainedTexts as texts } from '../../texts/explained-texts.ts';
import { chosenIn, countsPath } from './explained-words.ts';

/** Which answers are counted, of whom, by which rule and under which rights, and where the same figure is found again. */
export function HowItIsMade({ data }: { readonly data: CountsShown }): VNode {
  const { t, language } = usePage();
  const { standing, organisers, isOwnPeoples, checked, round, organisation, of } = data;
  const said = [
    t(texts, 'how.live'),
    t(texts, `how.${standing}`),
    ...(standing === 'signed' && organisers.asked > 1 ? [t(texts, 'how.organisers', organisers)] : []),
    ...(organisers.leftOut > 0 && of !== 'own' ? [t(texts, 'how.leftOut', { n: organisers.leftOut, least: LEAST_UNITS })] : []),
    t(texts, isOwnPeoples ? 'how.inside' : 'how.outside'),
    t(texts, 'how.programme', { programme: round.programme.code, version: round.programme.version }),
    ...(checked ? [t(texts, 'how.checked', { at: instantText(checked.since, language, HOME_ZONE) })] : []),
  ];
  return <section><h2>{t(texts, 'how')}</h2><ul>{said.map((line) => <li key={line}>{line}</li>)}<li>{t(texts, 'how.link')} <code>/api/v1{countsPath(round.id, organisation.code, chosenIn(data))}</code></li></ul></section>;
}
