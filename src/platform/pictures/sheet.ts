import { DARK, FORCED, LIGHT, type Palette } from './palette.ts';

// The style of what is drawn, once: for pages with the reader's colours, for files with the light ones written in.

const STEPS = [0, 1, 2, 3, 4] as const;

const RULES: readonly (readonly [selector: string, declarations: string])[] = [
  ['text', 'fill: var(--ink)'],
  ['.faint', 'fill: var(--faint)'],
  ['.small', 'font-size: 11.5px'],
  ['.bold', 'font-weight: 700'],
  ['.halo', 'paint-order: stroke; stroke: var(--page); stroke-width: 3; stroke-linejoin: round'],
  ['.page', 'fill: var(--page)'],
  ['.tone-strong', 'fill: var(--strong)'],
  ['.tone-middle', 'fill: var(--middle)'],
  ['.tone-contrary', 'stroke: var(--contrary)'],
  ['.tone-neutral', 'stroke: var(--neutral)'],
  ['.tone-blank', 'stroke: var(--blank); stroke-dasharray: 3 2'],
  ['.ink-contrary', 'fill: var(--contrary)'],
  ['.ink-neutral', 'fill: var(--neutral)'],
  ['.ink-blank', 'fill: var(--blank)'],
  ['.on-strong', 'fill: var(--on-strong)'],
  ['.on-middle', 'fill: var(--on-middle)'],
  ...STEPS.flatMap((step) => [[`.step-${step}`, `fill: var(--step-${step}); stroke: var(--edge)`], [`.on-step-${step}`, `fill: var(--on-step-${step})`]] as const),
  ['.grid', 'stroke: var(--edge); stroke-width: 0.5'],
  ['.axis', 'stroke: var(--edge); stroke-width: 1'],
  ['.break', 'stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 1 3'],
  ['.line', 'stroke: var(--strong); stroke-width: 2.2; fill: none'],
  ['.line-1', 'stroke-dasharray: 7 4'],
  ['.line-2', 'stroke-dasharray: 2 3'],
  ['.line-3', 'stroke-dasharray: 10 3 2 3'],
  ['.interval', 'stroke: var(--strong); stroke-width: 1.2'],
  ['.mark', 'fill: var(--strong); stroke: var(--page); stroke-width: 1'],
  ['.ring', 'fill: var(--page); stroke: var(--strong); stroke-width: 2'],
  ['.band', 'fill: var(--band); stroke: var(--edge)'],
  ['.median', 'stroke: var(--ink); stroke-width: 2'],
  ['.flow-forward', 'fill: var(--middle)'],
  ['.flow-same', 'fill: var(--band); stroke: var(--edge); stroke-width: 0.5'],
  ['.flow-back', 'stroke: var(--contrary); stroke-width: 1.2'],
  ['.flow-other', 'stroke: var(--neutral); stroke-width: 0.7'],
];

type Colours = Readonly<Record<keyof Palette, string>>;
const variables = (colours: Colours, by = '; '): string => Object.entries(colours).map(([name, colour]) => `--${name}: ${colour}`).join(by);

/** What a page's style sheet holds. Written to pictures.css, which `npx vitest run src/platform/pictures --update` makes anew. */
export const pageStyle = (): string => `/* Made of sheet.ts and palette.ts. */
.drawing { ${variables(LIGHT)}; }
@media (prefers-color-scheme: dark) {
  .drawing { ${variables(DARK)}; }
}
@media print {
  .drawing { ${variables(LIGHT)}; }
}
@media (forced-colors: active) {
  .drawing { ${variables(FORCED)}; forced-color-adjust: none; }
}
${RULES.map(([selector, declarations]) => `.drawing ${selector} { ${declarations}; }`).join('\n')}
.drawing { display: block; width: 100%; height: auto; font-family: inherit; font-size: 13px; }
.drawing.wider { width: auto; }
.drawn { margin-bottom: 1rem; }
.drawn.wide > .drawing { max-width: 46rem; }
.drawn.narrow { display: none; }
.drawn.narrow > .drawing { max-width: 26rem; }
@media screen and (max-width: 44rem) {
  .drawn.wide { display: none; }
  .drawn.narrow { display: block; }
}
`;

export const FONTS = "'DejaVu Sans Condensed', Inter, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** What a file carries along: nothing that a program would have to look up elsewhere. */
export const fileStyle = (): string => `svg { font-family: ${FONTS}; font-size: 13px; }\n${RULES.map(([selector, declarations]) => `${selector} { ${declarations.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colourOf(name))}; }`).join('\n')}\n`;

const LIGHT_BY_NAME = new Map<string, string>(Object.entries(LIGHT));
function colourOf(name: string): string {
  const colour = LIGHT_BY_NAME.get(name);
  if (!colour) throw new Error(`There is no colour named ${name}.`);
  return colour;
}
