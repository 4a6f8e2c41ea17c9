import type { VNode } from 'preact';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { YearCell, YearLine, YearRound, Years } from '../../contract/years.ts';
import { sharesIn } from '../../rules/years-figures.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { chosenQuery, comparabilitySaid, percent, SIGNS, yearsPath } from './years-words.ts';

/** Goals, or a goal's questions, by year. Every cell says how it compares before it says how much. */
export function YearsTable({ data }: { readonly data: Years }): VNode {
  const { t, href } = usePage();
  const { rounds, goal, lines } = data;
  const title = goal ? t(texts, 'goalOf', { goal: goal.code }) : t(texts, 'goals');
  return (
    <section>
      <h2>{title}</h2>
      {goal && <p><Content of={goal.text} /> <a href={href(`${yearsPath(data)}${chosenQuery(data, null)}`)}>{t(texts, 'allGoals')}</a></p>}
      <TableFrame label={title}>
        <table>
          <thead><tr><th scope="col">{t(texts, goal ? 'question' : 'goal')}</th>{rounds.map((round) => <th key={round.id} scope="col"><RoundSaid round={round} /></th>)}</tr></thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row"><LineSaid line={line} href={goal ? null : href(`${yearsPath(data)}${chosenQuery(data, line.key)}`)} /></th>
                {line.cells.map((cell, i) => <td key={cell.roundId}><Cell cell={cell} line={line} data={data} before={rounds[i - 1]} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function RoundSaid({ round: { year, programme, signed, forms } }: { readonly round: YearRound }): VNode {
  const { t } = usePage();
  return <>{year}<br /><span class="subtle small">{t(texts, 'version', { version: programme.version })}<br />{t(texts, 'signedOf', { signed, forms })}</span></>;
}

function LineSaid({ line: { code, text, version }, href }: { readonly line: YearLine; readonly href: string | null }): VNode {
  const { t } = usePage();
  const name = <><span class="code">{code}</span> <Content of={text} /></>;
  return <>{href ? <a href={href}>{name}</a> : name}{version !== null && <><br /><span class="subtle small">{t(texts, 'inVersion', { version })}</span></>}</>;
}

type CellProps = { readonly cell: YearCell; readonly line: YearLine; readonly data: Years; readonly before: YearRound | undefined };
function Cell({ cell, line, data, before }: CellProps): VNode {
  const { t, language } = usePage();
  const { code, base, all, over } = cell;
  const hasShare = over !== null && sharesIn(over.flow).of > 0;
  const isComparable = base.state === 'same' || base.state === 'mapped' || base.state === 'part';
  return (
    <>
      <div><span aria-hidden="true">{SIGNS[base.state]} </span>{comparabilitySaid(base, t)}</div>
      {over && hasShare && <Compared over={over} data={data} />}
      {isComparable && !hasShare && <div class="subtle small">{t(texts, 'nobodyBoth')}</div>}
      {all && <div class="subtle small">{t(texts, 'answered', all)}</div>}
      {all && all.onScale > 0 && !hasShare && <div class="subtle small">{t(texts, 'fullyAll', { n: all.fully, of: all.onScale, share: percent(all.fully, all.onScale, language) })}</div>}
      {code !== null && code !== line.code && <div class="subtle small">{t(texts, 'askedAs', { code })}</div>}
      {before && isOtherThanBase(cell, before, data) && <div class="subtle small">{t(texts, 'againstBefore', { year: String(before.year), state: comparabilitySaid(cell.before, t) })}</div>}
    </>
  );
}

/** Whether what is said against the base year does not say it of the round before too. */
const isOtherThanBase = ({ base, before }: YearCell, { id }: YearRound, data: Years): boolean => id !== data.base && base.state !== 'base' && before.state !== 'none' && before.state !== base.state;

/** Of one organisation it need not be said how many they are, nor of one question. */
function Compared({ over, data: { organisation, whose, goal } }: { readonly over: NonNullable<YearCell['over']>; readonly data: Years }): VNode {
  const { t, language } = usePage();
  const { of, was, is } = sharesIn(over.flow);
  const said = [...(goal === null ? [t(texts, 'overQuestions', over)] : []), ...(organisation === null || whose === 'units' ? [t(texts, 'overOrganisations', over)] : [])];
  return (
    <>
      <div>{t(texts, 'fully', { n: is, of, share: percent(is, of, language) })}</div>
      <div>{t(texts, 'fullyBase', { n: was, of, share: percent(was, of, language) })}</div>
      {said.length > 0 && <div class="subtle small">{said.join(', ')}</div>}
    </>
  );
}
