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
    await page.waitForURL(/\/1\.2#goal$/);
    await page.getByRole('link', { name: /Föregående mål/ }).click();
    expect(await page.locator('[data-statement]').nth(1).getByLabel('Gäller inte oss').isChecked()).toBe(true);
    expect(await page.locator('.form-progress').innerText()).toContain('2 av');
  });

  test('a conflict shows both values of each field with a choice, and sending again saves what was chosen', async () => {
    const page = await come('coordinator@lykta.example');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    const button = { name: 'Spara och gå till nästa mål' };
    const fill = async (at: typeof page, status: string, comment: string): Promise<void> => {
      const statement = at.locator('[data-statement]').nth(0);
      await statement.locator('.scale').getByLabel(status).check();
      await statement.locator('summary').click();
      await statement.getByLabel('Kommentar till centret').fill(comment);
      await at.getByRole('button', button).click();
    };
    await fill(other, 'Inte alls', 'Deras ord');
    await fill(page, 'Delvis', 'Mina ord');
    expect(await page.locator('.error-summary').innerText()).toContain('1 svar har ändrats av någon annan');
    const statement = page.locator('[data-statement]').nth(0);
    expect(await statement.innerText()).toMatch(/Svaret: ändrat av två samtidigt[\s\S]*Sparat av någon annan:\s+Inte alls[\s\S]*Kommentar: ändrat av två samtidigt[\s\S]*Deras ord/);
    expect(await statement.locator('.scale').getByLabel('Delvis').isChecked()).toBe(true);
    await statement.getByLabel('Sparat av någon annan: Deras ord').check();
    await page.getByRole('button', button).click();
    await page.waitForURL(/\/1\.2#goal$/);
    await page.getByRole('link', { name: /Föregående mål/ }).click();
    expect(await statement.getByLabel('Delvis').isChecked()).toBe(true);
    expect(await statement.getByLabel('Kommentar till centret').inputValue()).toBe('Deras ord');
  });

  test('a share’s answer follows from its numbers once it is saved, and wrong numbers are told at their field', async () => {
    const page = await come('coordinator@lykta.example');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    const share = page.locator('[data-fully-from]').first();
    const send = () => page.getByRole('button', { name: 'Spara och gå till nästa mål' }).click();
    await share.getByLabel('Hur många').fill('12');
    await share.getByLabel('Av sammanlagt').fill('10');
    await send();
    await page.locator('.error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/numerator$/);
    expect(await share.locator('.field-error').innerText()).toContain('Fler än det finns sammanlagt');
    await share.getByLabel('Hur många').fill('8');
    await send();
    await page.waitForURL(/\/1\.2#goal$/);
    await page.getByRole('link', { name: /Föregående mål/ }).click();
    expect(await share.getByLabel('Helt', { exact: true }).isChecked()).toBe(true);
    expect(await share.locator('[data-follows]').innerText()).toContain('80 %');
  });

  test('only what is unanswered is shown by a link, what only scripts can do is not, and the next unanswered one is led to', async () => {
    const page = await come('unit@lykta.example');
    await page.locator('tbody th a').click();
    expect([await page.locator('[data-search]').isVisible(), await page.locator('[data-keys-help]').isVisible()]).toEqual([false, false]);
    const all = await page.locator('[data-statement]').count();
    await page.getByRole('link', { name: 'Bara obesvarade' }).click();
    await expect.poll(() => page.locator('[data-statement]').count()).toBe(all - 2);
    const code = await page.locator('[data-statement]').nth(0).getAttribute('data-statement');
    await page.locator('[data-statement]').nth(0).getByLabel('Delvis').check();
    await page.getByRole('button', { name: 'Spara och visa vad som återstår' }).click();
    await expect.poll(() => page.locator('[data-statement]').count()).toBe(all - 3);
    expect(await page.locator(`[data-statement="${code}"]`).count()).toBe(0);
    await page.getByRole('link', { name: 'Nästa obesvarade' }).click();
    expect(new URL(page.url()).hash).toBe(`#${await page.locator('[data-statement]').nth(0).getAttribute('id')}`);
  });

  test('signing works, and so do the results', async () => {
    const page = await come('signatory@lykta.example');
    await page.getByRole('link', { name: 'Granska och underteckna' }).click();
    await page.getByLabel('Jag har tagit del av svaren').check();
    await page.getByRole('button', { name: 'Underteckna' }).click();
    expect(await page.locator('main').innerText()).toContain('Svaren är frysta');
    await page.goto(`${site.address}/sv`);
    await page.getByRole('link', { name: 'Resultat' }).first().click();
    expect(await page.locator('svg[role=img]:visible').count()).toBe(2);
  });
});
