import * as z from 'zod';
import { canonical } from '#platform/canonical/index.ts';
import { DayField } from '../contract.ts';
import type { Addition } from '../contract/signing-rules.ts';

// What is said of a signature afterwards, as a text with a hash: lykta.sign-off-addition/1. The first holds on to the signed text, each later one to the one before it.

const Document = z.object({
  format: z.literal('lykta.sign-off-addition/1'),
  organisation: z.string(),
  signOff: z.object({ no: z.int(), hash: z.string() }),
  no: z.int(),
  previous: z.string(),
  said: z.object({ recordNumber: z.string(), handledOn: DayField.nullable(), words: z.string() }),
  by: z.string(), account: z.string().nullable(), at: z.string(),
});
export type AdditionDocument = z.output<typeof Document>;

export const additionText = (addition: Omit<AdditionDocument, 'format'>): string => canonical({ format: 'lykta.sign-off-addition/1', ...addition });

/** Undefined where the text is no such addition. */
export function readAddition(text: string): AdditionDocument | undefined {
  try {
    return Document.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const additionIn = (text: string): Pick<Addition, 'recordNumber' | 'handledOn' | 'words'> => readAddition(text)?.said ?? { recordNumber: '', handledOn: null, words: '' };
