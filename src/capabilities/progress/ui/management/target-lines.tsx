import type { VNode } from 'preact';
import { Content, Tag, usePage } from '#platform/ui/index.ts';
import type { OwnMeasure } from '../../contract/targets.ts';
import { managementTexts as texts } from '../../texts/management-texts.ts';
import { targetsTexts } from '../../texts/targets-texts.ts';

/** Each measure with targets that was asked, in a line. The page of targets has the others. */
export function TargetLines({ of }: { readonly of: readonly OwnMeasure[] }): VNode {
  const { t } = usePage();
  const asked = of.filter(({ reach }) => reach !== null);
  if (asked.length === 0) return <p>{t(texts, 'noTargets')}</p>;
  return (
    <ul class="target-lines">
      {asked.map(({ code, title, targets, reach, fully, asked: n, notApplicable }) => (
        <li key={code}>
          <span class="code">{code}</span> <Content of={title} /> <span class="subtle">{targets.map(({ text }, i) => <span key={i}>{i > 0 && '; '}<Content of={text} /></span>)}</span>{' '}
          {reach !== null && <Tag kind={reach === 'reached' ? 'success' : 'neutral'}>{t(targetsTexts, `reach.${reach}`)}</Tag>} {reach !== 'left-out' && t(targetsTexts, 'ownFigure', { fully, asked: n - notApplicable })}
        </li>
      ))}
    </ul>
  );
}
