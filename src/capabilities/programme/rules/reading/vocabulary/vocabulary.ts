import type { Level, TARGET_KINDS } from '../../../contract.ts';
import type { Language } from '#platform/i18n/index.ts';

/** A party as documents of the language print it. `forms` mean the same; `misprints` too, but are mended and noted. */
export type PartyName = {
  readonly name: string;
  readonly party: string;
  readonly forms?: readonly string[];
  readonly misprints?: readonly string[];
};

/** Everything the reader knows about a language. The rest of the reader knows none. */
export type Vocabulary = {
  readonly language: Language;
  /** The country whose words stand most often in the text; the first where none does. */
  readonly countries: readonly { readonly country: string; readonly words: RegExp }[];
  readonly goal: string;
  /** In the preface's list: "Spets 1: …". */
  readonly spearhead: RegExp;
  /** A spearhead spoken of in running text, its number first in the match. */
  readonly spearheadMention: RegExp;
  readonly reference: RegExp;
  readonly levels: readonly { readonly level: Level; readonly heading: RegExp }[];
  /** The words of the four columns; each may be broken over lines. */
  readonly tableHeader: RegExp;
  /** The number of a page, with its word. */
  readonly page: RegExp;
  readonly coreMark: string;
  readonly indicator: string;
  /** What may open a chapter or annex behind the last table. */
  readonly closing: readonly RegExp[];
  /** Its first group is the publisher's name or the short form of it. */
  readonly publishedBy: RegExp;
  readonly hereafter: string;
  /** Words that follow a suspended hyphen ("klient- och"). */
  readonly conjunctions: ReadonlySet<string>;
  /** Short words that are never the second half of a broken word, and seldom the first. */
  readonly functionWords: ReadonlySet<string>;
  readonly parties: {
    readonly names: readonly PartyName[];
    /** For names not in the list: what kind of party a name of this shape is. */
    readonly shapes: readonly { readonly shape: RegExp; readonly party: string }[];
    readonly coordinates: readonly string[];
    readonly and: readonly string[];
    readonly or: string;
    /** "bl.a." and the like, which open a parenthesis that names more parties. */
    readonly among: RegExp;
    readonly quantifiers: readonly string[];
    /** Words after which a name is not yet whole ("Nätverket för …"). */
    readonly links: ReadonlySet<string>;
  };
  readonly years: {
    readonly and: ReadonlySet<string>;
    /** Between the first and the last of several years. */
    readonly to: ReadonlySet<string>;
    /** May stand beside a year and says nothing more. */
    readonly beside: ReadonlySet<string>;
    /** May stand beside a year and says more than a set of years can: to be checked by a person. */
    readonly loose: ReadonlySet<string>;
  };
  readonly targets: {
    readonly percent: RegExp;
    /** Directly before a year. */
    readonly from: RegExp;
    readonly by: RegExp;
    readonly yearsAnd: RegExp;
    readonly evaluation: RegExp;
    readonly yearly: RegExp;
    readonly perYear: RegExp;
    readonly share: RegExp;
    readonly shareOf: readonly { readonly word: RegExp; readonly kind: (typeof TARGET_KINDS)[number] }[];
  };
  /** Statements that plainly ask for a number. */
  readonly values: {
    /** "The number of … has been followed up", "How many …". */
    readonly count: RegExp;
    /** "50 percent of …": the percentage first in the match. It is fully so from there on. */
    readonly shareFrom: RegExp;
    /** "What share …". */
    readonly share: RegExp;
    /** Says more than a number can ("in relation to …"). */
    readonly more: RegExp;
  };
};
