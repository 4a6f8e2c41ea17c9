import { SaxesParser } from 'saxes';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MOST } from '../limits.ts';
import { tableTexts } from '../texts.ts';
import { broken } from './archive.ts';

/** Attributes and elements by their local names: the prefixes differ between the programs that write workbooks. */
export type Attributes = Readonly<Record<string, string>>;
export type Listener = {
  opened?(name: string, attributes: Attributes): void;
  /** The text directly before another tag. */
  text?(text: string): void;
  closed?(name: string): void;
};

/**
 * Reads a part of a workbook as XML; yields what has been `taken` after each piece, so that a reader of a long sheet can hand on what it has heard.
 * No document type, so no entities but the five of XML itself; nothing outside the part is ever fetched.
 */
export async function* heard<T>(part: AsyncIterable<Uint8Array>, listener: Listener, taken: () => T): AsyncGenerator<T> {
  const parser = parserFor(listener);
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of part) {
      decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
      parser.write(decoder.decode(piece, { stream: true }));
      yield taken();
    }
    parser.write(decoder?.decode() ?? '').close();
    yield taken();
  } catch (error) {
    throw error instanceof Problem ? error : broken(error);
  }
}

export async function hearAll(part: AsyncIterable<Uint8Array>, listener: Listener): Promise<void> {
  const hearing = heard(part, listener, () => undefined);
  while (!(await hearing.next()).done) continue;
}

type Reading = { position: false; xmlns: false };

function parserFor({ opened, text, closed }: Listener): SaxesParser<Reading> {
  const parser = new SaxesParser<Reading>({ position: false, xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Problem('invalid', message(tableTexts, 'declares'));
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST.depth) throw broken();
    opened?.(local(name), byLocalName(attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    closed?.(local(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function byLocalName(attributes: Attributes): Attributes {
  for (const name in attributes) {
    if (name.includes(':')) return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
  }
  return attributes;
}
