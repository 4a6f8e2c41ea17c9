/** A tab-separated table of our own, with a line of headings, as rows by heading. Everything is text: codes keep their leading zeros. */
export function fromTabs(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const headings = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [headings[i] ?? '', cell])));
}
