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
  });

  test.each(WINDOWS)('in a form at $width × $height px the bar at the bottom never covers what has the focus, forwards or backwards', async (size) => {
    const page = await open('a form of sixty statements');
    await page.setViewportSize(size);
    await page.reload();
    await page.locator('summary').evaluateAll((all) => all.forEach((summary) => summary.parentElement?.toggleAttribute('open', true)));
    const forwards = await tabThrough(page);
    const backwards = await tabThrough(page, 'Shift+Tab');
    expect([...forwards.troubles, ...backwards.troubles]).toEqual([]);
  });

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
    await expect.poll(() => statement.locator('input[name$=".was-comment"]').inputValue()).toBe('Skrivet utan mus.');
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
    .filter((element) => element.checkVisibility() && !element.hasAttribute('data-reached') && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
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
