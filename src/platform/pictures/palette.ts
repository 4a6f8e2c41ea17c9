// The colours of pictures: blue against orange, so that red and green are never what tells anything apart. Each has its twin for dark pages.

type Colour = `#${string}`;
export type Palette = Readonly<Record<
  'page' | 'ink' | 'faint' | 'edge' | 'strong' | 'on-strong' | 'middle' | 'on-middle' | 'contrary' | 'neutral' | 'blank' | 'band' | `step-${0 | 1 | 2 | 3 | 4}` | `on-step-${0 | 1 | 2 | 3 | 4}`, Colour
>>;

export const LIGHT: Palette = {
  page: '#ffffff', ink: '#16202c', faint: '#55606e', edge: '#75808d',
  strong: '#1b4f8a', 'on-strong': '#ffffff', middle: '#558fc6', 'on-middle': '#0c1b2d', contrary: '#a1460a', neutral: '#5f656d', blank: '#75808d', band: '#d3dce6',
  'step-0': '#f3f7fb', 'on-step-0': '#16202c', 'step-1': '#cfe0f1', 'on-step-1': '#16202c', 'step-2': '#93bae0', 'on-step-2': '#0c1b2d',
  'step-3': '#2f6cab', 'on-step-3': '#ffffff', 'step-4': '#123c73', 'on-step-4': '#ffffff',
};

export const DARK: Palette = {
  page: '#0e1116', ink: '#eef2f7', faint: '#b3bcc8', edge: '#8a95a3',
  strong: '#86bbf2', 'on-strong': '#0b1a2b', middle: '#3f7ab5', 'on-middle': '#ffffff', contrary: '#f0a066', neutral: '#a8afb9', blank: '#8a95a3', band: '#33404f',
  'step-0': '#161d26', 'on-step-0': '#eef2f7', 'step-1': '#1d3048', 'on-step-1': '#eef2f7', 'step-2': '#285380', 'on-step-2': '#ffffff',
  'step-3': '#6aa5df', 'on-step-3': '#0b1a2b', 'step-4': '#b9d8f7', 'on-step-4': '#0b1a2b',
};

/** Where the reader has chosen the colours: then patterns and numbers tell all that is told. */
export const FORCED: Readonly<Record<keyof Palette, string>> = {
  page: 'Canvas', ink: 'CanvasText', faint: 'CanvasText', edge: 'CanvasText',
  strong: 'CanvasText', 'on-strong': 'Canvas', middle: 'Highlight', 'on-middle': 'HighlightText', contrary: 'CanvasText', neutral: 'CanvasText', blank: 'CanvasText', band: 'Canvas',
  'step-0': 'Canvas', 'on-step-0': 'CanvasText', 'step-1': 'Canvas', 'on-step-1': 'CanvasText', 'step-2': 'Canvas', 'on-step-2': 'CanvasText',
  'step-3': 'Canvas', 'on-step-3': 'CanvasText', 'step-4': 'Canvas', 'on-step-4': 'CanvasText',
};

/** How far two colours are from each other for an eye, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
