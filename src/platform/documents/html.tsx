import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { svgOf } from '#platform/pictures/index.ts';
import type { Block, Paper } from './document.ts';

/** A paper as one page that needs nothing from anywhere: it can be kept, sent and read without Lykta. */
export function htmlOf({ language, title, foot, blocks }: Paper): string {
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* oxlint-disable-next-line react/no-danger -- our own style */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main><h1>{title}</h1>{blocks.map((block, i) => <Shown key={i} of={block} paper={{ language, foot }} />)}</main>
        <footer><p>{foot}</p></footer>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}

function Shown({ of: block, paper: { language, foot } }: { readonly of: Block; readonly paper: Pick<Paper, 'language' | 'foot'> }): VNode {
  switch (block.is) {
    case 'heading': { const Level = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'; return <Level>{block.text}</Level>; }
    case 'text': return block.kind ? <p class={block.kind}>{block.text}</p> : <p>{block.text}</p>;
    case 'list': return <ul>{block.items.map((item, i) => <li key={i}>{item}</li>)}</ul>;
    case 'quote': return <blockquote><p>{block.text}</p></blockquote>;
    case 'picture': return <figure><img src={`data:image/svg+xml;base64,${Buffer.from(svgOf({ chart: block.chart, language, foot })).toString('base64')}`} alt={`${block.chart.title}. ${block.chart.description}`} /></figure>;
    case 'table': return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      <section class="frame" aria-label={block.caption} tabIndex={0}>
        <table>
          <caption>{block.caption}</caption>
          <thead><tr>{block.columns.map(({ heading, isNumber }, i) => <th key={i} scope="col" class={isNumber ? 'number' : undefined}>{heading}</th>)}</tr></thead>
          <tbody>{block.rows.map((row, r) => <tr key={r}>{row.map((cell, i) => (i === 0 ? <th key={i} scope="row">{cell}</th> : <td key={i} class={block.columns[i]?.isNumber ? 'number' : undefined}>{cell}</td>))}</tr>)}</tbody>
        </table>
      </section>
    );
  }
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1d22; background: #fff; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { margin-top: 2rem; }
p, li { max-width: 42rem; }
.lead { font-size: 1.2rem; } .small, footer { font-size: 0.875rem; color: #4a4e57; }
.frame { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; } caption { text-align: left; font-weight: 700; padding: 0.25rem 0; }
th, td { border: 1px solid #9aa0ab; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-weight: 700; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; } img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 0.25rem solid #9aa0ab; font-style: italic; }
@media print { h2, h3, h4 { break-after: avoid; } tr, figure, blockquote { break-inside: avoid; } thead { display: table-header-group; } }
`;
