// npm run pictures: the pictures in the README, taken of the real program on a small made-up country from a fixed seed. Who looks comes in by the guided visit, as any visitor does.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { translator } from '#platform/i18n/index.ts';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { STOPS } from '#apps/visit/stops.ts';
import { visitTexts } from '#apps/visit/texts.ts';
import { aPerson, launchChromium } from './chromium.ts';
import { MOST_PICTURE_BYTES, named, pathOf, PICTURE_FOLDER, PICTURE_WIDTH, PICTURES, picturesIn, type Picture } from './picture-list.ts';
import { inFewerColours } from './png.ts';
import { startProgram } from './program.ts';

const LANGUAGE = 'en';
const t = translator(LANGUAGE);

const folder = await makeTestFolder();
const program = await startProgram(join(folder, 'data'), { env: { LYKTA_DEMO: 'small', LYKTA_DEMO_SEED: '2026' } });
const browser = await launchChromium();
try {
  await mkdir(PICTURE_FOLDER, { recursive: true });
  const { page, complaints } = await aPerson(browser, { viewport: { width: PICTURE_WIDTH, height: 900 }, deviceScaleFactor: 1 });
  for (const picture of PICTURES) {
    await goTo(page, picture);
    const bytes = await take(page, picture);
    console.log(`${pathOf(picture)}: ${Math.ceil(bytes / 1024)} KB`);
    if (bytes > MOST_PICTURE_BYTES) throw new Error(`${pathOf(picture)} is larger than ${MOST_PICTURE_BYTES / 1024} KB: let it show less.`);
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
} finally {
  await browser.close();
  await program.stop();
  await rm(folder, { recursive: true, force: true });
}
if (!isDeepStrictEqual(picturesIn(await readFile('README.md', 'utf8')), named(PICTURES))) {
  console.error(`The README is to show exactly these:\n${named(PICTURES).map(({ path, alt }) => `![${alt}](${path})`).join('\n')}`);
  process.exitCode = 1;
}

/** To a stop as a visitor comes there: by its button on the visit's page. */
async function goTo(page: Page, { stop }: Picture): Promise<void> {
  await page.goto(`${program.address}/${LANGUAGE}/visit`);
  const found = STOPS.find(({ name }) => name === stop);
  if (stop === undefined) return;
  if (!found) throw new Error(`The visit has no stop ${stop}.`);
  const title = t(visitTexts, `stop.${found.name}`);
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/visit')), page.locator('li', { has: page.getByRole('heading', { name: title, exact: true }) }).getByRole('button').click({ timeout: 10_000 })]);
}

/** Gives how large it became. */
async function take(page: Page, picture: Picture): Promise<number> {
  await page.setViewportSize({ width: PICTURE_WIDTH, height: picture.height });
  for (const selector of picture.folded ?? []) await page.locator(selector).first().click();
  const png = inFewerColours(await page.screenshot());
  await writeFile(pathOf(picture), png);
  return png.length;
}
