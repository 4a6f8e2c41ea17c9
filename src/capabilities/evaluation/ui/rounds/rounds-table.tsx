import type { VNode } from 'preact';
import { dayText } from '#platform/i18n/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { RoundsPage } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { ProgrammeName } from '../programme-name.tsx';
import { RoundState } from './round-state.tsx';

/** The rounds, each with the way to the country's results for those who may see them. */
export function RoundsTable({ rounds, may }: Pick<RoundsPage, 'rounds' | 'may'>): VNode {
  const { t, href, language } = usePage();
  if (rounds.length === 0) return <p>{t(texts, 'rounds.none')}</p>;
  return (
    <TableFrame label={t(texts, 'rounds.title')}>
      <table>
        <thead><tr>
          <th scope="col">{t(texts, 'round')}</th><th scope="col">{t(texts, 'round.version')}</th><th scope="col">{t(texts, 'round.lastDay')}</th><th scope="col">{t(texts, 'round.state')}</th>
          {may.seeCountry && <th scope="col"><span class="unseen">{t(texts, 'round.results')}</span></th>}
        </tr></thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row"><a href={href(`/rounds/${round.id}`)}><Content of={round.names} /></a></th>
              <td><ProgrammeName of={round.programme} /></td>
              <td class="day">{dayText(round.lastDay, language)}</td>
              <td><RoundState state={round.state} /></td>
              {may.seeCountry && <td><a href={href(`/results/${round.id}`)}>{t(texts, 'round.results')}<span class="unseen"> {round.year}</span></a></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
