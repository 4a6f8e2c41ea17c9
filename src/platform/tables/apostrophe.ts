// A text that a spreadsheet would take for a formula gets an apostrophe before it on the way out, and loses it on the way in. A text that has
// apostrophes of its own before such a sign gets one more: so every text comes back as it was.

/** What spreadsheets calculate, or may: signs of a formula (wide ones too), after blanks and signs that nobody sees too, and what can begin a cell of its own. */
const FORMULA = /^'*(?:[\t\r\n]|[ \u00a0\u3000\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]*[=+\-@＝＋－＠])/;
const MARKED = /^''*(?:[\t\r\n]|[ \u00a0\u3000\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]*[=+\-@＝＋－＠])/;

export const markedAsText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const withoutMark = (text: string): string => (MARKED.test(text) ? text.slice(1) : text);
