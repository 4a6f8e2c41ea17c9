/**
 * A picture in the README: of the guided visit, or of the page that one of its stops leads to. From the page's own top, where it says that all this is made up: no figure
 * beside a county's name is shown without that. `folded` is what is folded up before it is taken, for what comes below to be seen.
 */
export type Picture = { readonly name: string; readonly stop?: string; readonly folded?: readonly string[]; readonly height: number; readonly alt: string };

export const PICTURES: readonly Picture[] = [
  { name: 'visit', height: 1200, alt: 'The guided visit: numbered stops, each with two sentences and a button to go in as the person who does that work' },
  { name: 'programme', stop: 'programme', height: 1200, alt: 'A published programme: its version and contents, the way to open a round, and how many statements are due for whom in which year' },
  { name: 'form', stop: 'form', folded: ['details.goal-outline > summary'], height: 1200, alt: 'A unit’s form: how much is answered, last year’s answers as proposals, and a question with what fully, partly and not at all mean for it' },
  { name: 'signing', stop: 'signing', height: 1200, alt: 'What a signatory sees before signing: what is unanswered, the own answers by goal, and the units’ all together' },
  { name: 'county', stop: 'county', height: 2100, alt: 'A county’s own answers by goal as bars with their table, above those of its units, all made up' },
  { name: 'country', stop: 'country', height: 2100, alt: 'The country’s made-up results by goal, the organisations’ own above the units’, from what has been signed' },
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
