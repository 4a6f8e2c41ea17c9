import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { aSiteOnline, openRoundAt, signInAt } from '../support/site-online.ts';

const stateOf = (statement: Locator) => expect.poll(() => statement.locator('[data-state]').textContent());
/** What the page says of itself as a whole. */
const allOf = (page: Page) => expect.poll(() => page.locator('[data-save-state]').textContent());

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
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    await page.waitForURL(/\/forms\//);
    return { page, context };
  };

  test('what could not be sent is only on the screen, says so, and is sent by itself when the line is back: every field of it', async () => {
    const { page, context } = await answering();
    const [first, second] = [page.locator('[data-statement]').nth(0), page.locator('[data-statement]').nth(2)];
    await allOf(page).toBe('Allt är sparat på servern.');
    await context.setOffline(true);
    await first.getByLabel('Helt').check();
    await stateOf(first).toBe('Sparat i den här webbläsaren, inte skickat');
    await allOf(page).toContain('1 svar är sparat i den här webbläsaren');
    await first.locator('summary').click();
    await first.getByLabel('Kommentar till centret').fill('Till centret');
    await first.getByLabel('Intern anteckning').fill('Bara vi');
    await first.getByLabel('Underlag').fill('https://example.org/plan');
    await second.getByLabel('Hur många').fill('9');
    await second.getByLabel('Av sammanlagt').fill('10');
    await allOf(page).toContain('2 svar är sparade i den här webbläsaren');
    await first.getByLabel('Delvis').check();
    await context.setOffline(false);
    await stateOf(first).toContain('Sparat');
    await allOf(page).toMatch(/^Allt är sparat på servern \d/);
    await page.reload();
    expect(await first.getByLabel('Delvis').isChecked()).toBe(true);
    expect(await Promise.all(['Kommentar till centret', 'Intern anteckning', 'Underlag'].map((label) => first.getByLabel(label).inputValue()))).toEqual(['Till centret', 'Bara vi', 'https://example.org/plan']);
    expect(await second.getByLabel('Av sammanlagt').inputValue()).toBe('10');
    expect(await second.getByLabel('Helt', { exact: true }).isChecked()).toBe(true);
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
    await allOf(page).toContain('Ingen kontakt: 1 svar');
    expect([page.url(), await statement.getByLabel('Inte alls').isChecked()]).toEqual([url, true]);
    await context.setOffline(false);
    await stateOf(statement).toContain('Sparat');
    await statement.getByLabel('Kommentar till centret').fill('');
    await statement.getByLabel('Kommentar till centret').pressSequentially('hastigt');
    await page.locator('.save-bar button').click();
    await page.waitForURL((to) => to.href !== url);
    await page.goto(url);
    expect([await page.locator('[data-statement]').nth(0).getByLabel('Kommentar till centret').inputValue(), asked]).toEqual(['hastigt', []]);
  });

  test.each([503, 429])('a server that cannot save for a moment (%d) is asked again', async (status) => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(1);
    let refusals = 1;
    await page.route('**/api/v1/**', (route) => (refusals-- > 0 ? route.fulfill({ status, contentType: 'application/problem+json', body: '{"title":"x","code":"unavailable"}' }) : route.continue()));
    await statement.getByLabel(status === 503 ? 'Helt' : 'Delvis').check();
    await stateOf(statement).toBe('Sparat i den här webbläsaren, inte skickat');
    await stateOf(statement).toContain('Sparat');
  });

  test('a line that takes the answer and never says anything again is given up after a while, and the answer sent anew', async () => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(7);
    let silences = 1;
    await page.route('**/api/v1/**', (route) => (silences-- > 0 ? undefined : route.continue()));
    await statement.getByLabel('Helt').check();
    await stateOf(statement).toBe('Sparat i den här webbläsaren, inte skickat');
    await stateOf(statement).toContain('Sparat');
  }, 40_000);

  test('what the server refuses is told at its field and not sent again until it is changed', async () => {
    const { page } = await answering();
    const other = page.locator('[data-statement]').nth(9);
    const sent: number[] = [];
    page.on('response', (response) => void (response.request().method() === 'PUT' && sent.push(response.status())));
    const [part, whole] = [page.locator('[data-fully-from]').nth(1).getByLabel('Hur många'), page.locator('[data-fully-from]').nth(1).getByLabel('Av sammanlagt')];
    const statement = page.locator('[data-fully-from]').nth(1);
    await part.fill('12');
    await whole.fill('10');
    await stateOf(statement).toBe('Inte sparat: rätta');
    const error = page.locator(`#${await part.getAttribute('aria-describedby')}`);
    expect([await error.textContent(), await part.getAttribute('aria-invalid')]).toEqual(['Fler än det finns sammanlagt. Kontrollera båda talen.', 'true']);
    await allOf(page).toContain('Inte sparat: 1.1.2-1a.');
    const tries = sent.length;
    await other.getByLabel('Delvis').check();
    await stateOf(other).toContain('Sparat');
    expect(sent.slice(tries)).toEqual([200]);
    await whole.fill('1,5');
    await expect.poll(() => page.locator('.field-error').allTextContents()).toEqual(['Skriv ett helt tal utan decimaler, minst 0.']);
    await whole.fill('20');
    await stateOf(statement).toContain('Sparat');
    expect([await page.locator('.field-error').count(), await part.getAttribute('aria-invalid')]).toEqual([0, null]);
    await statement.locator('summary').click();
    await statement.getByLabel('Intern anteckning').fill('Hos 131052-308T');
    await expect.poll(() => statement.locator('.field-error').allTextContents()).toEqual([expect.stringContaining('personbeteckning')]);
    await statement.getByLabel('Intern anteckning').fill('');
    await allOf(page).toContain('Allt är sparat');
  });

  test('an answer whose acknowledgement was lost is sent again and is no conflict with itself', async () => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(11);
    let isFirst = true;
    await page.route('**/api/v1/**', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await statement.getByLabel('Inte alls').check();
    await stateOf(statement).toContain('Sparat');
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
    await allOf(page).toContain('utloggad');
    await stateOf(statement).toBe('Bara på skärmen: webbläsaren kan inte spara'); // who signs out leaves nothing in the browser
    expect(await statement.getByLabel('Helt').isChecked()).toBe(true);

    await elsewhere.locator('#field-email').fill('coordinator@lykta.example');
    await elsewhere.locator('#field-password').fill('lykta-demo');
    await elsewhere.getByRole('button', { name: 'Logga in' }).click();
    await elsewhere.getByRole('button', { name: 'Logga ut' }).waitFor();
    await statement.getByLabel('Delvis').check();
    await stateOf(statement).toContain('Sparat');
  });

  test.for([
    { learns: 'when the person is back in it', isBack: true },
    { learns: 'from what others have saved', isBack: false },
  ])('what one person chose is never saved as another who has signed in in the same browser; that it is saved after all the window learns $learns', async ({ isBack }) => {
    const { page, context } = await answering();
    const statement = page.locator('[data-statement]').nth(5);
    const elsewhere = await context.newPage();
    for (const somebodyElse of ['signatory', 'unit']) { // who may see the page, and who may not
      await signInAt(elsewhere, site, `${somebodyElse}@lykta.example`);
      await statement.getByLabel(somebodyElse === 'unit' ? 'Helt' : 'Delvis').check();
      await allOf(page).toContain('någon annan är inloggad i den här webbläsaren');
    }
    await signInAt(elsewhere, site, 'coordinator@lykta.example');
    await elsewhere.goto(page.url());
    // Here it is the same person again: what the other window has kept is sent, and that window learns of it.
    await stateOf(elsewhere.locator('[data-statement]').nth(5)).toContain('Sparat');
    expect(await elsewhere.locator('[data-statement]').nth(5).getByLabel('Helt').isChecked()).toBe(true);
    if (isBack) await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await allOf(page).toContain('Allt är sparat på servern');
    await statement.getByLabel('Inte alls').check();
    await stateOf(statement).toContain('Sparat');
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
    await allOf(page).toContain('någon annan är inloggad i den här webbläsaren');
    expect(await statement.getByLabel('Helt').isChecked()).toBe(true);
    expect(saves).toEqual(['403']);
  });

  test('an answer given before the script has come is saved all the same', async () => {
    const { page, complaints } = await aPerson(browser);
    await signInAt(page, site, 'coordinator@lykta.example');
    const chosen = page.locator('[data-statement]').nth(10);
    await page.route('**/assets/answering-*', async (route) => {
      await chosen.locator('input[value=fully]').evaluate((radio: HTMLInputElement) => radio.click());
      await route.continue();
    });
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    await stateOf(chosen).toContain('Sparat');
    expect(complaints).toEqual([]);
  });

  test('leaving with unsaved answers asks first', async () => {
    const { page, context } = await answering();
    await context.setOffline(true);
    const statement = page.locator('[data-statement]').nth(4);
    await statement.getByLabel('Helt').check();
    await stateOf(statement).toBe('Sparat i den här webbläsaren, inte skickat');
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
  });

  test('a form that was signed meanwhile says so; what was written can still be read, and is not sent again', async () => {
    const { page } = await answering();
    const statement = page.locator('[data-statement]').nth(8);
    await statement.locator('summary').click();
    const signatory = await aPerson(browser);
    await signInAt(signatory.page, site, 'signatory@lykta.example');
    await signatory.page.getByRole('link', { name: 'Granska och underteckna' }).click();
    await signatory.page.getByLabel('Jag har tagit del av svaren').check();
    await signatory.page.getByRole('button', { name: 'Underteckna' }).click();
    await signatory.page.getByText('Kontrollsumma').first().waitFor();
    const sent: number[] = [];
    page.on('response', (response) => void (response.request().method() === 'PUT' && sent.push(response.status())));
    await statement.getByLabel('Kommentar till centret').fill('För sent');
    await allOf(page).toBe('Formuläret är undertecknat. Inget är sparat.');
    await stateOf(statement).toContain('Inte sparat');
    expect(await statement.getByLabel('Kommentar till centret').evaluate((field: HTMLTextAreaElement) => [field.value, field.readOnly])).toEqual(['För sent', true]);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.waitForTimeout(300);
    expect(sent).toEqual([410]);
  });
});
