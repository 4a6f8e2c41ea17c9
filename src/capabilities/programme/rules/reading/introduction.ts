import { joined, type Joiner } from './joining.ts';
import { endsSentence, OPENS_BULLET, startsLower, type Line } from './line.ts';
import { passageOf } from './passage.ts';

/** An introduction as running text, its paragraphs parted by a line break; a paragraph that a page or column broke is one again. */
export function introductionOf(lines: readonly Line[], joiner: Joiner): string {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const above = last?.at(-1);
    if (last && above && (line.gap === 'none' ? !opensItem(line) : goesOn(above, line))) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => joined(passageOf(paragraph), joiner)).filter((text) => text !== '').join('\n');
}

/** A sentence goes on in lower case; over the edge of a page it may go on with a name or a bracket. */
function goesOn(above: Line, line: Line): boolean {
  if (opensItem(line)) return false;
  return startsLower(line.text) || (!endsSentence(above.text) && (line.gap === 'page' || above.text.endsWith(',')));
}

const opensItem = ({ text }: Line): boolean => /^(?:\d{1,2}[.)]|–)\s/u.test(text) || OPENS_BULLET.test(text);
