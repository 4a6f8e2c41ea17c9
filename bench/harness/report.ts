/** A part of the report: what was measured, its table, what must be known to read it. */
export type Section = { readonly title: string; readonly about: readonly string[]; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A budget and whether it was kept. Slowness is told, never an error: only wrongness is. */
export type Budget = { readonly what: string; readonly budget: string; readonly measured: string; readonly isMet: boolean };

export const budgetSection = (budgets: readonly Budget[]): Section => ({
  title: 'Budgets',
  about: [],
  columns: ['what', 'budget', 'measured', ''],
  rows: budgets.map(({ what, budget, measured, isMet }) => [what, budget, measured, isMet ? 'met' : 'NOT MET']),
});

export function asMarkdown(title: string, lines: readonly string[], sections: readonly Section[]): string {
  const parts = sections.map(({ title, about, columns, rows }) => [
    `## ${title}`, ...about.map((line) => `${line}\n`), [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n'),
  ]);
  return `${[`# ${title}`, lines.map((line) => `- ${line}`).join('\n'), ...parts.flat()].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The same for a terminal: columns under each other. */
export function asText({ title, about, columns, rows }: Section): string {
  const widths = columns.map((column, i) => Math.max(...[column, ...rows.map((cells) => cells[i] ?? '')].map(({ length }) => length)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ').trimEnd();
  return [title, ...about.map((said) => `  ${said}`), ...[columns, ...rows].map((cells) => `  ${line(cells)}`)].join('\n');
}

/** Enough digits to compare, no more. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
}
