import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

// What is looked for on a page in the browser. Each gives its findings as sentences: none is what is hoped for.

/** The smaller of the two forms that it comes in: the browser reads it once a page. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe holds against the page, or only one of its rules. */
export async function barriers(page: Page, rule?: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async ({ tags, rule: only }) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { // the line before has put it there
      runOnly: only ? { type: 'rule', values: [only] } : { type: 'tag', values: tags }, resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, { tags: TAGS, rule });
}

/** One h1 and no level skipped below it. Only an error summary may come before it. */
export function headingTroubles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = all.filter((heading) => !heading.closest('.error-summary')).map(({ tagName }) => Number(tagName[1]));
    const skipped = levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : [`it has ${levels.filter((level) => level === 1).length} h1`]),
      ...(levels[0] === 1 && !skipped ? [] : [`its headings go ${levels.join(' ')}`]),
    ];
  });
}

/** Texts that stand in another language than the page's, without saying so. `known` are texts of that language. */
export function unmarkedTexts(page: Page, language: string, known: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(({ language, known }) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement?.closest('script, template') || !known.some((text) => textContent?.includes(text))) continue;
      const marked = parentElement?.closest('[lang]')?.getAttribute('lang');
      if (marked !== language) found.push(`marked as ${marked}: ${textContent?.trim().slice(0, 80)}`);
    }
    return found;
  }, { language, known });
}

/** Text that is cut off, that leaves its box or the window, and pages that scroll sideways. What scrolls in a frame of its own may. */
export function layoutTroubles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const isHidden = (element: Element): boolean => element.closest('.unseen, .skip, script, template, option') !== null || !element.checkVisibility();
    const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const boxOf = (element: Element): Element => (getComputedStyle(element).display.startsWith('inline') && element.parentElement ? boxOf(element.parentElement) : element);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`scrolls sideways: ${scrollWidth} px`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { currentNode: { textContent, parentElement } } = walker;
      if (!textContent?.trim() || !parentElement || isHidden(parentElement) || parentElement.closest('svg')) continue;
      range.selectNodeContents(walker.currentNode);
      const right = Math.max(...[...range.getClientRects()].map((rect) => rect.right));
      if (scrolls(parentElement)) continue;
      if (right > innerWidth + 1) found.add(`leaves the window: ${textContent.trim().slice(0, 60)}`);
      else if (right > boxOf(parentElement).getBoundingClientRect().right + 1) found.add(`leaves its box: ${textContent.trim().slice(0, 60)}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      if (isHidden(element) || element.closest('svg') || !/hidden|clip/.test(getComputedStyle(element).overflowX)) continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.textContent?.trim()) found.add(`is cut off: ${element.textContent.trim().slice(0, 60)}`);
    }
    for (const number of document.querySelectorAll('.drawing .rows g > g')) {
      const [bar, text] = [number.querySelector('rect')?.getBoundingClientRect(), number.querySelector('text')?.getBoundingClientRect()];
      if (bar && text && text.width > bar.width) found.add(`a number is wider than its bar: ${number.textContent}`);
    }
    return [...found];
  });
}

/** What is pressed and is smaller than 24 by 24 px, links in running text left out (WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInText = (element: Element): boolean => element.matches('p a, td a, th a, li a, dd a, .error-summary a') && !element.closest('nav');
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip') && !isInText(element))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `is pressed at ${Math.round(box.width)} × ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 100)}`);
  });
}

/** What told something by its background alone, and does not where the browser chooses the colours: buttons, fields and choices without an edge, parts of a picture that look alike. */
export function lostInForcedColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const edgeless = shown('.button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .tag, .alert, .scale label')
      .filter((element) => ['none', 'hidden'].includes(getComputedStyle(element).borderStyle) || parseFloat(getComputedStyle(element).borderTopWidth) === 0)
      .map((element) => `has no edge: ${element.outerHTML.slice(0, 100)}`);
    const alike = shown('.drawing .rows').flatMap((figure) => {
      const looks = new Map<string, string>();
      for (const rect of figure.querySelectorAll('rect[class^=tone-]')) {
        const { fill, stroke, strokeDasharray } = getComputedStyle(rect);
        looks.set(rect.getAttribute('class') ?? '', `${fill} ${stroke} ${strokeDasharray}`);
      }
      return new Set(looks.values()).size === looks.size ? [] : [`parts of a picture look alike: ${[...looks].join(' | ')}`];
    });
    return [...edgeless, ...alike];
  });
}
