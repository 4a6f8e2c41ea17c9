/** A row as a person sees it in the file. Every cell is text; what is empty is ''. Rows without any text are left out, and their lines still count. */
export type TableRow = {
  /** 1 is the first: in CSV the physical line where the row begins, in Excel the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
};

export const hasText = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
