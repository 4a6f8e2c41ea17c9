import type { FieldProblem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { StatementCode } from '../../contract.ts';
import { CROSSWALK_CHANGES, type CrosswalkChange, type CrosswalkEntry } from '../../contract/crosswalk.ts';
import { crosswalkTexts as texts } from '../../texts/crosswalk-texts.ts';
import { isChange, wrongOf, type Both } from './entries.ts';

/** A row as a file has it, and where it stands there: "4" of a table, "rows[3]" of a document. */
export type RowRead = { readonly at: string; readonly from: string; readonly to: string; readonly change: string };
type Row = RowRead & { readonly change: CrosswalkChange };

/** The entries that the rows of a file make, or all that is wrong with them: each with its row and column. */
export function entriesFromRows(read: readonly RowRead[], both: Both): { readonly entries: readonly CrosswalkEntry[]; readonly problems: readonly FieldProblem[] } {
  const strange = read.filter(({ change }) => !isChange(change));
  const rows = read.flatMap((row): Row[] => (isChange(row.change) ? [{ ...row, change: row.change }] : []));
  const groups = groupsOf(rows);
  const problems = [
    ...strange.map(({ at, change }) => problem(at, 'change', message(texts, 'file.change', { row: at, change, changes: CROSSWALK_CHANGES.join(', ') }))),
    ...groups.flatMap((group) => wrongGroup(group, both)),
    ...repeated(groups, 'from'), ...repeated(groups, 'to'),
  ];
  if (problems.length > 0) return { entries: [], problems };
  const entries = groups.map((group): CrosswalkEntry => ({ from: codesOf(group, 'from'), to: codesOf(group, 'to'), change: group[0].change, isLooked: true }));
  return { entries, problems: lacking(entries, both) };
}

type Group = readonly [Row, ...Row[]];
const problem = (row: string, column: string, said: FieldProblem['message']): FieldProblem => ({ at: `${row} ${column}`, message: said });
const rawOf = (group: Group, side: 'from' | 'to'): readonly string[] => [...new Set(group.map((row) => row[side]))].filter((code) => code !== '');
const codesOf = (group: Group, side: 'from' | 'to') => rawOf(group, side).map((code) => StatementCode.parse(code));

/** Rows that make one entry: of what is split by what it was, of what is merged by what it became; any other by itself. */
function groupsOf(rows: readonly Row[]): readonly Group[] {
  const key = ({ at, from, to, change }: Row): string => (change === 'split' ? `split ${from}` : change === 'merged' ? `merged ${to}` : at);
  return [...Map.groupBy(rows, key).values()].flatMap(([first, ...others]): Group[] => (first ? [[first, ...others]] : []));
}

function wrongGroup(group: Group, both: Both): readonly FieldProblem[] {
  const [{ at, change }] = group;
  const wrong = wrongOf({ from: rawOf(group, 'from'), to: rawOf(group, 'to'), change }, both);
  if (!wrong) return [];
  const row = group.find((each) => wrong.code !== undefined && each[wrong.at] === wrong.code) ?? group[0];
  const said = wrong.said === 'unknownFrom' || wrong.said === 'unknownTo'
    ? message(texts, `file.${wrong.said}`, { row: row.at, code: wrong.code ?? '' })
    : wrong.said === 'number' ? message(texts, 'file.number', { row: at }) : message(texts, `file.${wrong.said}`, { row: at, column: wrong.at, change });
  return [problem(row.at, wrong.at, said)];
}

/** A code belongs to one entry. */
function repeated(groups: readonly Group[], side: 'from' | 'to'): readonly FieldProblem[] {
  const seen = new Set<string>();
  return groups.flatMap((group) => codesIn(group, side).flatMap(({ code, at }) => {
    if (seen.has(code)) return [problem(at, side, message(texts, `file.twice.${side}`, { row: at, code }))];
    seen.add(code);
    return [];
  }));
}
const codesIn = (group: Group, side: 'from' | 'to') => [...new Map(group.filter((row) => row[side] !== '').map((row) => [row[side], row.at])).entries()].map(([code, at]) => ({ code, at }));

/** Every statement of both versions has its row: what is left out would be silently ended, or new. */
function lacking(entries: readonly CrosswalkEntry[], { was, is }: Both): readonly FieldProblem[] {
  const [before, after] = [new Set(entries.flatMap(({ from }) => from as readonly string[])), new Set(entries.flatMap(({ to }) => to as readonly string[]))];
  const [from, to] = [[...was.keys()].filter((code) => !before.has(code)), [...is.keys()].filter((code) => !after.has(code))];
  return [
    ...(from.length > 0 ? [{ at: 'from', message: message(texts, 'file.lacking.from', { n: from.length, codes: told(from) }) }] : []),
    ...(to.length > 0 ? [{ at: 'to', message: message(texts, 'file.lacking.to', { n: to.length, codes: told(to) }) }] : []),
  ];
}
const MOST_TOLD = 12;
const told = (codes: readonly string[]): string => codes.slice(0, MOST_TOLD).join(', ') + (codes.length > MOST_TOLD ? ', …' : '');
