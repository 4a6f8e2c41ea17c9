import type { Language } from '#platform/i18n/index.ts';
import type { Chart } from '#platform/pictures/index.ts';

// A paper as data: what is said, in which order. How it looks is each format's own affair, and no format can say what another does not.

export type Heading = { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string };
/** `small`: what stands below and explains. */
export type Paragraph = { readonly is: 'text'; readonly text: string; readonly kind?: 'lead' | 'small' };
export type List = { readonly is: 'list'; readonly items: readonly string[] };
/** Every row has a cell for each column; a number is written as the language does. */
export type Table = { readonly is: 'table'; readonly caption: string; readonly columns: readonly { readonly heading: string; readonly isNumber?: boolean }[]; readonly rows: readonly (readonly string[])[] };
/** Its title and its description are the chart's own; what it shows stands in a table beside it. */
export type Drawing = { readonly is: 'picture'; readonly chart: Chart };
export type Quote = { readonly is: 'quote'; readonly text: string };
export type Block = Heading | Paragraph | List | Table | Drawing | Quote;

/** `foot`: what every page of it says it is, and of when. */
export type Paper = { readonly language: Language; readonly title: string; readonly foot: string; readonly blocks: readonly Block[] };
