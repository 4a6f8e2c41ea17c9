import { STATUSES, type Status } from '../../contract.ts';
import { evaluationTexts } from '../../texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** What an answer is called: in our languages, for a statement and for a national measure; by its code; and by its place in the scale. */
const wordsOf = (status: Status, i: number): readonly string[] => [
  status, String(i + 1), ...Object.values(evaluationTexts.entries[`status.${status}`]),
  ...(status === 'not-applicable' ? [] : Object.values(roundTexts.entries[`whole.${status}`])),
];
const STATUS_BY_WORD: ReadonlyMap<string, Status | ''> = new Map([
  ...STATUSES.flatMap((status, i) => wordsOf(status, i).map((word) => [plain(word), status] as const)),
  ...['', ...Object.values(evaluationTexts.entries['status.blank'])].map((word) => [plain(word), ''] as const),
]);

/** The answer that a cell says, '' for none; undefined if it says nothing that is known. */
export const statusFromWord = (text: string): Status | '' | undefined => STATUS_BY_WORD.get(plain(text));
