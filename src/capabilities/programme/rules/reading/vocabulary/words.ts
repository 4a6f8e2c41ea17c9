/** JavaScript's own \b knows only the letters a–z: "årlig" would have no beginning. */
const EDGE = String.raw`(?:(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]))`;

/** A pattern without regard to case, in which \b is the edge of a word in any alphabet and a space is as many spaces as are printed. */
export function words(source: TemplateStringsArray): RegExp {
  return new RegExp(String.raw(source).replaceAll(String.raw`\b`, EDGE).replaceAll(' ', String.raw`\s+`), 'iu');
}
