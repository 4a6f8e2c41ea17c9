/** What a document may cost. More is refused, with the limit said. */
export type PdfLimits = { readonly pages: number; readonly characters: number; readonly seconds: number; readonly megabytes: number };

/** The longest programme we know has 83 pages and a quarter of a million characters, and takes a second. */
export const PDF_LIMITS: PdfLimits = { pages: 1_000, characters: 2_000_000, seconds: 30, megabytes: 512 };

/** What the thread says at its end. */
export type Outcome =
  | { readonly is: 'read'; readonly text: string }
  | { readonly is: 'scan'; readonly without: number; readonly pages: number }
  | { readonly is: 'too-many-pages'; readonly pages: number }
  | { readonly is: 'password' | 'broken' | 'too-much-text' };
