import { afterAll, describe, expect, test } from 'vitest';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { aSiteOnline, openRoundAt, signInAt } from '../support/site-online.ts';

describe.skipIf(!findChromium())(`with scripts switched off${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const come = async (email: string) => {
    const person = await aPerson(browser, { javaScriptEnabled: false });
    await signInAt(person.page, site, email);
    return person.page;
  };
  await openRoundAt(await come('owner@lykta.example'), site);

  test('a page is answered and saved, and leads on to the next goal', async () => {
    const page = await come('unit@lykta.example');
    await page.locator('tbody th a').click();
    expect(await page.getByText('spara längst ner').isVisible()).toBe(true);
    expect(await page.getByText('Svaren sparas medan du arbetar').isVisible()).toBe(false);
    await page.locator('[data-statement]').nth(0).getByLabel('Helt').check();
    await page.locator('[data-statement]').nth(1).getByLabel('Gäller inte oss').check();
    await page.getByRole('button', { name: 'Spara och gå till nästa mål' }).click();
    await page.waitForURL(/\/1\.2$/);
    await page.getByRole('link', { name: /Föregående mål/ }).click();
    expect(await page.locator('[data-statement]').nth(1).getByLabel('Gäller inte oss').isChecked()).toBe(true);
    expect(await page.locator('.form-progress').innerText()).toContain('2 av');
  });

  test('a conflict shows both answers beside each other, and sending again chooses', async () => {
    const page = await come('coordinator@lykta.example');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde' }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('[data-statement]').nth(0).getByLabel('Inte alls').check();
    await other.getByRole('button', { name: 'Spara och gå till nästa mål' }).click();
    await page.locator('[data-statement]').nth(0).getByLabel('Delvis').check();
    await page.getByRole('button', { name: 'Spara och gå till nästa mål' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('1 svar har ändrats av någon annan');
    const statement = page.locator('[data-statement]').nth(0);
    expect(await statement.innerText()).toMatch(/Sparat av någon annan:\s+Inte alls/);
    expect(await statement.getByLabel('Delvis').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Spara och gå till nästa mål' }).click();
    await page.waitForURL(/\/1\.2$/);
    await page.getByRole('link', { name: /Föregående mål/ }).click();
    expect(await statement.getByLabel('Delvis').isChecked()).toBe(true);
  });

  test('signing works, and so do the results', async () => {
    const page = await come('signatory@lykta.example');
    await page.getByRole('link', { name: 'Granska och underteckna' }).click();
    await page.getByLabel('Jag har tagit del av svaren').check();
    await page.getByRole('button', { name: 'Underteckna' }).click();
    expect(await page.locator('main').innerText()).toContain('Svaren är frysta');
    await page.goto(`${site.address}/sv`);
    await page.getByRole('link', { name: 'Resultat' }).first().click();
    expect(await page.locator('svg[role=img]').count()).toBe(2);
  });
});
