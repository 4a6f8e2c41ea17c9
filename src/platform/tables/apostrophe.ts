// A text that a spreadsheet would take for a formula gets an apostrophe before it on the way out, and loses it on the way in. A text that has
// apostrophes of its own before such a sign gets one more: so every text comes back as it was.

/** What spreadsheets calculate, or may: signs of a formula (wide ones too), after blanks too, and what can begin a cell of its own. */
const FORMULA = /^'*(?:[\t\r\n]|[ \u00a0\u3000]*[=+\-@＝＋－＠])/;
const MARKED = /^''*(?:[\t\r\n]|[ \u00a0\u3000]*[=+\-@＝＋－＠])/;

export const markedAsText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const withoutMark = (text: string): string => (MARKED.test(text) ? text.slice(1) : text);
