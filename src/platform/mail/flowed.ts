const WIDTH = 72;

/** Text of a paragraph a line as lines of at most 72 signs: a line that ends in a space goes on in the next one (RFC 3676). A word, such as an address, is never broken. */
export const flowed = (text: string): string => text.replaceAll('\r\n', '\n').split('\n').flatMap(paragraph).join('\r\n');

function paragraph(text: string): readonly string[] {
  if (text === '-- ') return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.trimEnd().split(/(?<= )(?=[^ ])/)) {
    if (line !== '' && (line + word).trimEnd().length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line].map(stuffed);
}

/** What would be taken for a quotation, or for the beginning of another mail. */
const stuffed = (line: string): string => (/^( |>|From )/.test(line) ? ` ${line}` : line);
