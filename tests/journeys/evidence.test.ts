import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPdf, aPng } from '#platform/files/testing/index.ts';
import { addEvidence } from '#capabilities/evaluation/actions/index.ts';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { place } from '../support/every-page-made.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

describe.skipIf(!findChromium())(`evidence${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const county = await place(site, '17');
  const version = await aPublishedVersion(site, aWideProgramme());
  await aRound(site, { versionId: version.id, year: 2025 });
  const before = await formOf(site, county);
  await answer(site, as('coordinator', county), before, { statement: '1.2.1-1a', status: 'partly' });
  await site.call(addEvidence, { formId: before, statement: '1.2.1-1a', link: 'https://example.org/plan' }, as('coordinator', county));
  await aRound(site, { versionId: version.id, year: 2026 });
  const form = await formOf(site, county);
  const [first, second] = ['1.1.1-1a', '1.1.1-1b'];

  const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const { page } = await aPerson(browser, { javaScriptEnabled });
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.goto(`${site.address}/sv${path}`);
    return page;
  };
  const at = (page: Page, code: string) => page.locator(`[data-statement="${code}"]`);
  const give = (page: Page, code: string, way: 'drop' | 'paste', { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer }) => page.evaluate(([wanted = '', event = '', called = '', kind = '', content = '']) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], called, { type: kind }));
    const target = document.querySelector(`[data-statement="${wanted}"] legend`);
    target?.dispatchEvent(event === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, [code, way, name, type, bytes.toString('base64')]);
  const picture = { name: 'image.png', type: 'image/png', bytes: aPng() };
  const said = (page: Page, code: string) => at(page, code).locator('[data-evidence] output');

  test('a picture is pasted, a file is dropped, and the statement says what became of it', async () => {
    const page = await open(`/forms/${form}/1.1`);
    await give(page, first, 'paste', picture);
    await expect.poll(() => said(page, first).textContent()).toBe('image.png är tillagd.');
    expect(await said(page, first).isVisible()).toBe(true);
    expect(await at(page, first).locator('[data-evidence] a').textContent()).toBe('Underlag: 1');
    await give(page, first, 'drop', { name: 'plan.pdf', type: 'application/pdf', bytes: aPdf() });
    await expect.poll(() => at(page, first).locator('[data-evidence] a').textContent()).toBe('Underlag: 2');
    await give(page, second, 'drop', { name: 'sida.html', type: 'text/html', bytes: Buffer.from('<html></html>') });
    await expect.poll(() => said(page, second).textContent()).toMatch(/^sida.html lades inte till: Filen är en webbsida/);
    await give(page, second, 'drop', { name: 'stor.txt', type: 'text/plain', bytes: Buffer.alloc(1) });
    await expect.poll(() => said(page, second).textContent()).toMatch(/^stor.txt lades inte till/);
    await page.reload();
    expect(await at(page, first).locator('[data-evidence] a').textContent()).toBe('Underlag: 2');
    expect(await at(page, second).locator('[data-evidence] a').textContent()).toBe('Lägg till filer och länkar');
  });

  test('what is on its way can be stopped, and a line that is gone is said', async () => {
    const page = await open(`/forms/${form}/1.1`);
    await page.route('**/evidence/**', () => {});
    await give(page, second, 'drop', picture);
    await at(page, second).getByRole('button', { name: 'Avbryt' }).click();
    expect(await said(page, second).textContent()).toBe('image.png skickades inte.');
    await page.unroute('**/evidence/**');
    await page.route('**/evidence/**', (route) => route.abort());
    await give(page, second, 'drop', picture);
    await expect.poll(() => said(page, second).textContent()).toBe('image.png lades inte till: ingen kontakt med servern. Försök igen.');
    await page.unroute('**/evidence/**');
    await give(page, second, 'drop', picture);
    await expect.poll(() => said(page, second).textContent()).toBe('image.png är tillagd.');
  });

  test('a confirmed proposal brings its evidence along, by one key', async () => {
    const page = await open(`/forms/${form}/1.2`);
    expect(await at(page, '1.2.1-1a').locator('[data-brings-evidence]').textContent()).toMatch(/1 underlag följer med när svaret bekräftas/);
    await at(page, '1.2.1-1a').getByRole('button', { name: /Stämmer fortfarande/ }).click();
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toMatch(/Allt är sparat på servern \d/);
    await page.reload();
    expect(await at(page, '1.2.1-1a').locator('[data-evidence] a').textContent()).toBe('Underlag: 1');
  });

  test('without scripts a file is sent, taken away and put back', async () => {
    const page = await open(`/forms/${form}/evidence/1.1.1-2a`, false);
    await page.locator('#field-file').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: aPdf('utan skript') });
    await page.locator('#field-title').fill('Planen');
    await page.getByRole('button', { name: 'Lägg till underlag' }).click();
    await page.getByRole('button', { name: /^Ta bort från svaret.*Planen/ }).click();
    await page.getByRole('button', { name: 'Sätt tillbaka' }).click();
    expect(await page.locator('section[aria-labelledby=attached] li').count()).toBe(1);
    await page.getByRole('button', { name: 'Lägg till underlag' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Välj en fil eller skriv en länk.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-file');
  });
});
