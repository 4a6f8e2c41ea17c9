import { afterAll, describe, expect, test } from 'vitest';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { fileBeingCompared, place } from '../support/every-page-made.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

describe.skipIf(!findChromium())(`what is done in the background${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const county = await place(site, '17');
  const version = await aPublishedVersion(site, aWideProgramme());
  const round = await aRound(site, { versionId: version.id, year: 2026 });
  const now = (change: ReturnType<typeof sql>) => site.database.asSystem((tx) => tx.run(sql`update evaluation.answer_file set ${change}`));

  test('shows by itself how far it has come, leaves what has the focus in peace, and at the end comes as it then is', async () => {
    const path = await fileBeingCompared(site, { county, roundId: round.id });
    const { page } = await aPerson(browser);
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.goto(`${site.address}/sv${path}`);
    const link = page.locator('[data-under-way] a');
    await link.focus();
    await expect.poll(() => page.locator('.progress').textContent()).toContain('42');
    await now(sql`percent = 77`);
    await expect.poll(() => page.locator('.progress').textContent()).toContain('77');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await now(sql`state = 'discarded'`);
    await expect.poll(() => page.locator('[data-under-way]').count()).toBe(0);
  });
});
