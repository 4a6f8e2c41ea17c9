import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STOPS } from '#apps/visit/stops.ts';
import { MOST_PICTURE_BYTES, named, pathOf, PICTURE_FOLDER, PICTURE_WIDTH, PICTURES, picturesIn } from '../support/picture-list.ts';

test('the README shows the pictures that npm run pictures takes, these and no others, and says what each of them shows', () => {
  expect(picturesIn(readFileSync('README.md', 'utf8'))).toEqual(named(PICTURES));
  expect(PICTURES.filter(({ alt }) => alt.length < 40)).toEqual([]);
});

test('each of them is there, as wide as it is to be and not too heavy, and there are no others', () => {
  expect(existsSync(PICTURE_FOLDER) ? readdirSync(PICTURE_FOLDER).map((file) => `${PICTURE_FOLDER}/${file}`).sort() : []).toEqual(PICTURES.map(pathOf).sort());
  for (const picture of PICTURES) {
    const bytes = readFileSync(pathOf(picture));
    expect([picture.name, bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([picture.name, 'PNG', PICTURE_WIDTH, picture.height]);
    expect(bytes.length).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
  }
});

test('each is of a page that the guided visit leads to', () => {
  const stops = new Set<string>(STOPS.map(({ name }) => name));
  expect(PICTURES.filter(({ stop }) => stop !== undefined && !stops.has(stop))).toEqual([]);
});
