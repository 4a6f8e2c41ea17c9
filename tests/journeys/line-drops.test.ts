import { afterAll, describe, expect, test } from 'vitest';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { aSiteOnline, openRoundAt, signInAt } from '../support/site-online.ts';

describe.skipIf(!findChromium())(`when the line drops${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const owner = await aPerson(browser);
  await signInAt(owner.page, site, 'owner@lykta.example');
  await openRoundAt(owner.page, site);
  const answering = async () => {
    const { page, context } = await aPerson(browser);
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde' }).click();
    await page.waitForURL(/\/forms\//);
    return { page, context };
  };

  test('an answer that could not be sent says so, and is sent by itself when the line is back', async () => {
    const { page, context } = await answering();
    const statement = page.locator('[data-statement]').nth(0);
    await context.setOffline(true);
    await statement.getByLabel('Helt').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('ingen kontakt med tjänsten');
    await statement.getByLabel('Delvis').check();
    await context.setOffline(false);
    await expect.poll(() => statement.locator('[data-state]').textContent(), { timeout: 10_000 }).toContain('Sparat');
    await page.reload();
    expect(await statement.getByLabel('Delvis').isChecked()).toBe(true);
  });

  test('pressing the button without a line keeps the page and what was chosen on it; with a line it leads on without a question', async () => {
    const { page, context } = await answering();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const statement = page.locator('[data-statement]').nth(0);
    const url = page.url();
    await context.setOffline(true);
    await statement.getByLabel('Inte alls').check();
    await page.locator('.save-bar button').click();
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toContain('ingen kontakt med tjänsten');
    expect([page.url(), await statement.getByLabel('Inte alls').isChecked()]).toEqual([url, true]);
    await context.setOffline(false);
    await expect.poll(() => statement.locator('[data-state]').textContent(), { timeout: 10_000 }).toContain('Sparat');
    await statement.locator('summary').click();
    await statement.locator('textarea').pressSequentially('hastigt');
    await page.locator('.save-bar button').click();
    await page.waitForURL((to) => to.href !== url);
    await page.goto(url);
    expect([await page.locator('[data-statement]').nth(0).locator('textarea').inputValue(), asked]).toEqual(['hastigt', []]);
  });

  test('a server that cannot save for a moment is asked again', async () => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(1);
    let refusals = 1;
    await page.route('**/api/v1/**', (route) => (refusals-- > 0 ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"x","code":"unavailable"}' }) : route.continue()));
    await statement.getByLabel('Helt').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('Inte sparat');
    await expect.poll(() => statement.locator('[data-state]').textContent(), { timeout: 10_000 }).toContain('Sparat');
  });

  test('an answer whose acknowledgement was lost is sent again and is no conflict with itself', async () => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(2);
    let isFirst = true;
    await page.route('**/api/v1/**', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await statement.getByLabel('Inte alls').check();
    await expect.poll(() => statement.locator('[data-state]').textContent(), { timeout: 10_000 }).toContain('Sparat');
    expect(await statement.getByRole('alert').count()).toBe(0);
  });

  test('when the session is over the page says so and keeps what was chosen', async () => {
    const { page, context } = await answering();
    const statement = page.locator('[data-statement]').nth(3);
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${site.address}/sv`);
    await elsewhere.getByRole('button', { name: 'Logga ut' }).click();
    await elsewhere.waitForURL(/sign-in/);
    await statement.getByLabel('Helt').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('utloggad');
    expect(await statement.getByLabel('Helt').isChecked()).toBe(true);

    await elsewhere.locator('#field-email').fill('coordinator@lykta.example');
    await elsewhere.locator('#field-password').fill('lykta-demo');
    await elsewhere.getByRole('button', { name: 'Logga in' }).click();
    await elsewhere.getByRole('button', { name: 'Logga ut' }).waitFor();
    await statement.getByLabel('Delvis').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('Sparat');
  });

  test('what one person chose is never saved as another who has signed in in the same browser', async () => {
    const { page, context } = await answering();
    const statement = page.locator('[data-statement]').nth(5);
    const elsewhere = await context.newPage();
    for (const somebodyElse of ['signatory', 'unit']) { // who may see the page, and who may not
      await signInAt(elsewhere, site, `${somebodyElse}@lykta.example`);
      await statement.getByLabel(somebodyElse === 'unit' ? 'Helt' : 'Delvis').check();
      await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('någon annan är inloggad i den här webbläsaren');
    }
    await signInAt(elsewhere, site, 'coordinator@lykta.example');
    await elsewhere.goto(page.url());
    expect(await elsewhere.locator('[data-statement]').nth(5).getByLabel('Inget svar').isChecked()).toBe(true);
    await statement.getByLabel('Inte alls').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('Sparat');
  });

  test('one who may answer the same page takes over nothing either', async () => {
    const { page, context } = await aPerson(browser);
    await signInAt(page, site, 'unit@lykta.example');
    await page.locator('tbody th a').click();
    const statement = page.locator('[data-statement]').nth(0);
    const elsewhere = await context.newPage();
    await signInAt(elsewhere, site, 'coordinator@lykta.example');
    const saves: string[] = [];
    page.on('response', (response) => void (response.request().method() === 'PUT' && saves.push(`${response.status()}`)));
    await statement.getByLabel('Helt').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('någon annan är inloggad i den här webbläsaren');
    expect(await statement.getByLabel('Helt').isChecked()).toBe(true);
    expect(saves).toEqual(['403']);
  });

  test('an answer given before the script has come is saved all the same', async () => {
    const { page, complaints } = await aPerson(browser);
    await signInAt(page, site, 'coordinator@lykta.example');
    const chosen = page.locator('[data-statement]').nth(6);
    await page.route('**/assets/answering-*', async (route) => {
      await chosen.locator('input[value=fully]').evaluate((radio: HTMLInputElement) => radio.click());
      await route.continue();
    });
    await page.getByRole('link', { name: 'Österbottens välfärdsområde' }).click();
    await expect.poll(() => chosen.locator('[data-state]').textContent()).toContain('Sparat');
    expect(complaints).toEqual([]);
  });

  test('leaving with unsaved answers asks first', async () => {
    const { page, context } = await answering();
    await context.setOffline(true);
    const statement = page.locator('[data-statement]').nth(4);
    await statement.getByLabel('Helt').check();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('Inte sparat');
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
  });
});
