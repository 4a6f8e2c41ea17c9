/** A picture in the README: of a page that a stop of the guided visit leads to, or of the visit itself. `from` is what it begins at; without it the page's own beginning. */
export type Picture = { readonly name: string; readonly stop?: string; readonly from?: string; readonly height: number; readonly alt: string };

export const PICTURES: readonly Picture[] = [
  { name: 'visit', height: 640, alt: 'The guided visit: numbered stops, each with two sentences and a button to go in as the person who does that work' },
  { name: 'programme', stop: 'programme', height: 640, alt: 'A published programme with its spearheads and goals, and how many statements are due for whom in which year' },
  { name: 'form', stop: 'form', height: 640, alt: 'A unit’s form: each statement with the answers fully, partly, not at all, not applicable and no answer' },
  { name: 'county', stop: 'county', from: 'h1', height: 640, alt: 'A county’s own answers by goal as bars, above those of its units' },
  { name: 'signing', stop: 'signing', height: 640, alt: 'What a signatory sees before signing: own answers by goal and the units’ together' },
  { name: 'country', stop: 'country', from: 'h1', height: 640, alt: 'The country’s results by goal, of the organisers that have signed' },
];

export const PICTURE_FOLDER = 'docs/pictures';
export const PICTURE_WIDTH = 1200;
export const MOST_PICTURE_BYTES = 150 * 1024;

export const pathOf = ({ name }: Picture): string => `${PICTURE_FOLDER}/${name}.png`;

/** The pictures that a text shows, with what it says of them. */
export const picturesIn = (markdown: string): readonly { readonly path: string; readonly alt: string }[] =>
  [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', path = '']) => ({ path, alt }));

/** The pictures as the README is to name them. */
export const named = (pictures: readonly Picture[]): ReturnType<typeof picturesIn> => pictures.map((picture) => ({ path: pathOf(picture), alt: picture.alt }));
