const PIECE = 65_536;

/** A JSON object, piece by piece: what `head` holds, and under `name` a list that may be too long to be held at once. */
export async function* jsonText(head: Readonly<Record<string, unknown>>, name: string, rows: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let text = `${JSON.stringify(head).slice(0, -1)}${Object.keys(head).length > 0 ? ',' : ''}${JSON.stringify(name)}:[`;
  let between = '\n';
  for await (const row of rows) {
    text += between + JSON.stringify(row);
    between = ',\n';
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}\n]}\n`;
}
