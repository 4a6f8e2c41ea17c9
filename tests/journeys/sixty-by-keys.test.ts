import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { showForm } from '#capabilities/evaluation/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { place } from '../support/every-page-made.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';

const SIXTY = Array.from({ length: 60 }, (_none, i) => ({ code: `1.1.${1 + Math.floor(i / 6)}-${1 + (i % 6)}a`, years: [2025, 2026], answeredBy: ['organiser' as const] }));

// How many keys it takes is asserted; how long, only told: LYKTA_TELL=1 prints it.
describe.skipIf(!findChromium())(`sixty statements by keyboard alone${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const county = await place(site, '17');
  const coordinator = as('coordinator', county);
  const version = await aPublishedVersion(site, aProgramme(SIXTY));
  await aRound(site, { versionId: version.id, year: 2025 });
  const before = await formOf(site, county);

  /** Presses keys on the form's page until all is saved there; how many, and how long it took. */
  async function counted(form: string, keys: (press: (...keys: string[]) => Promise<void>, page: Page) => Promise<void>): Promise<number> {
    const { page } = await aPerson(browser);
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.goto(`${site.address}/sv/forms/${form}/1.1#goal`);
    await page.locator('[data-keys-help]:not([hidden])').waitFor();
    let n = 0;
    const began = performance.now();
    await keys(async (...all) => {
      for (const key of all) {
        await page.keyboard.press(key);
        n++;
      }
    }, page);
    const typed = performance.now();
    await expect.poll(async () => (await site.call(showForm, { formId: form, goal: '1.1' }, coordinator)).form.tally, { timeout: 30_000 }).toEqual({ answered: 60, asked: 60 });
    if (process.env['LYKTA_TELL']) process.stdout.write(`${n} keys, typed in ${((typed - began) / 1000).toFixed(1)} s, all saved after ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    await page.context().close();
    return n;
  }

  test('a fresh form is answered with one key a statement', async () => {
    expect(await counted(before, (press) => press(...SIXTY.map((_none, i) => String(1 + (i % 4)))))).toBe(60);
  }, 60_000);

  test('last year’s answers are confirmed with one key a statement; or all unchanged ones at once, after a look, with a few', async () => {
    await aRound(site, { versionId: version.id, year: 2026 });
    const form = await formOf(site, county);
    expect(await counted(form, (press) => press(...SIXTY.map(() => 's')))).toBe(60);
    for (const { code } of SIXTY) await answer(site, coordinator, form, { statement: code, status: null });
    const keys = await counted(form, async (press, page) => {
      const until = async (name: RegExp, key: string): Promise<void> => {
        for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.textContent ?? '')).match(name); i++) await press(key);
      };
      await until(/^Bekräfta alla/, 'Tab');
      await press('Enter');
      await page.waitForURL(/proposals$/);
      await page.locator('main button').waitFor();
      await until(/^Bekräfta 60 svar/, 'Tab');
      await press('Enter');
      await page.waitForURL(/done=/);
    });
    expect(keys).toBeLessThanOrEqual(30);
  }, 90_000);
});
