import type { VNode } from 'preact';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { Flow, YearLine, Years } from '../../contract/years.ts';
import { flowsTogether, movedIn, MOVES } from '../../rules/years-figures.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { chosenYears } from './years-words.ts';

/** How answers went from the base year to the round, up the scale and down it: the same organisations, the same questions. */
export function FlowTable({ data }: { readonly data: Years }): VNode {
  const { t } = usePage();
  const title = t(texts, 'flow', chosenYears(data));
  const moved = data.lines.flatMap((line) => {
    const over = line.cells.find(({ roundId }) => roundId === data.roundId)?.over;
    return over ? [{ line, flow: over.flow }] : [];
  });
  return (
    <section>
      <h2>{title}</h2>
      {moved.length === 0 ? <p>{t(texts, 'noFlow')}</p> : (
        <TableFrame label={title}>
          <table class="wrapped">
            <thead>
              <tr>
                <th scope="col">{t(texts, data.goal ? 'question' : 'goal')}</th>
                {MOVES.map(({ name }) => <th key={name} scope="col" class="number">{t(texts, `move.${name}`)}</th>)}
                <th scope="col" class="number">{t(texts, 'move.same')}</th><th scope="col" class="number">{t(texts, 'move.off')}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ line, flow }) => <tr key={line.key}><th scope="row"><Name line={line} /></th><Numbers flow={flow} /></tr>)}
              {moved.length > 1 && <tr><th scope="row"><strong>{t(texts, 'total')}</strong></th><Numbers flow={flowsTogether(moved.map(({ flow }) => flow))} /></tr>}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

const Name = ({ line: { code, text } }: { readonly line: YearLine }): VNode => <><span class="code">{code}</span> <Content of={text} /></>;

const Numbers = ({ flow }: { readonly flow: Flow }): VNode => (
  <>
    {MOVES.map(({ was, is, name }) => <td key={name} class="number">{flow.moves[was]?.[is] ?? 0}</td>)}
    <td class="number">{movedIn(flow).same}</td><td class="number">{flow.off}</td>
  </>
);
