import { expect, test } from 'vitest';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { MOST_BYTES } from './decode.ts';
import { readProgramme } from './index.ts';
import { aDocument, printed, swedishSketch } from './testing/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the reader says of a source that it refuses, and where. */
function refusal(source: Uint8Array | string): { readonly said: string; readonly at: readonly string[] } {
  try {
    readProgramme(source);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return { said: render(error.said, 'en'), at: error.fields.map(({ at }) => at) };
    throw error;
  }
  return { said: 'read', at: [] };
}

test.each([
  ['nothing', new Uint8Array(), /empty/], ['blank lines', bytes(' \n\n '), /empty/], ['a PDF', bytes('%PDF-1.7\n…'), /PDF/], ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not text/],
  ['another text', 'Det var en gång en bok.\nDen lånades ut.', /no programme/], ['a text too large', 'x'.repeat(MOST_BYTES + 1), /too large/], ['one endless line', `${aDocument('')}${'a '.repeat(400_000)}`, /line of more than/],
  ['headings without measures', 'Mål 1.1 Vi läser\n\nMål 1.2 Vi åker hiss\n', /no measures/],
])('%s is refused, saying what it is', (_, source, said) => {
  expect(refusal(source).said).toMatch(said);
});

test('UTF-8 with and without its mark, and UTF-16 with one, are read alike', () => {
  const text = printed(swedishSketch);
  const plain = readProgramme(text);
  expect(readProgramme(bytes(text))).toEqual(plain);
  expect(readProgramme(bytes(`\uFEFF${text}`))).toEqual(plain);
  const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer)]);
  expect(readProgramme(wide)).toEqual(plain);
});

test('a text in Windows-1252 is read, and noted', () => {
  const text = printed(swedishSketch).replaceAll('\uFFFD', '').replaceAll('–', '\x96').replaceAll('•', '\x95');
  const programme = readProgramme(Uint8Array.from([...text], (letter) => letter.charCodeAt(0)));
  expect(programme.tasks.map(({ text: task }) => task)).toEqual(readProgramme(printed(swedishSketch)).tasks.map(({ text: task }) => task));
  expect(programme.notes[0]).toMatchObject({ kind: 'encoding' });
});

test('a text that stops in the middle is refused, saying where it stops and what is missing', () => {
  const text = printed(swedishSketch);
  const cut = refusal(text.slice(0, text.indexOf('Hissar som håller', text.indexOf(' Nationell nivå')) - 3));
  expect(cut.said).toMatch(/cut off: it stops at line \d+/);
  expect(cut.at).toEqual([expect.stringMatching(/^line \d+$/), '2', '2.1', '3']);
});

test('wherever a text is cut, it is refused, or noted, or nothing is lost', () => {
  const text = printed(swedishSketch);
  const whole = JSON.stringify({ ...readProgramme(text), notes: [] });
  for (let length = 1; length < text.length; length += 7) {
    const part = text.slice(0, length);
    if (refusal(part).said !== 'read') continue;
    const programme = readProgramme(part);
    if (JSON.stringify({ ...programme, notes: [] }) === whole) continue;
    expect(programme.notes.map(({ kind }) => kind), `cut at ${length}`).toContain('ends-abruptly');
  }
});

test('a text that ends right behind its last table is read, and noted', () => {
  const text = printed(swedishSketch);
  const programme = readProgramme(text.slice(0, text.indexOf(' Uppföljning och')));
  expect(programme.tasks).toHaveLength(8);
  expect(programme.notes.map(({ kind }) => kind)).toContain('ends-abruptly');
});

const hostile: readonly (readonly [string, string])[] = [
  ['a million lists of years', '2031, 2032, \n'.repeat(1_000_000)],
  ['a hundred thousand table headers', aDocument('Uppgift Ansvarspart Självutvärdering/Utvärdering Tidsplan\n'.repeat(30_000))],
  ['measures without end', aDocument('1.1.3 \uFFFDBöcker\n'.repeat(50_000))],
  ['goals without end', aDocument('Mål 1.1 Böcker\n\n'.repeat(25_000))],
  ['rows without end', aDocument('Sagor läses.\n\nSago Klubben Sagor har lästs.\n\n2031\n\n'.repeat(9_000))],
  ['one row of endless parties', aDocument(`Sagor läses.\n\n${'Centret, '.repeat(300)}Sagor har lästs.\n\n2031\n\n`.repeat(400))],
  ['one row of endless sentences', aDocument(`${'Ett Två. '.repeat(330)}\n\n2031\n\n`.repeat(400))],
  ['brackets that never close', aDocument(`Sagor läses. ${'Centret (eller '.repeat(190)}\n\n2031\n\n`.repeat(400))],
  ['digits without end', aDocument(`${'2031'.repeat(5000)}\n`.repeat(90))],
  ['footnotes without end', aDocument('1\tfot\n\nord1 ord1\n\n'.repeat(14_000))],
  ['bullets without end', aDocument('', { bullet: 'Senast 2032 50 procent, '.repeat(1500) })],
  ['broken words without end', aDocument('för-\nlåt\n'.repeat(25_000))],
];
test.each(hostile)('%s are refused or read in no time', (_, text) => {
  // The processor's time, not the clock's: what else the machine does is none of the reader's doing.
  const start = process.cpuUsage();
  refusal(text);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2500);
});
