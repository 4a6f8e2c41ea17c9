import { readFileSync } from 'node:fs';
import type { Tile } from '../contract.ts';

// Where Finland's organisers stand on a map of equal tiles: data that comes with the program, found by their codes. An organiser without a place stands below.

let read: readonly Tile[] | undefined;

export function tiles(): readonly Tile[] {
  read ??= readFileSync(new URL('../../../../seeds/fi-tiles.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1).map((line) => {
    const [code = '', column, row, fi = '', sv = ''] = line.split('\t');
    return { code, column: Number(column), row: Number(row), short: { fi, sv } };
  });
  return read;
}
