import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, localeOf, type Language } from './languages.ts';

/** One interface text in all our languages, as ICU messages. */
export type Entry = Readonly<Record<Language, string>>;
export type Entries = Readonly<Record<string, Entry>>;

/**
 * What an ICU message takes, read off its text by the compiler: {name} a string, {n, number} and {n, plural, …} a number, {d, date} a Date.
 * Bodies of plurals must hold a space or a # ("{# svar}"): that is how they are told from arguments. A test compares the four languages.
 */
export type ParametersOf<S extends string> = S extends `${string}{${infer Body}`
  ? Body extends `${infer Head}}${infer Rest}`
    ? Head extends `${infer Name},${infer Kind}`
      ? Record<Trim<Name>, ValueOf<Trim<Kind>>> & ParametersOf<After<Body>>
      : (Head extends `${string} ${string}` | `${string}#${string}` | '' ? unknown : Record<Head, string>) & ParametersOf<Rest>
    : unknown
  : unknown;
type Trim<S extends string> = S extends ` ${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S;
type ValueOf<Kind extends string> = Kind extends `date${string}` ? Date : Kind extends `select${string}` ? string : number;
type After<Body extends string> = Body extends `${string},${infer Rest}` ? Rest : '';

type Plain<T> = { [K in keyof T]: T[K] };
type Arguments<S extends string> = keyof ParametersOf<S> extends never ? [] : [parameters: Plain<ParametersOf<S>>];

/** A text with its values, not yet in any language: what an error or an action may carry. */
export type Message = { readonly entry: Entry; readonly parameters: Readonly<Record<string, string | number | Date>> };

export type Catalogue<E extends Entries> = { readonly name: string; readonly entries: E };

/** Declares a room's interface texts. All four languages are required: a missing one does not compile. */
export function catalogue<const E extends Entries>(name: string, entries: E): Catalogue<E> {
  return { name, entries };
}

/** A message from a catalogue; the key and the parameters are checked against the English text. */
export function message<E extends Entries, K extends keyof E & string>(of: Catalogue<E>, key: K, ...[parameters]: Arguments<E[K]['en']>): Message {
  return { entry: of.entries[key] as Entry, parameters: (parameters ?? {}) as Message['parameters'] };
}

export function render({ entry, parameters }: Message, language: Language): string {
  const text = entry[language];
  if (!text.includes('{') && !text.includes("'")) return text;
  return compiled(text, language).format(parameters) as string;
}

/** Looks up and renders in one language: what a page calls `t`. */
export type Translate = <E extends Entries, K extends keyof E & string>(of: Catalogue<E>, key: K, ...parameters: Arguments<E[K]['en']>) => string;

export function translator(language: Language): Translate {
  return (of, key, ...parameters) => render(message(of, key, ...parameters), language);
}

const formats = new Map<string, IntlMessageFormat>();
function compiled(text: string, language: Language): IntlMessageFormat {
  const key = `${language}\n${text}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return format;
}

export type Gap = { readonly catalogue: string; readonly key: string; readonly language: Language; readonly problem: string };

/** What a reader of the catalogues would object to: empty texts, and arguments that differ between the languages. */
export function gaps({ name, entries }: Catalogue<Entries>): readonly Gap[] {
  return Object.entries(entries).flatMap(([key, entry]) => {
    const wanted = argumentsOf(entry.en);
    return LANGUAGES.flatMap((language): Gap[] => {
      const text = entry[language] as string | undefined;
      if (!text?.trim()) return [{ catalogue: name, key, language, problem: 'missing' }];
      const found = argumentsOf(text);
      return found === wanted ? [] : [{ catalogue: name, key, language, problem: `arguments ${found || 'none'}, English has ${wanted || 'none'}` }];
    });
  });
}

function argumentsOf(text: string): string {
  const names = new Set<string>();
  type Node = { type: number; value?: unknown; options?: Record<string, { value: readonly Node[] }> };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type >= 1 && node.type <= 6) names.add(String(node.value));
      for (const option of Object.values(node.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as readonly Node[]);
  return [...names].sort().join(', ');
}
