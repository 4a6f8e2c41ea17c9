// The codes by which the Nordic states know a person. They are looked for so that they can be refused where nobody may be named.

/** A code on its own, not a piece of a longer number or word: day or year first, what sets the century apart, the rest. */
const FINNISH = /(?<![\p{L}\d])(\d{6})[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![\p{L}\d])/giu;
const SWEDISH = /(?<![\p{L}\d])(?:\d\d)?(\d{6})[-+](\d{4})(?![\p{L}\d])|(?<![\p{L}\d])(?:18|19|20)(\d{6})(\d{4})(?![\p{L}\d])/gu;
const NORWEGIAN = /(?<![\p{L}\d])(\d{6}) ?(\d{5})(?![\p{L}\d])/gu;

/** Whether a text holds what can only be a Finnish, Swedish or Norwegian personal identity code: a day that there is, and check characters that are right. */
export const hasPersonalCode = (text: string): boolean => text.length > 9 && /\d{6}/.test(text) && (some(text, FINNISH, isFinnish) || some(text, SWEDISH, isSwedish) || some(text, NORWEGIAN, isNorwegian));

function some(text: string, pattern: RegExp, isOne: (...parts: readonly string[]) => boolean): boolean {
  for (const [, ...parts] of text.matchAll(pattern)) {
    if (isOne(...parts.filter((part) => part !== undefined))) return true;
  }
  return false;
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const isFinnish = (day = '', number = '', check = ''): boolean =>
  isDay(day.slice(0, 2), day.slice(2, 4)) && CHECK_CHARACTERS[Number(day + number) % CHECK_CHARACTERS.length] === check.toUpperCase();

/** A co-ordination number has 60 added to the day. */
function isSwedish(day = '', number = ''): boolean {
  const date = Number(day.slice(4));
  return isDay(String(date > 60 ? date - 60 : date), day.slice(2, 4)) && luhn(day + number);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => {
    const weighed = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** A D-number has 40 added to the day; made-up numbers for tests have 80 or 40 added to the month. */
function isNorwegian(day = '', number = ''): boolean {
  const [date, month] = [Number(day.slice(0, 2)), Number(day.slice(2, 4))];
  const digits = [...day, ...number].map(Number);
  const fits = (weights: readonly number[]): boolean => weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11 === 0;
  return isDay(String(date > 40 ? date - 40 : date), String(month % 40)) && fits(FIRST_WEIGHTS) && fits(SECOND_WEIGHTS);
}

/** The year is in none of these codes whole: a 29th of February counts. */
function isDay(day: string, month: string): boolean {
  const [date, no] = [Number(day), Number(month)];
  return no >= 1 && no <= 12 && date >= 1 && date <= new Date(Date.UTC(2000, no, 0)).getUTCDate();
}
