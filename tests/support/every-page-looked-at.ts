import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Language } from '#platform/i18n/index.ts';
import { findChromium, launchChromium, NO_BROWSER } from './chromium.ts';
import { everyPage, lookers, type Sight } from './every-page.ts';
import { barriers, headingTroubles, layoutTroubles, lostInForcedColours, smallTargets, unmarkedTexts } from './looking.ts';
import { aSiteOnline } from './site-online.ts';

const DESKTOP = { width: 1200, height: 900 };
/** The language with the longest words: what is the same in all of them is looked at once more in this one, narrow and in forced colours. */
const LONGEST: Language = 'fi';
/** A window of 1280 px at 200 %. */
const ZOOMED = { width: 640, height: 512 };
const NARROW = { width: 320, height: 640 };
/** How much of a page a picture shows, in px; a longer page has two. */
const PICTURE = 1400;
/** LYKTA_SCREENSHOTS=1 keeps pictures of every page, for eyes. */
const SCREENSHOTS = process.env['LYKTA_SCREENSHOTS'] ? 'tests/screenshots' : undefined;

/** Every page in these languages, in every state, wide, zoomed and narrow. Two files share the languages, since a file is one worker's. */
export function lookAtEveryPage(languages: readonly Language[]): void {
  describe.skipIf(!findChromium())(`every page in ${languages.join(' and ')}${NO_BROWSER}`, () => lookAt(languages));
}

async function lookAt(languages: readonly Language[]): Promise<void> {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const { sights, programme } = await everyPage(site);
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const people = lookers(browser, site);
  const titles = new Map<string, string>();

  test.each(sights)('$name', async (sight) => {
    const { page } = await people.for(sight.by);
    const found: string[] = [];
    for (const language of languages) found.push(...(await look(page, sight, language)).map((trouble) => `${language} ${trouble}`));
    expect(found).toEqual([]);
  }, 120_000);

  test('none of them had a script error or content that its own policy refused', async () => {
    expect(await people.complaints()).toEqual([]);
  });

  async function look(page: Page, sight: Sight, language: Language): Promise<readonly string[]> {
    await page.setViewportSize(DESKTOP);
    const response = await page.goto(`${site.address}/${language}${sight.path === '/' ? '' : sight.path}`);
    await sight.first?.(page);
    const found = [...(await barriers(page)), ...(await headingTroubles(page)), ...(await smallTargets(page)), ...(await layoutTroubles(page)), ...titleTroubles(sight, language, await page.title())];
    if (!sight.first && response?.status() !== (sight.status ?? 200)) found.push(`answers ${response?.status()}`);
    found.push(...(await unmarkedTexts(page, 'sv', missingIn(language))));
    for (const [name, size] of [['at 200 %', ZOOMED], ['at 320 px', NARROW]] as const) {
      await page.setViewportSize(size);
      found.push(...(await layoutTroubles(page)).map((trouble) => `${name}: ${trouble}`));
    }
    if (language === LONGEST) {
      found.push(...(await barriers(page)).map((trouble) => `at 320 px: ${trouble}`));
      await page.emulateMedia({ forcedColors: 'active' });
      found.push(...[...(await barriers(page)), ...(await lostInForcedColours(page))].map((trouble) => `in forced colours: ${trouble}`));
      await page.emulateMedia({ forcedColors: null });
    }
    if (language === 'sv') {
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await barriers(page, 'color-contrast')).map((trouble) => `dark: ${trouble}`));
      await page.emulateMedia({ colorScheme: null });
    }
    if (SCREENSHOTS && (language === 'sv' || language === 'fi')) await keep(page, `${sight.name.replaceAll(/[^a-zå-ö]+/gi, '-')}-${language}`);
    return found;
  }

  /** No two pages have the same title. A page that was refused is another page for this. */
  function titleTroubles({ path, first }: Sight, language: Language, title: string): readonly string[] {
    const own = `${path}${first ? ', refused' : ''}`;
    const other = titles.get(`${language} ${title}`) ?? own;
    titles.set(`${language} ${title}`, own);
    return [...(other === own ? [] : [`has the title of ${other}: ${title}`]), ...(/^\S.* – Lykta$/.test(title) ? [] : [`has the title “${title}”`])];
  }

  /** The programme's texts that a page in this language shows in Swedish. */
  function missingIn(language: Language): readonly string[] {
    const texts: readonly Partial<Record<Language, string>>[] = [
      ...programme.sections.map(({ title }) => title), ...programme.measures.map(({ title }) => title),
      ...programme.tasks.flatMap(({ text, statements }) => [text, ...statements.map((statement) => statement.text)]),
    ];
    return [...new Set(texts.filter((text) => !text[language]).flatMap(({ sv }) => sv ?? []))];
  }
}

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS ?? '', { recursive: true });
  for (const [suffix, size] of [['320', NARROW], ['1200', DESKTOP]] as const) {
    await page.setViewportSize(size);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < Math.min(height, 2 * PICTURE); y += PICTURE) {
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${suffix}${y > 0 ? '-2' : ''}.png`, fullPage: true, clip: { x: 0, y, width: size.width, height: Math.min(PICTURE, height - y) } });
    }
  }
  if (!/sixty|country-after/.test(name) || !name.endsWith('-sv')) return;
  for (const [suffix, media] of [['dark', { colorScheme: 'dark' }], ['forced', { forcedColors: 'active' }], ['print', { media: 'print' }]] as const) {
    await page.emulateMedia(media);
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${suffix}.png`, fullPage: true, clip: { x: 0, y: 0, width: DESKTOP.width, height: PICTURE } });
    await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
  }
}
