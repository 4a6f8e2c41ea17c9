import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { dayText, percentText, shown } from '#platform/i18n/index.ts';
import { TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { LiveLine, LivePage } from '../../contract/running-live.ts';
import { isLate } from '../../rules/running-live.ts';
import { evaluationTexts } from '../../texts.ts';
import { liveTexts as texts } from '../../texts/running-live-texts.ts';

const KINDS = { 'not-begun': 'neutral', begun: 'info', complete: 'warning', signed: 'success' } as const;

/** A line for each organiser, with a box to choose it by where something can be done to it. */
export function LiveTable({ data: { lines, found, sum, may } }: { readonly data: LivePage }): VNode {
  const { t } = usePage();
  if (lines.length === 0) return <p>{t(texts, sum.tenants === 0 ? 'nobody' : 'none')}</p>;
  return (
    <div id="field-organisations" tabIndex={-1}>
      <p class="subtle">{t(texts, 'found', { n: found })}</p>
      <TableFrame label={t(texts, 'title')}>
        <table class="live">
          <thead><tr>
            {may.extend && <th scope="col"><span class="unseen">{t(texts, 'choose', { name: '' })}</span></th>}
            <th scope="col">{t(texts, 'organisation')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col">{t(texts, 'answered')}</th><th scope="col">{t(texts, 'forms')}</th><th scope="col">{t(texts, 'handedIn')}</th>
            <th scope="col">{t(texts, 'activity')}</th><th scope="col">{t(evaluationTexts, 'round.lastDay')}</th><th scope="col">{t(texts, 'daysLeft')}</th>
          </tr></thead>
          <tbody>{lines.map((line) => <Line key={line.organisation.code} line={line} isChosen={may.extend} />)}</tbody>
        </table>
      </TableFrame>
    </div>
  );
}

function Line({ line, isChosen }: { readonly line: LiveLine; readonly isChosen: boolean }): VNode {
  const { t, values, language } = usePage();
  const { organisation: { code, names, kind }, kinds, tally, handIn, state, isReopened, lastActivity, lastDay, isExtended, daysLeft } = line;
  const name = shown(names, language);
  const percent = percentText(tally.asked === 0 ? 0 : Math.floor((100 * tally.answered) / tally.asked) / 100, language);
  const chosen = values['organisations'];
  return (
    <tr>
      {isChosen && <td><input class="choose" type="checkbox" name="organisations" value={code} aria-label={t(texts, 'choose', { name: name.text })} checked={Array.isArray(chosen) ? chosen.includes(code) : chosen === code} /></td>}
      <th scope="row"><span lang={name.isFallback ? name.language : undefined}>{name.text}</span> <span class="subtle small">{t(organisationTexts, `kind.${kind}`)} {code}</span></th>
      <td><Tag kind={KINDS[state]}>{t(texts, `state.${state}`)}</Tag>{isReopened && <span class="subtle small"> {t(texts, 'reopened')}</span>}</td>
      <td>{t(texts, 'share', { percent, ...tally })}</td>
      <td>{kinds.map((own) => <div key={own.kind}><span class="subtle small">{t(organisationTexts, `kind.${own.kind}`)}</span> <span class="brief">{t(texts, 'formsBriefly', own)}</span></div>)}</td>
      <td>{handIn.forms === 0 ? <span class="subtle">{t(texts, 'nobodyBelow')}</span> : t(texts, 'handedInBriefly', handIn)}</td>
      <td class="day">{lastActivity ? dayText(lastActivity, language) : t(texts, 'never')}</td>
      <td class="day">{dayText(lastDay, language)}{isExtended && <span class="subtle small"> {t(texts, 'extended')}</span>}</td>
      <td>{state === 'signed' ? '–' : isLate(line) ? <Tag kind="danger">{daysLeft}</Tag> : daysLeft}</td>
    </tr>
  );
}
