import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, NO_BROWSER } from '../support/chromium.ts';
import { everyPage, lookers } from '../support/every-page.ts';
import { aSiteOnline } from '../support/site-online.ts';

/** Windows in which a bar that stays at the bottom could hide what has the focus. */
const WINDOWS = [{ width: 1200, height: 800 }, { width: 320, height: 640 }, { width: 640, height: 512 }] as const;

describe.skipIf(!findChromium())(`everything by keyboard alone${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const { sights } = await everyPage(site);
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const people = lookers(browser, site);
  const open = async (name: string): Promise<Page> => {
    const sight = sights.find((each) => each.name === name);
    if (!sight) throw new Error(`There is no ${name}.`);
    const { page } = await people.for(sight.by);
    await page.setViewportSize(WINDOWS[0]);
    await page.goto(`${site.address}/sv${sight.path === '/' ? '' : sight.path}`);
    await sight.first?.(page);
    return page;
  };

  test.each(sights.filter(({ first }) => !first))('$name: the Tab key comes to everything, and one always sees where', async ({ name }) => {
    const page = await open(name);
    const { missed, troubles } = await tabThrough(page);
    expect({ missed, troubles }).toEqual({ missed: [], troubles: [] });
  }, 120_000);

  test.each(WINDOWS)('in a form at $width × $height px the bar at the bottom never covers what has the focus, forwards or backwards', async (size) => {
    const page = await open('a form of sixty statements');
    await page.setViewportSize(size);
    await page.reload();
    await page.locator('summary').evaluateAll((all) => all.forEach((summary, i) => summary.parentElement?.toggleAttribute('open', i % 8 === 0)));
    const forwards = await tabThrough(page);
    const backwards = await tabThrough(page, 'Shift+Tab');
    expect([...forwards.troubles, ...backwards.troubles]).toEqual([]);
  }, 120_000);

  test.each(WINDOWS)('where a round is followed at $width × $height px the bar for the chosen stands still until something is chosen, and never covers what has the focus', async (size) => {
    const page = await open('how a round goes');
    await page.setViewportSize(size);
    await page.reload();
    const held = (): Promise<string> => page.locator('.for-chosen').evaluate((bar) => getComputedStyle(bar).position);
    expect(await held()).toBe('static');
    await page.locator('.choose').first().check();
    expect(await held()).toBe(size.height >= 480 ? 'sticky' : 'static');
    const [forwards, backwards] = [await tabThrough(page), await tabThrough(page, 'Shift+Tab')];
    expect([...forwards.troubles, ...backwards.troubles]).toEqual([]);
    await page.locator('.choose').first().uncheck();
    expect(await held()).toBe('static');
  }, 120_000);

  test('the first Tab of every page shows a way past the menu, and it leads to the content', async () => {
    const page = await open('a county’s signed results');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
    expect(await skip.evaluate((link) => [link === document.activeElement, link.getBoundingClientRect().left >= 0])).toEqual([true, true]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('an answer is chosen with the arrows, taken back with them, and a comment is opened and written', async () => {
    const page = await open('a unit’s form');
    const statement = page.locator('[data-statement]').last();
    const state = statement.locator('[data-state]');
    await statement.locator('input[type=radio]:checked').focus();
    const before = await chosen(page);
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).not.toBe(before);
    await expect.poll(() => state.textContent()).toContain('Sparat');
    await page.keyboard.press('ArrowLeft');
    expect(await chosen(page)).toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Skrivet utan mus.');
    await expect.poll(() => statement.locator('input[name$=".was"]').inputValue()).toContain('Skrivet utan mus.');
  });

  test('one key answers and moves on; it says which, and nothing is answered by a key that is typed in a text field or with another', async () => {
    const page = await open('a form to answer by keys');
    const at = (i: number) => page.locator('[data-statement]').nth(i);
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'));
    const status = (i: number) => at(i).locator('.scale input:checked').inputValue();
    await at(0).locator('.scale input:checked').focus();
    for (const [i, [key, value]] of [['1', 'fully'], ['2', 'partly'], ['3', 'not-at-all'], ['4', 'not-applicable']].entries()) {
      await page.keyboard.press(key ?? '');
      expect([await status(i), await focused()]).toEqual([value, await at(i + 1).getAttribute('data-statement')]);
    }
    await at(1).locator('.scale input:checked').focus();
    await page.keyboard.press('Control+3');
    await page.keyboard.press('5');
    expect(await status(1)).toBe('partly');
    await page.keyboard.press('c');
    await page.keyboard.type('1234 n ?');
    expect([await at(1).getByLabel('Kommentar till centret').inputValue(), await status(1)]).toEqual(['1234 n ?', 'partly']);
    await page.keyboard.press('Escape');
    expect(await chosen(page)).toBe('partly');
    await page.keyboard.press('0');
    expect(await status(1)).toBe('');
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toContain('Allt är sparat');
    await page.reload();
    expect(await Promise.all([0, 1, 2, 3].map(status))).toEqual(['fully', '', 'not-at-all', 'not-applicable']);
  });

  test.each(['cards', 'table'])('keys go down and up, and open each field, from which Esc leads back (%s)', async (layout) => {
    const page = await open('a form to answer by keys');
    await page.goto(`${page.url().split(/[?#]/)[0]}?layout=${layout}`);
    await page.locator('[data-keys-help]:not([hidden])').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'));
    const codes = await page.locator('[data-statement]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-statement')));
    await page.locator('#goal').evaluate((heading) => heading.focus());
    for (const [key, code] of [['j', codes[0]], ['j', codes[1]], ['j', codes[2]], ['k', codes[1]], ['k', codes[0]], ['k', codes[0]]]) {
      await page.keyboard.press(key ?? '');
      expect(await focused()).toBe(code);
    }
    const before = await page.locator('[data-statement]').first().locator('.scale input:checked').inputValue();
    for (const [key, field] of [['c', 'comment'], ['e', 'evidence'], ['n', 'note']]) {
      await page.keyboard.press(key ?? '');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`answers.${codes[0]}.${field}`);
      await page.keyboard.type('jkuens1234+-?');
      expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toContain('jkuens1234+-?'); // a text field has the focus
      await page.keyboard.press('Escape');
      expect([await focused(), await page.locator('[data-statement]').first().locator('.scale input:checked').inputValue()]).toEqual([codes[0], before]);
    }
    await page.keyboard.press('?');
    const help = await page.locator('[data-keys-help] kbd').allTextContents();
    expect(help.filter((key) => !/^[0-4]$/.test(key) && !['s', '+', '-'].includes(key))).toEqual(['u', 'j', 'k', 'c', 'e', 'n', 'Esc', '?']);
    for (const field of ['comment', 'evidence', 'note']) await page.locator(`[name="answers.${codes[0]}.${field}"]`).fill('');
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toContain('Allt är sparat');
    await page.goto(`${page.url().split(/[?#]/)[0]}?layout=cards`);
  });

  test('a key goes to the next unanswered, round the page and on to the next goal; with only those shown, answering does too and takes nothing away', async () => {
    const page = await open('a form to answer by keys');
    const all = page.locator('[data-statement]');
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'));
    const codes = await all.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-statement')));
    await all.first().locator('.scale input:checked').focus();
    for (let i = 0; i < codes.length; i++) await page.keyboard.press('0');
    await all.last().locator('.scale input:checked').focus();
    for (const [key, code] of [['u', codes[0]], ['1', codes[1]], ['u', codes[2]]]) {
      await page.keyboard.press(key ?? '');
      expect(await focused()).toBe(code);
    }
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toContain('Allt är sparat');
    await page.getByRole('link', { name: 'Bara obesvarade' }).press('Enter');
    await page.waitForURL(/only=unanswered/);
    await page.locator('[data-keys-help]').waitFor();
    expect(await all.count()).toBe(codes.length - 1);
    await all.first().locator('.scale input:checked').focus();
    for (let i = 1; i < codes.length; i++) await page.keyboard.press('2');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    expect(await all.count()).toBe(codes.length - 1);
    await all.first().locator('.scale input:checked').focus();
    await page.keyboard.press('u');
    await page.waitForURL((url) => /\/forms\/[^/]+\/(?!1\.3)/.test(url.pathname));
    await expect.poll(() => page.locator('[data-statement]:target').count()).toBe(1);
  });

  test('who goes on to another goal is where its questions begin, and a key answers the first unanswered', async () => {
    const page = await open('a form to answer by keys');
    await page.getByRole('link', { name: 'Föregående mål' }).press('Enter');
    await page.waitForURL(/#goal$/);
    await page.locator('[data-keys-help]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('goal');
    const first = page.locator('[data-statement]:has(input[value=""]:checked)').first();
    const code = await first.getAttribute('data-statement');
    await page.keyboard.press('2');
    expect(await page.locator(`[data-statement="${code}"] .scale input:checked`).inputValue()).toBe('partly');
    await expect.poll(() => page.locator('[data-save-state]').textContent()).toContain('Allt är sparat');
  });

  test('a key shows which keys there are, and they can be turned off', async () => {
    const page = await open('a form to answer by keys');
    const statement = page.locator('[data-statement]').first();
    const before = await statement.locator('.scale input:checked').inputValue();
    await statement.locator('.scale input:checked').focus();
    await page.keyboard.press('?');
    await page.locator('[data-keys-help] ul').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await statement.locator('.scale input:checked').focus();
    await page.keyboard.press(before === 'fully' ? '2' : '1');
    expect(await statement.locator('.scale input:checked').inputValue()).toBe(before);
    await page.reload();
    expect(await page.locator('[data-keys-on]').isChecked()).toBe(false);
    await page.evaluate(() => localStorage.clear());
  });

  test('a number is written, its answer follows at once, and it can be left with Enter without sending the page', async () => {
    const page = await open('a form of sixty statements');
    const share = page.locator('[data-fully-from]').first();
    await share.getByLabel('Hur många').focus();
    await page.keyboard.type('8');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10');
    expect([await share.locator('.scale input:checked').inputValue(), await share.locator('[data-follows]').textContent()]).toEqual(['fully', '= 80 %, svaret följer av talen']);
    expect(await share.locator('.scale input:disabled').evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')))).toEqual(['partly', 'not-at-all', 'not-applicable', '']);
    await page.keyboard.press('Enter');
    expect(await chosen(page)).toBe('fully');
    await expect.poll(() => share.locator('[data-state]').textContent()).toContain('Sparat');
    await page.keyboard.press('4');
    expect(await share.locator('.scale input:checked').inputValue()).toBe('fully');
  });

  test('what holds a word is found on the page, and what is hidden is passed by', async () => {
    const page = await open('a form of sixty statements');
    await page.locator('[data-search]').fill('handhygien');
    const shown = await page.locator('[data-statement]:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(await page.locator('[data-found]').textContent()).toBe(`${shown} av 60 visas`);
    const second = await page.locator('[data-statement]:visible').nth(1).getAttribute('data-statement');
    await page.locator('[data-statement]:visible').first().locator('.scale input:checked').focus();
    await page.keyboard.press('1');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'))).toBe(second);
  });

  test.each(sights.filter(({ first, status }) => first && status))('$name: the summary of what is wrong has the focus from the start, and its links lead to the fields', async ({ name }) => {
    const page = await open(name);
    // The browser gives the focus with its next picture of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    for (const link of await page.locator('.error-summary a').all()) {
      await link.focus();
      await page.keyboard.press('Enter');
      const id = await link.evaluate((a) => a.getAttribute('href')?.slice(1));
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
    }
  });

  test('a table that is wider than the window is scrolled with the arrows', async () => {
    const page = await open('a county’s signed results');
    await page.setViewportSize({ width: 320, height: 640 });
    const frame = page.locator('.table-frame').first();
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });

  test('a choice is made and a box is ticked with Space', async () => {
    const page = await open('what is to be signed');
    const box = page.locator('#field-confirm');
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  });
});

const chosen = (page: Page): Promise<string | null> => page.evaluate(() => (document.activeElement instanceof HTMLInputElement && document.activeElement.checked ? document.activeElement.value : null));

/** Goes through everything that takes the focus, until the page begins anew. */
async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<{ readonly missed: readonly string[]; readonly troubles: readonly string[] }> {
  const troubles = new Set<string>();
  // The way begins where the page has put the focus, and goes once round.
  for (let ends = 0, i = 0; ends < 2 && i < 600; i++) {
    await page.keyboard.press(key);
    const step = await page.evaluate(lookAtFocus);
    if (step.isEnd) ends++;
    if (step.trouble) troubles.add(step.trouble);
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.hasAttribute('data-reached') && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
    .map((element) => element.outerHTML.slice(0, 100)));
  return { missed, troubles: [...troubles] };
}

/** Marks what has the focus as reached, and says what keeps one from seeing that it has it. */
function lookAtFocus(): { readonly isEnd: boolean; readonly trouble?: string } {
  const { activeElement: element } = document;
  if (!element || element === document.body || element === document.documentElement) return { isEnd: true };
  element.setAttribute('data-reached', '');
  const said = element.outerHTML.slice(0, 90);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return { isEnd: false, trouble: `shows no focus: ${said}` };
  const box = element.getBoundingClientRect();
  const bar = document.querySelector('.save-bar');
  const cover = bar && !bar.contains(element) ? bar.getBoundingClientRect() : new DOMRect(0, innerHeight);
  // Nothing of it may be under the bar; of what is as tall as a window only a part can be seen.
  const isCovered = box.top < cover.bottom && box.bottom > cover.top + 1 && (box.height < cover.top || box.top > cover.top);
  const isOutside = box.top > innerHeight - 8 || box.bottom < Math.min(box.height / 2, 24);
  return isCovered || isOutside ? { isEnd: false, trouble: `is hidden at ${Math.round(box.top)}–${Math.round(box.bottom)}, the bar at ${Math.round(cover.top)}: ${said}` } : { isEnd: false };
}
