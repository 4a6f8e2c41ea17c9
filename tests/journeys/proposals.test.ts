import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { addEvidence, saveAnswer, showEvidence, showForm } from '#capabilities/evaluation/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPerson, findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { place } from '../support/every-page-made.ts';
import { aSiteOnline, signInAt } from '../support/site-online.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

describe.skipIf(!findChromium())(`last year’s answers${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const county = await place(site, '17');
  const coordinator = as('coordinator', county);
  const version = await aPublishedVersion(site, aWideProgramme());
  await aRound(site, { versionId: version.id, year: 2025 });
  const before = await formOf(site, county);
  // Goal 1.3 asks five: a count and a share among them.
  const { statements } = await site.call(showForm, { formId: before, goal: '1.3' }, coordinator);
  const codes = statements.map(({ code }) => code);
  const ofKind = (kind: 'count' | 'share'): string => statements.find(({ value }) => value?.kind === kind)?.code ?? '';
  const [count, share] = [ofKind('count'), ofKind('share')];
  const plain = codes.filter((code) => code !== share && code !== count);
  for (const code of plain) await answer(site, coordinator, before, { statement: code, status: 'partly', comment: code === plain[0] ? 'Sagt i fjol,\npå två rader' : '' });
  await site.call(saveAnswer, { formId: before, statement: count, status: 'partly', numerator: 7, comment: 'Sju', version: 0 }, coordinator);
  await site.call(saveAnswer, { formId: before, statement: share, status: null, numerator: 14, denominator: 23, version: 0 }, coordinator);
  await aRound(site, { versionId: version.id, year: 2026 });
  const form = await formOf(site, county);

  const open = async (javaScriptEnabled = true): Promise<Page> => {
    const { page } = await aPerson(browser, { javaScriptEnabled });
    await signInAt(page, site, 'coordinator@lykta.example');
    await page.goto(`${site.address}/sv/forms/${form}/1.3#goal`);
    return page;
  };
  const at = (page: Page, code: string) => page.locator(`[data-statement="${code}"]`);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'));
  const status = (page: Page, code: string) => at(page, code).locator('.scale input:checked').inputValue();
  const saved = (page: Page) => expect.poll(() => page.locator('[data-save-state]').textContent()).toMatch(/Allt är sparat på servern \d/);
  const blankAgain = async (): Promise<void> => {
    for (const { code, answer: own } of (await site.call(showForm, { formId: form, goal: '1.3' }, coordinator)).statements) {
      if (own.version > 0) await site.call(saveAnswer, { formId: form, statement: code, status: null, version: own.version }, coordinator);
    }
  };
  beforeEach(blankAgain);

  test('a goal’s proposals are confirmed by keys alone, one key each; a number asks for this year’s', async () => {
    const page = await open();
    await page.locator('[data-keys-help]:not([hidden])').waitFor();
    expect(await page.locator('[data-proposals=form]').textContent()).toBe(String(codes.length));
    for (const [i, code] of codes.entries()) {
      await page.keyboard.press('s'); // at the beginning of the page it is for the first unanswered
      if (!plain.includes(code)) {
        expect([await focused(page), await status(page, code), await at(page, code).locator('[data-state]').textContent()]).toEqual([code, '', 'Skriv årets tal först. Det tidigare kopieras inte.']);
        await page.keyboard.type('15');
        if (code === share) {
          await page.keyboard.press('Tab');
          await page.keyboard.type('20');
        }
        await page.keyboard.press('Enter');
        await page.keyboard.press(code === share ? 'u' : 's'); // what a share answers follows from its numbers
      }
      if (codes[i + 1] !== undefined) expect(await focused(page)).toBe(codes[i + 1]);
    }
    await saved(page);
    for (const code of [...plain, count, share]) expect(await status(page, code)).toBe('partly');
    expect(await at(page, count).getByLabel('Kommentar till centret').inputValue()).toBe('Sju');
    expect(await at(page, plain[0] ?? '').getByLabel('Kommentar till centret').inputValue()).toBe('Sagt i fjol,\npå två rader');
    expect(await page.locator('[data-proposals=form]').isVisible()).toBe(false);
    await page.reload();
    expect([await page.locator('[data-answered=goal]').textContent(), await page.locator('.proposal').count()]).toEqual([String(codes.length), 0]);
    expect(await at(page, share).locator('[name$=".numerator"]').inputValue()).toBe('15');
  });

  test('better and worse move one step, open the fields and stay; nothing is taken by a key that is typed in a text, with another, or when keys are off', async () => {
    const page = await open();
    await page.locator('[data-keys-help]:not([hidden])').waitFor();
    const [first = '', second = '', third = ''] = plain;
    expect(third).not.toBe('');
    await at(page, first).locator('.scale input:checked').focus();
    await page.keyboard.press('+');
    expect([await status(page, first), await focused(page), await at(page, first).locator('details.more').getAttribute('open')]).toEqual(['fully', first, '']);
    expect(await at(page, first).getByLabel('Kommentar till centret').inputValue()).toBe('');
    await page.keyboard.press('c');
    await page.keyboard.type('s + - nu i alla enheter');
    await page.keyboard.press('Escape');
    expect([await status(page, first), await at(page, first).getByLabel('Kommentar till centret').inputValue()]).toEqual(['fully', 's + - nu i alla enheter']);
    await page.keyboard.press('-'); // it is answered: there is nothing to take any more
    expect(await status(page, first)).toBe('fully');
    await at(page, second).locator('.scale input:checked').focus();
    await page.keyboard.press('-');
    expect(await status(page, second)).toBe('not-at-all');
    await at(page, third).locator('.scale input:checked').focus();
    await page.keyboard.press('Control+s');
    expect(await status(page, third)).toBe('');
    await page.locator('[data-keys-help] summary').press('Enter');
    await page.locator('[data-keys-on]').press('Space');
    await at(page, third).locator('.scale input:checked').focus();
    await page.keyboard.press('s');
    expect(await status(page, third)).toBe('');
    await page.evaluate(() => localStorage.clear());
    await saved(page);
    // Blank again it is a proposal again.
    await at(page, second).locator('.scale .blank input').check();
    expect(await at(page, second).getByRole('button', { name: 'Stämmer fortfarande' }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('[data-proposals=form]').textContent()).toBe(String(codes.length - 1));
  });

  test('a button takes its proposal at once, says that it is saved, and leaves the focus at the statement', async () => {
    const page = await open();
    await page.locator('[data-keys-help]:not([hidden])').waitFor();
    const statement = at(page, plain[0] ?? '');
    await statement.getByRole('button', { name: 'Stämmer fortfarande' }).click();
    await expect.poll(() => statement.locator('[data-state]').textContent()).toContain('Sparat');
    expect([await focused(page), await statement.getByRole('button', { name: 'Stämmer fortfarande' }).isVisible(), new URL(page.url()).pathname]).toEqual([plain[0], false, `/sv/forms/${form}/1.3`]);
    await at(page, share).getByRole('button', { name: 'Stämmer fortfarande' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`answers.${share}.numerator`);
  });

  test('one that is another by now than the page shows is not taken: it says so, and nothing is saved', async () => {
    const [, second = '', code = ''] = plain;
    await site.call(addEvidence, { formId: before, statement: code, link: 'https://example.org/fjol' }, coordinator);
    const page = await open();
    await site.call(saveAnswer, { formId: before, statement: code, status: 'not-at-all', comment: 'Ändrat i fjolårets', version: 1 }, coordinator);
    await at(page, code).getByRole('button', { name: 'Stämmer fortfarande' }).click();
    await expect.poll(() => at(page, code).locator('[data-state]').textContent()).toContain('Förslaget är inte längre det som sidan visade');
    expect(await status(page, code)).toBe('');
    await at(page, second).getByRole('button', { name: 'Stämmer fortfarande' }).click();
    await saved(page);
    const stands = (await site.call(showForm, { formId: form, goal: '1.3' }, coordinator)).statements.find((each) => each.code === code);
    expect([stands?.answer.status, (await site.call(showEvidence, { formId: form, statement: code }, coordinator)).items]).toEqual([null, []]);
    await page.reload();
    await at(page, code).getByRole('button', { name: 'Stämmer fortfarande' }).click();
    await saved(page);
    expect([await status(page, code), (await site.call(showEvidence, { formId: form, statement: code }, coordinator)).items.length]).toEqual(['not-at-all', 1]);
    await site.call(saveAnswer, { formId: before, statement: code, status: 'partly', version: 2 }, coordinator);
  });

  test('all of the goal are looked at, confirmed and taken back with Tab and Enter, with scripts and without', async () => {
    for (const withScripts of [true, false]) {
      const page = await open(withScripts);
      const n = plain.length;
      await page.getByRole('link', { name: `Bekräfta alla oförändrade i målet (${n})` }).press('Enter');
      await page.getByRole('heading', { name: `${n} svar bekräftas` }).waitFor();
      expect(await page.locator('main').innerText()).toContain('2 frågor gäller tal, som skrivs på nytt');
      await page.getByRole('button', { name: `Bekräfta ${n} svar` }).press('Enter');
      await page.waitForURL(/done=\d+$/);
      expect(await page.locator('.alert').innerText()).toBe(`${n} svar är bekräftade och sparade.`);
      await page.getByRole('button', { name: `Ta tillbaka ${n} svar` }).press('Enter');
      await page.getByRole('heading', { name: `${n} svar bekräftas` }).waitFor();
      await page.getByRole('link', { name: 'Till målets frågor' }).press('Enter');
      await page.waitForURL(/\/1\.3#goal$/);
      expect(await page.locator('.form-progress').innerText()).toContain(`förslag från 2025: ${codes.length}`);
    }
  });

  test('without scripts Enter in a field saves and confirms nothing, and a button stays where it is pressed', async () => {
    const page = await open(false);
    const [first = '', second = ''] = plain;
    await at(page, first).locator('details.more summary').click();
    await at(page, first).getByLabel('Underlag').fill('Dnr 1');
    await at(page, first).getByLabel('Underlag').press('Enter');
    await page.waitForURL(/\/2\.1#goal$/);
    await page.goto(`${site.address}/sv/forms/${form}/1.3`);
    expect([await status(page, first), await at(page, first).getByLabel('Underlag').inputValue()]).toEqual(['', 'Dnr 1']);
    await at(page, second).getByRole('button', { name: 'Bättre nu: Helt' }).click();
    expect([await status(page, second), new URL(page.url()).hash, await at(page, second).locator('details.more').getAttribute('open')]).toEqual(['fully', `#${await at(page, second).getAttribute('id')}`, '']);
    await at(page, first).getByRole('button', { name: 'Stämmer fortfarande' }).click();
    expect([await status(page, first), await at(page, first).getByLabel('Kommentar till centret').inputValue(), await at(page, first).getByLabel('Underlag').inputValue()]).toEqual(['partly', 'Sagt i fjol,\npå två rader', 'Dnr 1']);
  });
});
