import type { Note } from '../../contract.ts';

/** Takes down a repair or a doubt. The parts of the reader say what they did; where it all ends up is not their business. */
export type Remark = (note: Note) => void;

/** Remarks that all concern one measure, task or statement. */
export const about = (remark: Remark, code: string): Remark => (note) => remark({ code, ...note });

/** So much of the source as a person needs to find the place; never a whole page, nor a list of names. */
export function glimpse(text: string, most = 90): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most).trimEnd()}…`;
}
