import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, aRound, divide, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import { joinLate, showForm } from '#capabilities/evaluation/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { place } from '../support/every-page-made.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

describe.skipIf(!findChromium())(`what could not be sent is kept in the browser${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const county = await place(site, '17');
  const version = await aPublishedVersion(site, aWideProgramme());
  await aRound(site, { versionId: version.id, year: 2026 });
  const form = await formOf(site, county);
  const [first, second] = ['1.2.1-1a', '1.2.1-1b'];
  const at = (page: Page, code = first) => page.locator(`[data-statement="${code}"]`);
  const url = `${site.address}/sv/forms/${form}/1.2`;
  const unfold = (page: Page, code = first) => at(page, code).locator('details.more').evaluate((details: HTMLDetailsElement) => (details.open = true));
  const allOf = (page: Page) => expect.poll(() => page.locator('[data-save-state]').textContent());
  const storedIn = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lykta.unsent')).length);
  const standing = async (code = first) => (await site.call(showForm, { formId: form, goal: '1.2' }, as('coordinator', county))).statements.find((each) => each.code === code)?.answer;

  const open = async (context?: BrowserContext, person = 'coordinator'): Promise<{ page: Page; context: BrowserContext }> => {
    if (context) {
      const page = await context.newPage();
      await page.goto(url);
      return { page, context };
    }
    const made = await aPerson(browser);
    await signInAt(made.page, site, `${person}@lykta.example`);
    await made.page.goto(url);
    return made;
  };
  /** The window is gone, and so is what it was about to send: a browser finishes a save that is under way, and would do so as soon as there is a line again. */
  const closed = async (page: Page): Promise<void> => {
    await page.evaluate(() => void (window.fetch = () => new Promise(() => {})));
    await page.close({ runBeforeUnload: false });
  };

  test('after the window was closed it is still there: the next page leads to it, it is sent, and then nothing is left', async () => {
    const { page, context } = await open();
    await context.setOffline(true);
    await at(page).getByLabel('Helt').check();
    await unfold(page);
    await at(page).getByLabel('Kommentar till centret').fill('Skrivet utan kontakt');
    await allOf(page).toContain('1 svar är sparat i den här webbläsaren');
    expect(await storedIn(page)).toBe(1);
    await closed(page);
    await context.setOffline(false);
    expect((await standing())?.status).toBeNull();

    const later = await context.newPage();
    await later.goto(`${site.address}/sv`);
    expect(await later.locator('main').innerText()).toContain('har inte skickats');
    await later.getByRole('link', { name: 'Öppna sidan och skicka det' }).click();
    await allOf(later).toMatch(/Allt är sparat på servern \d/);
    expect(await standing()).toMatchObject({ status: 'fully', comment: 'Skrivet utan kontakt' });
    expect([await storedIn(later), (await context.cookies()).some(({ name }) => name === 'lykta-unsent')]).toEqual([0, false]);
    await later.goto(`${site.address}/sv`);
    expect(await later.locator('main').innerText()).not.toContain('har inte skickats');
  });

  test('what somebody else has saved meanwhile is put together with it by field, however old the page was', async () => {
    const { page, context } = await open();
    await context.setOffline(true);
    await at(page, second).getByLabel('Delvis').check();
    await unfold(page, second);
    await at(page, second).getByLabel('Intern anteckning').fill('Min anteckning');
    await allOf(page).toContain('1 svar är sparat');
    await closed(page);
    await context.setOffline(false);
    site.clock.forward({ hours: 1 });
    await answer(site, as('coordinator', county), form, { statement: second, status: 'not-at-all', comment: 'Deras' });

    const { page: later } = await open(context);
    await allOf(later).toContain('Ändrat av två: 1.2.1-1b');
    await at(later, second).getByRole('alert').waitFor();
    expect([await at(later, second).getByLabel('Kommentar till centret').inputValue(), await at(later, second).getByLabel('Intern anteckning').inputValue()]).toEqual(['Deras', 'Min anteckning']);
    // What is still to be chosen is so in the next window too.
    await closed(later);
    const { page: last } = await open(context);
    await at(last, second).getByRole('button', { name: 'Spara mitt' }).first().click();
    await allOf(last).toMatch(/Allt är sparat på servern \d/);
    expect(await standing(second)).toMatchObject({ status: 'partly', comment: 'Deras', note: 'Min anteckning' });
    expect(await storedIn(last)).toBe(0);
  });

  test('two windows of one form that both wrote without a line lose nothing of each other', async () => {
    const { page, context } = await open();
    const { page: other } = await open(context);
    await context.setOffline(true);
    await unfold(page);
    await at(page).getByLabel('Underlag').fill('Dnr 1/2026');
    await unfold(other);
    await at(other).getByLabel('Intern anteckning').fill('Från den andra');
    await expect.poll(() => storedIn(page)).toBe(2);
    await closed(page);
    await closed(other);
    await context.setOffline(false);
    const { page: later } = await open(context);
    await allOf(later).toMatch(/Allt är sparat på servern \d/);
    await expect.poll(async () => standing()).toMatchObject({ evidence: 'Dnr 1/2026', note: 'Från den andra' });
    await expect.poll(() => storedIn(later)).toBe(0);
  });

  test('another person who signs in is neither shown it nor sends it; signing out wipes it', async () => {
    const { page, context } = await open();
    await context.setOffline(true);
    await unfold(page, second);
    await at(page, second).getByLabel('Underlag').fill('Bara mitt');
    await allOf(page).toContain('1 svar är sparat');
    await closed(page);
    await context.setOffline(false);
    // The session ends without a sign-out: the next person at this computer is somebody else.
    await context.clearCookies({ name: 'lykta' });
    const other = await context.newPage();
    await signInAt(other, site, 'unit@lykta.example');
    expect(await other.locator('main').innerText()).not.toContain('har inte skickats');
    await signInAt(other, site, 'signatory@lykta.example');
    await other.goto(url);
    expect(await other.locator('main').innerText()).not.toContain('Bara mitt');
    // The same person again is shown it, and it is not sent before the page is opened.
    await signInAt(other, site, 'coordinator@lykta.example');
    expect(await other.locator('main').innerText()).toContain('har inte skickats');
    await other.getByRole('button', { name: 'Logga ut' }).click();
    await other.waitForURL(/signed-out=yes/);
    await expect.poll(() => other.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await signInAt(other, site, 'coordinator@lykta.example');
    await other.goto(url);
    expect(await at(other, second).getByLabel('Underlag').inputValue()).toBe('');
  });

  test('a window that is left open when its person signs out in another keeps nothing anew', async () => {
    const { page, context } = await open();
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${site.address}/sv`);
    await elsewhere.getByRole('button', { name: 'Logga ut' }).click();
    await elsewhere.waitForURL(/signed-out=yes/);
    await elsewhere.waitForTimeout(300);
    await at(page).getByLabel('Delvis').check();
    await allOf(page).toContain('utloggad');
    expect([await storedIn(page), await at(page).locator('[data-state]').textContent()]).toEqual([0, 'Bara på skärmen: webbläsaren kan inte spara']);
    await signInAt(elsewhere, site, 'coordinator@lykta.example');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await allOf(page).toMatch(/Allt är sparat på servern \d/);
  });

  test.each(['full', 'blocked'])('a browser whose store is %s says that nothing is kept, and what stands on the screen is sent all the same', async (how) => {
    const { context } = await aPerson(browser);
    await context.addInitScript((blocked) => {
      if (blocked) Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
      else Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    }, how === 'blocked');
    const page = await context.newPage();
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.goto(url);
    await context.setOffline(true);
    await at(page).getByLabel(how === 'full' ? 'Inte alls' : 'Helt').check();
    await allOf(page).toContain('lagring är full eller avstängd');
    expect(await at(page).locator('[data-state]').textContent()).toBe('Bara på skärmen: webbläsaren kan inte spara');
    await context.setOffline(false);
    await allOf(page).toMatch(/Allt är sparat på servern \d/);
    expect((await standing())?.status).toBe(how === 'full' ? 'not-at-all' : 'fully');
  });

  test('that the store was cleared is said, and a clock that is wrong by years changes nothing', async () => {
    const { page, context } = await open();
    await page.clock.setSystemTime(new Date('2019-02-03T04:05:06Z'));
    await context.setOffline(true);
    await at(page).getByLabel('Gäller inte oss').check();
    await allOf(page).toContain('1 svar är sparat i den här webbläsaren');
    await page.evaluate(() => localStorage.clear());
    await at(page, second).getByLabel('Helt').check();
    await allOf(page).toContain('2 svar finns bara på den här skärmen');
    await context.setOffline(false);
    await allOf(page).toMatch(/Allt är sparat på servern \d/);
    expect(await Promise.all([standing(), standing(second)])).toMatchObject([{ status: 'not-applicable' }, { status: 'fully' }]);
  });

  test('where the form was signed meanwhile it is shown, to be copied or removed', async () => {
    const { page, context } = await open();
    await context.setOffline(true);
    await at(page).getByLabel('Delvis').check();
    await unfold(page);
    await at(page).getByLabel('Kommentar till centret').fill('Kom för sent');
    await allOf(page).toContain('1 svar är sparat');
    await closed(page);
    await context.setOffline(false);
    await signAs(site, as('signatory', county), form);
    const { page: later } = await open(context);
    const box = later.locator('[data-kept]');
    await box.waitFor();
    expect(await box.innerText()).toMatch(/1\.2\.1-1a Delvis · Kom för sent/);
    await box.getByRole('button', { name: 'Ta bort dem ur webbläsaren' }).click();
    expect([await box.innerText(), await storedIn(later)]).toEqual(['De är borttagna.', 0]);
    await reopenAs(site, as('signatory', county), form);
  });

  test('where its question has been handed over meanwhile it is shown, also on a page that is still being answered', async () => {
    const { page, context } = await open();
    const hospital = await place(site, 'HUS');
    const handOver = async (code: string): Promise<void> => {
      await divide(site, { from: '17', to: 'HUS', programme: version.code, code, basis: 'Avtal', by: as('coordinator', county), agreed: as('coordinator', hospital) });
      while ((await joinLate(site)) > 0);
    };
    await handOver('1.2.1');
    await unfold(page);
    await at(page).getByLabel('Kommentar till centret').fill('Skrivet efteråt');
    await expect.poll(() => at(page).locator('[data-state]').textContent()).toContain('Frågan ingår inte');
    await closed(page);
    const later = await context.newPage();
    await later.goto(`${site.address}/sv`);
    await later.getByRole('link', { name: 'Öppna sidan och skicka det' }).click();
    const box = later.locator('[data-kept]');
    await box.waitFor();
    expect(await box.innerText()).toMatch(/frågar inte längre[\s\S]*1\.2\.1-1a [^\n]*Skrivet efteråt/);
    expect(await later.locator('main').innerText()).toMatch(/besvaras av HUS/);
    await box.getByRole('button', { name: 'Ta bort dem ur webbläsaren' }).click();
    expect([await box.innerText(), await storedIn(later)]).toEqual(['De är borttagna.', 0]);
    await later.goto(`${site.address}/sv`);
    expect(await later.locator('main').innerText()).not.toContain('har inte skickats');
  });
});
