import { joined, type Joiner } from './joining.ts';
import { endsSentence, OPENS_BULLET, startsLower, type Line } from './line.ts';
import { passageOf } from './passage.ts';
import { glimpse } from './remark.ts';
import { isTableHeader } from './unglue.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** A measure's parts: title, mark of a core indicator, the bullets below the title, and the lines of its table. */
export type MeasureParts = {
  readonly title: string;
  readonly coreIndicator: boolean;
  readonly bullets: readonly { readonly text: string; readonly at: number }[];
  readonly table: readonly Line[];
  readonly hasTable: boolean;
};

export function measurePartsOf(lines: readonly Line[], joiner: Joiner): MeasureParts {
  const header = lines.findIndex(({ text }) => isTableHeader(text, joiner.vocabulary));
  const head = header === -1 ? lines : lines.slice(0, header);
  const firstBullet = head.findIndex(({ text }) => OPENS_BULLET.test(text));
  const titleLines = firstBullet === -1 ? head : head.slice(0, firstBullet);
  const bulletLines = firstBullet === -1 ? [] : head.slice(firstBullet);
  // With a table or a bullet below, all that stands above it is title. Without, the title ends with its sentence.
  const title = header === -1 && firstBullet === -1 ? upToSentence(titleLines, joiner) : titleLines;
  const marked = withoutMark(joined(passageOf(title), joiner), title, joiner.vocabulary);
  return { ...marked, bullets: bulletsOf(bulletLines, header === -1, joiner), table: header === -1 ? [] : lines.slice(header), hasTable: header !== -1 };
}

/** A sentence that ends before a gap ends the title; what stands behind (a picture's words, a loose caption) is left out and noted. */
function upToSentence(lines: readonly Line[], joiner: Joiner): readonly Line[] {
  const opensOther = ({ gap, text }: Line): boolean => (gap === 'none' ? /^[\d\s]+$/.test(text) : !startsLower(text));
  const end = lines.findIndex((line, index) => index > 0 && endsSentence(lines[index - 1]?.text ?? '') && opensOther(line));
  if (end === -1) return lines;
  const left = lines.slice(end);
  joiner.remark({ kind: 'text-left-out', line: left[0]?.at ?? 1, read: glimpse(left.map(({ text }) => text).join(' ')) });
  return lines.slice(0, end);
}

/** The mark stands at the end of the title: behind its full stop, or behind two spaces. */
function withoutMark(title: string, lines: readonly Line[], { coreMark }: Vocabulary): { readonly title: string; readonly coreIndicator: boolean } {
  let stem = title;
  while (stem.endsWith(` ${coreMark}`)) stem = stem.slice(0, -coreMark.length).trimEnd();
  const last = lines.at(-1)?.text ?? '';
  const isApart = endsSentence(stem) || last === coreMark || last.endsWith(`  ${coreMark}`);
  return stem !== title && isApart ? { title: stem, coreIndicator: true } : { title, coreIndicator: false };
}

function bulletsOf(lines: readonly Line[], isLast: boolean, joiner: Joiner): MeasureParts['bullets'] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (OPENS_BULLET.test(line.text)) groups.push([{ ...line, text: line.text.replace(OPENS_BULLET, '') }]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => ({ text: joined(passageOf(isLast ? upToSentence(group, joiner) : group), joiner), at: group[0]?.at ?? 1 })).filter(({ text }) => text !== '');
}
