import { afterAll, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { launchChromium, aPerson } from '../support/chromium.ts';
import { everyPage } from '../support/every-page.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';
const site = await aSiteOnline();
const { sights } = await everyPage(site);
const browser = await launchChromium();
afterAll(() => browser.close());
test('look', async () => {
  const { page } = await aPerson(browser);
  await signInAt(page, site, 'owner@lykta.example');
  const country = sights.find(({ name }) => name === 'the country after one has signed');
  for (const [name, path] of [['country', country?.path], ['visit', '/visit']] as const) {
    await page.goto(`${site.address}/sv${path}`);
    writeFileSync(`/tmp/print-${name}.pdf`, await page.pdf({ format: 'A4' }));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `/tmp/dark-${name}.png`, clip: { x: 0, y: 0, width: 1200, height: 900 } });
    await page.emulateMedia({ colorScheme: null });
  }
}, 60_000);
