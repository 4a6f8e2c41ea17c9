import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { Chart } from './chart.ts';
import { Drawn } from './draw.tsx';
import { ChartTable } from './table.tsx';

type PictureProps = {
  /** Of its own on the page. */
  readonly id: string;
  readonly chart: Chart;
  /** Where the page already says it as a heading. */
  readonly isTitleUnseen?: boolean;
  /** Its table, where that tells more than the picture does; else it is made of the same figures. */
  readonly children?: ComponentChildren;
};

/** A picture with its table: neither is an appendix of the other. Drawn twice, for a wide window and a narrow one; one of them is shown. */
export function Picture({ id, chart, isTitleUnseen = false, children }: PictureProps): VNode {
  const { language } = usePage();
  return (
    <figure class="picture" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} {...(isTitleUnseen && { class: 'unseen' })}>{chart.title}</figcaption>
      <Drawn chart={chart} id={id} room="wide" language={language} />
      <Drawn chart={chart} id={id} room="narrow" language={language} />
      {children ?? <ChartTable chart={chart} />}
    </figure>
  );
}
