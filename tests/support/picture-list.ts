/**
 * A picture in the README: of the guided visit, or of the page that one of its stops leads to. From the page's own top, where it says that all this is made up: no figure
 * beside a county's name is shown without that.
 */
export type Picture = { readonly name: string; readonly stop?: string; readonly height: number; readonly alt: string };

export const PICTURES: readonly Picture[] = [
  { name: 'visit', height: 900, alt: 'The guided visit: numbered stops, each with two sentences and a button to go in as the person who does that work' },
  { name: 'programme', stop: 'programme', height: 900, alt: 'A published programme: its version and contents, the way to open a round, and its goals' },
  { name: 'form', stop: 'form', height: 1100, alt: 'A unit’s form: how far each goal has come, and statements with the answers fully, partly, not at all, not applicable and no answer' },
  { name: 'county', stop: 'county', height: 1100, alt: 'A county’s own answers by goal as bars with their table, above those of its units, all made up' },
  { name: 'signing', stop: 'signing', height: 1000, alt: 'What a signatory sees before signing: own answers by goal, and the units’ all together' },
  { name: 'country', stop: 'country', height: 1000, alt: 'The country’s made-up results by goal, from the organisers that have signed' },
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
