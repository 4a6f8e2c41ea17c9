import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aPdf } from '#platform/pdf/testing/index.ts';
import { workbookFile } from '#platform/tables/index.ts';
import { scene } from '#platform/testing/index.ts';
import { importProgramme, listVersions, takeOutVersion } from '../actions.ts';
import { pagesOf, printed, swedishSketch } from '../rules/reading/testing/index.ts';
import { sheetsOf } from '../rules/workbook/index.ts';
import { allOf, aProgramme } from '../testing.ts';
import { showNotes } from './notes.ts';

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const pdf = aPdf(pagesOf(swedishSketch));
const workbookOf = async (programme: ReturnType<typeof aProgramme>): Promise<Uint8Array> => Buffer.concat((await allOf(workbookFile('programme', sheetsOf(programme)).body)).map((piece) => Buffer.from(piece)));
const take = (name: string, bytes: Uint8Array) => here.call(importProgramme, { file: { name, bytes } }, owner);
const taken = async (name: string, bytes: Uint8Array) => here.call(takeOutVersion, { versionId: (await take(name, bytes)).id }, owner);

test('a PDF and its text become the same draft, each with the lines that it was read from', async () => {
  const [fromPdf, fromText] = [await taken('program.pdf', pdf), await taken('program.txt', new TextEncoder().encode(printed(swedishSketch, { headerEvery: 20 })))];
  expect({ ...fromPdf, notes: [] }).toEqual({ ...fromText, notes: [] });
  const { id } = await take('program.pdf', pdf);
  expect(await here.call(showNotes, { versionId: id, show: 'all' }, owner)).toMatchObject({ source: { fileName: 'program.pdf', mediaType: 'application/pdf', lines: expect.any(Number) } });
});

test('a workbook that was taken out comes in again as it was', async () => {
  const programme = aProgramme();
  expect(await taken('program.xlsx', await workbookOf(programme))).toEqual(programme);
});

test('what a file is, is told by what is in it and not by its name', async () => {
  expect(await taken('program.txt', await workbookOf(aProgramme()))).toEqual(aProgramme());
  expect((await taken('program.json', pdf)).tasks).toHaveLength(8);
});

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const BAD: readonly (readonly [string, Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['a PDF without text', aPdf([{ texts: [] }]), /only a picture/],
  ['a PDF about something else', aPdf([{ texts: [{ text: 'Lunch', x: 50, y: 50 }, { text: 'Soppa', x: 50, y: 62 }] }]), /no programme that can be read/],
  ['half a PDF', pdf.slice(0, 2_000), /cut off/],
  ['a PDF of many pages', aPdf(Array.from({ length: 1_200 }, () => ({ texts: [{ text: 'Sida', x: 50, y: 50 }] }))), /1,200 pages/],
  ['a zip file that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /./],
  ['a workbook that is cut off', workbookOf(aProgramme()).then((bytes) => bytes.slice(0, 1_500)), /./],
  ['a workbook of another kind', allOf(workbookFile('lunch', [{ name: 'Lunch', columns: [{ heading: 'Soppa' }], rows: [['ärt']] }]).body).then((pieces) => Buffer.concat(pieces.map((piece) => Buffer.from(piece)))), /cannot be imported/],
  ['JSON that stops', text('{"format": "lykta.programme/1", '), /not valid JSON/],
  ['JSON of another format', text('{"a": 1}'), /does not follow the format/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not text/],
  ['nothing', new Uint8Array(), /empty/],
];

test.each(BAD)('%s is refused in words of its own, and nothing is kept', async (_name, bytes, said) => {
  const before = (await here.call(listVersions, {}, owner)).versions.length;
  await expect(take('file', await bytes)).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(said) });
  expect((await here.call(listVersions, {}, owner)).versions).toHaveLength(before);
});
